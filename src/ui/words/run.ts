/** Texts of the run: progress, failures, what is out of date. */

import { plain, timeLeft } from '../../charts/index.ts';
import { capital } from './capital.ts';

const times = (count: number): string => plain(count, 0);

export const runWords = {
  region: 'The run',
  progress: 'Progress of the run',
  starting: 'Starting\u2026',
  goesOn: (total: number) => (total > 0 ? `${times(total)} runs are going on` : 'Runs are going on'),
  /** What is being run. */
  ofBefore: 'from before the change',
  runChanged: 'Run with the change',
  running: (done: number, total: number) => `${times(done)} of ${times(total)} runs finished`,
  left: (seconds: number) => `${timeLeft(seconds)} left`,
  /** Of two repetitions an interval is known, but hardly more than that. */
  preview: (finished: number, asked: number) =>
    finished > 2
      ? `Preview from ${times(finished)} of ${times(asked)} repetitions; the intervals still narrow`
      : `A first impression, from ${times(finished)} of ${times(asked)} repetitions: too few to decide on`,
  finished: (replications: number) => `Finished: ${times(replications)} repetitions of each arm`,
  stopped: (finished: number, asked: number, armsWithResult: number, arms: number) =>
    `Stopped. The numbers rest on ${times(finished)} of ${times(asked)} repetitions of ${armsWithResult < arms ? `${armsWithResult} of the ${arms} arms` : 'each arm'}`,
  stoppedEarly: 'Stopped before there was enough to show',
  failed: 'The run failed',
  stop: 'Stop and keep what is finished',
  again: 'Run again',
  run: 'Run',
  undo: 'Undo',
  undoWhat: (label: string) => `Undo: ${label}`,
  redo: 'Redo',
  redoWhat: (label: string) => `Redo: ${label}`,
  reset: 'Undo all changes',
  resetLabel: 'all changes undone',
  cannot: (count: number) =>
    count === 1
      ? 'The scenario cannot be run as it stands: one thing is wrong.'
      : `The scenario cannot be run as it stands: ${count} things are wrong.`,
  stale: 'Out of date',
  staleWhile: 'These numbers are from before the change: a run with it brings new ones.',
  staleIntro: 'The results below are from before:',
  otherScenario: (title: string) => `they are of \u201c${title}\u201d`,
  changed: (label: string, before: string, after: string) => `${label}: ${before} \u2192 ${after}`,
  nothing: 'nothing',
  /** The number is the same. */
  evidenceChanged: (label: string) => `${label}: what is known of it`,
  armAdded: (title: string) => `the arm “${title}” came`,
  armRemoved: (title: string) => `the arm “${title}” went`,
  more: (count: number) => `and ${times(count)} more`,
  failure: (reason: string, file: string, seed: string) =>
    `${capital(reason)}.\nTo repeat the run: npm run -s sim -- run ${file} --seed=${seed}`,
  broken: (reason: string): string =>
    `Something in the page broke, which should not happen: ${reason}. What is shown still holds; open the page again to go on.`,
  deskDied: (reason: string) => `The simulator stopped working: ${reason}. Reload the page to start again.`,
  waiting: 'The first numbers come when the baseline and one other arm have run twice.',
  overview: 'the numbers by place and by kind of message come later',
} as const;
