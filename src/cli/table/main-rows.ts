/** Which rows of a long section a reader is shown: what it leads with, for everybody, and else those whose difference is clearest. */
import type { ComparisonRow } from '../../experiment/index.ts';
import type { Line } from '../../report/index.ts';

/** A section with fewer is shown whole. */
const mostRows = 12;

/** What can be taken in, or everything. */
export type Extent = 'main' | 'all';

export interface Shown {
  /** In the order of the section. */
  readonly lines: readonly Line[];
  readonly leftOutCount: number;
}

/**
 * Of a section with many rows the leading ones, whatever they say, so that no group or role is missing where it did not gain; and up to a
 * dozen in all of the others, the clearest of those that can be told from no difference, or without a comparison the first.
 * @param comparisons by key; undefined when there is no arm to compare with
 */
export function mainRows(lines: readonly Line[], comparisons: ReadonlyMap<string, ComparisonRow> | undefined): Shown {
  if (lines.length <= mostRows) return { lines, leftOutCount: 0 };
  const leading = lines.filter(({ isLeading }) => isLeading);
  const others = lines.filter(({ isLeading }) => !isLeading);
  const ranked = comparisons === undefined ? others : clearestFirst(others, comparisons);
  const chosen = new Set([...leading, ...ranked.slice(0, Math.max(0, mostRows - leading.length))]);
  return { lines: lines.filter((line) => chosen.has(line)), leftOutCount: lines.length - chosen.size };
}

function clearestFirst(lines: readonly Line[], comparisons: ReadonlyMap<string, ComparisonRow>): Line[] {
  return lines
    .map((line) => ({ line, clearness: clearnessOf(comparisons.get(line.key)) }))
    .filter(({ clearness }) => clearness > 1)
    .sort((a, b) => b.clearness - a.clearness)
    .map(({ line }) => line);
}

/** How many half widths the difference is: more than one can be told from none. */
function clearnessOf(row: ComparisonRow | undefined): number {
  if (!row?.isDistinguishable || row.difference === null || row.halfWidth === null) return 0;
  return Math.abs(row.difference) / row.halfWidth;
}

/** Says what is not there. */
export function leftOutNote(count: number, isCompared: boolean): string[] {
  if (count === 0) return [];
  return [`and ${count} more ${count === 1 ? 'row' : 'rows'}${isCompared ? ', less clearly different or not at all' : ''}`];
}
