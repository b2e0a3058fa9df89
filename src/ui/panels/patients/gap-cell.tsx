/** An equity measure in one arm: its value, what chance gives, and how it changed; or why it does not exist. */
import { type EquityMark, inScale, type MeasureCell, type MeasureRow, measureScale, withUnit } from '../../../charts/index.ts';
import { gapTableWords } from '../../words/patients.ts';

interface GapCellProps {
  readonly row: MeasureRow;
  readonly cell: MeasureCell | undefined;
}

export function GapCell({ row, cell }: GapCellProps) {
  if (cell === undefined) return <td>{gapTableWords.notHere}</td>;
  const { value, halfWidth, byChance, because, missing, change } = cell;
  if (value === null) return <td class="missing">{gapTableWords.missing(because ?? gapTableWords.notHere)}</td>;
  const by = measureScale(row);
  const short = { ...by, suffix: by.suffix.replace(' percentage', ''), one: by.one.replace(' percentage', '') };
  return (
    <td>
      <span class="value">{withUnit(value, short)}</span>
      {halfWidth !== null && <span class="half">{gapTableWords.plusMinus(inScale(halfWidth, by))}</span>}
      {byChance !== undefined && (
        <span class="detail">{byChance === null ? gapTableWords.chanceUnknown : gapTableWords.byChance(inScale(byChance, by))}</span>
      )}
      {because && <span class="detail">{gapTableWords.missingIn(missing, because)}</span>}
      {change && <ChangeLines row={row} change={change} />}
    </td>
  );
}

function ChangeLines({ row, change }: { readonly row: MeasureRow; readonly change: NonNullable<MeasureCell['change']> }) {
  const { difference, halfWidth, mark, because } = change;
  if (difference === null) return <span class="detail">{gapTableWords.noChange(because ?? gapTableWords.notHere)}</span>;
  const by = measureScale(row);
  const signed = difference > 0 ? `+${inScale(difference, by)}` : inScale(difference, by);
  return (
    <>
      <GapMark mark={mark} />
      <span class="detail">
        {halfWidth === null ? gapTableWords.changeAlone(signed) : gapTableWords.change(signed, inScale(halfWidth, by))}
      </span>
    </>
  );
}

/** Colour, an arrow and a word: closer together, or further apart. */
const signs: Readonly<Record<EquityMark, string>> = { closer: '\u2192\u2190', further: '\u2190\u2192', none: '\u2248', unclear: '\u2260' };

const GapMark = ({ mark }: { readonly mark: EquityMark }) => (
  <span class={`gap-mark is-${mark}`}>
    <span aria-hidden="true">{signs[mark]}</span> {gapTableWords.marks[mark]}
  </span>
);
