/** Money: what a working day costs and brings in, and what has no price. */
import { MoneyFigure } from '../panels/money/bars-figure.tsx';
import { PartsFigure } from '../panels/money/parts-figure.tsx';
import { moneyRoomWords } from '../words/money.ts';
import type { RoomProps } from './room.ts';
import '../styles/money.css';

export default function Money({ view }: RoomProps) {
  const hasMoney = view.arms.some(({ id }) => view.lookup.outcome(id, 'netCostUsdPerDay') !== undefined);
  if (!hasMoney)
    return (
      <section class="figure no-money">
        <p class="finding-title">{moneyRoomWords.none}</p>
        <p>{moneyRoomWords.noneHint}</p>
      </section>
    );
  const { heading, intro, list } = moneyRoomWords.unpriced;
  return (
    <>
      <MoneyFigure view={view} />
      <PartsFigure view={view} />
      <section class="figure unpriced" aria-labelledby="unpriced-heading">
        <h2 class="eyebrow" id="unpriced-heading">
          {heading}
        </h2>
        <p>{intro}</p>
        <ul>
          {list.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
