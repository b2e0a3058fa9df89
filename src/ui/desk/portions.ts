/**
 * Results in portions. A result has ten thousands of rows, and the page cannot do anything else while it reads a message. So the desk sends
 * the rows in messages of their own, each read in a few milliseconds, and the rest of the result last; the page puts it together again.
 */
import type { ExperimentResult } from '../../experiment/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import type { Goal } from '../state/goal.ts';
import type { Desk } from './desk.ts';
import type { RunEvent } from './running.ts';

/** Rows in one message. */
const portion = 800;

const longTables = ['outcomes', 'comparisons', 'quantiles', 'series', 'equity', 'equityComparisons'] as const;
type LongTable = (typeof longTables)[number];
type Row = NonNullable<ExperimentResult[LongTable]>[number];

export type PortionEvent = RunEvent | { readonly kind: 'rowsCame'; readonly table: LongTable; readonly rows: readonly Row[] };

/** The desk as the page speaks to it. */
export type DeskInPortions = Omit<Desk, 'run'> & {
  run(scenario: Scenario, goal: Goal, file: string, tell: (event: PortionEvent) => void): Promise<void>;
};

export const deskInPortions = (desk: Desk): DeskInPortions => ({
  ...desk,
  run: (scenario, goal, file, tell) => desk.run(scenario, goal, file, inPortions(tell)),
});

/** For the desk. @returns tells what it is told, results in portions */
export const inPortions =
  (tell: (event: PortionEvent) => void) =>
  (event: RunEvent): void => {
    if (event.kind !== 'resultCame') return tell(event);
    const without = { ...event.result };
    for (const table of longTables) {
      const rows: readonly Row[] | undefined = event.result[table];
      if (rows === undefined) continue;
      for (let start = 0; start < rows.length; start += portion)
        tell({ kind: 'rowsCame', table, rows: rows.slice(start, start + portion) });
      Object.assign(without, { [table]: [] });
    }
    tell({ ...event, result: without });
  };

/** For the page. @returns tells what it is told, with results put together again */
export function fromPortions(tell: (event: RunEvent) => void): (event: PortionEvent) => void {
  const came = new Map<LongTable, Row[]>();
  const add = (table: LongTable, rows: readonly Row[]): void => {
    const before = came.get(table);
    if (before) before.push(...rows);
    else came.set(table, [...rows]);
  };
  return (event) => {
    if (event.kind === 'rowsCame') return add(event.table, event.rows);
    if (event.kind !== 'resultCame') return tell(event);
    const result = { ...event.result, ...Object.fromEntries(came) };
    came.clear();
    tell({ ...event, result });
  };
}
