/**
 * The sequential test on which selection rests. S.-H. Kim and B. L. Nelson, "A fully sequential procedure for indifference-zone selection
 * in simulation", ACM Transactions on Modeling and Computer Simulation 11 (2001) 251-273, with c = 1 (triangular region).
 */
import { power, Tally } from '../../kernel/index.ts';

export interface SelectionConstants {
  readonly eta: number;
  /** h^2 of the paper, 2 eta (n0 - 1). */
  readonly h2: number;
}

/**
 * Of a test that errs with probability at most `error` (below one half) when its variance comes from `n0` values: eta is
 * [(2 error)^(-2 / (n0 - 1)) - 1] / 2. In the paper error is alpha / (k - 1), the form that holds under common random numbers.
 */
export function constantsOf(error: number, n0: number): SelectionConstants {
  const eta = 0.5 * (power(2 * error, -2 / (n0 - 1)) - 1);
  return { eta, h2: 2 * eta * (n0 - 1) };
}

/** W(r): how far the mean of r values with this variance must lie from zero to decide, where `margin` is worth telling. */
export function windowOf(r: number, variance: number, h2: number, margin: number): number {
  return Math.max(0, (margin / (2 * r)) * ((h2 * variance) / (margin * margin) - r));
}

/** Whether the mean of a stream of numbers is below or above zero, decided as soon as may be and never again. */
export interface SignTest {
  add(x: number): void;
  /** 0 as long as it is open. A mean of exactly zero counts as below at the end. */
  readonly sign: -1 | 0 | 1;
  /** The number of values at which it is decided at the latest; undefined before the variance is known. */
  readonly latest: number | undefined;
}

/**
 * If the values are independent and normal and their mean is at least `margin` from zero, the sign is wrong with probability at most the
 * error that h2 was made for. A mean nearer to zero may be decided either way.
 */
export function createSignTest(n0: number, h2: number, margin: number): SignTest {
  const tally = new Tally();
  let variance: number | undefined;
  let sign: -1 | 0 | 1 = 0;
  return {
    add(x) {
      tally.add(x);
      if (tally.count === n0) variance = tally.variance;
      if (sign !== 0 || variance === undefined) return;
      const window = windowOf(tally.count, variance, h2, margin);
      if (tally.mean > window) sign = 1;
      else if (tally.mean < -window || window === 0) sign = -1;
    },
    get sign() {
      return sign;
    },
    get latest() {
      return variance === undefined ? undefined : Math.max(n0, Math.ceil((h2 * variance) / (margin * margin)));
    },
  };
}
