/** Brings documents written for an older version of the format up to the current one, step by step. */
import type { JsonObject } from './merge-patch.ts';
import { error, type Flaw, warning } from './problem.ts';
import { schemaVersion } from './schema/study.ts';

/** A step from one version to the next. */
export interface Migration {
  readonly from: number;
  /** One sentence for the author of an old file: what changed. */
  readonly says: string;
  /** Pure: makes a new document; the version is set by the caller. */
  readonly change: (document: JsonObject) => JsonObject;
}

/** All steps there are; version 1 is the first. */
export const migrations: readonly Migration[] = [];

export interface Migrated {
  /** Undefined when the version is not known: nothing else in the file can be judged then. */
  readonly document?: JsonObject;
  readonly flaws: readonly Flaw[];
}

/** @param current the version to reach; the steps must lead there without a gap */
export function migrate(document: JsonObject, steps: readonly Migration[] = migrations, current = schemaVersion): Migrated {
  const written = document.schemaVersion;
  if (written === undefined || written === null) {
    const missing = error(['schemaVersion'], 'the version of the format', 'nothing', `write schemaVersion: ${current}`);
    return { document: { ...document, schemaVersion: current }, flaws: [missing] };
  }
  // What is no whole number is left to the schema, which has the words for it.
  if (typeof written !== 'number' || !Number.isInteger(written)) return { document, flaws: [] };
  if (written > current) {
    const hint = 'the file was written for a newer inboxsim: update the program';
    return { flaws: [error(['schemaVersion'], `a version of at most ${current}`, String(written), hint)] };
  }
  let changed = document;
  const flaws: Flaw[] = [];
  for (let version = written; version < current; version++) {
    const step = steps.find(({ from }) => from === version);
    // Again for the schema: a version that never was.
    if (step === undefined) return { document, flaws: [] };
    changed = { ...step.change(changed), schemaVersion: version + 1 };
    flaws.push(warning(['schemaVersion'], `version ${version + 1}`, `version ${version}`, `changed on reading: ${step.says}`));
  }
  return { document: changed, flaws };
}
