/** A value against its schema: what it is when read, and everything that is wrong with it. */
import type { z } from 'zod';
import { isObject } from '../merge-patch.ts';
import { mostProblems, type Path } from '../problem.ts';
import { explain, type ShapeFinding } from './explain.ts';

export interface Shaped<Value> {
  /**
   * The value with its defaults. When something is wrong, what is right of it with stand-ins for the rest, so that other checks can
   * go on; undefined when not even that can be had.
   */
  readonly value?: Value;
  readonly findings: readonly ShapeFinding[];
}

export function readShape<Schema extends z.ZodType>(schema: Schema, written: unknown): Shaped<z.output<Schema>> {
  const parsed = schema.safeParse(written);
  if (parsed.success) return { value: parsed.data, findings: [] };
  const findings = explain(schema, written);
  if (findings.length > mostProblems) return { findings };
  let mended = copy(written);
  for (const { path, instead } of findings) mended = put(mended, path, instead);
  const again = schema.safeParse(mended);
  return { value: again.success ? again.data : undefined, findings };
}

type Container = { [key: string | number]: unknown };

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, copy(entry)]));
}

/** Changes the copy in place; undefined removes the key. */
function put(root: unknown, path: Path, value: unknown): unknown {
  if (path.length === 0) return value;
  let holder = root as Container;
  for (const key of path.slice(0, -1)) holder = holder[key] as Container;
  const last = path[path.length - 1];
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return root;
}
