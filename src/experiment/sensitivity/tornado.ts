/** The tornado: how far each parameter, moved alone through its range, moves an outcome; the widest on top. */
import { createEstimator, type Estimate, type Estimator } from '../interval.ts';
import type { Responses } from './noise-share.ts';
import type { OneAtATimeDesign } from './one-at-a-time.ts';

export interface TornadoReading {
  readonly value: number;
  readonly outcome: Estimate;
  /** Paired with the base, replication by replication. */
  readonly effect: Estimate;
}

export interface TornadoRow {
  /** Place of the parameter in the design. */
  readonly parameter: number;
  readonly low: TornadoReading;
  readonly base: TornadoReading;
  readonly high: TornadoReading;
  /** High minus low, paired. */
  readonly swing: Estimate;
  /** From the smallest to the largest mean of the three; null where one does not exist. */
  readonly swingSize: number | null;
  /** The mean at one end is of the other sign than at the base: if the outcome is a difference of arms, the better arm changes. */
  readonly changesSign: boolean;
  /** The value nearest the base at which the mean is zero if it runs straight from the base to the end; null without a change of sign. */
  readonly turnsAt: number | null;
}

/**
 * @param responses for each point of the design one value per replication on common random numbers: a level, or the difference of two arms.
 *   A value that is not finite does not exist.
 * @returns one row for each parameter, by falling swing; rows without a swing last
 *
 * Intervals are 95 % each, not of the family: what may be claimed say the tornado's tests. Moving one parameter at a time does not show what two do together: see the Sobol indices.
 */
export function tornado(design: OneAtATimeDesign, responses: Responses): TornadoRow[] {
  if (responses.length !== design.points.length) {
    throw new RangeError(`the design has ${design.points.length} points, ${responses.length} were given`);
  }
  const estimate = createEstimator();
  const read = (point: number, value: number): TornadoReading => {
    return { value, outcome: estimate(responses[point]), effect: paired(responses[point], responses[0], estimate) };
  };
  const rows = design.parameters.map((range, parameter): TornadoRow => {
    const low = read(design.lowAt[parameter], range.low);
    const base = read(0, range.base);
    const high = read(design.highAt[parameter], range.high);
    const swing = paired(responses[design.highAt[parameter]], responses[design.lowAt[parameter]], estimate);
    const turns = [turn(base, low), turn(base, high)].filter((value) => value !== null);
    const means = [low, base, high].map(({ outcome }) => outcome.mean);
    return {
      parameter,
      low,
      base,
      high,
      swing,
      swingSize: means.every((mean) => mean !== null) ? Math.max(...means) - Math.min(...means) : null,
      changesSign: turns.length > 0,
      turnsAt: turns.length === 0 ? null : turns.reduce((near, value) => (distance(value, base) < distance(near, base) ? value : near)),
    };
  });
  return rows.sort((one, other) => (other.swingSize ?? -1) - (one.swingSize ?? -1));
}

const distance = (value: number, base: TornadoReading): number => Math.abs(value - base.value);

function paired(to: readonly number[], from: readonly number[], estimate: Estimator): Estimate {
  if (to.length !== from.length) throw new RangeError(`points have ${to.length} and ${from.length} replications`);
  return estimate(to.map((value, k) => value - from[k]));
}

/** Where a straight line from the base to the end is zero, if it changes sign on the way. */
function turn(base: TornadoReading, end: TornadoReading): number | null {
  const from = base.outcome.mean;
  const to = end.outcome.mean;
  if (from === null || to === null || !(from * to < 0)) return null;
  return base.value + (end.value - base.value) * (from / (from - to));
}
