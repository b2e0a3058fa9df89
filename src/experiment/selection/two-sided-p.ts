/** The probability of a Student's t at least as far from zero, by the incomplete beta function. */
import { exp, log } from '../../kernel/index.ts';

/** A term smaller than this part of the sum no longer changes it. */
const negligible = 1e-17;

/**
 * P(|T| >= |t|) for T with a whole number df >= 1 of degrees of freedom; relative error about 1e-12 up to df 10,000. 0 where t is
 * infinite, 1 where it is 0.
 *
 * It is I_x(df/2, 1/2) with x = df / (df + t^2) (Abramowitz and Stegun 26.5.27 and 26.7.1), from the series 26.5.4, all of whose terms
 * are positive; near zero, where that one is slow, one minus the series of the other end.
 */
export function twoSidedP(t: number, df: number): number {
  if (!(Number.isInteger(df) && df >= 1)) throw new RangeError(`degrees of freedom are a whole number from 1: ${df}`);
  const square = t * t;
  if (square === Number.POSITIVE_INFINITY) return 0;
  const x = df / (df + square);
  const y = square / (df + square);
  if (y === 0) return 1;
  const a = df / 2;
  const front = exp(a * log(x) + 0.5 * log(y)) / betaHalf(df);
  return square > 2 ? (front / a) * series(a + 0.5, a + 1, x) : 1 - 2 * front * series(a + 0.5, 1.5, y);
}

/** The sum over n of (p)_n / (q)_n x^n, for x below 1. */
function series(p: number, q: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; term > negligible * sum; n++) {
    term *= ((p + n) / (q + n)) * x;
    sum += term;
  }
  return sum;
}

/** B(df/2, 1/2), from B(1/2, 1/2) = pi or B(1, 1/2) = 2 in steps of B(a + 1, b) = B(a, b) a / (a + b). */
function betaHalf(df: number): number {
  const isOdd = df % 2 === 1;
  let beta = isOdd ? Math.PI : 2;
  for (let a = isOdd ? 0.5 : 1; a < df / 2; a++) beta *= a / (a + 0.5);
  return beta;
}
