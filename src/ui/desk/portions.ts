/**
 * Results in portions. A result has ten thousands of rows, and the page cannot do anything else while it reads a message. So the desk sends
 * the rows in messages of their own, each read in a few milliseconds, and the rest of the result last; the page puts it together again.
 */
import { releaseProxy } from 'comlink';
import type { ExperimentResult } from '../../experiment/index.ts';
import { nextTurn } from '../../runner/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import type { Goal } from '../state/goal.ts';
import type { Desk } from './desk.ts';
import type { RunEvent } from './running.ts';

/** Rows in one message: some hundred kilobytes. A row of a series is a whole curve. */
const usualPortion = 500;
const curvesInPortion = 60;
/** Messages that are sent at a time. */
const portionsInTurn = 8;

const longTables = ['outcomes', 'comparisons', 'quantiles', 'series', 'equity', 'equityComparisons'] as const;
type LongTable = (typeof longTables)[number];
type Row = NonNullable<ExperimentResult[LongTable]>[number];

export type PortionEvent = RunEvent | { readonly kind: 'rowsCame'; readonly table: LongTable; readonly rows: readonly Row[] };

/** The desk as the page speaks to it. */
export type DeskInPortions = Omit<Desk, 'run'> & {
  run(scenario: Scenario, goal: Goal, file: string, tell: (event: PortionEvent) => void): Promise<void>;
};

export function deskInPortions(desk: Desk): DeskInPortions {
  let runs = 0;
  return {
    ...desk,
    async run(scenario, goal, file, tell) {
      runs += 1;
      const mine = runs;
      const tellWhole = inPortions(tell, () => runs === mine);
      await desk.run(scenario, goal, file, tellWhole).finally(() => letGo(tell));
    },
  };
}

/** What the page lent for one run would be kept there, with all that it knew then, until this thread happens to collect its garbage. */
const letGo = (lent: object & { readonly [releaseProxy]?: () => void }): void => lent[releaseProxy]?.();

/** For the desk. @returns tells what it is told, results in portions, as long as they are wanted */
export const inPortions =
  (tell: (event: PortionEvent) => void, isWanted: () => boolean = () => true) =>
  async (event: RunEvent): Promise<void> => {
    if (event.kind !== 'resultCame') return tell(event);
    const without = { ...event.result };
    let sent = 0;
    for (const table of longTables) {
      const rows: readonly Row[] | undefined = event.result[table];
      if (rows === undefined) continue;
      const portion = table === 'series' ? curvesInPortion : usualPortion;
      for (let start = 0; start < rows.length; start += portion) {
        tell({ kind: 'rowsCame', table, rows: rows.slice(start, start + portion) });
        sent += 1;
        // To send takes as long as to read: in between the desk hears what it is asked.
        if (sent % portionsInTurn === 0) await nextTurn();
        if (!isWanted()) return;
      }
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
