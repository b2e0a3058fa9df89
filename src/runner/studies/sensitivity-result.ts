/** What a sensitivity study says; the JSON of `sensitivity --format json`. */
import type { EndTests, Estimate, NoiseShare, RecommendedArm, SobolIndex } from '../../experiment/index.ts';
import type { LeftOut, MovingParameter } from './moving-parameter.ts';
import type { StudyHead, StudyOutcome } from './study-head.ts';

type Range = Omit<MovingParameter, 'moves'>;

/** How many numbers with a range were not moved, by the rule that left them out; the rules in the order in which they are applied. */
export interface NotMoved {
  /** They do not bear on the outcome by the place where they stand. */
  readonly notBearing: number;
  /** The request named others. */
  readonly notNamed: number;
  /** Of another grade than was asked for. */
  readonly otherGrade: number;
  /** Named in `leftOut`, with the reason. */
  readonly cannotMove: number;
  /** More were there than were asked for, and the range of these is narrower than that of those that are moved: see `rangeWidth`. */
  readonly betterKnown: number;
  /** An interruption came before both of their ends. */
  readonly unfinished: number;
}

/** A parameter at one of its values. Estimates are means over replications with the half width of their 95 % interval, in the outcome's unit. */
export interface Standing {
  /** Of the parameter, in its own unit. */
  readonly value: number;
  /** The level of the baseline, or the paired difference of the arm from it. */
  readonly outcome: Estimate;
  /** Paired with the base. */
  readonly effect: Estimate;
}

/** At an end of its range: { p, pHolm, isTold } of its effect, of a change of sign and of a change of the recommended arm, each or null. */
export interface End extends Standing {
  readonly tests: Pick<EndTests, 'effect' | 'sign' | 'recommended'>;
}

/** One at a time: a parameter at the ends of its range, the others at their base. */
export interface TornadoParameter extends Range {
  /** At `low`, `base` and `high`. */
  readonly atLow: End;
  readonly atBase: Standing;
  readonly atHigh: End;
  /** High minus low, paired, in the outcome's unit. */
  readonly swing: Estimate;
  /** From the smallest to the largest mean of the three, in the outcome's unit, never negative; null where one of them does not exist. */
  readonly swingSize: number | null;
  /** The mean difference between the arms changes its sign from one of the three to another. False where a level is studied. */
  readonly changesSign: boolean;
  /** The same told from chance at the base and at an end: a test of the sign at one of the ends. */
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
  /** Of a test that muStar is no larger than that, by Holm over the parameters; it is told when this is below 0.05. */
  readonly pHolm: number | null;
  readonly isTold: boolean;
}

/** Sobol: shares of the variance of the outcome over the ranges, from 0 to 1 but for the error of the estimate. */
export interface SobolParameter extends Range {
  /** What the parameter brings about alone. */
  readonly first: SobolIndex;
  /** Together with what it does only in the company of others. */
  readonly total: SobolIndex;
  /** The total is told from the share of chance, all parameters together: by an interval of 1 - 0.05 / k for each of k parameters. */
  readonly isTold: boolean;
}

interface Common extends StudyHead {
  readonly kind: 'sensitivity';
  readonly outcome: StudyOutcome;
  /** Parameters that could have been moved, and why they were not. */
  readonly leftOut: readonly LeftOut[];
  /** How many numbers with a range were not moved, and how many of them each rule left out. */
  readonly notMovedCount: number;
  readonly notMoved: NotMoved;
  /** Of the points of the design: how many cannot be, though each parameter may be moved alone, and why the first of them cannot. */
  readonly impossible: { readonly count: number; readonly of: number; readonly because: string | null };
  /** Replications of an arm at a point. */
  readonly simulations: { readonly planned: number; readonly done: number };
  /** False after an interruption: what was finished by then. */
  readonly isComplete: boolean;
  /**
   * Pointers of the parameters whose effect is told from chance. Of studies in which nothing has an effect at most one in twenty names any:
   * one at a time by Holm over all tests of the tornado, of Morris by Holm and of Sobol by Bonferroni over the parameters.
   */
  readonly toldEffects: readonly string[];
}

/** By method. Parameters come with the greatest influence first, by its estimate. */
export type SensitivityResult =
  | (Common & {
      readonly method: 'one-at-a-time';
      readonly parameters: readonly TornadoParameter[];
      /** Over how many tests Holm is. */
      readonly testCount: number;
      /**
       * Pointers of the parameters of which an end is told to change the sign of the difference or the recommended arm: at the base and at
       * the end it is told, by the same family of tests. Null where a level is studied, of which there is no answer.
       */
      readonly carriesAnswer: readonly string[] | null;
    })
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
      /** False where more than half of the variance is chance: then no parameter is told to matter more than another. */
      readonly hasRanking: boolean;
      /** Empty where the outcome is the same everywhere; in the order in which they stand in the scenario without a ranking. */
      readonly parameters: readonly SobolParameter[];
    });
