/** The world of an arm. What its patch leaves alone is the same object as before and is not read again. */
import { z } from 'zod';
import { isObject, type JsonObject } from '../merge-patch.ts';
import type { Path } from '../problem.ts';
import { type World, world, worldShape } from '../schema/study.ts';
import type { ShapeFlaw } from './explain.ts';
import { readShape, type Shaped } from './read-shape.ts';
import { unwrap } from './schema-walk.ts';

/** A world as it is written, and as it was read. */
export interface WorldReading {
  readonly written: JsonObject;
  readonly shaped: Shaped<World>;
}

/** The same as reading the whole world, in the time that the difference to the parent takes. */
export function readWorld(written: JsonObject, parent: WorldReading): Shaped<World> {
  const hasUnknownKeys = Object.keys(written).some((key) => !Object.hasOwn(worldShape, key));
  if (parent.shaped.value === undefined || hasUnknownKeys) return readShape(world, written);
  const old = parent.shaped.value as JsonObject;
  // What was unknown beside the sections still is.
  const flaws = parent.shaped.flaws.filter(({ path, isKey }) => isKey && path.length === 1);
  const sections = Object.entries(worldShape).map(([key, schema]) => {
    const read = readPart(schema, written[key], parent.written[key], old[key], [key], parent.shaped.flaws);
    flaws.push(...read.flaws);
    return [key, read.value] as const;
  });
  const isWhole = sections.every(([, value]) => value !== undefined);
  return { value: isWhole ? (Object.fromEntries(sections) as unknown as World) : undefined, flaws };
}

function readPart(
  schema: z.ZodType,
  written: unknown,
  oldWritten: unknown,
  old: unknown,
  path: Path,
  oldFlaws: readonly ShapeFlaw[],
): Shaped<unknown> {
  if (written === oldWritten && old !== undefined) {
    return { value: old, flaws: oldFlaws.filter((flaw) => path.every((key, i) => flaw.path[i] === key)) };
  }
  const record = unwrap(schema);
  const isRecord = record instanceof z.ZodRecord && isObject(written) && isObject(oldWritten) && isObject(old);
  const areNamesGood = isRecord && Object.keys(written).every((key) => (record.keyType as z.ZodType).safeParse(key).success);
  if (!areNamesGood) {
    const { value, flaws } = readShape(schema, written);
    return { value, flaws: flaws.map((flaw) => ({ ...flaw, path: [...path, ...flaw.path] })) };
  }
  const flaws: ShapeFlaw[] = [];
  const entries = Object.keys(written).map((key) => {
    const inner = record.valueType as z.ZodType;
    const read = readPart(inner, written[key], own(oldWritten, key), own(old, key), [...path, key], oldFlaws);
    flaws.push(...read.flaws);
    return [key, read.value] as const;
  });
  const isWhole = entries.every(([, value]) => value !== undefined);
  return { value: isWhole ? Object.fromEntries(entries) : undefined, flaws };
}

function own(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
