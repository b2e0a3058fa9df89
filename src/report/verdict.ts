/** What a comparison of two arms comes to, in a word. */
import { type ComparisonRow, describeDifference, type ExperimentResult } from '../experiment/index.ts';

/** Behind a word that does not hold when one allows for how many comparisons were made. */
export const doubtMark = '\u00b0';

/** Empty where nothing can be said. */
export function verdictOn(row: ComparisonRow): string {
  const { direction, isDistinguishable, isDoubtful, hasOccurred, low, high } = describeDifference(row);
  if (low === null) return '';
  if (low === 0 && high === 0) return hasOccurred ? 'no difference' : 'none seen';
  if (!isDistinguishable) return 'not distinguishable';
  return `${direction === 'none' ? 'changed' : direction}${isDoubtful ? doubtMark : ''}`;
}

/** What the mark means and how large the families are; empty where no word has it. */
export function familyNote({ comparisons }: ExperimentResult): string {
  if (!comparisons.some((row) => describeDifference(row).isDoubtful)) return '';
  const sizes = new Map<string, number>();
  for (const { family, pHolm } of comparisons) if (family !== undefined && pHolm != null) sizes.set(family, (sizes.get(family) ?? 0) + 1);
  const { main = 0, ...others } = Object.fromEntries(sizes);
  const details = Object.entries(others).map(([parts, size]) => `${size} by ${parts.replaceAll(', ', ' and ')}`);
  const families = [`${main} totals and leading outcomes of all arms`, ...details].join('; ');
  return (
    `${doubtMark} Distinguishable by itself, but not when one allows for how many comparisons of its family were made (Holm): of so many ` +
    `some differ by chance. Families: ${families}.`
  );
}
