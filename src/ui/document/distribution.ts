/** Distributions of a document: another family with the same mean, as far as it can be kept. */
import { isObject, type Json, type JsonObject } from './pointer.ts';
import { bareValue } from './quantity.ts';

/** A spread to begin with where there was none: standard deviation over mean. */
const usualCv = 0.5;

const numberOf = (value: Json): number | undefined => {
  const bare = bareValue(value);
  return typeof bare === 'number' ? bare : undefined;
};

/** The mean of a distribution, where its parameters say it plainly. */
export function meanOf(distribution: Json): number | undefined {
  if (!isObject(distribution) || !('family' in distribution)) return numberOf(distribution);
  const { mean, low, mode, high, values, weights } = distribution;
  if (mean !== undefined) return numberOf(mean);
  const ends = [low, mode, high].flatMap((end) => numberOf(end) ?? []);
  if (ends.length > 0) return ends.reduce((sum, end) => sum + end, 0) / ends.length;
  if (!Array.isArray(values)) return undefined;
  const weightOf = (index: number): number => (Array.isArray(weights) ? Number(weights[index]) : 1);
  const total = values.reduce((sum: number, _, index) => sum + weightOf(index), 0);
  return values.reduce((sum: number, value, index) => sum + Number(value) * weightOf(index), 0) / total;
}

/** The same quantity from another family; what is said of the old one (its `basis`, its mean's evidence) stays where there is a place for it. */
export function withFamily(distribution: Json, family: string): JsonObject {
  const old = isObject(distribution) && 'family' in distribution ? distribution : {};
  const mean = old.mean ?? (isObject(distribution) && !('family' in distribution) ? distribution : (meanOf(distribution) ?? 1));
  const centre = numberOf(mean) ?? 1;
  const basis = old.basis === undefined ? {} : { basis: old.basis };
  const rounded = (value: number): number => Number(value.toPrecision(6));
  switch (family) {
    case 'deterministic':
    case 'exponential':
      return { family, mean, ...basis };
    case 'lognormal':
    case 'gamma':
      return { family, mean, cv: old.cv ?? usualCv, ...basis };
    case 'weibull':
      return { family, mean, shape: old.shape ?? 1, ...basis };
    case 'triangular':
      return { family, low: rounded(centre / 2), mode: rounded(centre), high: rounded(centre * 1.5), ...basis };
    case 'uniform':
      return { family, low: rounded(centre / 2), high: rounded(centre * 1.5), ...basis };
    default:
      return { family, values: Array.isArray(old.values) ? old.values : [rounded(centre)], ...basis };
  }
}
