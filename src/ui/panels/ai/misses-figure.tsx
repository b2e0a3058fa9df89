import { useMemo, useState } from 'preact/hooks';
import { estimatesTable, type GroupOutcomesData, groupOutcomesChart, rowsOfOutcomes, type Table } from '../../../charts/index.ts';
import type { OutcomeId } from '../../../experiment/index.ts';
import { changeOf } from '../../findings/findings.ts';
import { aiRoomWords } from '../../words/ai.ts';
import { comparedWords, eachDifference, levelWords, lower } from '../../words/compared.ts';
import { pageWords } from '../../words/page.ts';
import { Select } from '../controls.tsx';
import { type Draw, Figure } from '../figure.tsx';
import { armNames, type View } from '../view.ts';

const words = aiRoomWords.misses;
const asked = Object.keys(words.rows) as (keyof typeof words.rows)[];

/** What happens to urgent needs in each arm, and what the AI does wrongly by itself. */
export function MissesFigure({ view }: { readonly view: View }) {
  const { lookup, labels, arms, groups, mode } = view;
  const [chosen, setChosen] = useState('');
  const group = groups.includes(chosen) ? chosen : null;
  const data = useMemo(
    (): GroupOutcomesData => ({
      unit: 'fraction',
      better: 'lower',
      mode,
      rows: rowsOfOutcomes(
        lookup,
        arms,
        asked.map((outcome) => ({ id: outcome, title: words.rows[outcome], outcome, place: { group } })),
        mode,
      ),
      gaps: [],
    }),
    [lookup, arms, group, mode],
  );
  const draw: Draw = useMemo(() => (options) => groupOutcomesChart(data, options), [data]);
  const title = titleOf(view, group);
  const table = (): Table => estimatesTable(data, words.columns, title);
  const choices = [{ value: '', label: pageWords.allPatients }, ...groups.map((value) => ({ value, label: labels.group(value) }))];
  return (
    <Figure
      heading={words.heading}
      title={title}
      description={words.description(armNames(arms))}
      draw={draw}
      table={table}
      file="what-the-misses-cost"
      controls={groups.length > 1 && <Select label={aiRoomWords.group} value={group ?? ''} onChange={setChosen} choices={choices} />}
      notes={
        <>
          <p>{words.note}</p>
          {mode !== 'values' && <p>{comparedWords.hollow}</p>}
          {mode === 'relative' && <p>{comparedWords.relative}</p>}
        </>
      }
      outcomes={data.rows.map((row) => row.group as OutcomeId)}
    />
  );
}

function titleOf({ lookup, arms }: View, group: string | null): string {
  const before = lookup.outcome(lookup.result.arms[0].id, 'unmetUrgentNeedFraction', { group });
  const changes = arms.flatMap((arm) => {
    const change = arm.index === 0 ? null : changeOf(lookup, arm, 'unmetUrgentNeedFraction', { group });
    return change === null ? [] : [{ arm, change }];
  });
  const level = before?.mean == null ? '' : words.baseline(levelWords(before.mean, before.halfWidth, 'fraction'));
  return words.title(level + eachDifference(changes, lower));
}
