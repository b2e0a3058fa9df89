/** Root finding for a function whose values somebody else works out. */
import type { Reading, Readings, Study } from './reading.ts';

/** A stretch at whose ends a function is of different signs. */
export interface Bracket {
  readonly from: number;
  readonly to: number;
  /** Best guess of the zero inside. */
  readonly root: number;
  /** Shorter than twice the tolerance, or the zero was hit. */
  readonly isNarrow: boolean;
}

interface End {
  readonly x: number;
  readonly y: number;
}

/**
 * The ITP method (interpolate, truncate, project): as few steps as the secant method where the function is smooth, never more than one more
 * than bisection where it is not. I. F. D. Oliveira and R. H. C. Takahashi, "An enhancement of the bisection method average performance
 * preserving minmax optimality", ACM TOMS 47 (2020) 5, with kappa1 = 0.2/(b - a), kappa2 = 2, n0 = 1.
 *
 * @param heightOf of a reading; null where it has none, which ends the search early, as does the end of the budget
 * @param from, to ends at which the values have different signs @param tolerance half the length of the bracket asked for
 */
export function* findCrossing(
  readings: Readings,
  heightOf: (reading: Reading) => number | null,
  from: End,
  to: End,
  tolerance: number,
): Study<Bracket> {
  if (!(from.y * to.y <= 0)) throw new Error(`no change of sign between ${from.y} at ${from.x} and ${to.y} at ${to.x}`);
  for (const { x, y } of [from, to]) if (y === 0) return { from: x, to: x, root: x, isNarrow: true };
  const sign = from.y < 0 ? 1 : -1;
  let a = { x: from.x, y: sign * from.y };
  let b = { x: to.x, y: sign * to.y };
  const kappa = 0.2 / (b.x - a.x);
  let reach = tolerance;
  while (reach < b.x - a.x) reach *= 2; // tolerance 2^(bisections + n0)
  while (b.x - a.x > 2 * tolerance) {
    const middle = (a.x + b.x) / 2;
    const slack = reach - (b.x - a.x) / 2;
    reach /= 2;
    const straight = zeroBetween(a, b);
    const side = straight <= middle ? 1 : -1;
    const nudge = kappa * (b.x - a.x) * (b.x - a.x);
    const nudged = nudge <= Math.abs(middle - straight) ? straight + side * nudge : middle;
    const x = Math.abs(nudged - middle) <= slack ? nudged : middle - side * slack;
    if (!(x > a.x && x < b.x)) break; // the tolerance is finer than the numbers
    const reading = yield* readings.at(x);
    const value = reading && heightOf(reading);
    if (value === null) return { from: a.x, to: b.x, root: zeroBetween(a, b), isNarrow: false };
    if (value === 0) return { from: x, to: x, root: x, isNarrow: true };
    if (sign * value < 0) a = { x, y: sign * value };
    else b = { x, y: sign * value };
  }
  return { from: a.x, to: b.x, root: zeroBetween(a, b), isNarrow: true };
}

/** Where the straight line through both is zero. */
export const zeroBetween = (a: End, b: End): number => a.x + (b.x - a.x) * (a.y / (a.y - b.y));
