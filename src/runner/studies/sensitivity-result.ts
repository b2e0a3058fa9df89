/** What a sensitivity study says; the JSON of `sensitivity --format json`. */
import type { Estimate, NoiseShare, RecommendedArm, SobolIndex } from '../../experiment/index.ts';
import type { LeftOut, MovingParameter } from './moving-parameter.ts';
import type { StudyHead, StudyOutcome } from './study-head.ts';

type Range = Omit<MovingParameter, 'moves'>;

/** A parameter at one of its values. Estimates are means over replications with the half width of their 95 % interval, in the outcome's unit. */
export interface End {
  /** Of the parameter, in its own unit. */
  readonly value: number;
  /** The level of the baseline, or the paired difference of the arm from it. */
  readonly outcome: Estimate;
  /** Paired with the base. */
  readonly effect: Estimate;
}

/** One at a time: a parameter at the ends of its range, the others at their base. */
export interface TornadoParameter extends Range {
  /** At `low`, `base` and `high`. */
  readonly atLow: End;
  readonly atBase: End;
  readonly atHigh: End;
  /** High minus low, paired, in the outcome's unit. */
  readonly swing: Estimate;
  /** From the smallest to the largest mean of the three, in the outcome's unit, never negative; null where one of them does not exist. */
  readonly swingSize: number | null;
  /** The mean difference between the arms changes its sign from one of the three to another. False where a level is studied. */
  readonly changesSign: boolean;
  /** The same with intervals that exclude zero on both sides. */
  readonly surelyChangesSign: boolean;
  /** The value of the parameter at which it does, by a straight line between the two; null where it does not. */
  readonly signTurnsAt: number | null;
  /** Arms by id. Null for a single arm, or an outcome of which neither more nor less is better. */
  readonly recommended: RecommendedArm | null;
}

/** A 95 % interval by bootstrap, in the unit of what it belongs to. */
interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Morris: elementary effects of a parameter, each for its whole range, in the outcome's unit. Null where there are too few effects. */
export interface MorrisParameter extends Range {
  /** Effects that exist, one for each trajectory at most. */
  readonly n: number;
  /** Mean of the effects. */
  readonly mu: number | null;
  /** Mean of their sizes: the influence of the parameter. */
  readonly muStar: number | null;
  readonly muStarInterval: Interval | null;
  /** Their standard deviation: effects that are not straight, or depend on other parameters. */
  readonly sigma: number | null;
  /** The mean size that chance alone would bring about, with as many replications. */
  readonly muStarOfNoise: number | null;
}

/** Sobol: shares of the variance of the outcome over the ranges, from 0 to 1 but for the error of the estimate. */
export interface SobolParameter extends Range {
  /** What the parameter brings about alone. */
  readonly first: SobolIndex;
  /** Together with what it does only in the company of others. */
  readonly total: SobolIndex;
}

interface Common extends StudyHead {
  readonly kind: 'sensitivity';
  readonly outcome: StudyOutcome;
  /** Parameters that could have been moved, and why they were not. */
  readonly leftOut: readonly LeftOut[];
  /** How many numbers with a range do not bear on the outcome by the place where they stand. */
  readonly notBearingCount: number;
  /** Of the points of the design: how many cannot be, though each parameter may be moved alone, and why the first of them cannot. */
  readonly impossible: { readonly count: number; readonly of: number; readonly because: string | null };
  /** Replications of an arm at a point. */
  readonly simulations: { readonly planned: number; readonly done: number };
  /** False after an interruption: what was finished by then. */
  readonly isComplete: boolean;
  /** Pointers of the assumed parameters whose influence can be told from chance, or that are told to change the sign or the recommended arm. */
  readonly leansOn: readonly string[];
}

/** By method. Parameters come with the greatest influence first. */
export type SensitivityResult =
  | (Common & { readonly method: 'one-at-a-time'; readonly parameters: readonly TornadoParameter[] })
  | (Common & { readonly method: 'morris'; readonly trajectories: number; readonly parameters: readonly MorrisParameter[] })
  | (Common & {
      readonly method: 'sobol';
      /** Of the design, of which every point has a value. */
      readonly rows: number;
      /** Of the outcome over the ranges, in its unit and in its unit squared; null where the outcome is the same everywhere. */
      readonly mean: number | null;
      readonly variance: number | null;
      /** How much of that variance is chance between replications; null where that cannot be told. */
      readonly noise: NoiseShare | null;
      /** Empty where the outcome is the same everywhere. */
      readonly parameters: readonly SobolParameter[];
    });
