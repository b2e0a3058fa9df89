/** An outcome by patient group, a symbol an arm (equiplot). */
import { useMemo, useState } from 'preact/hooks';
import { groupOutcomesChart, groupOutcomesData, groupOutcomesTable } from '../../../charts/index.ts';
import { type OutcomeId, outcomes } from '../../../experiment/index.ts';
import { denominatorOf } from '../../words/outcome.ts';
import { groupWords, patientsWords } from '../../words/patients.ts';
import { type Draw, Figure } from '../figure.tsx';
import { GroupedSelect } from '../grouped-select.tsx';
import { armNames, type View } from '../view.ts';
import { groupsTitle } from './groups-title.ts';
import { nameOf, outcomeOptions, outcomesByGroup } from './outcomes-by-group.ts';

export interface OutcomeChoice {
  readonly ids: readonly OutcomeId[];
  readonly outcome: OutcomeId;
  readonly onChoose: (outcome: OutcomeId) => void;
}

export function OutcomeSelect({ ids, outcome, onChoose }: OutcomeChoice) {
  const groups = useMemo(() => outcomeOptions(ids), [ids]);
  return <GroupedSelect label={patientsWords.outcome} groups={groups} value={outcome} onChange={onChoose} />;
}

export function GroupsFigure({ view, choice }: { readonly view: View; readonly choice: OutcomeChoice }) {
  const { lookup, labels, arms, groups, mode } = view;
  const { outcome } = choice;
  const data = useMemo(() => {
    const { unit, better } = outcomes[outcome];
    const statistic = unit === 'min' ? 'mean' : undefined;
    return groupOutcomesData(lookup, labels, { arms, groups, outcome, unit, better, mode, statistic });
  }, [lookup, labels, arms, groups, mode, outcome]);
  const draw: Draw = useMemo(() => (options) => groupOutcomesChart(data, options), [data]);
  const title = groupsTitle(data, nameOf(outcome), labels);
  const small = data.rows.filter(({ smallness }) => smallness !== undefined);
  const leftOut = small.filter(({ smallness }) => smallness?.isLeftOut);
  const named = (rows: typeof small) => rows.map((row) => row.title).join('; ');
  return (
    <Figure
      heading={groupWords.heading}
      title={title}
      description={groupWords.description(nameOf(outcome), armNames(arms))}
      draw={draw}
      table={() => groupOutcomesTable(data, title)}
      file={`groups-${outcome}`}
      outcomes={[outcome]}
      controls={<OutcomeSelect {...choice} />}
      notes={
        <>
          <p>{denominatorOf(outcome)}</p>
          {mode === 'values' ? <p>{groupWords.spread}</p> : <p>{`${groupWords.hollow} ${groupWords.multiplicity}`}</p>}
          {mode === 'relative' && <p>{groupWords.relative}</p>}
          {small.length > 0 && <p>{patientsWords.small(named(small))}</p>}
          {leftOut.length > 0 && <p>{patientsWords.leftOut(named(leftOut))}</p>}
        </>
      }
    />
  );
}

/** With a choice of its own, for pages on which nothing else speaks of the same outcome. Nothing where there are no groups. */
export function GroupsFigureAlone({ view }: { readonly view: View }) {
  const { lookup, groups } = view;
  const [chosen, onChoose] = useState<OutcomeId>('unmetUrgentNeedFraction');
  const ids = useMemo(() => outcomesByGroup(lookup, groups), [lookup, groups]);
  if (ids.length === 0) return null;
  return <GroupsFigure view={view} choice={{ ids, outcome: ids.includes(chosen) ? chosen : ids[0], onChoose }} />;
}
