/**
 * The desk does what takes long, away from the thread that draws the page: it reads scenario files, checks edits, starts the runs and sums
 * them up. It lives in a web worker of its own and has the workers that simulate below it.
 */

import type { Runner } from '../../runner/index.ts';
import { createMergePatch, editScenario, type Parsed, type Scenario } from '../../scenario/index.ts';
import { withNumbers } from '../edits.ts';
import type { Edits, Origin } from '../state.ts';
import { type Opened, openBuiltIn, openFile } from './opening.ts';
import { type RunEvent, runScenario } from './running.ts';
import { scenarioText } from './scenario-text.ts';

export interface Desk {
  openBuiltIn(id: string): Opened;
  openFile(file: File): Promise<Opened>;
  /** The scenario of a file with other numbers. */
  edit(opened: Scenario, edits: Edits): Parsed;
  /** Runs it and tells how it goes until it has ended. A run that is still going on ends first and tells no more. */
  run(scenario: Scenario, file: string, tell: (event: RunEvent) => void): Promise<void>;
  /** Ends the run that is going on; it tells what it has. */
  stop(): void;
  scenarioText(origin: Origin, scenario: Scenario, edits: Edits): string;
}

/** @param now clock in milliseconds */
export function createDesk(runner: Runner, now: () => number): Desk {
  let current: AbortController | undefined;
  return {
    openBuiltIn,
    openFile,
    edit: (opened, edits) => editScenario(opened, createMergePatch(opened.document, withNumbers(opened.document, edits))),
    async run(scenario, file, tell) {
      current?.abort();
      const controller = new AbortController();
      current = controller;
      const tellIfCurrent = (event: RunEvent): void => {
        if (current === controller) tell(event);
      };
      await runScenario({ scenario, file, runner, signal: controller.signal, tell: tellIfCurrent, now });
    },
    stop: () => current?.abort(),
    scenarioText,
  };
}
