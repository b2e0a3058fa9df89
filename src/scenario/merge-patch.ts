/**
 * JSON Merge Patch (RFC 7396): how an arm changes the world, and how a file changes the file that it extends.
 * Nothing is changed in place; what a patch does not touch is shared with the target.
 */
import type { Path } from './problem.ts';

export type JsonObject = { readonly [key: string]: unknown };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The target after the patch: objects are merged key by key, null removes a key, anything else replaces. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged = new Map(isObject(target) ? Object.entries(target) : []);
  for (const [key, change] of Object.entries(patch)) {
    if (change === null) merged.delete(key);
    else merged.set(key, mergePatch(merged.get(key), change));
  }
  return Object.fromEntries(merged);
}

/** The patch that turns one value into another. The target must not hold null in an object: no patch can write that. */
export function createMergePatch(from: unknown, to: unknown): unknown {
  if (!isObject(from) || !isObject(to)) return to;
  const removed = Object.keys(from)
    .filter((key) => !Object.hasOwn(to, key))
    .map((key) => [key, null] as const);
  const changed = Object.entries(to)
    .filter(([key, value]) => !Object.hasOwn(from, key) || !isSame(from[key], value))
    .map(([key, value]) => [key, Object.hasOwn(from, key) ? createMergePatch(from[key], value) : value] as const);
  return Object.fromEntries([...removed, ...changed]);
}

/** Where a patch removes what is not there. */
export function emptyRemovals(target: unknown, patch: unknown, path: Path = []): Path[] {
  if (!isObject(patch)) return [];
  return Object.entries(patch).flatMap(([key, change]) => {
    const old = isObject(target) && Object.hasOwn(target, key) ? target[key] : undefined;
    if (change === null) return old === undefined ? [[...path, key]] : [];
    return emptyRemovals(old, change, [...path, key]);
  });
}

/** True for equal JSON values; the order of keys does not matter. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((value, i) => isSame(value, b[i]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}
