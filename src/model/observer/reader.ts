/** A measure with the function that reads it from the record of a replication. */
import type { Measure, OutcomeId, Statistic } from '../outcomes.ts';
import type { Cell } from '../plan/cells.ts';
import type { Plan } from '../plan/plan.ts';
import type { DimensionedTally } from './dimensioned-tally.ts';
import type { Observer } from './observer.ts';
import type { Recorder } from './recorder.ts';
import { cellsAlong, type Dimension, measureOf } from './rows.ts';

/** A large scenario has ten thousands of these: those of a kind have one function, and each its cell. */
export interface MeasureReader {
  readonly measure: Measure;
  /** Where tallies keep it. */
  readonly cell: number;
  readonly read: Read;
}

/** NaN when the replication has no such observation. */
export type Read = (record: Recorder, cell: number) => number;

/** The values of all measures. */
export function valuesOf(readers: readonly MeasureReader[], record: Recorder): Float64Array {
  const values = new Float64Array(readers.length);
  readers.forEach(({ cell, read }, i) => {
    values[i] = read(record, cell);
  });
  return values;
}

export type TallyName = { [Name in keyof Observer]: Observer[Name] extends DimensionedTally ? Name : never }[keyof Observer];

export function reader(plan: Plan, outcome: OutcomeId, statistic: Statistic, cell: Cell, read: Read): MeasureReader {
  return { measure: measureOf(plan, outcome, statistic, cell), cell: plan.cells.indexOf(cell), read };
}

/** The means of a tally, in all its cells. */
export function meansOf(
  plan: Plan,
  outcome: OutcomeId,
  statistic: Statistic,
  tally: TallyName,
  dimensions: readonly Dimension[],
): MeasureReader[] {
  const read: Read = ({ observer }, index) => observer[tally].mean(index);
  return cellsAlong(plan, dimensions).map((cell) => reader(plan, outcome, statistic, cell, read));
}

export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}
