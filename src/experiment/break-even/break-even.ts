/** The value of one parameter at which a difference between arms vanishes: how good must it be? */
import { type Bracket, findCrossing } from './crossing.ts';
import { type Reading, Readings, type Study } from './reading.ts';
import { type Pole, polesOf } from './scan.ts';
import { type BreakEvenSide, sidesOf } from './sides.ts';

export interface BreakEvenOptions {
  /** Range of the parameter. */
  readonly low: number;
  readonly high: number;
  /** The difference asked for, 0 unless told otherwise: the study finds where the difference equals it. */
  readonly margin?: number;
  /** Evenly spaced values that are tried first, both ends among them; what crosses twice between two of them is not seen. */
  readonly scanPoints?: number;
  /** How near to the root, as a part of the range. */
  readonly toleranceFraction?: number;
  /** Most values of the parameter that are tried. */
  readonly budget?: number;
}

/** `readings` are all that were made, by rising value of the parameter. */
export type BreakEven =
  | {
      readonly kind: 'found';
      readonly root: number;
      /** The values that the replications cannot tell from break-even, with 95 % confidence; null where they reach beyond the range. */
      readonly low: number | null;
      readonly high: number | null;
      /** True if the mean difference is below the margin under the root and above it over the root. */
      readonly rises: boolean;
      /** What is surely so below and above the root: a side that is not told shows no win, whatever its means. */
      readonly below: BreakEvenSide;
      readonly above: BreakEvenSide;
      /** At the ends of the range. */
      readonly atLow: Reading;
      readonly atHigh: Reading;
      /** False if the budget ran out before root and interval were as near as asked for; the interval then errs to the wide side. */
      readonly isWithinTolerance: boolean;
      readonly readings: readonly Reading[];
    }
  /** The difference is surely on one side of the margin, and nowhere surely on the other. At some values it may not be told. */
  | {
      readonly kind: 'none';
      readonly side: 'above' | 'below';
      readonly atLow: Reading;
      readonly atHigh: Reading;
      readonly readings: readonly Reading[];
    }
  /** It surely crosses more than once: ask again in each stretch. */
  | {
      readonly kind: 'several';
      readonly crossings: readonly { readonly from: number; readonly to: number; readonly rises: boolean }[];
      readonly readings: readonly Reading[];
    }
  /** At no value tried can the difference be told from the margin: more replications, or there is no effect. */
  | { readonly kind: 'indistinguishable'; readonly readings: readonly Reading[] };

type FoundRoot = Omit<Extract<BreakEven, { kind: 'found' }>, 'atLow' | 'atHigh'>;

/**
 * Stochastic root finding by sample average approximation: all values are tried with the same replications on common random numbers, so that
 * the mean difference is one fixed function of the parameter, whose zero is found by bracketing (R. Pasupathy and S. Kim, "The stochastic
 * root-finding problem", ACM TOMACS 21 (2011) 19). The interval is the set of values around the root at which the 95 % interval of the
 * difference holds the margin, as Fieller (1954) does it for a ratio: the true value is in it whenever its own interval is right.
 *
 * A step machine: each `next` yields a value of the parameter to run; send back its paired differences, one for each replication, always
 * the same replications. What is not finite does not exist. A value without any interval counts as not told from the margin.
 *
 * @throws RangeError if the range is empty or the budget does not reach beyond the scan
 */
export function* breakEven(options: BreakEvenOptions): Study<BreakEven> {
  const { low, high, margin = 0, scanPoints = 5, toleranceFraction = 0.005, budget = 40 } = options;
  if (!(low < high)) throw new RangeError(`the range must run upwards: ${low} to ${high}`);
  if (!Number.isInteger(scanPoints) || scanPoints < 2) throw new RangeError(`a scan takes 2 points or more: ${scanPoints}`);
  if (!(toleranceFraction > 0)) throw new RangeError(`the tolerance must be above 0: ${toleranceFraction}`);
  if (!(budget > scanPoints)) throw new RangeError(`the budget must be above the ${scanPoints} values of the scan: ${budget}`);
  const readings = new Readings(budget);
  const scan: Reading[] = [];
  for (let point = 0; point < scanPoints; point++) {
    const x = point === scanPoints - 1 ? high : low + (point / (scanPoints - 1)) * (high - low);
    scan.push((yield* readings.at(x))!);
  }
  const poles = polesOf(scan, margin);
  const ends = { atLow: scan[0], atHigh: scan[scan.length - 1] };
  if (poles.length === 2) return { ...(yield* crossed(readings, margin, poles, toleranceFraction * (high - low))), ...ends };
  if (poles.length === 0) return { kind: 'indistinguishable', readings: scan };
  if (poles.length === 1) {
    return { kind: 'none', side: poles[0].sign > 0 ? 'above' : 'below', ...ends, readings: scan };
  }
  const crossings = poles.slice(1).map(({ first, sign }, k) => ({ from: poles[k].last, to: first, rises: sign > 0 }));
  return { kind: 'several', crossings, readings: scan };
}

/** The root between two poles, and on either side of it the place where the interval of the difference just touches the margin. */
function* crossed(readings: Readings, margin: number, [before, after]: readonly Pole[], tolerance: number): Study<FoundRoot> {
  /** The difference beyond the margin, `halfWidths` half widths up, turned so that it runs upwards through zero. */
  const beyond = (halfWidths: number) => (reading: Reading) => {
    const { mean, halfWidth } = reading.difference;
    return mean === null || halfWidth === null ? null : after.sign * (mean - margin) + halfWidths * halfWidth;
  };
  const root = (yield* findNearest(readings, beyond(0), before.last, after.first, 'first', tolerance))!;
  const lower = yield* findNearest(readings, beyond(1), before.last, root.to, 'last', tolerance);
  const upper = yield* findNearest(readings, beyond(-1), root.from, after.first, 'first', tolerance);
  const rises = after.sign > 0;
  return {
    kind: 'found',
    root: root.root,
    low: lower?.from ?? null,
    high: upper?.to ?? null,
    rises,
    ...sidesOf(readings.all(), { root: root.root, rises, margin }),
    isWithinTolerance: [root, lower, upper].every((bracket) => bracket === null || bracket.isNarrow),
    readings: readings.all(),
  };
}

/** Narrows down the first or last rise through zero that the readings at hand show between two values; null if they show none. */
function* findNearest(
  readings: Readings,
  heightOf: (reading: Reading) => number | null,
  low: number,
  high: number,
  which: 'first' | 'last',
  tolerance: number,
): Study<Bracket | null> {
  const known = readings.all().flatMap((reading) => {
    const y = heightOf(reading);
    return y === null || reading.x < low || reading.x > high ? [] : [{ x: reading.x, y }];
  });
  const rises = known.slice(1).flatMap((to, k) => (known[k].y <= 0 && to.y >= 0 && known[k].y < to.y ? [[known[k], to]] : []));
  const [from, to] = rises.at(which === 'first' ? 0 : -1) ?? [];
  return from === undefined ? null : yield* findCrossing(readings, heightOf, from, to, tolerance);
}

/**
 * Drives a study to its end.
 *
 * @param evaluate runs the replications at a value of the parameter and returns the paired differences
 * @param onReading called before each value is run, with how many were run before
 */
export async function solve<T>(
  study: Study<T>,
  evaluate: (x: number) => Promise<readonly number[]> | readonly number[],
  onReading?: (x: number, done: number) => void,
): Promise<T> {
  let step = study.next();
  for (let done = 0; !step.done; done++) {
    onReading?.(step.value, done);
    step = study.next(await evaluate(step.value));
  }
  return step.value;
}
