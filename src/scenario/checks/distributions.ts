/** Distributions and profiles whose parameters must fit each other. */
import { isObject } from '../merge-patch.ts';
import { error, type Flaw, type Path } from '../problem.ts';
import type { Profile } from '../schema/calendar.ts';
import type { Distribution } from '../schema/quantity.ts';
import type { World } from '../schema/study.ts';

type Family = Exclude<Distribution, number>;

export function distributions(world: World): Flaw[] {
  const flaws: Flaw[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (isObject(value)) {
      // Only a distribution has a text under this key: elsewhere it could be the id of something. No list holds distributions.
      if (typeof value.family === 'string') flaws.push(...ofFamily(value as Family, path));
      else for (const [key, entry] of Object.entries(value)) walk(entry, [...path, key]);
    }
  };
  walk(world, []);
  return flaws;
}

function ofFamily(distribution: Family, path: Path): Flaw[] {
  switch (distribution.family) {
    case 'triangular': {
      const { low, mode, high } = distribution;
      return low <= mode && mode <= high ? [] : [error(path, 'low <= mode <= high', `${low}, ${mode}, ${high}`)];
    }
    case 'uniform': {
      const { low, high } = distribution;
      return low < high ? [] : [error(path, 'low below high', `${low} and ${high}`)];
    }
    case 'empirical': {
      const { values, weights } = distribution;
      if (weights === undefined) return [];
      if (weights.length !== values.length) {
        return [error([...path, 'weights'], `one weight for each of the ${values.length} values`, `${weights.length}`)];
      }
      return allZero(weights) ? [error([...path, 'weights'], 'a weight above 0', 'only zeros')] : [];
    }
    case 'deterministic':
    case 'exponential':
    case 'lognormal':
    case 'gamma':
    case 'weibull':
    case 'sequence':
      return [];
    default:
      distribution satisfies never;
      return [];
  }
}

export function profiles(world: World): Flaw[] {
  return Object.entries(world.calendar.profiles).flatMap(([id, profile]) => {
    const path = ['calendar', 'profiles', id];
    return isSilent(profile) ? [error(path, 'weights with an hour in which something can arrive', 'none')] : [];
  });
}

function isSilent(profile: Profile): boolean {
  if ('weights' in profile) return allZero(profile.weights);
  const { dayWeights, hourWeights, weekendHourWeights = hourWeights } = profile;
  const isWeekSilent = allZero(hourWeights) || allZero(dayWeights.slice(0, 5));
  const isWeekendSilent = allZero(weekendHourWeights) || allZero(dayWeights.slice(5));
  return isWeekSilent && isWeekendSilent;
}

const allZero = (weights: readonly number[]) => weights.every((weight) => weight === 0);
