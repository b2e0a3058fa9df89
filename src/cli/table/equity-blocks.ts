/** Equity in the table: how unequal the groups are in what matters most, and who gains and loses among the same needs. */
import { type EquityComparisonRow, type EquityMeasureId, type ExperimentResult, type OutcomeId, outcomes } from '../../experiment/index.ts';
import { layOut, wrap } from './layout.ts';
import { formatEstimate, shownUnit } from './numbers.ts';

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

export function equityBlocks(result: ExperimentResult, arms: readonly string[], width: number): string[][] {
  const blocks = [...shownOutcomes.map((outcome) => equityBlock(result, outcome, arms, width)), winnersBlock(result, arms[1], width)];
  return blocks.filter((lines) => lines.length > 0);
}

/** The measures of one outcome over the groups of all settings. */
function equityBlock(
  { equity = [], equityComparisons = [] }: ExperimentResult,
  outcome: OutcomeId,
  [baseline, arm]: readonly string[],
  width: number,
): string[] {
  const isMeant = (row: { outcome: string; setting: string | null; statistic: string }) =>
    row.outcome === outcome && row.setting === null && row.statistic === 'fraction';
  const estimates = equity.filter(isMeant);
  const rows = shownMeasures.flatMap(({ id, title }) => {
    const of = (which: string) => estimates.find((row) => row.measure === id && row.arm === which);
    const [before, after] = [of(baseline), of(arm)];
    const either = after ?? before;
    if (either === undefined || ((before?.mean ?? null) === null && (after?.mean ?? null) === null)) return [];
    const { unit, expectedFromNoise } = either;
    const chance = expectedFromNoise == null ? '' : `; ${formatEstimate(expectedFromNoise, null, unit)} by chance alone`;
    const cell = (row: typeof before) => (row === undefined ? '-' : formatEstimate(row.mean, row.halfWidth, unit));
    const label = `${title} (${shownUnit(unit)}${chance})`;
    if (arm === undefined) return [[label, cell(before)]];
    const change = equityComparisons.find((row) => isMeant(row) && row.measure === id && row.arm === arm);
    return [[label, cell(before), cell(after), ...changeCells(change)]];
  });
  if (rows.length === 0) return [];
  const heads = arm === undefined ? [baseline] : [baseline, arm, 'difference', ''];
  const head = `${outcomes[outcome].title} by group: share of ${estimates[0].denominator}`;
  return [head, ...layOut(['', ...heads], rows, width)];
}

function changeCells(change: EquityComparisonRow | undefined): [string, string] {
  if (change === undefined || change.difference === null) return ['-', ''];
  const { difference, halfWidth, unit, direction, isDistinguishable } = change;
  const words = { closer: 'more equal', further: 'less equal', none: isDistinguishable ? 'changed' : 'not distinguishable' };
  return [formatEstimate(difference, halfWidth, unit), words[direction]];
}

function winnersBlock({ winners = [] }: ExperimentResult, arm: string | undefined, width: number): string[] {
  const own = winners.filter((row) => row.arm === arm);
  if (own.length === 0) return [];
  const share = ({ mean, halfWidth }: { mean: number | null; halfWidth: number | null }) => formatEstimate(mean, halfWidth, 'fraction');
  const heads = ['The same needs (%)', 'sooner', 'later', 'no longer met', 'newly met', 'hours sooner', 'hours later'];
  const hours = ({ mean }: { mean: number | null }) => (mean === null ? '-' : (mean / 60).toFixed(1));
  const rows = own.map(({ group, sooner, later, noLonger, newly, soonerByMin, laterByMin }) => [
    group ?? 'all patients',
    ...[sooner, later, noLonger, newly].map(share),
    hours(soonerByMin),
    hours(laterByMin),
  ]);
  const note = 'Of all needs of the panel in the observed time, met or not; the rest is met within a minute of before, or in neither.';
  return [...layOut(heads, rows, width), ...wrap(note, width)];
}
