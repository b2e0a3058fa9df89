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

/** The document with these numbers in their places; evidence beside them stays. What is not changed is shared. */
export function withNumbers(document: Document, edits: Readonly<Record<string, number>>): Document {
  return Object.entries(edits).reduce<Json>(
    (changed, [pointer, value]) => set(changed, pointerParts(pointer), value),
    document,
  ) as Document;
}

function set(value: Json, [part, ...rest]: readonly string[], number: number): Json {
  if (part === undefined) return isObject(value) ? { ...value, value: number } : number;
  if (Array.isArray(value)) return value.map((entry, index) => (String(index) === part ? set(entry, rest, number) : entry));
  return { ...(value as object), [part]: set((value as Record<string, Json> | undefined)?.[part], rest, number) };
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
