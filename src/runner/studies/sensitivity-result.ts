/** What a sensitivity study says; the JSON of `sensitivity --format json`. */
import type { Estimate, NoiseShare, SobolIndex } from '../../experiment/index.ts';
import type { LeftOut, MovingParameter } from './moving-parameter.ts';
import type { StudyHead, StudyOutcome } from './study-head.ts';

type Range = Omit<MovingParameter, 'moves'>;

export interface End {
  readonly value: number;
  /** The level of the baseline, or the paired difference of the arm from it. */
  readonly outcome: Estimate;
  /** Paired with the base. */
  readonly effect: Estimate;
}

export interface TornadoParameter extends Range {
  readonly atLow: End;
  readonly atBase: End;
  readonly atHigh: End;
  /** High minus low, paired; and from the smallest to the largest mean of the three. */
  readonly swing: Estimate;
  readonly swingSize: number | null;
  /** The difference between the arms changes its sign; surely: with intervals that exclude zero on both sides. About at this value. */
  readonly changesSign: boolean;
  readonly surelyChangesSign: boolean;
  readonly signTurnsAt: number | null;
  /** Id of the arm with the best mean; null for an outcome of which neither more nor less is better. */
  readonly best: { readonly atLow: string | null; readonly atBase: string | null; readonly atHigh: string | null };
  readonly changesBest: boolean;
  readonly bestTurnsAt: number | null;
}

interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface MorrisParameter extends Range {
  /** Effects that exist, one for each trajectory; for the whole range, in units of the outcome. */
  readonly n: number;
  readonly mu: number | null;
  readonly muStar: number | null;
  readonly muStarInterval: Interval | null;
  readonly sigma: number | null;
  /** What chance alone would bring about. */
  readonly muStarOfNoise: number | null;
}

export interface SobolParameter extends Range {
  readonly first: SobolIndex;
  readonly total: SobolIndex;
}

interface Common extends StudyHead {
  readonly kind: 'sensitivity';
  readonly outcome: StudyOutcome;
  readonly leftOut: readonly LeftOut[];
  readonly notBearingCount: number;
  /** Of the points of the design: how many cannot be, though each parameter may be moved alone, and why the first of them cannot. */
  readonly impossible: { readonly count: number; readonly of: number; readonly because: string | null };
  readonly simulations: { readonly planned: number; readonly done: number };
  /** False after an interruption: what was finished by then. */
  readonly isComplete: boolean;
  /** Pointers of the assumed parameters whose influence can be told from chance, or that change the sign or the best arm. */
  readonly leansOn: readonly string[];
}

export type SensitivityResult =
  | (Common & { readonly method: 'one-at-a-time'; readonly parameters: readonly TornadoParameter[] })
  | (Common & { readonly method: 'morris'; readonly trajectories: number; readonly parameters: readonly MorrisParameter[] })
  | (Common & {
      readonly method: 'sobol';
      /** Of which every point has a value. */
      readonly rows: number;
      readonly mean: number | null;
      readonly variance: number | null;
      readonly noise: NoiseShare | null;
      /** Empty where the outcome is the same everywhere. */
      readonly parameters: readonly SobolParameter[];
    });
