/**
 * Selection: which of several arms is better, by how much, how surely. Paired tests with family-wise control, the matrix of all pairs,
 * intervals of quantiles, fully sequential selection of the best arm with a guaranteed probability (optionally among those that keep to
 * constraints), ranks by bootstrap, and what the pairing is worth. Replication k of every arm shares its random numbers.
 *
 * Must not know: what an arm or an outcome is, who runs the replications.
 */
export { holm } from './holm.ts';
export { constantsOf, type SelectionConstants, windowOf } from './kim-nelson.ts';
export { type PairedTest, pairedP, pairedTest } from './paired-test.ts';
export { type PairingWorth, pairingWorth } from './pairing-worth.ts';
export { type PairCell, pairwise } from './pairwise.ts';
export { type QuantileInterval, quantileInterval } from './quantile-interval.ts';
export { type ArmRank, rankByBootstrap } from './rank-by-bootstrap.ts';
export {
  type Constraint,
  createSelection,
  type Elimination,
  type Selection,
  type SelectionOptions,
  type SelectionState,
} from './selection.ts';
export { twoSidedP } from './two-sided-p.ts';
