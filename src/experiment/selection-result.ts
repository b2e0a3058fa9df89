/** The choice of the best arm, as written by `select --format json`. */
import type { NamedConstraint } from './named-constraint.ts';
import type { Row } from './result.ts';

export interface SelectionArm {
  /** Id. */
  readonly arm: string;
  readonly title: string;
  /**
   * Replications in which it has a value, and their mean with half of its 95 % interval, in the unit of the outcome. After stopping
   * (`isAfterStopping`) the interval is too narrow.
   */
  readonly n: number;
  readonly mean: number | null;
  readonly halfWidth: number | null;
  /** Whether it is known to keep all constraints, or to break one (false with `because.breaks`); null where that was not told. */
  readonly keepsConstraints: boolean | null;
  /** After how many used replications; null for an arm that is still in. */
  readonly eliminatedAt: number | null;
  /** Why it is out: the id of a better arm, or the text of a constraint; null for an arm that is still in. */
  readonly because: { readonly worseThan: string } | { readonly breaks: string } | null;
}

/** First minus second, over the replications of both. */
export interface SelectionPair {
  /** Ids of the arms. */
  readonly first: string;
  readonly second: string;
  /** Replications of both. */
  readonly n: number;
  /** Mean of the differences and half of its 95 % interval, in the unit of the outcome; too narrow after stopping (`isAfterStopping`). */
  readonly difference: number | null;
  readonly halfWidth: number | null;
  /** Of the paired t test, and its two-sided p. Null also where the difference never varies; p, and the next two, after stopping as well. */
  readonly t: number | null;
  readonly p: number | null;
  /** By Holm over all pairs. */
  readonly pHolm: number | null;
  /** Whether that is below alpha; null where it is not judged, which is no "no". */
  readonly isDistinguishable: boolean | null;
  /** Runs of each arm that the pairing saved. */
  readonly savedRuns: number | null;
}

/** By bootstrap over the shared replications; surer of the order than it should be after stopping (`isAfterStopping`). */
export interface SelectionRank {
  /** Id. */
  readonly arm: string;
  /** From 0 to 1. */
  readonly probabilityOfBest: number;
  /** 1 is the best. */
  readonly meanRank: number;
  /** Of being first, second, ...: together 1. */
  readonly rankProbabilities: readonly number[];
}

/** The row says which outcome, in which unit. */
export interface SelectionResult extends Row {
  /** Version of this format. */
  readonly selectionFormat: 1;
  readonly engine: { readonly name: 'inboxsim'; readonly version: string };
  readonly scenario: { readonly id: string; readonly title: string; readonly sha256: string };
  readonly seed: string;
  readonly warmUpDays: number;
  readonly observedDays: number;
  readonly better: 'higher' | 'lower';
  /** The least difference worth telling, in the unit of the outcome. */
  readonly delta: number;
  /** Probability of a wrong choice, where the best is better than the others by delta. */
  readonly alpha: number;
  /** Replications of each arm at which it gives up. */
  readonly budget: number;
  readonly status: 'decided' | 'none keeps the constraints' | 'budget' | 'interrupted';
  /** Id of the best arm; null unless decided. */
  readonly winner: string | null;
  /** Replications that the choice used; those that were run, the last batch to its end; those without a value in an arm. */
  readonly replications: number;
  readonly replicationsRun: number;
  readonly skipped: number;
  /**
   * Whether the replications went on beyond the first stage, so that what was seen decided how many there are. The guarantee of the winner
   * is made for that. What is made for a number fixed beforehand is not: plain 95 % intervals hold the truth less often (about 90 times of
   * 100 where the standard deviation of a difference is six times delta), and a test of a pair finds differences that are not there. So no
   * pair is tested then.
   */
  readonly isAfterStopping: boolean;
  /** The number after which it will be decided at the latest; null before that can be told. */
  readonly latest: number | null;
  /** Each with what it measures; `limit` and `tolerance` in that unit. */
  readonly constraints: readonly (Omit<NamedConstraint, 'measure'> & Row)[];
  readonly arms: readonly SelectionArm[];
  /** Every two arms once. */
  readonly pairs: readonly SelectionPair[];
  /** Replications that all arms have, on which the ranks rest. */
  readonly sharedReplications: number;
  /** Null where there are too few of those. */
  readonly ranks: readonly SelectionRank[] | null;
}
