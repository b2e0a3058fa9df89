/** How much of what differs between the points of a design is chance, when the model is random. */
import { Tally } from '../../kernel/index.ts';

/** What the caller found at the points of a design: for each point one value per replication, replication k of all points alike. */
export type Responses = readonly (readonly number[])[];

export interface NoiseShare {
  /** Variance of the points' means (n - 1), and the part of it that is chance of the replications. */
  readonly ofPoints: number;
  readonly ofNoise: number;
  /** ofNoise / ofPoints, at most 1; null where the points do not differ. */
  readonly share: number | null;
}

/** The mean of each point over the replications that have a value; NaN where none has. */
export function meansOf(responses: Responses): Float64Array {
  return Float64Array.from(responses, (values) => {
    const tally = new Tally();
    for (const value of values) if (Number.isFinite(value)) tally.add(value);
    return tally.mean;
  });
}

/**
 * Two-way analysis of variance without repetition (points x replications). With common random numbers a lucky replication is lucky at all
 * points and moves none against another; what is left over, the interaction, divided by the number of replications, is the noise in the
 * differences between points. A global index cannot tell it from interactions of the parameters, so a large share says: more replications.
 *
 * @returns null without two points that have all of at least two replications
 */
export function noiseShare(responses: Responses): NoiseShare | null {
  const replications = responses[0]?.length ?? 0;
  const complete = responses.filter((values) => values.length === replications && values.every(Number.isFinite));
  if (complete.length < 2 || replications < 2) return null;
  const pointMeans = meansOf(complete);
  const columnMeans = Array.from({ length: replications }, (_, k) => mean(complete, (values) => values[k]));
  const overall = new Tally();
  for (const pointMean of pointMeans) overall.add(pointMean);
  let squares = 0;
  for (const [point, values] of complete.entries()) {
    for (let k = 0; k < replications; k++) {
      const rest = values[k] - pointMeans[point] - columnMeans[k] + overall.mean;
      squares += rest * rest;
    }
  }
  const ofNoise = squares / ((complete.length - 1) * (replications - 1)) / replications;
  const ofPoints = overall.variance;
  return { ofPoints, ofNoise, share: ofPoints > 0 ? Math.min(1, ofNoise / ofPoints) : null };
}

function mean<T>(list: readonly T[], numberOf: (item: T) => number): number {
  const tally = new Tally();
  for (const item of list) tally.add(numberOf(item));
  return tally.mean;
}
