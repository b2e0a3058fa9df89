/** A result to be read: each arm beside the baseline, with the paired difference and whether it can be told from none. */
import { type ComparisonRow, type ExperimentResult, keyOf, type OutcomeRow } from '../../experiment/index.ts';
import {
  familyNote,
  formatEstimate,
  type Line,
  layOut,
  precisionBlock,
  sectionsOf,
  shownUnit,
  verdictOn,
  wrap,
} from '../../report/index.ts';
import { equityBlocks } from './equity-blocks.ts';
import { type Extent, leftOutNote, mainRows } from './main-rows.ts';
import { spreadBlocks } from './spread-blocks.ts';

/**
 * @param extent `main`: long sections and equity are cut down to what can be told from chance, and it is said how much is left out; `all`:
 * nothing is left out, and it is said how different one run is from another
 */
export function formatTable(result: ExperimentResult, width: number, extent: Extent = 'main'): string {
  const [baseline, ...others] = result.arms.map(({ id }) => id);
  const pairs = others.length === 0 ? [[baseline]] : others.map((arm) => [baseline, arm]);
  const blocks = pairs.flatMap((pair) => armBlocks(result, pair, width, extent));
  const spread = extent === 'all' ? spreadBlocks(result, width) : [];
  const everything =
    'Every row, of every group, role and setting, is in --format csv and --format json. Long sections in full, and how different one run is ' +
    'from another: --all.';
  const notes = extent === 'main' ? wrap(everything, width) : [];
  const warnings = result.warnings.flatMap((warning) => wrap(`Warning: ${warning}`, width));
  const sections = [
    heading(result, width),
    ...blocks,
    wrap(familyNote(result), width),
    ...spread,
    precisionBlock(result, width),
    notes,
    warnings,
    [`Result ${result.resultSha256}`],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function heading({ scenario, seed, replications, warmUpDays, observedDays }: ExperimentResult, width: number): string[] {
  const size = `${replications} replications of ${observedDays} days after ${warmUpDays} days of warm-up; seed ${seed}.`;
  const meaning = 'Mean ± half of its 95 % interval; differences are taken within each replication, those of percentages in points.';
  return [scenario.title, '', ...wrap(size, width), ...wrap(meaning, width)];
}

/** One block for each section: the baseline alone, or with one other arm. */
function armBlocks(result: ExperimentResult, [baseline, arm]: readonly string[], width: number, extent: Extent): string[][] {
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
  const blocks = sectionsOf(result).flatMap(({ title, isDetail, lines }) => {
    const seen = lines.filter(isSeen);
    if (seen.length === 0) return [];
    const isCut = isDetail && extent === 'main';
    const shown = isCut ? mainRows(seen, arm === undefined ? undefined : comparisons) : { lines: seen, leftOutCount: 0 };
    return [[...layOut([title, ...heads], shown.lines.map(rowOf), width), ...leftOutNote(shown.leftOutCount, arm !== undefined)]];
  });
  blocks.push(...equityBlocks(result, [baseline, arm], width, extent));
  return arm === undefined ? blocks : [[`== ${arm} against ${baseline} ==`], ...blocks];
}

function outcomeCell(row: OutcomeRow | undefined): string {
  return row ? formatEstimate(row.mean, row.halfWidth, row.unit) : '-';
}

function differenceCells(row: ComparisonRow | undefined): [string, string] {
  if (!row || row.difference === null) return ['-', ''];
  return [formatEstimate(row.difference, row.halfWidth, row.unit), verdictOn(row)];
}
