/** A sensitivity study as text: to be read, or for another program. */
import { jsonText } from '../../experiment/index.ts';
import { formatEstimate, shownUnit, wrap } from '../../report/index.ts';
import type { MorrisParameter, SensitivityResult, SobolParameter, TornadoParameter } from '../../runner/index.ts';
import type { Format } from '../output-options.ts';
import { claimLines, noRankingLine } from './claims.ts';
import { sensitivityCsv } from './csv.ts';
import { tornadoBar } from './tornado.ts';
import { comparedWords, notMovedWords, outcomeWords, parameterWords, runWords, valueWords } from './words.ts';

export const sensitivityFormatters: Readonly<Record<Format, (result: SensitivityResult, width: number) => string>> = {
  table: formatSensitivity,
  json: jsonText,
  csv: sensitivityCsv,
};

function formatSensitivity(result: SensitivityResult, width: number): string {
  const { scenario, outcome, leftOut, notMoved, impossible, simulations } = result;
  const unmoved = notMovedWords(notMoved);
  const blocks = [
    [scenario.title, ...wrap(`${headingOf(result)} ${outcomeWords(outcome)}, ${comparedWords(result)}`, width)],
    ...bodyOf(result, width),
    claimLines(result).flatMap((line) => wrap(line, width)),
    [
      ...(unmoved === undefined ? [] : wrap(`${unmoved.charAt(0).toUpperCase()}${unmoved.slice(1)}.`, width)),
      ...leftOut.flatMap(({ pointer, because }) => wrap(`Left out: ${pointer}: ${because}`, width)),
    ],
    impossible.count === 0
      ? []
      : wrap(
          `${impossible.count} of ${impossible.of} points cannot be and are left out, which makes the rest a selection (${impossible.because}).`,
          width,
        ),
    wrap(runWords(result, simulations.done), width),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const headings = {
  'one-at-a-time': 'One at a time, the widest swing first:',
  morris: 'Morris screening, the greatest first:',
  sobol: 'Sobol indices, the greatest total first:',
} as const;

const headingOf = (result: SensitivityResult): string =>
  result.method === 'sobol' && !result.hasRanking ? 'Sobol indices:' : headings[result.method];

function bodyOf(result: SensitivityResult, width: number): string[][] {
  const { unit } = result.outcome;
  switch (result.method) {
    case 'one-at-a-time':
      return [tornadoLines(result, width)];
    case 'morris':
      return [underNames(morrisHeads, result.parameters, (row) => morrisCells(row, unit)), wrap(morrisNote(result.trajectories), width)];
    case 'sobol': {
      if (result.parameters.length === 0) return [['The outcome is the same at all points: there is no variance to share out.']];
      const share = result.noise?.share;
      const noise = share === undefined || share === null ? 'cannot be told' : `is ${percent(share)} of the variance`;
      if (!result.hasRanking) return [wrap(noRankingLine(result, percent), width)];
      const more = (share ?? 0) > 0.1 ? '; more replications make it smaller' : '';
      const note = `Over the ranges the outcome has mean ${formatEstimate(result.mean, null, unit)} and standard deviation ${formatEstimate(Math.sqrt(result.variance ?? 0), null, unit)} ${shownUnit(unit)} (${result.rows} rows). Chance of the replications ${noise}${more}: a total near it says nothing.`;
      return [underNames(['first order', 'total'], result.parameters, sobolCells), wrap(note, width)];
    }
    default:
      return result satisfies never;
  }
}

/** What a parameter does, and below it what that changes. */
function tornadoLines(result: Extract<SensitivityResult, { method: 'one-at-a-time' }>, width: number): string[] {
  const { parameters, outcome } = result;
  const { unit } = outcome;
  const sizes = parameters.flatMap(({ atLow, atHigh }) => [Math.abs(atLow.effect.mean ?? 0), Math.abs(atHigh.effect.mean ?? 0)]);
  const most = Math.max(0, ...sizes);
  const cells = parameters.map(({ atLow, atHigh }) => [
    valueWords(atLow.value),
    formatEstimate(atLow.effect.mean, atLow.effect.halfWidth, unit),
    tornadoBar(atLow.effect.mean, atHigh.effect.mean, most),
    formatEstimate(atHigh.effect.mean, atHigh.effect.halfWidth, unit),
    valueWords(atHigh.value),
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...cells.map((row) => row[column].length)));
  const { mean, halfWidth } = parameters[0].atBase.outcome;
  return [
    ...wrap(
      `At the base: ${formatEstimate(mean, halfWidth, unit)} ${shownUnit(unit)}. Bars and numbers are changes from it: ░ at the low end, █ at the high end.`,
      width,
    ),
    ...parameters.flatMap((row, place) => [
      '',
      `${parameterWords(row)}, base ${valueWords(row.base)}`,
      `  ${cells[place].map((cell, column) => (column < 2 ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join('  ')}`.trimEnd(),
      ...changesOf(row).flatMap((line) => wrap(`  ${line}`, width)),
    ]),
    ...(parameters.some((row) => changesOf(row).length > 0) ? ['', ...wrap(straightNote, width)] : []),
  ];
}

const straightNote =
  'Where something changes (!) is read off straight lines between the values that were run: a break-even study on the parameter finds the place exactly.';

function changesOf({ low, high, changesSign, surelyChangesSign, signTurnsAt, recommended }: TornadoParameter): string[] {
  const byChance = (isTold: boolean) => (isTold ? '' : ', which chance may have brought about');
  const lines: string[] = [];
  if (changesSign) {
    const at = signTurnsAt === null ? '' : ` at about ${valueWords(signTurnsAt)}`;
    lines.push(`! the difference changes its sign${at}${byChance(surelyChangesSign)}`);
  }
  if (recommended?.turn) {
    const { from, to, at, isTold, ...interval } = recommended.turn;
    const first = interval.low === null ? `below ${valueWords(low)}` : valueWords(interval.low);
    const last = interval.high === null ? `above ${valueWords(high)}` : valueWords(interval.high);
    lines.push(
      `! the recommended arm changes from ${from} to ${to} at about ${valueWords(at)} (from ${first} to ${last})${byChance(isTold)}`,
    );
  }
  return lines;
}

/** The name of each parameter, which may be as long as a line, and its numbers in columns below. */
function underNames<Row extends MorrisParameter | SobolParameter>(
  heads: readonly string[],
  rows: readonly Row[],
  cellsOf: (row: Row) => string[],
): string[] {
  const cells = rows.map(cellsOf);
  const widths = heads.map((head, column) => Math.max(head.length, ...cells.map((row) => row[column].length)));
  const line = (row: readonly string[]) => `    ${row.map((cell, column) => cell.padEnd(widths[column])).join('  ')}`.trimEnd();
  return [line(heads), ...rows.flatMap((row, place) => [parameterWords(row), line(cells[place])])];
}

const morrisHeads = ['mu*', '95 % interval', 'of chance', 'mu', 'sigma'];
const morrisNote = (trajectories: number) =>
  `${trajectories} trajectories. mu*: mean size of the effect of the whole range; mu: with its sign; sigma: how much it depends on the others; of chance: the mu* of a parameter without effect.`;

function morrisCells(row: MorrisParameter, unit: string): string[] {
  const show = (value: number | null) => formatEstimate(value, null, unit);
  const { muStarInterval: interval } = row;
  const between = interval === null ? '-' : `${show(interval.low)} to ${show(interval.high)}`;
  return [show(row.muStar), between, show(row.muStarOfNoise), show(row.mu), show(row.sigma)];
}

const percent = (share: number) => `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`;

function sobolCells(row: SobolParameter): string[] {
  const show = ({ value, interval }: SobolParameter['first']) =>
    interval === null ? value.toFixed(2) : `${value.toFixed(2)} (${interval.low.toFixed(2)} to ${interval.high.toFixed(2)})`;
  return [show(row.first), show(row.total)];
}
