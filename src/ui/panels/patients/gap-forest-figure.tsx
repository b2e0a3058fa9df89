/** By how much each arm changes the distance between groups, outcome by outcome. */
import { useMemo, useState } from 'preact/hooks';
import {
  type EquityLookup,
  type ForestMeasure,
  forestMeasures,
  gapForestChart,
  gapForestData,
  gapForestTable,
} from '../../../charts/index.ts';
import { equityMeasures, type OutcomeId, outcomes } from '../../../experiment/index.ts';
import { capital } from '../../words/capital.ts';
import { forestWords, measureNames } from '../../words/patients.ts';
import { Select } from '../controls.tsx';
import { type Draw, Figure } from '../figure.tsx';
import { armNames, type View } from '../view.ts';
import { forestTitle } from './forest-title.ts';
import { nameOf } from './outcomes-by-group.ts';

/** Those of which a planner would say that they should be equal. */
const shown: readonly OutcomeId[] = [
  'unmetUrgentNeedFraction',
  'needsMetFraction',
  'urgentLateFraction',
  'urgentMissedFraction',
  'answeredWithin1BusinessDayFraction',
  'noContactFraction',
  'unreadFraction',
  'triageSensitivity',
  'urgentFirstReadMin',
  'responseMin',
];

const choices = forestMeasures.map((value) => ({ value, label: measureNames[value][0] }));

interface GapForestProps {
  readonly view: View;
  readonly equity: EquityLookup;
}

export function GapForestFigure({ view, equity }: GapForestProps) {
  const { arms } = view;
  const [measure, setMeasure] = useState<ForestMeasure>('difference');
  const data = useMemo(() => {
    const listed = shown
      .filter((id) => equity.outcomes.includes(id))
      .map((id) => {
        const { unit, better } = outcomes[id];
        return { id, title: nameOf(id), unit, better };
      });
    return gapForestData(equity, { arms, measure, outcomes: listed });
  }, [equity, arms, measure]);
  const draw: Draw = useMemo(() => (options) => gapForestChart(data, options), [data]);
  const [name, meaning] = measureNames[measure];
  const title = forestTitle(data);
  if (data.panels.length === 0) return null;
  return (
    <Figure
      heading={forestWords.heading}
      title={title}
      description={forestWords.description(capital(name), armNames(arms.slice(1)))}
      draw={draw}
      table={() => gapForestTable(data, title)}
      file={`gaps-${measure}`}
      outcomes={data.panels.flatMap(({ rows }) => rows.map(({ outcome }) => outcome))}
      controls={<Select label={forestWords.measure} choices={choices} value={measure} onChange={setMeasure} />}
      notes={
        <>
          <p>{`${capital(name)}: ${meaning}`}</p>
          {data.isSigned && <p>{forestWords.ground}</p>}
          <p>{`${forestWords.hollow} ${forestWords.multiplicity}`}</p>
          {equityMeasures[measure].isInflatedByNoise && <p>{forestWords.noise}</p>}
          <p>{forestWords.always}</p>
        </>
      }
    />
  );
}
