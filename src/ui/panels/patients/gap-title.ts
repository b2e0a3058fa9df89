/** What the gap table shows, in a sentence: the first measure that exists, in each arm. */
import { type MeasureRow, measureScale, withUnit } from '../../../charts/index.ts';
import { gapTableWords, measureNames } from '../../words/patients.ts';

export function gapTitle(rows: readonly MeasureRow[], outcome: string): string {
  const row = rows.find(({ cells }) => cells.some(({ value }) => value !== null));
  if (row === undefined) return gapTableWords.undefinedTitle(outcome);
  const by = measureScale(row);
  const parts = row.cells.flatMap(({ arm, value, change }) => {
    if (value === null) return [];
    const text = withUnit(value, by).replace(' percentage', '');
    if (arm.index === 0) return [gapTableWords.atBaseline(text)];
    return [gapTableWords.inArm(text, change ? gapTableWords.marks[change.mark] : gapTableWords.noBaseline, arm.title)];
  });
  return gapTableWords.title(outcome, measureNames[row.measure][0], parts.join(', '));
}
