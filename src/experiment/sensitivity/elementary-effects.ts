/** Morris screening: which parameters matter at all, and which act together with others or not in a straight line. */
import { Tally } from '../../kernel/index.ts';
import { type BootstrapOptions, bootstrapIntervals, type Interval } from './bootstrap.ts';
import { effectTests } from './effect-tests.ts';
import type { MorrisDesign } from './morris-design.ts';
import { meansOf, type Responses } from './noise-share.ts';

export interface EffectStatistics {
  /** Elementary effects that exist. */
  readonly n: number;
  /** Mean effect: direction and size; NaN without any. */
  readonly mu: number;
  /** Mean size without sign: the measure of importance (Campolongo, Cariboni and Saltelli 2007); NaN without any. */
  readonly muStar: number;
  /** Standard deviation (n - 1): how much the effect depends on where the others stand; NaN below two. */
  readonly sigma: number;
}

export interface ElementaryEffects extends EffectStatistics {
  /** In units of the outcome for the whole range of the parameter, one for each trajectory; NaN where an end has no value. */
  readonly effects: readonly number[];
  readonly muStarInterval: Interval | null;
  /** The mu* that the chance of the replications alone would bring about; a mu* near it says nothing. Null with one replication. */
  readonly muStarOfNoise: number | null;
  /** Of a test that mu* is no larger than that, by Holm over the parameters; null without effects. */
  readonly pHolm: number | null;
}

/** Mean, mean size and spread of effects; what is not finite is left out. */
export function effectStatistics(effects: readonly number[]): EffectStatistics {
  const signed = new Tally();
  const sizes = new Tally();
  for (const effect of effects) {
    if (!Number.isFinite(effect)) continue;
    signed.add(effect);
    sizes.add(Math.abs(effect));
  }
  return { n: signed.count, mu: signed.mean, muStar: sizes.mean, sigma: Math.sqrt(signed.variance) };
}

/**
 * EE = (y(x + delta e_i) - y(x)) / delta, one for each parameter and trajectory. Morris (1991); F. Campolongo, J. Cariboni and A. Saltelli,
 * "An effective screening design for sensitivity analysis of large models", Environmental Modelling & Software 22 (2007) 1509-1518.
 *
 * Of a random model y is the mean over replications. Its noise makes every mu* larger than it is: a parameter without effect has about
 * sqrt(2 / pi) times the standard error of a step's paired difference, divided by delta; that is `muStarOfNoise`.
 *
 * @param responses one list of replications for each point of the design, in its order @returns one entry for each parameter
 */
export function elementaryEffects(design: MorrisDesign, responses: Responses, options: BootstrapOptions): ElementaryEffects[] {
  if (responses.length !== design.points.length) {
    throw new RangeError(`the design has ${design.points.length} points, ${responses.length} were given`);
  }
  const means = meansOf(responses);
  const effects = Array.from({ length: design.parameters }, () => new Array<number>(design.moves.length));
  const noise = Array.from({ length: design.parameters }, () => new Tally());
  const differences = Array.from({ length: design.parameters }, () => new Array<readonly number[]>(design.moves.length));
  for (const [trajectory, moves] of design.moves.entries()) {
    for (const [step, { parameter, sign }] of moves.entries()) {
      const from = trajectory * (design.parameters + 1) + step;
      effects[parameter][trajectory] = (sign * (means[from + 1] - means[from])) / design.delta;
      const ofStep = pairedDifferences(responses[from], responses[from + 1]);
      differences[parameter][trajectory] = ofStep;
      const variance = meanVariance(ofStep);
      if (Number.isFinite(variance)) noise[parameter].add(variance);
    }
  }
  const intervals = sizeIntervals(effects, options);
  const ps = effectTests(differences, options);
  return effects.map((ofParameter, parameter) => ({
    effects: ofParameter,
    ...effectStatistics(ofParameter),
    muStarInterval: intervals[parameter],
    muStarOfNoise: noise[parameter].count === 0 ? null : Math.sqrt((2 / Math.PI) * noise[parameter].mean) / design.delta,
    pHolm: ps[parameter],
  }));
}

const pairedDifferences = (from: readonly number[], to: readonly number[]): number[] =>
  to.map((value, k) => value - from[k]).filter(Number.isFinite);

/** Of the mean of these; NaN below two. */
function meanVariance(differences: readonly number[]): number {
  const tally = new Tally();
  for (const difference of differences) tally.add(difference);
  return tally.variance / tally.count;
}

/** Intervals of mu*: whole trajectories are drawn, with the number of effects that exist beside each sum. */
function sizeIntervals(effects: readonly (readonly number[])[], options: BootstrapOptions): (Interval | null)[] {
  const trajectories = effects[0].length;
  const rows = Array.from({ length: trajectories }, (_, trajectory) =>
    Float64Array.from(
      effects.flatMap((ofParameter) => {
        const effect = ofParameter[trajectory];
        return Number.isFinite(effect) ? [Math.abs(effect), 1] : [0, 0];
      }),
    ),
  );
  return bootstrapIntervals(rows, (sums) => effects.map((_, parameter) => sums[2 * parameter] / sums[2 * parameter + 1]), options);
}
