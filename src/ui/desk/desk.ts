/**
 * The desk does what takes long, away from the thread that draws the page: it reads scenario files, checks edits, starts the runs and sums
 * them up. It lives in a web worker of its own and has the workers that simulate below it.
 */

import { createExperiment, feasibilityOf } from '../../experiment/index.ts';
import type { Runner } from '../../runner/index.ts';
import { createMergePatch, type Document, editScenario, type Parsed, type Scenario } from '../../scenario/index.ts';
import type { Goal } from '../state/goal.ts';
import type { Origin } from '../state/state.ts';
import { createFollowing, type Following } from './follow.ts';
import { formSchema } from './forms.ts';
import { createKeepingRunner } from './keeping-runner.ts';
import { createLateExperiment, type LateExperiment } from './late-experiment.ts';
import { type GalleryEntry, gallery, type Opened, openBuiltIn, openFile, reopen } from './opening.ts';
import { type RunEvent, runScenario } from './running.ts';
import { scenarioText } from './scenario-text.ts';
import { createStudies, type Studies } from './studies.ts';
import { createPacedRunner } from './study-runner.ts';

export interface Desk extends Following, Studies {
  /** The scenarios that come with the page. */
  gallery(): Promise<GalleryEntry[]>;
  openBuiltIn(id: string): Promise<Opened>;
  /** A scenario that was kept, as it was opened before it was changed. */
  reopen: typeof reopen;
  openFile(file: File): Promise<Opened>;
  /** The scenario of a file with another document, checked. */
  edit(opened: Scenario, document: Document): Parsed;
  /** The format of scenario files as JSON Schema. */
  formSchema: typeof formSchema;
  /** Hours that every team has and needs in every arm. */
  feasibility: typeof feasibilityOf;
  /**
   * Runs it and tells how it goes until it has ended. A run that is still going on ends first and tells no more. What was run last goes on
   * from what it has, if it is the same scenario.
   */
  run(scenario: Scenario, goal: Goal, file: string, tell: (event: RunEvent) => void | Promise<void>): Promise<void>;
  /** Ends the run that is going on; it tells what it has. */
  stop(): void;
  /** The file of a scenario that was opened and then changed. */
  scenarioText(origin: Origin, opened: Scenario, scenario: Scenario): Promise<string>;
}

/** What was run last. */
interface Kept {
  readonly sha256: string;
  readonly experiment: LateExperiment;
  readonly ended: Promise<void>;
}

/**
 * @param now clock in milliseconds
 * @param following who simulates single needs again
 */
export function createDesk(runner: Runner, now: () => number, following: Following = createFollowing()): Desk {
  let current: AbortController | undefined;
  let kept: Kept | undefined;
  const paced = createPacedRunner(runner, now);
  const keeping = createKeepingRunner(paced);
  let comparison: Promise<void> = Promise.resolve();
  /** A comparison may begin while one is waited for. */
  const whenNothingRuns = async (): Promise<void> => {
    for (let awaited: Promise<void> | undefined; awaited !== comparison; ) {
      awaited = comparison;
      await awaited.catch(() => undefined);
    }
  };
  return {
    ...following,
    ...createStudies(paced, whenNothingRuns, now),
    gallery,
    openBuiltIn,
    reopen,
    openFile,
    formSchema,
    feasibility: feasibilityOf,
    edit: (opened, document) => editScenario(opened, createMergePatch(opened.document, document)),
    async run(scenario, goal, file, tell) {
      current?.abort();
      const controller = new AbortController();
      current = controller;
      const { signal } = controller;
      const isWanted = (): boolean => current === controller;
      const tellIfCurrent = (event: RunEvent) => (isWanted() ? tell(event) : undefined);
      const before = kept?.sha256 === scenario.sha256 ? kept : undefined;
      const go = async (): Promise<void> => {
        // What is still on its way belongs to the experiment that goes on.
        await before?.ended;
        if (signal.aborted) return;
        const experiment = before?.experiment ?? createLateExperiment(() => createExperiment(scenario));
        kept = { sha256: scenario.sha256, experiment, ended };
        await runScenario({ scenario, experiment, goal, file, runner: keeping, signal, tell: tellIfCurrent, isWanted, now });
      };
      const ended: Promise<void> = Promise.resolve().then(go);
      comparison = ended;
      await ended;
    },
    stop: () => current?.abort(),
    scenarioText,
  };
}
