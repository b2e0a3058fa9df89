import { useMemo } from 'preact/hooks';
import { estimatesTable, type GroupOutcomesData, groupOutcomesChart, rowsOfOutcomes } from '../../../charts/index.ts';
import type { OutcomeId } from '../../../experiment/index.ts';
import { changeOf } from '../../findings/findings.ts';
import { comparedWords, eachDifference, less, levelWords } from '../../words/compared.ts';
import { moneyRoomWords } from '../../words/money.ts';
import { type Draw, Figure } from '../figure.tsx';
import { armNames, type View } from '../view.ts';

const words = moneyRoomWords.parts;
const asked = Object.keys(words.rows) as (keyof typeof words.rows)[];

/** The parts of the cost one by one, with intervals. */
export function PartsFigure({ view }: { readonly view: View }) {
  const { lookup, arms, mode } = view;
  const data = useMemo((): GroupOutcomesData => {
    const wanted = asked.map((outcome) => ({ id: outcome, title: words.rows[outcome], outcome, place: {} }));
    const rows = rowsOfOutcomes(lookup, arms, wanted, mode).filter(({ dots }) => dots.some(({ mean }) => mean !== 0));
    return { unit: 'USD/day', better: 'neither', mode, rows, gaps: [] };
  }, [lookup, arms, mode]);
  const draw: Draw = useMemo(() => (options) => groupOutcomesChart(data, options), [data]);
  if (data.rows.length === 0) return null;
  const title = titleOf(view);
  return (
    <Figure
      heading={words.heading}
      title={title}
      description={words.description(armNames(arms))}
      draw={draw}
      table={() => estimatesTable(data, words.columns, title)}
      file="parts-of-the-cost"
      notes={
        <>
          <p>{words.note}</p>
          {mode !== 'values' && <p>{comparedWords.hollow}</p>}
          {mode === 'relative' && <p>{comparedWords.relative}</p>}
        </>
      }
      outcomes={data.rows.map(({ group }) => group as OutcomeId)}
    />
  );
}

function titleOf({ lookup, arms }: View): string {
  const before = lookup.outcome(lookup.result.arms[0].id, 'labourUsdPerDay');
  const changes = arms.flatMap((arm) => {
    const change = arm.index === 0 ? null : changeOf(lookup, arm, 'labourUsdPerDay');
    return change === null ? [] : [{ arm, change }];
  });
  const level = before?.mean == null ? '' : moneyRoomWords.bars.baseline(levelWords(before.mean, before.halfWidth, 'USD/day'));
  return words.title(level + eachDifference(changes, less));
}
