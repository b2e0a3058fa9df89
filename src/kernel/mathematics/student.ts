/** Student's t distribution and its inverse, for confidence intervals. */
import { exp } from './exp.ts';
import { log } from './log.ts';
import { logGamma } from './log-gamma.ts';
import { normalQuantile } from './normal.ts';

const PRECISION = 1.1102230246251565e-16; // 2^-53
const HALF_LOG_PI = 0.5723649429247001;

/** log B(a, 1/2). The series (Tricomi and Erdelyi, 1951) keeps its digits where the two gammas are great. */
function logBetaHalf(a: number): number {
  if (a < 100) return logGamma(a) + HALF_LOG_PI - logGamma(a + 0.5);
  const s = 1 / a;
  return HALF_LOG_PI - 0.5 * log(a) - log(1 + s * (-1 / 8 + s * (1 / 128 + s * (5 / 1024 - (s * 21) / 32768))));
}

/** The continued fraction of the incomplete beta function, modified Lentz. Abramowitz and Stegun 26.5.8. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    const factor = d * c;
    h *= factor;
    if (factor - 1 < 2 * PRECISION && factor - 1 > -2 * PRECISION) break;
  }
  return h;
}

/** P(T > t) for t >= 0: half the regularized incomplete beta function of df/(df + t^2), df/2 and 1/2. */
function upperTail(t: number, df: number): number {
  const a = df / 2;
  const sum = df + t * t;
  const x = df / sum;
  const y = (t * t) / sum;
  if (y === 0) return 0.5;
  if (x === 0) return 0;
  const front = exp(a * log(x) + 0.5 * log(y) - logBetaHalf(a));
  if (x < (a + 1) / (a + 2.5)) return (0.5 * front * betaFraction(x, a, 0.5)) / a;
  return 0.5 - front * betaFraction(y, 0.5, a);
}

/** P(T <= t) for Student's t with df > 0 degrees of freedom; absolute error about 1e-13. */
export function studentCdf(t: number, df: number): number {
  return t < 0 ? upperTail(-t, df) : 1 - upperTail(t, df);
}

/**
 * The t with studentCdf(t, df) = p; error below 1e-9. -Infinity at 0, Infinity at 1, NaN outside.
 * Newton's method for the logarithm of the tail as a function of log t, from the first term of the Cornish-Fisher expansion.
 */
export function studentQuantile(p: number, df: number): number {
  if (p > 0.5) return -studentQuantile(1 - p, df);
  if (!(p > 0)) return p === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (p === 0.5) return 0;
  const z = -normalQuantile(p);
  let t = z + (z * z * z + z) / (4 * df);
  const frontOfDensity = -logBetaHalf(df / 2) - 0.5 * log(df);
  for (let round = 0; round < 100; round++) {
    const tail = upperTail(t, df);
    const density = exp(frontOfDensity - 0.5 * (df + 1) * log(1 + (t * t) / df));
    const step = (log(tail / p) * tail) / (t * density);
    t *= exp(step > 3 ? 3 : step < -3 ? -3 : step);
    if (step < 1e-12 && step > -1e-12) break;
  }
  return -t;
}
