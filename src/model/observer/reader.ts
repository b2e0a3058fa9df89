/** A measure with the function that reads it from the record of a replication. */
import type { Measure, OutcomeId, Statistic } from '../outcomes.ts';
import type { Plan } from '../plan/plan.ts';
import type { Cell } from './cells.ts';
import type { DimensionedTally } from './dimensioned-tally.ts';
import type { Observer } from './observer.ts';
import type { Recorder } from './recorder.ts';
import { cellsAlong, type Dimension, measureOf } from './rows.ts';

export interface MeasureReader {
  readonly measure: Measure;
  /** NaN when the replication has no such observation. */
  read(record: Recorder): number;
}

export type TallyName = { [Name in keyof Observer]: Observer[Name] extends DimensionedTally ? Name : never }[keyof Observer];
export function reader(
  plan: Plan,
  outcome: OutcomeId,
  statistic: Statistic,
  cell: Cell,
  read: (record: Recorder, index: number) => number,
): MeasureReader {
  return { measure: measureOf(plan, outcome, statistic, cell), read: (record) => read(record, record.observer.cells.indexOf(cell)) };
}

/** The means of a tally, in all its cells. */
export function meansOf(
  plan: Plan,
  outcome: OutcomeId,
  statistic: Statistic,
  tally: TallyName,
  dimensions: readonly Dimension[],
): MeasureReader[] {
  return cellsAlong(plan, dimensions).map((cell) =>
    reader(plan, outcome, statistic, cell, (record, index) => record.observer[tally].mean(index)),
  );
}

export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}
