/** A frontier as a grid of characters: the first parameter to the right, the second upwards. */
import type { Standing } from '../../experiment/index.ts';
import type { BreakEvenResult } from '../../runner/index.ts';
import { valueWords } from '../sensitivity/words.ts';

export type FrontierResult = Extract<BreakEvenResult, { kind: 'frontier' }>;

const marks: Readonly<Record<Standing, string>> = { won: '+', lost: '-', indistinguishable: '?' };
export const markLegend = '+ won, - lost, ? cannot be told (95 % interval at each point), x cannot be';

/** The axes have the same values in all outcomes. */
export function gridLines({ outcomes }: FrontierResult, standings: readonly Standing[], axes: readonly (readonly number[])[]): string[] {
  const [xs, ys] = axes;
  const { differences } = outcomes[0].frontier;
  const labels = ys.map(valueWords);
  const labelWidth = Math.max(...labels.map(({ length }) => length));
  const heads = xs.map(valueWords);
  const cellWidth = Math.max(...heads.map(({ length }) => length)) + 2;
  const isImpossible = (point: number) => differences[point].n === 0;
  const rows = labels.map((label, row) => {
    const cells = heads.map((_, column) => {
      const point = column + row * heads.length;
      return (isImpossible(point) ? 'x' : marks[standings[point]]).padStart(cellWidth);
    });
    return `  ${label.padStart(labelWidth)}${cells.join('')}`;
  });
  return [...rows.reverse(), `  ${' '.repeat(labelWidth)}${heads.map((head) => head.padStart(cellWidth)).join('')}`];
}
