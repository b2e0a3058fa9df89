/** The ranking-flip map: along the range of each parameter, which arm is recommended, or that it cannot be told. */
import type { ArmMark } from '../marks.ts';
import type { Table } from '../table.ts';
import { gradeText, type ParameterMark, parameterText, placeInterval, rangeText } from './parameter-mark.ts';
import { studyWords } from './words.ts';

/** A stretch of the parameter's range in which the same holds. */
export interface FlipSegment {
  readonly from: number;
  readonly to: number;
  /** One: it is recommended. Several: it cannot be told which of them, the best mean first. None: no arm has a value. */
  readonly arms: readonly ArmMark[];
}

export interface FlipTurn {
  readonly from: ArmMark;
  readonly to: ArmMark;
  readonly at: number;
  /** 95 % interval; null where it reaches beyond the range. */
  readonly low: number | null;
  readonly high: number | null;
  /** On one side of it the one arm is recommended somewhere, on the other side the other; otherwise they only have the better mean. */
  readonly isTold: boolean;
}

export interface FlipRow {
  readonly mark: ParameterMark;
  readonly segments: readonly FlipSegment[];
  readonly turn: FlipTurn | null;
}

export interface FlipMapData {
  readonly arms: readonly ArmMark[];
  /** Those in which another arm takes over come first, and of these the ones in which that is told. */
  readonly rows: readonly FlipRow[];
}

/** A study's `recommended` of a parameter, as far as the picture needs it; arms by id. */
export interface FlipStrip {
  readonly stretches: readonly {
    readonly from: number;
    readonly to: number;
    readonly best: string | null;
    readonly rivals: readonly string[];
  }[];
  readonly turn: {
    readonly from: string;
    readonly to: string;
    readonly at: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly isTold: boolean;
  } | null;
}

/** Neighbours with the same arms in question make one segment, whichever of them has the better mean. */
export function segmentsOf({ stretches }: FlipStrip, arms: readonly ArmMark[]): FlipSegment[] {
  const segments: FlipSegment[] = [];
  let before: string | undefined;
  for (const { from, to, best, rivals } of stretches) {
    const who = best === null ? [] : [best, ...rivals];
    const key = [...who].sort().join();
    const last = segments.at(-1);
    if (last !== undefined && key === before) segments[segments.length - 1] = { ...last, to };
    else segments.push({ from, to, arms: who.map((id) => armOf(id, arms)) });
    before = key;
  }
  return segments;
}

const armOf = (id: string, arms: readonly ArmMark[]): ArmMark => arms.find((arm) => arm.id === id)!;

/** A turn that is told says more than one that may be chance. */
const weightOf = ({ turn }: FlipRow): number => (turn === null ? 0 : turn.isTold ? 2 : 1);

/** @param marks of the parameters, in the order of the strips @param arms all that the strips name */
export function flipMapData(strips: readonly FlipStrip[], marks: readonly ParameterMark[], arms: readonly ArmMark[]): FlipMapData {
  const rows = strips.map((strip, place): FlipRow => {
    const { turn } = strip;
    return {
      mark: marks[place],
      segments: segmentsOf(strip, arms),
      turn: turn === null ? null : { ...turn, from: armOf(turn.from, arms), to: armOf(turn.to, arms) },
    };
  });
  return { arms, rows: [...rows].sort((one, other) => weightOf(other) - weightOf(one)) };
}

/** What holds in a segment, in words. */
export const segmentText = ({ arms }: FlipSegment): string =>
  arms.length === 0
    ? studyWords.noArm
    : arms.length === 1
      ? arms[0].title
      : studyWords.between(arms.map(({ title }) => title).join(studyWords.or));

export function turnText({ at, low, high }: Pick<FlipTurn, 'at' | 'low' | 'high'>, mark: ParameterMark): string {
  return studyWords.turnText(parameterText(at, mark), placeInterval({ low, high }, mark));
}

/** One row for each segment. */
export function flipMapTable({ rows }: FlipMapData, caption: string): Table {
  return {
    caption,
    columns: [
      studyWords.parameter,
      studyWords.where,
      studyWords.grade,
      studyWords.value,
      studyWords.recommended,
      studyWords.turnsAt,
      studyWords.takesOver,
    ],
    rows: rows.flatMap(({ mark, segments, turn }) =>
      segments.map((segment) => [
        mark.name,
        mark.around,
        gradeText(mark),
        rangeText(segment.from, segment.to, mark),
        segmentText(segment),
        turn === null ? null : turnText(turn, mark),
        turn === null ? null : turn.to.title,
      ]),
    ),
  };
}
