/** The gamma distribution of unit scale (regularized incomplete gamma function) and its inverse. */
import { exp } from './exp.ts';
import { log } from './log.ts';
import { logGamma } from './log-gamma.ts';
import { normalQuantile } from './normal.ts';

const PRECISION = 1.1102230246251565e-16; // 2^-53
/** Some 8 sqrt(a) terms are needed where x is near a. */
const MOST_TERMS = 1_000_000;
const TWO_PI = 6.283185307179586;
/** Least number that keeps the continued fraction from dividing by zero. */
const NEARLY_ZERO = 1e-300;

/** logGamma(a + 1) minus Stirling's approximation (a + 1/2) log a - a + log(2 pi)/2; a >= 10. Abramowitz and Stegun 6.1.41. */
function stirlingError(a: number): number {
  const s = 1 / (a * a);
  return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360 - s / 156)))))) / a;
}

/**
 * a log(a/x) + x - a, without loss of digits where x is near a.
 * Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000), function bd0.
 */
function deviance(a: number, x: number): number {
  const difference = a - x;
  const sum = a + x;
  if (difference > 0.1 * sum || difference < -0.1 * sum) return a * log(a / x) - difference;
  const v = difference / sum;
  const square = v * v;
  let term = 2 * a * v;
  let total = difference * v;
  for (let odd = 3; odd < 30; odd += 2) {
    term *= square;
    total += term / odd;
  }
  return total;
}

/** log of x^a e^-x / Gamma(a + 1), which is the gamma density times x/a. `logGammaNext` is logGamma(a + 1), used for a < 10. */
function logKernel(a: number, x: number, logGammaNext: number): number {
  if (a < 10) return a * log(x) - x - logGammaNext;
  return -stirlingError(a) - deviance(a, x) - 0.5 * log(TWO_PI * a);
}

/** P / kernel by the power series; quick for x below a. Abramowitz and Stegun 6.5.29. */
function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * PRECISION && n < MOST_TERMS; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Q / kernel by the continued fraction, modified Lentz; quick for x above a + 1. Abramowitz and Stegun 6.5.31. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / NEARLY_ZERO;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < MOST_TERMS; i++) {
    const an = -i * (i - a);
    b += 2;
    d = an * d + b;
    if (d === 0) d = NEARLY_ZERO;
    c = b + an / c;
    if (c === 0) c = NEARLY_ZERO;
    d = 1 / d;
    const factor = d * c;
    h *= factor;
    if (factor - 1 < 2 * PRECISION && factor - 1 > -2 * PRECISION) break;
  }
  return h * a;
}

/** P(G <= x) for a gamma variable G of shape a > 0 and scale 1; absolute error about 1e-14. */
export function regularizedGammaP(a: number, x: number): number {
  if (!(x > 0)) return x <= 0 ? 0 : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return 1;
  const kernel = exp(logKernel(a, x, a < 10 ? logGamma(a + 1) : 0));
  return x < a + 1 ? kernel * lowerSeries(a, x) : 1 - kernel * upperFraction(a, x);
}

/** A first guess at the quantile: within a few per cent, or on the straight side of it. */
function firstGuess(p: number, shape: number): number {
  if (shape > 1) {
    // Wilson and Hilferty: the cube root is nearly normal.
    const root = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape));
    if (root > 0.3) return shape * root * root * root;
    return exp((log(p) + logGamma(shape + 1)) / shape);
  }
  // A power below 1 and an exponential tail above (Press et al., Numerical Recipes, 3rd edition, 6.2.1).
  const atOne = 1 - shape * (0.253 + 0.12 * shape);
  return p < atOne ? exp((log(p) + logGamma(shape + 1)) / shape) : 1 - log((1 - p) / (1 - atOne));
}

/**
 * The x with regularizedGammaP(shape, x) = p; relative error below 1e-12. 0 at 0, Infinity at 1, NaN outside.
 * Halley's method for the logarithm of the smaller tail as a function of log x, which is nearly straight far out on both sides.
 */
export function gammaQuantile(p: number, shape: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? 0 : p === 1 ? Number.POSITIVE_INFINITY : Number.NaN;
  let x = firstGuess(p, shape);
  if (x < 1e-17) return x; // the first term of the series, exact there
  const logGammaNext = shape < 10 ? logGamma(shape + 1) : 0;
  const isLower = p <= 0.5;
  const logTail = log(isLower ? p : 1 - p);
  for (let round = 0; round < 40; round++) {
    const isNearLower = x < shape + 1;
    const ratio = isNearLower ? lowerSeries(shape, x) : upperFraction(shape, x);
    const front = logKernel(shape, x, logGammaNext);
    let residual = front + log(ratio) - logTail;
    let slope = shape / ratio;
    if (isNearLower !== isLower) {
      // The tail asked for is the other one.
      const kernel = exp(front);
      const tail = 1 - kernel * ratio;
      residual = log(tail) - logTail;
      slope = (kernel * shape) / tail;
    }
    if (!isLower) slope = -slope;
    const bend = (residual * (shape - x - slope)) / (2 * slope);
    const step = residual / (slope * (bend < 0.5 ? 1 - bend : 0.5));
    x *= exp(step > 3 ? -3 : step < -3 ? 3 : -step);
    // The error after a step is of the order of its cube.
    if (step * step * (1 + shape) < 1e-10) break;
  }
  return x;
}
