/** A result to be read: each arm beside the baseline, with the paired difference and whether it can be told from none. */
import { type ComparisonRow, describeDifference, type ExperimentResult, keyOf, type OutcomeRow } from '../../experiment/index.ts';
import { equityBlocks } from './equity-blocks.ts';
import { layOut, wrap } from './layout.ts';
import { formatEstimate, shownUnit } from './numbers.ts';
import { type Line, sectionsOf } from './sections.ts';

export function formatTable(result: ExperimentResult, width: number): string {
  const [baseline, ...others] = result.arms.map(({ id }) => id);
  const blocks =
    others.length === 0 ? armBlocks(result, [baseline], width) : others.flatMap((arm) => armBlocks(result, [baseline, arm], width));
  const warnings = result.warnings.flatMap((warning) => wrap(`Warning: ${warning}`, width));
  const sections = [heading(result, width), ...blocks, warnings, [`Result ${result.resultSha256}`]];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function heading({ scenario, seed, replications, warmUpDays, observedDays }: ExperimentResult, width: number): string[] {
  const size = `${replications} replications of ${observedDays} days after ${warmUpDays} days of warm-up; seed ${seed}.`;
  const meaning = 'Mean ± half of its 95 % interval; differences are taken within each replication.';
  return [scenario.title, '', ...wrap(size, width), ...wrap(meaning, width)];
}

/** One block for each section: the baseline alone, or with one other arm. */
function armBlocks(result: ExperimentResult, [baseline, arm]: readonly string[], width: number): string[][] {
  const outcomes = new Map(result.outcomes.map((row) => [`${row.arm}|${keyOf(row)}`, row]));
  const comparisons = new Map(result.comparisons.filter((row) => row.arm === arm).map((row) => [keyOf(row), row]));
  const heads = arm === undefined ? [baseline] : [baseline, arm, 'difference', ''];
  const rowOf = ({ label, unit, key }: Line): string[] => {
    const estimate = (id: string) => outcomeCell(outcomes.get(`${id}|${key}`));
    const cells = arm === undefined ? [estimate(baseline)] : [estimate(baseline), estimate(arm), ...differenceCells(comparisons.get(key))];
    return [`${label} (${shownUnit(unit)})`, ...cells];
  };
  // What neither of the two arms has, such as the sensitivity of an AI, is left to the arms that have it.
  const isSeen = ({ key }: Line) => [baseline, arm].some((id) => (outcomes.get(`${id}|${key}`)?.n ?? 0) > 0);
  const blocks = sectionsOf(result).flatMap(({ title, lines }) => {
    const rows = lines.filter(isSeen).map(rowOf);
    return rows.length === 0 ? [] : [layOut([title, ...heads], rows, width)];
  });
  blocks.push(...equityBlocks(result, [baseline, arm], width));
  return arm === undefined ? blocks : [[`== ${arm} against ${baseline} ==`], ...blocks];
}

function outcomeCell(row: OutcomeRow | undefined): string {
  return row ? formatEstimate(row.mean, row.halfWidth, row.unit) : '-';
}

function differenceCells(row: ComparisonRow | undefined): [string, string] {
  if (!row || row.difference === null) return ['-', ''];
  return [formatEstimate(row.difference, row.halfWidth, row.unit), verdict(row)];
}

function verdict(row: ComparisonRow): string {
  const { direction, isDistinguishable, low, high } = describeDifference(row);
  if (low === null) return '';
  if (low === 0 && high === 0) return 'no difference';
  if (!isDistinguishable) return 'not distinguishable';
  return direction === 'none' ? 'changed' : direction;
}
