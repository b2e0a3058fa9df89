/** The numbers that come out: of one replication (typed arrays, transferable) and of a whole experiment (long form, documented). */
import type { NeedFates, OutcomeId, Series, Statistic } from '../model/index.ts';
import type { EquityComparisonRow, EquityRow, LevelAndEquityRow, PlaneRow, SmallGroupRow, WinnersRow } from './equity-result.ts';

/** One replication of one arm. `values` and `curves` follow the arm's Layout; a value that does not exist is NaN. */
export interface ReplicationResult {
  /** Index into the scenario's arms. */
  readonly arm: number;
  /** 0-based. */
  readonly replication: number;
  readonly values: Float64Array;
  readonly curves: Float64Array;
  /** What became of each need; absent from models without needs. */
  readonly fates?: NeedFates;
  /** Events that happened, with those of the warm-up: what the replication cost. Absent from models that do not count. */
  readonly eventCount?: number;
}

/** What a row measures. */
export interface Row {
  readonly outcome: OutcomeId;
  readonly unit: string;
  readonly statistic: Statistic;
  readonly setting: string | null;
  readonly role: string | null;
  readonly group: string | null;
  readonly category: string | null;
}

/** The estimate of one measure in one arm: mean over replications, 95 % confidence interval mean +/- halfWidth (Student t). */
export interface OutcomeRow extends Row {
  readonly arm: string;
  /** Replications in which the measure exists. */
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly halfWidth: number | null;
}

/** The paired difference arm minus baseline over the replications that both have, with its 95 % interval. */
export interface ComparisonRow extends Row {
  readonly baseline: string;
  readonly arm: string;
  readonly n: number;
  readonly difference: number | null;
  readonly halfWidth: number | null;
  /** Difference over the baseline's mean; null when that is zero. */
  readonly relative: number | null;
  /** True when the interval does not contain zero. */
  readonly isDistinguishable: boolean;
  /** Two-sided, of the paired t test; null with fewer than two pairs, or two that differ alike. This and the next are absent in older results. */
  readonly p?: number | null;
  /**
   * The same by Holm over the rows of its family, of every arm: whoever calls those below 0.05 real is wrong about any of the family with a
   * probability of 0.05 at most. Null where `p` is.
   */
  readonly pHolm?: number | null;
  /**
   * `main`: the totals (over settings, roles, groups and categories) and the outcomes that a reader is led with. All others are one family
   * with those that are broken down by the same things, and it is named by these: `role`, `group`, `setting, role`. Absent in older results.
   */
  readonly family?: string;
}

/**
 * A quantile of an outcome over the replications: how it differs from one run of the clinic to another (where `mean` and `halfWidth` of an
 * OutcomeRow say how well its mean is known). Of a paired difference it says what a good or a bad run gains. For the totals only, by one
 * tenth, half and nine tenths of the runs. The 95 % interval is that of order statistics, which assumes nothing of the distribution.
 */
export interface QuantileRow {
  readonly arm: string;
  /** Of the paired difference arm minus baseline, over the replications that both have; null: of the arm itself. */
  readonly baseline: string | null;
  readonly outcome: OutcomeId;
  readonly unit: string;
  readonly statistic: Statistic;
  /** Which quantile, 0 to 1: in this share of the runs the value is below. */
  readonly share: number;
  /** Replications in which the value exists. */
  readonly n: number;
  /** Median-unbiased (type 8 of Hyndman and Fan); null without values. */
  readonly estimate: number | null;
  /** Null: so few replications say nothing on that side, and the interval is open there. */
  readonly low: number | null;
  readonly high: number | null;
  /** Probability with which the interval holds the quantile; 0.95 at least, and more, because replications are counted whole. */
  readonly coverage: number;
}

