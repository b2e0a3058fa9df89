/** The counted ways of an arm and of the baseline as nodes in columns and bands between them, with 95 % intervals over replications. */
import { createEstimator, type Estimate } from '../interval.ts';
import type { Flow, FlowPath } from './flow.ts';

export type FlowStep = keyof FlowPath;

/** Values are needs of 1,000 needs. */
export interface FlowSize {
  readonly baseline: Estimate;
  readonly arm: Estimate;
  /** Arm minus baseline, paired by replication. */
  readonly change: Estimate;
}

export interface FlowNode extends FlowSize {
  readonly step: FlowStep;
  readonly id: string;
}

export interface FlowBand extends FlowSize {
  /** Place of the column that it leaves; it goes to the next. */
  readonly column: number;
  /** Ids in these two columns. */
  readonly from: string;
  readonly to: string;
}

export interface FlowBands {
  readonly steps: readonly FlowStep[];
  /** By column. */
  readonly columns: readonly (readonly FlowNode[])[];
  readonly bands: readonly FlowBand[];
  /** Needs that were counted, in both arms and all replications. */
  readonly needs: number;
}

export interface FlowQuestion {
  /** Places in `flow.arms`. */
  readonly arm: number;
  readonly baseline?: number;
  readonly steps: readonly FlowStep[];
  /** Only needs of patients of this group. */
  readonly group?: string;
}

export function flowBands(flow: Flow, { arm, baseline = 0, steps, group }: FlowQuestion): FlowBands {
  const places = flow.paths.flatMap((path, place) => (group === undefined || path.group === group ? [place] : []));
  const sizeOf = createSizer(flow, [baseline, arm], places);
  const columns = steps.map((step) =>
    [...groupBy(places, (place) => flow.paths[place][step])].map(([id, members]): FlowNode => ({ step, id, ...sizeOf(members) })),
  );
  const bands = steps.slice(1).flatMap((step, column) =>
    [...groupBy(places, (place) => `${flow.paths[place][steps[column]]}\n${flow.paths[place][step]}`)].map(([key, members]): FlowBand => {
      const [from, to] = key.split('\n');
      return { column, from, to, ...sizeOf(members) };
    }),
  );
  const needs = [baseline, arm].reduce((sum, one) => sum + flow.counts[one].reduce((all, counts) => all + totalOf(counts, places), 0), 0);
  return { steps, columns, bands, needs };
}

const totalOf = (counts: readonly number[], places: readonly number[]): number => places.reduce((sum, place) => sum + counts[place], 0);

function createSizer({ counts }: Flow, arms: readonly [number, number], all: readonly number[]): (members: readonly number[]) => FlowSize {
  const estimate = createEstimator();
  const totals = arms.map((arm) => counts[arm].map((replication) => totalOf(replication, all)));
  return (members) => {
    const [before, after] = arms.map((arm, which) =>
      counts[arm].map((replication, place) => (1000 * totalOf(replication, members)) / totals[which][place]),
    );
    return { baseline: estimate(before), arm: estimate(after), change: estimate(after.map((value, place) => value - before[place])) };
  };
}

function groupBy(places: readonly number[], keyOf: (place: number) => string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const place of places) {
    const key = keyOf(place);
    const same = found.get(key);
    if (same) same.push(place);
    else found.set(key, [place]);
  }
  return found;
}
