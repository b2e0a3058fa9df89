/** Changing numbers of a scenario's document by JSON pointer (RFC 6901), and telling two documents apart. */
import type { Document } from '../scenario/index.ts';

type Json = unknown;

const isObject = (value: Json): value is Record<string, Json> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parts of a pointer, unescaped. */
export const pointerParts = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

function at(document: Json, parts: readonly string[]): Json {
  let value = document;
  for (const part of parts) {
    if (Array.isArray(value)) value = value[Number(part)];
    else if (isObject(value) && Object.hasOwn(value, part)) value = value[part];
    else return undefined;
  }
  return value;
}

/** The number at a pointer, bare or with its evidence; undefined when there is none. */
export function numberAt(document: Document, pointer: string): number | undefined {
  const found = at(document, pointerParts(pointer));
  const value = isObject(found) ? found.value : found;
  return typeof value === 'number' ? value : undefined;
}

/**
 * A JSON merge patch (RFC 7396) that sets these numbers and leaves all else, evidence included. A merge patch replaces arrays as a whole,
 * so an array on the way is repeated with the change in it.
 */
export function patchOf(document: Document, edits: Readonly<Record<string, number>>): Record<string, Json> {
  const patch: Record<string, Json> = {};
  for (const [pointer, value] of Object.entries(edits)) {
    const parts = pointerParts(pointer);
    const path = isObject(at(document, parts)) ? [...parts, 'value'] : parts;
    setAt(patch, document, path, value);
  }
  return patch;
}

/** Walks patch and document side by side; `here` is part of the patch, `there` the same place of the document. */
function setAt(patch: Record<string, Json>, document: Document, path: readonly string[], value: number): void {
  let here: Record<string, Json> | Json[] = patch;
  let there: Json = document;
  path.forEach((part, index) => {
    const key = part as keyof typeof here;
    if (index === path.length - 1) {
      (here as Record<string, Json>)[part] = value;
      return;
    }
    there = at(there, [part]);
    const next = (here as Record<string, Json>)[key as string];
    if (next === undefined) (here as Record<string, Json>)[part] = Array.isArray(there) ? structuredClone(there) : {};
    here = (here as Record<string, Json>)[part] as typeof here;
  });
}

export interface Difference {
  readonly pointer: string;
  readonly before: Json;
  readonly after: Json;
}

/** Every leaf in which two documents differ, in the order of the second. */
export function differences(before: Json, after: Json, pointer = ''): Difference[] {
  if (Object.is(before, after)) return [];
  const [old, now] = [childrenOf(before), childrenOf(after)];
  if (!old || !now) return [{ pointer, before, after }];
  const keys = new Set([...Object.keys(now), ...Object.keys(old)]);
  return [...keys].flatMap((key) => differences(old[key], now[key], `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`));
}

const childrenOf = (value: Json): Record<string, Json> | undefined =>
  Array.isArray(value) ? Object.fromEntries(value.map((item, index) => [String(index), item])) : isObject(value) ? value : undefined;
