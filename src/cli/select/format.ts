/** The choice of the best arm as text: to be read, or for another program. */
import { csvText, jsonText, type SelectionArm, type SelectionPair, type SelectionResult } from '../../experiment/index.ts';
import { differenceUnit, formatEstimate, layOut, shownUnit, wrap } from '../../report/index.ts';
import type { Format } from '../output-options.ts';
import { inUnit, outcomeTitle, verdict } from './words.ts';

export const selectFormatters: Readonly<Record<Format, (result: SelectionResult, width: number) => string>> = {
  table: formatSelection,
  json: jsonText,
  csv: ({ arms, pairs, isAfterStopping }) =>
    csvText(
      columns,
      [...arms.map(armRow), ...pairs.map(pairRow)].map((row) => ({ ...row, isAfterStopping })),
    ),
};

const columns = [
  ...(['kind', 'arm', 'second', 'n', 'mean', 'difference', 'halfWidth', 'p', 'pHolm', 'isDistinguishable', 'savedRuns'] as const),
  ...(['eliminatedAt', 'worseThan', 'breaks', 'keepsConstraints', 'isAfterStopping'] as const),
];
const armRow = ({ because, ...arm }: SelectionArm) => ({ kind: 'arm', ...arm, worseThan: undefined, breaks: undefined, ...because });
const pairRow = ({ first, ...pair }: SelectionPair) => ({ kind: 'pair', arm: first, ...pair });

function formatSelection(result: SelectionResult, width: number): string {
  const { better, delta, unit, constraints, scenario, seed, arms, isAfterStopping } = result;
  const aim = `${outcomeTitle(result)}: ${better === 'lower' ? 'less' : 'more'} is better, by ${inUnit(delta, unit)} at least.`;
  const limits = constraints.map(({ text, tolerance, unit: own }) => `Only arms with ${text} (tolerance ${inUnit(tolerance, own)}).`);
  const blocks = [
    [scenario.title, '', ...wrap(`${aim} Seed ${seed}.`, width), ...limits.flatMap((limit) => wrap(limit, width))],
    wrap(verdict(result), width),
    layOut(
      ['Arm', `${shownUnit(unit)} (±${isAfterStopping ? '' : ' 95 %'})`, 'runs', ''],
      ordered(result).map((arm) => [arm.arm, formatEstimate(arm.mean, arm.halfWidth, unit), String(arm.n), remark(arm, result)]),
      width,
    ),
    ...(arms.length > 1 ? [[...matrix(result, width), ...wrap(matrixMeaning(result), width)]] : []),
    rankBlock(result, width),
  ];
  const shown = blocks.filter((lines) => lines.length > 0);
  return `${shown.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Those that are still in first, and then the eliminated from the last to the first. */
function ordered({ arms, winner }: SelectionResult): SelectionArm[] {
  const staying = ({ arm, eliminatedAt }: SelectionArm) => (arm === winner ? Number.POSITIVE_INFINITY : (eliminatedAt ?? Number.MAX_VALUE));
  return [...arms].sort((a, b) => (staying(a) === staying(b) ? 0 : staying(b) > staying(a) ? 1 : -1));
}

function remark({ arm, eliminatedAt, because, keepsConstraints }: SelectionArm, { winner }: SelectionResult): string {
  if (arm === winner) return 'chosen';
  if (because === null) return keepsConstraints === false ? 'still in; constraints not decided' : 'still in';
  return `out after ${eliminatedAt}: ${'breaks' in because ? `breaks ${because.breaks}` : `not better than ${because.worseThan}`}`;
}

/** Row minus column, below the diagonal. */
function matrix({ arms, pairs, unit }: SelectionResult, width: number): string[] {
  const cellOf = (row: string, column: string): string => {
    const pair = pairs.find(({ first, second }) => first === column && second === row);
    if (pair === undefined || pair.difference === null) return '';
    return `${formatEstimate(0 - pair.difference, pair.halfWidth, unit)}${pair.isDistinguishable ? ' *' : ''}`;
  };
  const ids = arms.map(({ arm }) => arm);
  const rows = ids.slice(1).map((row) => [row, ...ids.slice(0, -1).map((column) => cellOf(row, column))]);
  return layOut([`Less (${differenceUnit(unit)})`, ...ids.slice(0, -1)], rows, width);
}

function matrixMeaning({ alpha, pairs, isAfterStopping }: SelectionResult): string {
  const saved = pairs.map(({ savedRuns }) => savedRuns).filter((runs) => runs !== null);
  const worth = saved.length === 0 ? '' : ` Pairing saved from ${Math.min(...saved)} to ${Math.max(...saved)} runs of each arm.`;
  const sure = isAfterStopping
    ? stoppingWords
    : `± half of its 95 % interval. *: different when one allows for all pairs (Holm, ${alpha}).`;
  return `The arm of the row less that of the column, over the replications of both, ${sure}${worth}`;
}

/** Why no pair is marked. */
const stoppingWords =
  '± half of the 95 % interval that a number of replications fixed beforehand would give. Here the values decided how many were run, so that ' +
  'such intervals, here and above, are too narrow, and no pair is marked as different: the guarantee is of the chosen arm alone. For ' +
  'intervals and tests: inboxsim run, with a fixed number of replications and another seed.';

function rankBlock({ ranks, sharedReplications, isAfterStopping }: SelectionResult, width: number): string[] {
  if (ranks === null) return [];
  const percent = (probability: number) => (100 * probability).toFixed(1);
  const heads = ['Rank, % of resamples', ...ranks.map((_, place) => String(place + 1)), 'mean'];
  const rows = ranks.map(({ arm, rankProbabilities, meanRank }) => [arm, ...rankProbabilities.map(percent), meanRank.toFixed(2)]);
  const firmer = isAfterStopping ? ' As it was stopped by what was seen, that looks firmer than it is.' : '';
  const meaning = `How firmly the ${sharedReplications} replications that all arms have put them in order (bootstrap); no eliminated arm runs on unless --all says so.${firmer}`;
  return [...layOut(heads, rows, width), ...wrap(meaning, width)];
}
