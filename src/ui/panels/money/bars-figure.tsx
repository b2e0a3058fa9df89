import { useMemo } from 'preact/hooks';
import { moneyBarsChart, moneyBarsData, moneyBarsTable } from '../../../charts/index.ts';
import { changeOf } from '../../findings/findings.ts';
import { comparedWords, eachDifference, less, levelWords } from '../../words/compared.ts';
import { moneyRoomWords } from '../../words/money.ts';
import { type Draw, Figure } from '../figure.tsx';
import { armNames, type View } from '../view.ts';

const words = moneyRoomWords.bars;

/** Cost and saving part by part, and the net. */
export function MoneyFigure({ view }: { readonly view: View }) {
  const { lookup, labels, arms, roles, mode } = view;
  const shown = arms.length > 1 ? mode : 'values';
  const data = useMemo(() => moneyBarsData(lookup, labels, { arms, roles, shown }), [lookup, labels, arms, roles, shown]);
  const draw: Draw = useMemo(() => (options) => moneyBarsChart(data, options), [data]);
  if (data.bars.length === 0) return null;
  const title = titleOf(view);
  return (
    <Figure
      heading={words.heading}
      title={title}
      description={words.description(armNames(data.bars.map(({ arm }) => arm)))}
      draw={draw}
      table={() => moneyBarsTable(data, title)}
      file="money"
      notes={
        <>
          <p>{words.note}</p>
          {shown !== 'values' && <p>{comparedWords.hollow}</p>}
          {shown === 'relative' && <p>{words.relative}</p>}
        </>
      }
      outcomes={[
        'netCostUsdPerDay',
        'labourUsdPerDay',
        'aiUsdPerDay',
        'programmeUsdPerDay',
        'contactsOutsideUsdPerDay',
        'revenueUsdPerDay',
      ]}
    />
  );
}

function titleOf({ lookup, arms }: View): string {
  const before = lookup.outcome(lookup.result.arms[0].id, 'netCostUsdPerDay');
  const changes = arms.flatMap((arm) => {
    const change = arm.index === 0 ? null : changeOf(lookup, arm, 'netCostUsdPerDay');
    return change === null ? [] : [{ arm, change }];
  });
  const level = before?.mean == null ? '' : words.baseline(levelWords(before.mean, before.halfWidth, 'USD/day'));
  return words.title(level + eachDifference(changes, less));
}
