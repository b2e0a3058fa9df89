/** Which assumption, moved how far, changes the arm that one would recommend. */
import { Tally } from '../../kernel/index.ts';
import type { OneAtATimeDesign } from './one-at-a-time.ts';

export interface Recommendation {
  /** Place of the parameter in the design. */
  readonly parameter: number;
  /** Place of the arm with the best mean with the parameter low, at its base and high; null where no arm can be told. */
  readonly lowArm: number | null;
  readonly baseArm: number | null;
  readonly highArm: number | null;
  readonly changes: boolean;
  /**
   * The value nearest the base at which another arm catches up with the recommended one, if all means run straight from the base to the
   * end; null without a change. A break-even study on this parameter finds the place exactly and with an interval.
   */
  readonly turnsAt: number | null;
}

/**
 * @param arms arms[point][arm] has one value per replication, for each point of the design in its order, on common random numbers; a
 *   replication in which one of the arms has no finite value is left out at that point
 * @param better whether more or less of the outcome is better
 * @returns one entry for each parameter, in the order of the design; of arms with equal means the first is recommended
 */
export function recommendations(
  design: OneAtATimeDesign,
  arms: readonly (readonly (readonly number[])[])[],
  better: 'higher' | 'lower',
): Recommendation[] {
  if (arms.length !== design.points.length)
    throw new RangeError(`the design has ${design.points.length} points, ${arms.length} were given`);
  const merits = arms.map((ofPoint) => meritsOf(ofPoint, better === 'higher' ? 1 : -1));
  const best = merits.map(bestOf);
  return design.parameters.map((range, parameter): Recommendation => {
    const ends = [
      { point: design.lowAt[parameter], value: range.low },
      { point: design.highAt[parameter], value: range.high },
    ];
    const turns = ends
      .map(({ point, value }) => caughtUp(merits[0], merits[point], best[0]) * (value - range.base))
      .filter(Number.isFinite)
      .sort((one, other) => Math.abs(one) - Math.abs(other));
    const [lowArm, highArm] = ends.map(({ point }) => best[point]);
    const changes = best[0] !== null && [lowArm, highArm].some((arm) => arm !== null && arm !== best[0]);
    return { parameter, lowArm, baseArm: best[0], highArm, changes, turnsAt: changes && turns.length > 0 ? range.base + turns[0] : null };
  });
}

/** Mean of each arm over the replications that all arms have, so that more is better. */
function meritsOf(arms: readonly (readonly number[])[], sign: number): number[] {
  const tallies = arms.map(() => new Tally());
  for (let k = 0; k < (arms[0]?.length ?? 0); k++) {
    if (arms.every((values) => Number.isFinite(values[k]))) for (const [arm, tally] of tallies.entries()) tally.add(sign * arms[arm][k]);
  }
  return tallies.map(({ mean }) => mean);
}

function bestOf(merits: readonly number[]): number | null {
  const most = merits.reduce((greatest, merit) => Math.max(greatest, merit), Number.NEGATIVE_INFINITY);
  const arm = merits.indexOf(most);
  return arm < 0 ? null : arm;
}

/** The part of the way from the base to the end at which the first arm catches up with the recommended one; infinite if none does. */
function caughtUp(atBase: readonly number[], atEnd: readonly number[], recommended: number | null): number {
  if (recommended === null) return Number.POSITIVE_INFINITY;
  const ways = atBase.map((merit, arm) => {
    const leadAtBase = atBase[recommended] - merit;
    const leadAtEnd = atEnd[recommended] - atEnd[arm];
    return leadAtEnd < 0 ? leadAtBase / (leadAtBase - leadAtEnd) : Number.POSITIVE_INFINITY;
  });
  return Math.min(...ways);
}
