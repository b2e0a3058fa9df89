/** Equity in the table: how unequal the groups are in what matters most. */
import {
  type EquityComparisonRow,
  type EquityMeasureId,
  type EquityRow,
  type ExperimentResult,
  equityMeasures,
  type OutcomeId,
  outcomes,
} from '../../experiment/index.ts';
import { formatEstimate, layOut, shownUnit, wrap } from '../../report/index.ts';
import type { Extent } from './main-rows.ts';
import { winnersBlock } from './winners-block.ts';

/** A few of each kind; the JSON and CSV hold them all. */
const shownMeasures: readonly { readonly id: EquityMeasureId; readonly title: string }[] = [
  { id: 'difference', title: 'most minus least disadvantaged' },
  { id: 'sii', title: 'slope index' },
  { id: 'rci', title: 'relative concentration index' },
  { id: 'bgsd', title: 'standard deviation between groups' },
  { id: 'gap', title: 'greatest gap' },
  { id: 'equalOpportunityDifference', title: 'equal opportunity difference' },
];
const shownOutcomes: readonly OutcomeId[] = [
  'needsMetFraction',
  'unmetUrgentNeedFraction',
  'answeredWithin1BusinessDayFraction',
  'triageSensitivity',
];

export function equityBlocks(result: ExperimentResult, arms: readonly string[], width: number, extent: Extent = 'all'): string[][] {
  const blocks = [
    ...shownOutcomes.map((outcome) => equityBlock(result, outcome, arms, width, extent)),
    winnersBlock(result, arms[1], width),
  ];
  return blocks.filter((lines) => lines.length > 0);
}

/** One measure of an outcome in the two arms. */
interface Compared {
  readonly title: string;
  readonly before?: EquityRow;
  readonly after?: EquityRow;
  readonly change?: EquityComparisonRow;
}

/** The measures of one outcome over the groups of all settings; those that chance can explain are left out unless all are asked for. */
function equityBlock(
  { equity = [], equityComparisons = [] }: ExperimentResult,
  outcome: OutcomeId,
  [baseline, arm]: readonly string[],
  width: number,
  extent: Extent,
): string[] {
  const isMeant = (row: { outcome: string; setting: string | null; statistic: string }) =>
    row.outcome === outcome && row.setting === null && row.statistic === 'fraction';
  const estimates = equity.filter(isMeant);
  const changes = equityComparisons.filter((row) => isMeant(row) && row.arm === arm);
  const compared = shownMeasures
    .map(({ id, title }): Compared => {
      const of = (which: string) => estimates.find((row) => row.measure === id && row.arm === which);
      return { title, before: of(baseline), after: of(arm), change: changes.find((row) => row.measure === id) };
    })
    .filter(({ before, after }) => (before?.mean ?? after?.mean ?? null) !== null);
  if (compared.length === 0) return [];
  const head = wrap(`${outcomes[outcome].title} by group: share of ${estimates[0].denominator}`, width);
  const told = extent === 'all' ? compared : compared.filter(isTold);
  if (told.length === 0) return [...head, ...wrap('no inequality that can be told from chance', width)];
  const heads = arm === undefined ? [baseline] : [baseline, arm, 'difference', ''];
  const rows = told.map((one) => [
    labelOf(one),
    cellOf(one.before),
    ...(arm === undefined ? [] : [cellOf(one.after), ...changeCells(one.change)]),
  ]);
  const rest = compared.length - told.length;
  const note = rest === 0 ? [] : [`and ${rest} more ${rest === 1 ? 'measure' : 'measures'} that chance can explain`];
  return [...head, ...layOut(['', ...heads], rows, width), ...note];
}

/** Can it be told from chance, in either arm or from one to the other? */
function isTold({ before, after, change }: Compared): boolean {
  return isUnequal(before) || isUnequal(after) || (change !== undefined && change.direction !== 'none');
}

/** Further from equality, or from what chance alone would give, than half of its interval. */
function isUnequal(row: EquityRow | undefined): boolean {
  if (row === undefined || row.mean === null || row.halfWidth === null) return false;
  const { isInflatedByNoise, equality = 0 } = equityMeasures[row.measure];
  if (!isInflatedByNoise) return Math.abs(row.mean - equality) > row.halfWidth;
  return row.expectedFromNoise != null && row.mean - row.expectedFromNoise > row.halfWidth;
}

/** With what chance alone would give, in the arm rather than in the baseline. */
function labelOf({ title, before, after }: Compared): string {
  const row = after ?? before;
  if (row === undefined) return title;
  const chance = row.expectedFromNoise == null ? '' : `; ${formatEstimate(row.expectedFromNoise, null, row.unit)} by chance alone`;
  return `${title} (${shownUnit(row.unit)}${chance})`;
}

const cellOf = (row: EquityRow | undefined) => (row === undefined ? '-' : formatEstimate(row.mean, row.halfWidth, row.unit));

function changeCells(change: EquityComparisonRow | undefined): [string, string] {
  if (change === undefined || change.difference === null) return ['-', ''];
  const { difference, halfWidth, unit, direction, isDistinguishable, measure } = change;
  const isChanged = isDistinguishable && !equityMeasures[measure].isInflatedByNoise;
  const words = { closer: 'more equal', further: 'less equal', none: isChanged ? 'changed' : 'not distinguishable' };
  return [formatEstimate(difference, halfWidth, unit), words[direction]];
}
