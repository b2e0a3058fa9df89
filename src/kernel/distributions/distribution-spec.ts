/** What a distribution is told: the parsed form of a scenario's distribution. */

/** A bare number is deterministic. Means and coefficients of variation are those of the quantity itself, not of its logarithm. */
export type DistributionSpec =
  | number
  | { readonly family: 'deterministic'; readonly mean: number }
  | { readonly family: 'exponential'; readonly mean: number }
  | { readonly family: 'lognormal'; readonly mean: number; readonly cv: number }
  | { readonly family: 'gamma'; readonly mean: number; readonly cv: number }
  | { readonly family: 'weibull'; readonly mean: number; readonly shape: number }
  | { readonly family: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly family: 'uniform'; readonly low: number; readonly high: number }
  | { readonly family: 'empirical'; readonly values: readonly number[]; readonly weights?: readonly number[] }
  | { readonly family: 'sequence'; readonly values: readonly number[] };
