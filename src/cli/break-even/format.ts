/** A break-even study as text: to be read, or for another program. */
import { axisValues, type BreakEven, csvText, gridPoints, jsonText } from '../../experiment/index.ts';
import { differenceUnit, formatEstimate, layOut, wrap } from '../../report/index.ts';
import type { BreakEvenResult } from '../../runner/index.ts';
import type { Format } from '../output-options.ts';
import { comparedWords, outcomeWords, parameterWords, runWords, valueWords } from '../sensitivity/words.ts';
import { type FrontierResult, gridLines, markLegend } from './frontier-table.ts';
import { type CrossingResult, sentenceOf } from './words.ts';

export const breakEvenFormatters: Readonly<Record<Format, (result: BreakEvenResult, width: number) => string>> = {
  table: (result, width) => {
    const body = result.kind === 'frontier' ? frontierBlocks(result, width) : crossingBlocks(result, width);
    const blocks = [
      [result.scenario.title],
      ...body,
      result.notes.flatMap((note) => wrap(note, width)),
      wrap(runWords(result, result.simulations.done), width),
    ];
    return `${blocks
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n')}\n`;
  },
  json: jsonText,
  csv: breakEvenCsv,
};

/** For each outcome the sentence, and below it what was found at each value that was tried. */
function crossingBlocks(result: CrossingResult, width: number): string[][] {
  return result.outcomes.map((answered) => {
    const { unit } = answered.outcome;
    const rows = answered.answer.readings.map(({ x, difference }) => [
      `  ${valueWords(x)}`,
      `${formatEstimate(difference.mean, difference.halfWidth, unit)}`,
    ]);
    const heads = [`  ${result.parameter.pointer.split('/').at(-1)}`, `${comparedWords(result)}, ${differenceUnit(unit)}`];
    return [...wrap(sentenceOf(result, answered), width), ...layOut(heads, rows, width)];
  });
}

function frontierBlocks(result: FrontierResult, width: number): string[][] {
  const { x, y, outcomes, together, impossible } = result;
  const [{ frontier }] = outcomes;
  const axes = [axisValues(frontier.grid.x), axisValues(frontier.grid.y)];
  const title = (words: string, margin: number, unit: string) =>
    margin === 0 ? words : `${words}, beyond a margin of ${formatEstimate(margin, null, unit)} ${differenceUnit(unit)}`;
  return [
    [`To the right: ${parameterWords(x)}`, `Upwards: ${parameterWords(y)}`, ...wrap(`${comparedWords(result)}: ${markLegend}`, width)],
    ...outcomes.map(({ outcome, margin, frontier: { standings } }) => [
      ...wrap(title(outcomeWords(outcome), margin, outcome.unit), width),
      ...gridLines(result, standings, axes),
    ]),
    together === null
      ? []
      : [
          `All ${outcomes.length} together`,
          ...gridLines(result, together.standings, axes),
          ...wrap(togetherWords(together.standings), width),
        ],
    impossible.count === 0 ? [] : wrap(`${impossible.count} points cannot be: ${impossible.because}`, width),
  ];
}

function togetherWords(standings: readonly string[]): string {
  const won = standings.filter((standing) => standing === 'won').length;
  return won === 0 ? 'At no point are all of them won.' : `At ${won} of ${standings.length} points all of them are won.`;
}

const columns = [
  ...(['kind', 'outcome', 'unit', 'margin', 'baseline', 'arm', 'x', 'y', 'n', 'difference', 'halfWidth', 'standing'] as const),
  ...(['answer', 'root', 'low', 'high', 'rises', 'isToldBelow', 'isToldAbove'] as const),
];

/** Rows of kind `answer` (one parameter), and of kind `reading` for each value or point that was run. */
function breakEvenCsv(result: BreakEvenResult): string {
  const { arms, arm } = result;
  const same = { baseline: arms[0].id, arm };
  if (result.kind === 'frontier') {
    const rows = result.outcomes.flatMap(({ outcome, margin, frontier: { grid, differences, standings } }) =>
      gridPoints(grid).map(([x, y], point) => {
        const { n, mean: difference, halfWidth } = differences[point];
        return {
          ...same,
          kind: 'reading',
          outcome: outcome.name,
          unit: outcome.unit,
          margin,
          x,
          y,
          n,
          difference,
          halfWidth,
          standing: standings[point],
        };
      }),
    );
    return csvText(columns, rows);
  }
  const rows = result.outcomes.flatMap(({ outcome, margin, answer }) => {
    const of = { ...same, outcome: outcome.name, unit: outcome.unit, margin };
    const found = answer.kind === 'found' ? rootCells(answer) : {};
    const readings = answer.readings.map(({ x, difference: { n, mean: difference, halfWidth } }) => ({
      ...of,
      kind: 'reading',
      x,
      n,
      difference,
      halfWidth,
    }));
    return [{ ...of, kind: 'answer', answer: answer.kind, ...found }, ...readings];
  });
  return csvText(columns, rows);
}

/** The root, and on which side of it anything is sure. */
function rootCells({ root, low, high, rises, below, above }: Extract<BreakEven, { kind: 'found' }>) {
  return { root, low, high, rises, isToldBelow: below.isTold, isToldAbove: above.isTold };
}
