/** A distribution of minutes made longer or shorter by a factor: the mean changes, the coefficient of variation does not. */
import type { Category } from '../../scenario/index.ts';

type Minutes = Category['handlingMin'][string];

export function scaled(spec: Minutes, factor: number): Minutes {
  if (typeof spec === 'number') return spec * factor;
  switch (spec.family) {
    case 'deterministic':
    case 'exponential':
    case 'lognormal':
    case 'gamma':
    case 'weibull':
      return { ...spec, mean: spec.mean * factor };
    case 'triangular':
      return { ...spec, low: spec.low * factor, mode: spec.mode * factor, high: spec.high * factor };
    case 'uniform':
      return { ...spec, low: spec.low * factor, high: spec.high * factor };
    case 'empirical':
    case 'sequence':
      return { ...spec, values: spec.values.map((value) => value * factor) };
    default:
      return spec satisfies never;
  }
}
