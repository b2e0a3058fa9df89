/** Break-even of two parameters: where an arm wins in each of several outcomes, where it loses, and where all are won together. */
import type { Frontier, Segment, Standing, WonTogether } from '../../experiment/index.ts';
import type { ArmMark } from '../marks.ts';
import { type Scale, scaleFor, type Unit } from '../numbers.ts';
import type { Table } from '../table.ts';
import type { ParameterMark } from './parameter-mark.ts';
import { studyWords } from './words.ts';

export interface FrontierPoint {
  readonly x: number;
  readonly y: number;
  readonly standing: Standing;
  /** Null in the panel of all together, and where the point cannot be. */
  readonly mean: number | null;
  readonly halfWidth: number | null;
  readonly isPossible: boolean;
}

/** Where one outcome is won and lost. Numbers in the order of the grid, x fastest; not a number where the point cannot be. */
export interface FrontierGround {
  /** Above zero: won by the means, surely won, surely lost. */
  readonly won: readonly number[];
  readonly surelyWon: readonly number[];
  readonly surelyLost: readonly number[];
  /** Where the gain is zero by the means. */
  readonly even: readonly Segment[];
}

export interface FrontierPanel {
  readonly key: string;
  readonly title: string;
  /** Null in the panel of all together. */
  readonly unit: Unit | null;
  /** In the order of the grid, x fastest. */
  readonly points: readonly FrontierPoint[];
  /** One for each outcome of the panel: it is won where all are won, and lost where one is. */
  readonly grounds: readonly FrontierGround[];
}

export interface FrontierData {
  readonly arm: ArmMark;
  readonly x: ParameterMark;
  readonly y: ParameterMark;
  /** Values of the grid. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly panels: readonly FrontierPanel[];
}

export interface FrontierOutcome {
  readonly title: string;
  readonly unit: string;
  readonly frontier: Frontier;
}

export interface FrontierChoice {
  readonly arm: ArmMark;
  readonly x: ParameterMark;
  readonly y: ParameterMark;
  /** Values of the grid. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

const notPossible = ({ differences }: Frontier, point: number): boolean => differences[point].n === 0;

function panelOf({ title, unit, frontier }: FrontierOutcome, { xs, ys }: FrontierChoice, key: string): FrontierPanel {
  const { differences, standings, gains, halfWidths, contours } = frontier;
  const ground: FrontierGround = {
    won: gains,
    surelyWon: gains.map((gain, point) => gain - halfWidths[point]),
    surelyLost: gains.map((gain, point) => -gain - halfWidths[point]),
    even: contours.even,
  };
  return {
    key,
    title,
    unit: unit as Unit,
    points: differences.map(({ mean, halfWidth }, point) => {
      const [x, y] = [xs[point % xs.length], ys[Math.floor(point / xs.length)]];
      return { x, y, standing: standings[point], mean, halfWidth, isPossible: !notPossible(frontier, point) };
    }),
    grounds: [ground],
  };
}

/**
 * Keeps the ground of each outcome: that of all together is what those share. The least gain at each point of the grid, with straight
 * lines between the points, would show less ground as won and more as lost than the panels of the outcomes do.
 */
function togetherOf(panels: readonly FrontierPanel[], { standings }: WonTogether): FrontierPanel {
  const [{ points }] = panels;
  return {
    key: 'together',
    title: studyWords.allTogether,
    unit: null,
    points: points.map(({ x, y }, point) => {
      const isPossible = panels.every((panel) => panel.points[point].isPossible);
      return { x, y, standing: standings[point], mean: null, halfWidth: null, isPossible };
    }),
    grounds: panels.flatMap(({ grounds }) => grounds),
  };
}

/** @param outcomes one or more, on the same grid */
export function frontierData(outcomes: readonly FrontierOutcome[], together: WonTogether | null, choice: FrontierChoice): FrontierData {
  const panels = outcomes.map((outcome, place) => panelOf(outcome, choice, `frontier-${place}`));
  return { ...choice, panels: together === null ? panels : [...panels, togetherOf(panels, together)] };
}

export function panelScale({ unit, points }: FrontierPanel): Scale | undefined {
  if (unit === null) return undefined;
  const size = Math.max(0, ...points.map(({ mean }) => Math.abs(mean ?? 0)));
  const fine = Math.min(...points.map(({ halfWidth }) => halfWidth ?? Number.POSITIVE_INFINITY));
  return scaleFor(unit, { size, isDifference: true, fine: Number.isFinite(fine) ? fine : undefined });
}

export const standingWord = ({ standing, isPossible }: FrontierPoint): string =>
  !isPossible ? studyWords.impossible : standing === 'indistinguishable' ? studyWords.open : studyWords[standing];

const headOf = ({ name, unit }: ParameterMark): string => (unit === '' ? name : `${name} (${unit})`);

/** One row for each outcome at each point. */
export function frontierTable(data: FrontierData, caption: string): Table {
  const { x: ofX, y: ofY } = data;
  return {
    caption,
    columns: [
      headOf(ofX),
      headOf(ofY),
      studyWords.outcomeColumn,
      studyWords.difference1,
      studyWords.from,
      studyWords.until,
      studyWords.unit,
      studyWords.standing,
    ],
    rows: data.panels.flatMap((panel) => {
      const scale = panelScale(panel);
      const factor = scale?.factor ?? 1;
      return panel.points.map((point) => {
        const { x, y, mean, halfWidth } = point;
        const numbers =
          mean === null
            ? [null, null, null]
            : [mean * factor, ...(halfWidth === null ? [null, null] : [(mean - halfWidth) * factor, (mean + halfWidth) * factor])];
        return [x * ofX.scale, y * ofY.scale, panel.title, ...numbers, scale?.suffix.trim() ?? null, standingWord(point)];
      });
    }),
  };
}