/** What was reached for one outcome: of the paired difference arm minus baseline, or, where there is one arm only, of its level. */
export interface PrecisionRow extends Row {
  readonly arm: string;
  /** Null: the level. */
  readonly baseline: string | null;
  /** Replications in which it exists, and those in which it does not. */
  readonly n: number;
  readonly missing: number;
  /** It was the same in every replication and in both arms, as what is rare may be: its half width of 0 says nothing and is not judged. */
  readonly isConstant: boolean;
  readonly halfWidth: number | null;
  /** Half width over the size of the baseline's mean; null where that is zero. */
  readonly relativeFraction: number | null;
  /** The half width that was asked for; null where none was, or where there is no mean of which it is a part. */
  readonly allowedHalfWidth: number | null;
  /** Replications after which the precision asked for was there and lasted; null if none was asked for, or it is not there yet. */
  readonly needed: number | null;
  /** How many in all it should take; null if none was asked for, nothing is known, or it never will be there. */
  readonly expected: number | null;
  /** How many more replications should halve the half width; null where that cannot be told. */
  readonly moreForHalf: number | null;
}

export interface PrecisionSummary {
  readonly asked: { readonly relativeFraction: number | null; readonly absolute: number | null; readonly budget: number } | null;
  /** `budget`: spent, and the precision is not there. `more`: stopped before. Null if none was asked for. */
  readonly status: 'reached' | 'budget' | 'more' | null;
  /** Of the outcome that takes most; null as there. */
  readonly needed: number | null;
  readonly expected: number | null;
  readonly outcomes: readonly PrecisionRow[];
}

/** What common random numbers saved in one comparison. */
export interface PairingRow extends Row {
  readonly baseline: string;
  readonly arm: string;
  readonly pairs: number;
  /** Variance of the difference of independent runs over that of the pairs; null where either does not vary. As are the next two. */
  readonly varianceRatio: number | null;
  /** Independent runs of each arm that would tell as much as the pairs. */
  readonly independentRuns: number | null;
  readonly savedRuns: number | null;
}

export interface SeriesRow {
  readonly arm: string;
  readonly curve: Series['curve'];
  readonly setting: string | null;
  readonly role: string | null;
  readonly group: string | null;
  readonly category: string | null;
  readonly x: readonly number[];
  readonly mean: readonly (number | null)[];
  readonly halfWidth: readonly (number | null)[];
  /**
   * Arm minus baseline at each x, with half of its 95 % interval: of `inboxMinByHourOfWeek` over all settings. Absent in the baseline, in
   * other curves and in older results.
   */
  readonly difference?: { readonly mean: readonly (number | null)[]; readonly halfWidth: readonly (number | null)[] };
}

/** The result of an experiment, as written by `--format json` and downloaded from the page. */
export interface ExperimentResult {
  readonly resultFormat: 1;
  readonly engine: { readonly name: 'inboxsim'; readonly version: string };
  readonly scenario: { readonly id: string; readonly title: string; readonly sha256: string };
  readonly seed: string;
  /** Replications that every arm finished; fewer than asked for after an interruption. */
  readonly replications: number;
  readonly replicationsAsked: number;
  readonly warmUpDays: number;
  readonly observedDays: number;
  readonly arms: readonly { readonly id: string; readonly title: string }[];
  readonly outcomes: readonly OutcomeRow[];
  readonly comparisons: readonly ComparisonRow[];
  /** How different one run is from another. Absent in older results. */
  readonly quantiles?: readonly QuantileRow[];
  readonly series: readonly SeriesRow[];
  /** Absent in results of before there were equity measures; empty without two groups of patients. */
  readonly equity?: readonly EquityRow[];
  readonly equityComparisons?: readonly EquityComparisonRow[];
  readonly smallGroups?: readonly SmallGroupRow[];
  readonly winners?: readonly WinnersRow[];
  readonly levelAndEquity?: readonly LevelAndEquityRow[];
  /** Outcomes of work, of patients and of the distance between groups, for pictures of one against another. Absent in older results. */
  readonly plane?: readonly PlaneRow[];
  /** Of the outcomes for which precision was asked, or else of those that a reader looks at first. */
  readonly pairing?: readonly PairingRow[];
  readonly precision?: PrecisionSummary;
  readonly warnings: readonly string[];
  /** Only what is over all settings and all categories. Absent when everything is there. */
  readonly isOverview?: true;
  /** Over the per-replication numbers of all arms, so that two machines can compare. */
  readonly resultSha256: string;
}
