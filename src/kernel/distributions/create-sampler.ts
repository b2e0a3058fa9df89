/** From a distribution's description to a sampler: parameters of the inversion, mean and variance of each family. */
import { exp } from '../mathematics/exp.ts';
import { log } from '../mathematics/log.ts';
import { logGamma } from '../mathematics/log-gamma.ts';
import type { DistributionSpec } from './distribution-spec.ts';
import { DETERMINISTIC, EMPIRICAL, EXPONENTIAL, GAMMA, LOGNORMAL, Sampler, SEQUENCE, TRIANGULAR, UNIFORM, WEIBULL } from './sampler.ts';

function check(isFine: boolean, name: string, value: unknown): void {
  if (!isFine) throw new RangeError(`distribution with impossible ${name}: ${String(value)}`);
}

/** Throws a RangeError for parameters that no distribution has; a parsed scenario has none. */
export function createSampler(spec: DistributionSpec): Sampler {
  if (typeof spec === 'number') return deterministic(spec);
  switch (spec.family) {
    case 'deterministic':
      return deterministic(spec.mean);
    case 'exponential':
      check(spec.mean > 0, 'mean', spec.mean);
      return new Sampler({ kind: EXPONENTIAL, a: spec.mean, mean: spec.mean, variance: spec.mean * spec.mean });
    case 'lognormal':
      return lognormal(spec.mean, spec.cv);
    case 'gamma':
      return gamma(spec.mean, spec.cv);
    case 'weibull':
      return weibull(spec.mean, spec.shape);
    case 'triangular':
      return triangular(spec.low, spec.mode, spec.high);
    case 'uniform':
      return uniformBetween(spec.low, spec.high);
    case 'empirical':
      return empirical(spec.values, spec.weights ?? spec.values.map(() => 1));
    case 'sequence':
      return sequence(spec.values);
    default:
      spec satisfies never;
      throw new RangeError(`unknown distribution: ${JSON.stringify(spec)}`);
  }
}

function deterministic(value: number): Sampler {
  check(value >= 0, 'value', value);
  return new Sampler({ kind: DETERMINISTIC, mean: value, variance: 0 });
}

/** a: mean of the logarithm; b: its standard deviation. */
function lognormal(mean: number, cv: number): Sampler {
  check(mean > 0, 'mean', mean);
  check(cv >= 0, 'cv', cv);
  if (cv === 0) return deterministic(mean);
  const logVariance = log(1 + cv * cv);
  const a = log(mean) - logVariance / 2;
  return new Sampler({ kind: LOGNORMAL, a, b: Math.sqrt(logVariance), mean, variance: mean * mean * cv * cv });
}

/** a: scale; b: shape. */
function gamma(mean: number, cv: number): Sampler {
  check(mean > 0, 'mean', mean);
  check(cv >= 0, 'cv', cv);
  if (cv === 0) return deterministic(mean);
  return new Sampler({ kind: GAMMA, a: mean * cv * cv, b: 1 / (cv * cv), mean, variance: mean * mean * cv * cv });
}

/** a: scale; b: one over the shape. The mean is scale Gamma(1 + 1/shape). */
function weibull(mean: number, shape: number): Sampler {
  check(mean > 0, 'mean', mean);
  check(shape > 0, 'shape', shape);
  const first = logGamma(1 + 1 / shape);
  const second = logGamma(1 + 2 / shape);
  const variance = mean * mean * (exp(second - 2 * first) - 1);
  return new Sampler({ kind: WEIBULL, a: mean * exp(-first), b: 1 / shape, mean, variance });
}

/** a: least; b: most likely; c: greatest. */
function triangular(low: number, mode: number, high: number): Sampler {
  check(low <= mode && mode <= high, 'order of low, mode and high', [low, mode, high]);
  const toMode = mode - low;
  const width = high - low;
  const variance = (width * width - toMode * (width - toMode)) / 18;
  return new Sampler({ kind: TRIANGULAR, a: low, b: mode, c: high, mean: (low + mode + high) / 3, variance });
}

/** a: least; b: greatest. */
function uniformBetween(low: number, high: number): Sampler {
  check(low <= high, 'order of low and high', [low, high]);
  const width = high - low;
  return new Sampler({ kind: UNIFORM, a: low, b: high, mean: (low + high) / 2, variance: (width * width) / 12 });
}

/** Values in rising order, those without weight left out, with their cumulative shares. */
function empirical(values: readonly number[], weights: readonly number[]): Sampler {
  check(values.length === weights.length, 'number of weights', weights.length);
  check(
    weights.every((weight) => weight >= 0),
    'weights',
    weights,
  );
  const order = values.map((_, i) => i).filter((i) => weights[i] > 0);
  check(order.length > 0, 'weights', weights);
  order.sort((i, j) => values[i] - values[j]);
  const total = order.reduce((sum, i) => sum + weights[i], 0);
  const mean = order.reduce((sum, i) => sum + weights[i] * values[i], 0) / total;
  const variance = order.reduce((sum, i) => sum + weights[i] * (values[i] - mean) * (values[i] - mean), 0) / total;
  const cumulative = new Float64Array(order.length);
  let sum = 0;
  for (let k = 0; k < order.length; k++) {
    sum += weights[order[k]];
    cumulative[k] = sum / total;
  }
  return new Sampler({ kind: EMPIRICAL, values: Float64Array.from(order, (i) => values[i]), cumulative, mean, variance });
}

function sequence(values: readonly number[]): Sampler {
  check(values.length > 0, 'number of values', 0);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length;
  return new Sampler({ kind: SEQUENCE, values: Float64Array.from(values), mean, variance });
}
