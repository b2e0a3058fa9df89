/**
 * The 95 % confidence ellipse of the mean of paired changes in two outcomes: all points (a, b) for which
 *
 *   n ((x, y) - (a, b))' S^-1 ((x, y) - (a, b)) <= T2,   T2 = 2 (n - 1) / (n - 2) F(0.95; 2, n - 2)
 *
 * with (x, y) the means of n replications and S their sample covariances (Hotelling, The generalization of Student's ratio, Ann Math Stat
 * 1931;2:360-378; as in Johnson & Wichern, Applied Multivariate Statistical Analysis, section 5.4). For two degrees of freedom above, the
 * distribution of F has the closed form Q(F; 2, m) = (1 + 2 F / m)^(-m / 2) (Abramowitz & Stegun 26.6.4), so that
 * T2 = (n - 1) (0.05^(-2 / (n - 2)) - 1). Its shadows on the two axes are simultaneous intervals: what is said of both from where the
 * ellipse lies holds with a probability of 0.95 at least.
 */
export interface MeanEllipse {
  readonly n: number;
  readonly x: number;
  readonly y: number;
  /** Half of its shadow on each axis, in the unit of the axis. */
  readonly halfX: number;
  readonly halfY: number;
  /** Is "no change in either" inside? */
  readonly containsZero: boolean;
  /** Points of its outline, in the units of the axes, the first once more at the end. */
  readonly outline: readonly (readonly [x: number, y: number])[];
}

export type Pair = readonly [x: number, y: number];

const alpha = 0.05;
const corners = 72;

/** Critical value of T2 for two outcomes and n replications, at least 3. */
export const criticalT2 = (n: number): number => (n - 1) * (alpha ** (-2 / (n - 2)) - 1);

/** Undefined with fewer than three pairs: there is no such ellipse. One that has no width in some direction is a line, or a point. */
export function meanEllipse(pairs: readonly Pair[]): MeanEllipse | undefined {
  const n = pairs.length;
  if (n < 3) return undefined;
  const [x, y] = [0, 1].map((axis) => pairs.reduce((sum, pair) => sum + pair[axis], 0) / n);
  const sumOf = (of: (pair: Pair) => number) => pairs.reduce((sum, pair) => sum + of(pair), 0);
  const sdX = Math.sqrt(sumOf((pair) => (pair[0] - x) ** 2) / (n - 1));
  const sdY = Math.sqrt(sumOf((pair) => (pair[1] - y) ** 2) / (n - 1));
  const covariance = sumOf((pair) => (pair[0] - x) * (pair[1] - y)) / (n - 1);
  const r = sdX > 0 && sdY > 0 ? Math.max(-1, Math.min(1, covariance / (sdX * sdY))) : 0;
  const reach = Math.sqrt(criticalT2(n) / n);
  const [alongSum, alongDifference] = [Math.sqrt((1 + r) / 2), Math.sqrt((1 - r) / 2)];
  const outline = Array.from({ length: corners + 1 }, (_, index): Pair => {
    const angle = (2 * Math.PI * index) / corners;
    const [sum, difference] = [alongSum * Math.cos(angle), alongDifference * Math.sin(angle)];
    return [x + sdX * reach * (sum + difference), y + sdY * reach * (sum - difference)];
  });
  return { n, x, y, halfX: sdX * reach, halfY: sdY * reach, containsZero: n * distance2({ x, y, sdX, sdY, r }) <= criticalT2(n), outline };
}

interface Moments {
  readonly x: number;
  readonly y: number;
  readonly sdX: number;
  readonly sdY: number;
  readonly r: number;
}

/**
 * (x, y)' S^-1 (x, y), along the principal axes of the correlations, (1, 1) with variance 1 + r and (1, -1) with 1 - r: so that units do
 * not matter, and that a direction without variance can be told. In such a one anything but zero is infinitely far.
 */
function distance2({ x, y, sdX, sdY, r }: Moments): number {
  const [u, v] = [standardized(x, sdX), standardized(y, sdY)];
  if (!Number.isFinite(u) || !Number.isFinite(v)) return Number.POSITIVE_INFINITY;
  return over((u + v) ** 2, 2 * (1 + r)) + over((u - v) ** 2, 2 * (1 - r));
}

const standardized = (mean: number, sd: number): number => (mean === 0 ? 0 : sd === 0 ? Number.POSITIVE_INFINITY : mean / sd);

/** What is left of a variance by rounding is none. */
const negligible = 1e-12;
const over = (square: number, variance: number): number =>
  variance > negligible ? square / variance : square > negligible ? Number.POSITIVE_INFINITY : 0;
