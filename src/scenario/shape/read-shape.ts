/** A value against its schema: what it is when read, and everything that is wrong with it. */
import type { z } from 'zod';
import { isObject } from '../merge-patch.ts';
import { mostProblems, type Path } from '../problem.ts';
import { explain, type ShapeFlaw } from './explain.ts';

export interface Shaped<Value> {
  /**
   * The value with its defaults. When something is wrong, what is right of it with stand-ins for the rest, so that other checks can
   * go on; undefined when not even that can be had.
   */
  readonly value?: Value;
  readonly flaws: readonly ShapeFlaw[];
}

export function readShape<Schema extends z.ZodType>(schema: Schema, written: unknown): Shaped<z.output<Schema>> {
  const parsed = schema.safeParse(written);
  if (parsed.success) return { value: parsed.data, flaws: [] };
  const flaws = explain(schema, written);
  if (flaws.length > mostProblems) return { flaws };
  const mended = mend(copy(written), flaws);
  const again = schema.safeParse(mended);
  if (again.success) return { value: again.data, flaws };
  // Once more: a misspelt key has gone, and now the one that it was meant to be is missing.
  const last = schema.safeParse(mend(mended, explain(schema, mended)));
  return { value: last.success ? last.data : undefined, flaws };
}

/** Changes a value in place; the result is another one only when the whole was wrong. */
function mend(value: unknown, flaws: readonly ShapeFlaw[]): unknown {
  return flaws.reduce((mended, { path, instead }) => put(mended, path, instead), value);
}

type Container = { [key: string | number]: unknown };

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, copy(entry)]));
}

/** Undefined removes the key. */
function put(root: unknown, path: Path, value: unknown): unknown {
  if (path.length === 0) return value;
  let holder = root as Container;
  for (const key of path.slice(0, -1)) {
    holder = holder[key] as Container;
    // What held it has been taken out before.
    if (typeof holder !== 'object' || holder === null) return root;
  }
  const last = path[path.length - 1];
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return root;
}
