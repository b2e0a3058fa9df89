/** A parsed scenario: plain readonly data, the only thing besides numbers that goes into a worker. */
import type { z } from 'zod';
import type { Basis } from './schema/quantity.ts';
import type { evidenceEntry, World } from './schema/study.ts';
import type { Target } from './schema/targets.ts';

/** JSON as it came from the file, after `extends` and migration: evidence on the numbers, arms as patches. */
export type Document = { readonly [key: string]: unknown };

export interface Arm {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly world: World;
}

/** A number of the world together with what is known of it. */
export interface Parameter {
  /** JSON pointer into the document, for example `/categories/advice/handlingMin/physician/mean`. */
  readonly pointer: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly distribution?: string;
  readonly source?: string;
  readonly grade?: Basis['grade'];
  readonly note?: string;
}

export interface RunSettings {
  readonly seed: string;
  readonly replications: number;
  readonly warmUpDays: number;
  readonly observedDays: number;
}

export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly question?: { readonly asked: string; readonly expected?: string };
  /** What was expected before, what came out, and what was decided: a record of the meeting. Nothing is computed from it. */
  readonly hypothesis?: string;
  readonly finding?: string;
  readonly decision?: string;
  /** The baseline first; each with its own patched world. */
  readonly arms: readonly Arm[];
  readonly run: RunSettings;
  readonly evidence: { readonly [id: string]: z.output<typeof evidenceEntry> };
  /** Published figures to hold the results against; by id. */
  readonly targets: { readonly [id: string]: Target };
  readonly parameters: readonly Parameter[];
  readonly document: Document;
  /** Of the canonical form of the document (keys sorted, no white space). */
  readonly sha256: string;
}

/** One thing that is wrong with a file. Everything wrong is reported at once. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** 1-based; 0 when the place is not known (a whole file). */
  readonly line: number;
  readonly column: number;
  /** For example `settings.clinic.roles.nurse.headCount`. */
  readonly path: string;
  readonly expected: string;
  readonly got: string;
  /** What to do, for example `did you mean "headCount"?`. */
  readonly hint?: string;
}
