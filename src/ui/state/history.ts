/** What was changed, step by step: the document as it stands, those before it and those that were undone. */
import type { Document } from '../../scenario/index.ts';

export interface Step {
  readonly document: Document;
  /** What was changed to come here; empty for the document as it was opened. */
  readonly label: string;
}

export interface History {
  readonly past: readonly Step[];
  readonly present: Step;
  readonly future: readonly Step[];
}

/** More steps than this nobody goes back. */
const mostSteps = 200;

export const historyOf = (document: Document): History => ({ past: [], present: { document, label: '' }, future: [] });

/** One step on. Moving one number again and again is one step. */
export function edited({ past, present }: History, step: Step): History {
  const isSame = step.label === present.label && step.label !== '';
  return { past: isSame ? past : [...past, present].slice(-mostSteps), present: step, future: [] };
}

/** One step back; nothing at the beginning. */
export function undone(history: History): History {
  const { past, present, future } = history;
  const before = past.at(-1);
  return before === undefined ? history : { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

/** One step that was undone, done again; nothing at the end. */
export function redone(history: History): History {
  const { past, present, future } = history;
  const [next, ...later] = future;
  return next === undefined ? history : { past: [...past, present], present: next, future: later };
}
