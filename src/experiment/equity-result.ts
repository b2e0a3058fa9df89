/** The numbers that come out about groups of patients: how far they are apart, who gains and loses, which are too small to tell. */
import type { OutcomeId, Statistic } from '../model/index.ts';
import type { EquityMeasureId } from './equity/equity-measures.ts';
import type { Reason } from './equity/group-value.ts';

/** What an equity measure speaks of: an outcome by one statistic, over the groups of a setting or (null) of all settings. */
export interface EquityPlace {
  readonly outcome: OutcomeId;
  /** Of the number in the row: that of the outcome, or `ratio`, `index`, `%`. */
  readonly unit: string;
  readonly statistic: Statistic;
  readonly setting: string | null;
  readonly measure: EquityMeasureId;
  /** Of whom the values of the groups are shares or means. The groups themselves are weighted by their shares of the panel. */
  readonly denominator: string;
}

/** An equity measure in one arm, taken in each replication: mean over replications with its 95 % interval. */
export interface EquityRow extends EquityPlace {
  readonly arm: string;
  /** Replications in which the measure exists. */
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly halfWidth: number | null;
  /** For measures that cannot be below equality: their mean if the groups differed by chance only; null when that cannot be told. */
  readonly expectedFromNoise?: number | null;
  /**
   * In how many replications it does not exist, and why in most of them; absent when it exists in all. Undefined in more than a quarter of
   * them, it has no mean: the others would be a selection.
   */
  readonly undefinedCount?: number;
  readonly undefinedBecause?: Reason;
}

/** The paired difference of an equity measure, arm minus baseline. */
export interface EquityComparisonRow extends EquityPlace {
  readonly baseline: string;
  readonly arm: string;
  readonly n: number;
  readonly difference: number | null;
  readonly halfWidth: number | null;
  /** True when the interval does not contain zero. */
  readonly isDistinguishable: boolean;
  /**
   * To equality, from the baseline; `none` when that cannot be told. Of measures that chance inflates it is told from what is left without
   * chance, so that it may be `none` though the difference is distinguishable.
   */
  readonly direction: 'closer' | 'further' | 'none';
  /** As in EquityRow: replications in which it does not exist in both arms. */
  readonly undefinedCount?: number;
  readonly undefinedBecause?: Reason;
}

/** A group that is too small to tell, or (left out) took no part in the equity measures of the outcome. */
export interface SmallGroupRow {
  readonly arm: string;
  readonly outcome: OutcomeId;
  readonly statistic: Statistic;
  readonly setting: string | null;
  readonly group: string;
  readonly isLeftOut: boolean;
  readonly because: string;
}

interface Share {
  readonly mean: number | null;
  readonly halfWidth: number | null;
}

/**
 * The same needs in an arm and in the baseline: which share is met sooner, later, no longer, or only now; means with 95 % intervals. A need
 * that was still open at the end of the run in either arm is undecided, whatever became of it in the other. Slow arms leave more of them
 * undecided, and of those that arise late more than of those that arise early: the longer the run, the less that matters.
 */
export interface WinnersRow {
  readonly baseline: string;
  readonly arm: string;
  /** Null: all patients. */
  readonly group: string | null;
  /** Needs compared in a replication, on average: all of the observed time, decided or not. */
  readonly needs: number;
  /** Of all needs compared. */
  readonly undecided: Share;
  /** Of the decided needs, like the next four, which together are all of them. */
  readonly sooner: Share;
  readonly later: Share;
  /** Its matter ended without its being met, as it had been in the baseline. */
  readonly noLonger: Share;
  readonly newly: Share;
  /** Within a minute of before, or met in neither. */
  readonly same: Share;
  /** Met sooner or newly, less met later or no longer. Absent in older results. */
  readonly gainedLessLost?: Share;
  /** Mean size of the change in minutes, of those met sooner and of those met later. */
  readonly soonerByMin: Share;
  readonly laterByMin: Share;
}

/**
 * Change of the level of an outcome and of its variance between groups (unit squared, less what chance gives in each arm), arm minus
 * baseline, by replication: of the variance its jackknife pseudo-value, whose mean is the estimate.
 */
export interface LevelAndEquityRow {
  readonly baseline: string;
  readonly arm: string;
  readonly outcome: OutcomeId;
  readonly statistic: Statistic;
  readonly points: readonly (readonly [level: number, inequality: number])[];
}

/**
 * What an arm changes in one outcome, replication by replication, arm minus baseline. All rows of an arm are aligned: the k-th number of
 * each is of the same replication, null where it does not exist.
 */
export interface PlaneRow {
  readonly baseline: string;
  readonly arm: string;
  readonly outcome: OutcomeId;
  /** Of the changes: that of the outcome, or its square for `bgv`. */
  readonly unit: string;
  readonly statistic: Statistic;
  readonly role: string | null;
  /**
   * `level`: the outcome itself. `difference`: the most less the least disadvantaged, as the equity measure of that name. `bgv`: the
   * variance between the groups, less what chance gives; of each replication its jackknife pseudo-value, whose mean is the estimate.
   */
  readonly aspect: 'level' | 'difference' | 'bgv';
  readonly changes: readonly (number | null)[];
}
