/** How far one arm is ahead of another between two values of a parameter, every replication taken as straight between them. */
import { studentQuantile } from '../../kernel/index.ts';

/** Places are parts of the way between the two values, from 0 to 1. */
export interface StraightLead {
  /** Where the mean is zero, or its 95 % interval begins or ceases to hold zero. Neither end counts. */
  readonly edges: readonly number[];
  meanAt(part: number): number;
  /** The 95 % interval of the mean excludes zero there; never with a single replication. */
  isApartAt(part: number): boolean;
}

/**
 * With the lead a + p d at the part p of the way its mean is a line and its variance a parabola, so that the edges are exact: the values of
 * p at which (mean a + p mean d)^2 = t^2 var(a + p d) / n. E. C. Fieller, "Some problems in interval estimation", Journal of the Royal
 * Statistical Society B 16 (1954) 175-185.
 *
 * @param from the lead in each replication at the beginning of the way, all of them finite; `to` the same at its end
 */
export function straightLead(from: readonly number[], to: readonly number[]): StraightLead {
  const n = from.length;
  const change = from.map((lead, k) => to[k] - lead);
  const [a, d] = [meanOf(from), meanOf(change)];
  const t = n < 2 ? Number.NaN : studentQuantile(0.975, n - 1);
  /** As much of the squared half width as the two bring about. */
  const spread = (one: readonly number[], other: readonly number[]) => (t * t * covariance(one, other)) / n;
  const [aa, ad, dd] = [spread(from, from), spread(from, change), spread(change, change)];
  return {
    edges: [-a / d, ...rootsOf(d * d - dd, a * d - ad, a * a - aa)].filter((part) => part > 0 && part < 1),
    meanAt: (part) => a + part * d,
    isApartAt: (part) => (a + part * d) * (a + part * d) > aa + 2 * part * ad + part * part * dd,
  };
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function covariance(one: readonly number[], other: readonly number[]): number {
  const [meanOne, meanOther] = [meanOf(one), meanOf(other)];
  return one.reduce((sum, value, k) => sum + (value - meanOne) * (other[k] - meanOther), 0) / (one.length - 1);
}

/** Of a x^2 + 2 b x + c, without cancellation: not finite where there are none. */
function rootsOf(a: number, b: number, c: number): readonly number[] {
  const far = -b - (b < 0 ? -1 : 1) * Math.sqrt(b * b - a * c);
  return [far / a, c / far];
}
