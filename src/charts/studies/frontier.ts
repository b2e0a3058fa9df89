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

export interface FrontierPanel {
  readonly key: string;
  readonly title: string;
  /** Null in the panel of all together. */
  readonly unit: Unit | null;
  /** In the order of the grid, x fastest. */
  readonly points: readonly FrontierPoint[];
  /** Above zero: surely won, surely lost. In the order of the grid; not a number where the point cannot be. */
  readonly surelyWon: readonly number[];
  readonly surelyLost: readonly number[];
  /** Where the gain is zero by the means. */
  readonly even: readonly Segment[];
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
  return {
    key,
    title,
    unit: unit as Unit,
    points: differences.map(({ mean, halfWidth }, point) => {
      const [x, y] = [xs[point % xs.length], ys[Math.floor(point / xs.length)]];
      return { x, y, standing: standings[point], mean, halfWidth, isPossible: !notPossible(frontier, point) };
    }),
    surelyWon: gains.map((gain, point) => gain - halfWidths[point]),
    surelyLost: gains.map((gain, point) => -gain - halfWidths[point]),
    even: contours.even,
  };
}

/** All are won where the least of them is: each in its own size, as `wonTogether` takes them. Lost is what is surely lost in one. */
function togetherOf(panels: readonly FrontierPanel[], frontiers: readonly Frontier[], { standings, contours }: WonTogether): FrontierPanel {
  const sizes = frontiers.map(({ gains }) => gains.reduce((most, gain) => Math.max(most, Math.abs(gain) || 0), 0) || 1);
  const [{ points }] = panels;
  return {
    key: 'together',
    title: studyWords.allTogether,
    unit: null,
    points: points.map(({ x, y }, point) => {
      const isPossible = panels.every((panel) => panel.points[point].isPossible);
      return { x, y, standing: standings[point], mean: null, halfWidth: null, isPossible };
    }),
    surelyWon: points.map((_, point) => Math.min(...panels.map(({ surelyWon }, place) => surelyWon[point] / sizes[place]))),
    surelyLost: points.map((_, point) => Math.max(...panels.map(({ surelyLost }, place) => surelyLost[point] / sizes[place]))),
    even: contours.even,
  };
}

/** @param outcomes one or more, on the same grid */
export function frontierData(outcomes: readonly FrontierOutcome[], together: WonTogether | null, choice: FrontierChoice): FrontierData {
  const panels = outcomes.map((outcome, place) => panelOf(outcome, choice, `frontier-${place}`));
  const frontiers = outcomes.map((outcome) => outcome.frontier);
  return {
    ...choice,
    panels: together === null ? panels : [...panels, togetherOf(panels, frontiers, together)],
  };
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
