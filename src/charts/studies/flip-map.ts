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
  /** Somewhere behind it the other arm is recommended; otherwise it only has the better mean. */
  readonly isTold: boolean;
}

export interface FlipRow {
  readonly mark: ParameterMark;
  readonly segments: readonly FlipSegment[];
  readonly turn: FlipTurn | null;
}

export interface FlipMapData {
  readonly arms: readonly ArmMark[];
  /** Those in which another arm takes over come first. */
  readonly rows: readonly FlipRow[];
}

/** Arms are places in the list of the study's arms. */
export interface FlipStrip {
  readonly steps: readonly { readonly value: number; readonly best: number | null; readonly rivals: readonly number[] }[];
  readonly turn: {
    readonly from: number;
    readonly to: number;
    readonly at: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly isTold: boolean;
  } | null;
}

/** Neighbouring values at which the same holds make one segment; it ends half way to the next value that was looked at. */
export function segmentsOf({ steps }: FlipStrip, arms: readonly ArmMark[]): FlipSegment[] {
  const segments: FlipSegment[] = [];
  let before: string | undefined;
  for (const [place, { value, best, rivals }] of steps.entries()) {
    const who = best === null ? [] : [best, ...rivals];
    const key = [...who].sort((a, b) => a - b).join();
    const last = segments.at(-1);
    if (key === before && last !== undefined) {
      segments[segments.length - 1] = { ...last, to: value };
    } else {
      const edge = place === 0 ? value : (steps[place - 1].value + value) / 2;
      if (last !== undefined) segments[segments.length - 1] = { ...last, to: edge };
      segments.push({ from: edge, to: value, arms: who.map((arm) => arms[arm]) });
    }
    before = key;
  }
  return segments;
}

/** @param marks of the parameters, in the order of the strips */
export function flipMapData(strips: readonly FlipStrip[], marks: readonly ParameterMark[], arms: readonly ArmMark[]): FlipMapData {
  const rows = strips.map((strip, place): FlipRow => {
    const { turn } = strip;
    return {
      mark: marks[place],
      segments: segmentsOf(strip, arms),
      turn: turn === null ? null : { ...turn, from: arms[turn.from], to: arms[turn.to] },
    };
  });
  return { arms, rows: [...rows].sort((a, b) => Number(b.turn !== null) - Number(a.turn !== null)) };
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
