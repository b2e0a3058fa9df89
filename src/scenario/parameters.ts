/** The numbers of a document with what is known of them, and those of which nothing is said. */
import { z } from 'zod';
import { isObject } from './merge-patch.ts';
import type { Path } from './problem.ts';
import type { Document, Parameter } from './scenario.ts';
import type { Basis } from './schema/quantity.ts';
import { world } from './schema/study.ts';
import { childOf, isEvidence, meantOption } from './shape/schema-walk.ts';

/**
 * Numbers that say how the world is arranged and not how it was found to be: order of work, places in the week. Clock times and
 * weekdays are no numbers anyway.
 */
const arrangements: readonly string[] = ['priority', 'rank', 'flagPriority', 'periodMin', 'fromMin', 'toMin', 'holidays'];

interface Figure {
  readonly path: Path;
  /** A number, `{ value, ... }`, or a list of bare numbers. */
  readonly written: unknown;
  /** Of the nearest object around it that has one. */
  readonly basis?: Partial<Basis>;
}

/**
 * Every number of the world and of the arms' patches that carries its evidence, or stands in an object that carries a `basis` for all
 * in it. A number's own words win over the basis. Lists of bare numbers (weights, observed values) are no parameters.
 */
export function collectParameters(document: Document): Parameter[] {
  return figures(document).flatMap(({ path, written, basis }) => {
    const own = isObject(written) ? written : {};
    const value = isObject(written) ? written.value : written;
    if (typeof value !== 'number' || (basis === undefined && !isObject(written))) return [];
    const { source, grade, note } = hasEvidence(own) ? own : { ...basis, ...own };
    const { low, high, distribution } = own;
    const known = Object.entries({ low, high, distribution, source, grade, note }).filter(([, entry]) => entry !== undefined);
    return [{ pointer: pointerOf(path), value, ...Object.fromEntries(known) } as Parameter];
  });
}

/**
 * JSON pointers of the numbers of the world and of the arms' patches of which neither they themselves nor anything around them says
 * where they come from. A list of numbers counts once. Arrangements are left out: priorities, ranks, periods, places in the week.
 */
export function numbersWithoutEvidence(document: Document): string[] {
  return figures(document)
    .filter(({ path }) => !arrangements.includes(String(path.filter((key) => typeof key === 'string').at(-1))))
    .filter(({ written, basis }) => basis === undefined && !(isObject(written) && hasEvidence(written)))
    .map(({ path }) => pointerOf(path));
}

/**
 * Calls back for each figure and each basis of a world, or of a patch of one; what does not fit the schema is passed over, and so is
 * what is the same in another world.
 */
export function walkWorld(
  written: unknown,
  path: Path,
  onFigure: (figure: Figure) => void,
  onBasis?: (basis: unknown, path: Path) => void,
  other?: unknown,
): void {
  const walk = (schema: z.ZodType, value: unknown, at: Path, basis: Figure['basis'], same: unknown): void => {
    if (value === same) return;
    const option = meantOption(schema, value);
    if (option === undefined) return;
    if (isEvidence(option) || option instanceof z.ZodNumber || isListOfNumbers(option)) {
      onFigure({ path: at, written: value, basis });
    } else if (Array.isArray(value)) {
      const element = (option as z.ZodArray).element as z.ZodType;
      for (const [i, entry] of value.entries()) walk(element, entry, [...at, i], basis, undefined);
    } else if (isObject(value)) {
      const hasBasis = option instanceof z.ZodObject && isObject(value.basis);
      if (hasBasis) onBasis?.(value.basis, [...at, 'basis']);
      const nearestBasis = hasBasis ? (value.basis as Partial<Basis>) : basis;
      for (const [key, entry] of Object.entries(value)) {
        const child = key === 'basis' && hasBasis ? undefined : childOf(option, key);
        if (child !== undefined) walk(child, entry, [...at, key], nearestBasis, isObject(same) ? same[key] : undefined);
      }
    }
  };
  walk(world, written, path, undefined, other);
}

/** `/categories/advice/handlingMin` (RFC 6901). */
export function pointerOf(path: Path): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function figures(document: Document): Figure[] {
  const found: Figure[] = [];
  const add = (figure: Figure) => void found.push(figure);
  walkWorld(document, [], add);
  const arms: readonly unknown[] = Array.isArray(document.arms) ? document.arms : [];
  for (const [i, arm] of arms.entries()) walkWorld(isObject(arm) ? arm.patch : undefined, ['arms', i, 'patch'], add);
  return found;
}

function isListOfNumbers(schema: z.ZodType): boolean {
  return schema instanceof z.ZodArray && schema.element instanceof z.ZodNumber;
}

function hasEvidence(written: { readonly [key: string]: unknown }): boolean {
  return written.source !== undefined || written.grade !== undefined;
}
