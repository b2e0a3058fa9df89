/** The numbers that come out: of one replication (typed arrays, transferable) and of a whole experiment (long form, documented). */
import type { OutcomeId, Series, Statistic } from '../model/index.ts';

/** One replication of one arm. `values` and `curves` follow the arm's Layout; a value that does not exist is NaN. */
export interface ReplicationResult {
  /** Index into the scenario's arms. */
  readonly arm: number;
  /** 0-based. */
  readonly replication: number;
  readonly values: Float64Array;
  readonly curves: Float64Array;
}

interface Row {
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
}

export interface SeriesRow {
  readonly arm: string;
  readonly curve: Series['curve'];
  readonly setting: string | null;
  readonly role: string | null;
  readonly group: string | null;
  readonly x: readonly number[];
  readonly mean: readonly (number | null)[];
  readonly halfWidth: readonly (number | null)[];
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
  readonly series: readonly SeriesRow[];
  readonly warnings: readonly string[];
  /** Over the per-replication numbers of all arms, so that two machines can compare. */
  readonly resultSha256: string;
}
