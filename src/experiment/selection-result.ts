/** The choice of the best arm, as written by `select --format json`. */
import type { NamedConstraint } from './named-constraint.ts';
import type { Row } from './result.ts';

export interface SelectionArm {
  readonly arm: string;
  readonly title: string;
  /** Replications in which it has a value, and their mean with its 95 % interval. */
  readonly n: number;
  readonly mean: number | null;
  readonly halfWidth: number | null;
  /** Whether it is known to keep all constraints, or to break one (false with `because.breaks`); null where that was not told. */
  readonly keepsConstraints: boolean | null;
  /** After how many used replications; null for an arm that is still in. */
  readonly eliminatedAt: number | null;
  readonly because: { readonly worseThan: string } | { readonly breaks: string } | null;
}

/** First minus second, over the replications of both. */
export interface SelectionPair {
  readonly first: string;
  readonly second: string;
  readonly n: number;
  readonly difference: number | null;
  readonly halfWidth: number | null;
  /** Null also where the difference never varies. */
  readonly t: number | null;
  readonly p: number | null;
  /** By Holm over all pairs. */
  readonly pHolm: number | null;
  /** Whether that is below alpha. */
  readonly isDistinguishable: boolean;
  /** Runs of each arm that the pairing saved. */
  readonly savedRuns: number | null;
}

export interface SelectionRank {
  readonly arm: string;
  readonly probabilityOfBest: number;
  readonly meanRank: number;
  /** Of being first, second, ... */
  readonly rankProbabilities: readonly number[];
}

export interface SelectionResult extends Row {
  readonly selectionFormat: 1;
  readonly engine: { readonly name: 'inboxsim'; readonly version: string };
  readonly scenario: { readonly id: string; readonly title: string; readonly sha256: string };
  readonly seed: string;
  readonly warmUpDays: number;
  readonly observedDays: number;
  readonly better: 'higher' | 'lower';
  readonly delta: number;
  readonly alpha: number;
  readonly budget: number;
  readonly status: 'decided' | 'none keeps the constraints' | 'budget' | 'interrupted';
  /** Null unless decided. */
  readonly winner: string | null;
  /** Replications that the choice used; those that were run, the last batch to its end; those without a value in an arm. */
  readonly replications: number;
  readonly replicationsRun: number;
  readonly skipped: number;
  /** The number after which it will be decided at the latest; null before that can be told. */
  readonly latest: number | null;
  readonly constraints: readonly (Omit<NamedConstraint, 'measure'> & Row)[];
  readonly arms: readonly SelectionArm[];
  readonly pairs: readonly SelectionPair[];
  /** Replications that all arms have, on which the ranks rest. */
  readonly sharedReplications: number;
  readonly ranks: readonly SelectionRank[] | null;
}
