/**
 * What a reader sees first: everything over all settings and all kinds of messages, in total, by role and by patient group. In a large
 * scenario that is a tenth of the numbers, and each is the same to the digit: a family of comparisons is taken whole or not at all.
 */
import type { Layout } from '../model/index.ts';
import type { ReplicationResult } from './result.ts';

/** The part of an arm's layout that belongs to the overview, and how to take it from a replication. */
export interface Overview {
  readonly layout: Layout;
  /** The same object for the same replication. */
  of(result: ReplicationResult): ReplicationResult;
}

interface Located {
  readonly setting: string | null;
  readonly category: string | null;
}

const isBroad = ({ setting, category }: Located): boolean => setting === null && category === null;

export function createOverview({ measures, series, needs }: Layout): Overview {
  const valuePlaces = measures.flatMap((measure, place) => (isBroad(measure) ? [place] : []));
  const curvePlaces: number[] = [];
  let start = 0;
  for (const one of series) {
    if (isBroad(one)) for (let point = 0; point < one.x.length; point++) curvePlaces.push(start + point);
    start += one.x.length;
  }
  const pick = (numbers: Float64Array, places: readonly number[]) => Float64Array.from(places, (place) => numbers[place]);
  const kept = new WeakMap<ReplicationResult, ReplicationResult>();
  return {
    layout: { measures: measures.filter(isBroad), series: series.filter(isBroad), needs },
    of(result) {
      const known = kept.get(result);
      if (known !== undefined) return known;
      const { values, curves } = result;
      const picked = { ...result, values: pick(values, valuePlaces), curves: pick(curves, curvePlaces) };
      kept.set(result, picked);
      return picked;
    },
  };
}
