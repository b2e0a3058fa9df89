/** What a report is written from. */
import type { ExperimentResult } from '../experiment/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { type Names, namesOf } from './names.ts';
import { createPlaces, type Place } from './place.ts';

/** Where the replications ran, and how long that took. */
export interface Execution {
  readonly processor: string;
  readonly processorCount: number;
  readonly memoryBytes: number;
  readonly operatingSystem: string;
  readonly runtime: string;
  readonly threads: number;
  readonly seconds: number;
}

export interface ReportInput {
  /** As it was run. */
  readonly scenario: Scenario;
  readonly result: ExperimentResult;
  /** What stands for the file on a command line. */
  readonly file: string;
  /** That repeats the run. */
  readonly command: string;
  /** Left out: asked of the author. */
  readonly execution?: Execution;
}

export interface Context extends ReportInput {
  readonly names: Names;
  readonly placeOf: (keys: readonly string[]) => Place;
}

export const contextOf = (input: ReportInput): Context => ({
  ...input,
  names: namesOf(input.scenario),
  placeOf: createPlaces(input.scenario),
});
