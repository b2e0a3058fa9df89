/**
 * What cannot be at a place of a scenario, until somebody mends it or takes it back: texts that were typed there and are no value, and
 * values that a check complains of. Whichever room they were typed in, all rooms show them.
 */
import type { Problem } from '../../scenario/index.ts';
import { isIn } from './problem-places.ts';

export interface Refusal {
  /** The text, if it never came into the document. */
  readonly typed: string | null;
  /** What is wrong with the value, if it did. */
  readonly why: readonly Problem[];
}

/** By the path of the place as problems say it: it names arms by their ids, so that a refusal moves with its arm. */
export type Refusals = Readonly<Record<string, Refusal>>;

const filtered = (refusals: Refusals, isKept: (path: string, refusal: Refusal) => boolean): Refusals =>
  Object.fromEntries(Object.entries(refusals).filter(([path, refusal]) => isKept(path, refusal)));

/** With a text that is no value of the place. */
export const withTyped = (refusals: Refusals, path: string, typed: string): Refusals => ({ ...refusals, [path]: { typed, why: [] } });

/** Without what was refused at a place or in it: it has another value now. */
export const withoutPlace = (refusals: Refusals, path: string): Refusals => filtered(refusals, (one) => !isIn(one, path));

/** Without what was typed at a place or in it. */
export const withoutTyped = (refusals: Refusals, path: string): Refusals =>
  filtered(refusals, (one, { typed }) => typed === null || !isIn(one, path));

/**
 * After a check: errors that are gone are forgotten, and new ones are put down to the last edit, wherever they are.
 * @param edited path of the place that was edited last; null: no single one
 */
export function afterCheck(refusals: Refusals, errors: readonly Problem[], edited: string | null): Refusals {
  const left = Object.entries(refusals).flatMap(([path, { typed, why }]): [string, Refusal][] => {
    const still = why.filter((problem) => errors.some((error) => isSameProblem(error, problem)));
    return typed === null && still.length === 0 ? [] : [[path, { typed, why: still }]];
  });
  const known = left.flatMap(([, { why }]) => why);
  const unexplained = errors.filter((error) => !known.some((problem) => isSameProblem(error, problem)));
  if (edited === null || unexplained.length === 0) return Object.fromEntries(left);
  return { ...Object.fromEntries(left), [edited]: { typed: refusals[edited]?.typed ?? null, why: unexplained } };
}

/** The text that was typed at a place and is no value; undefined when there is none. */
export const typedAt = (refusals: Refusals, path: string): string | undefined => refusals[path]?.typed ?? undefined;

/** How many texts that are no values were typed at a place or in it. */
export const typedCount = (refusals: Refusals, path: string): number =>
  Object.entries(refusals).filter(([one, { typed }]) => typed !== null && isIn(one, path)).length;

const isSameProblem = (a: Problem, b: Problem): boolean => a.path === b.path && a.expected === b.expected && a.got === b.got;
