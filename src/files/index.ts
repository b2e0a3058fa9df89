/**
 * Scenario files of a machine: from a path, the id of a built-in scenario or a stream to a scenario or to all that is wrong with it, with
 * what it extends read from built-in scenarios and files. Never reads more than is good for a scenario.
 *
 * Must not know: what a scenario is for, options of a command line, pages.
 */
export { readText, UnreadableError } from './read-file.ts';
export { type Loaded, parseText, readScenario, readScenarioStream } from './read-scenario.ts';
