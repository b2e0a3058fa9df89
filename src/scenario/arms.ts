/** The worlds of the arms: the base with patches over it, each checked, each mistake said once and where it was made. */
import { checkWorld, checkWorlds, emptyLevers, evidence, references } from './checks/index.ts';
import { emptyRemovals, isObject, isSame, type JsonObject, mergePatch } from './merge-patch.ts';
import { nearest, suggestion } from './nearest.ts';
import { error, type Flaw, type Path, quoted, warning } from './problem.ts';
import { worldShape } from './schema/study.ts';
import { readWorld, type WorldReading } from './shape/read-world.ts';

const worldKeys = Object.keys(worldShape);

/** The base or an arm on its way: what is written, what was read, and what is wrong with it. */
export interface ArmReading extends WorldReading {
  /** -1 for the base. */
  readonly index: number;
  readonly id?: string;
  /** Its own, and those that it has from the base or from the arm that it extends. */
  readonly flaws: readonly Flaw[];
}

/** The part of a document that arms may change. */
export function worldPart(document: JsonObject): JsonObject {
  return Object.fromEntries(worldKeys.filter((key) => Object.hasOwn(document, key)).map((key) => [key, document[key]]));
}

/**
 * What is wrong with a world besides its shape. A world with stand-ins is judged only where they play no part.
 * @param sources keys of the evidence table; undefined when there is no telling
 * @param parent what this has been made from, and what has been looked at already
 */
export function judge(reading: WorldReading, sources: readonly string[] | undefined, parent?: JsonObject): Flaw[] {
  const { value, flaws } = reading.shaped;
  const silent = emptyLevers(reading.written);
  const first = [...evidence(reading.written, sources, parent), ...silent];
  const mended = flaws.map(({ path, isKey }) => (isKey ? path.slice(0, -1) : path)).filter(([key]) => worldKeys.includes(String(key)));
  // Too much hangs on whole sections and entries; and on policies, of whose levers only the ids can be judged then.
  const isVague = isMisspelt(flaws, worldKeys) || mended.some((path) => path.length <= (path[0] === 'policies' ? 1 : 2));
  const check = mended.some(([section]) => section === 'policies') ? references : checkWorld;
  if (value === undefined || isVague) return first;
  const spokenOf = [...mended, ...silent.map(({ path }) => path)];
  const touches = (path: Path, other: Path) => path.slice(0, other.length).every((key, i) => key === other[i]);
  return [...first, ...check(value).filter(({ path }) => !spokenOf.some((other) => touches(path, other)))];
}

/** True if an unknown key at the top may have been meant for one of these. */
export function isMisspelt(flaws: readonly Flaw[], keys: readonly string[]): boolean {
  return flaws.some(({ path, isKey }) => isKey && path.length === 1 && nearest(String(path[0]), keys) !== undefined);
}

/** Reads the arms one after the other; what is new in each is added to the flaws. */
export function readArms(
  written: readonly unknown[],
  base: ArmReading,
  sources: readonly string[] | undefined,
  flaws: Flaw[],
): readonly ArmReading[] {
  const arms: ArmReading[] = [];
  for (const [index, arm] of written.entries()) {
    if (!isObject(arm)) continue;
    const id = typeof arm.id === 'string' ? arm.id : undefined;
    const earlier = arms.flatMap((other) => other.id ?? []);
    if (id !== undefined && earlier.includes(id)) {
      flaws.push(error(['arms', index, 'id'], 'an id of its own for each arm', `${quoted(id)} again`));
    }
    const parent = typeof arm.extends === 'string' ? arms.find((other) => other.id === arm.extends) : base;
    if (parent === undefined) {
      const hint = suggestion(String(arm.extends), earlier, 'earlier arms');
      flaws.push(error(['arms', index, 'extends'], 'the id of an earlier arm', quoted(String(arm.extends)), hint));
    }
    const reading = readArm({ ...(parent ?? base), index, id }, arm.patch, sources);
    flaws.push(...reading.news);
    arms.push(reading.arm);
  }
  return arms;
}

/** @param parent what the arm starts from, under the arm's own name */
function readArm(parent: ArmReading, patch: unknown, sources: readonly string[] | undefined): { arm: ArmReading; news: readonly Flaw[] } {
  if (!isObject(patch) || Object.keys(patch).length === 0) return { arm: parent, news: [] };
  const path = ['arms', parent.index, 'patch'];
  const idle = emptyRemovals(parent.written, patch, path).map((at) => error(at, 'null only for what is there to be removed', 'null'));
  const written = mergePatch(parent.written, patch) as JsonObject;
  const shaped = readWorld(written, parent);
  const known = new Set(parent.flaws.map(textOf));
  const fresh = [...shaped.flaws, ...judge({ written, shaped }, sources, parent.written)].filter((one) => !known.has(textOf(one)));
  const news = fresh.map((flaw) => inPatch(flaw, path, patch, parent.id ?? String(parent.index)));
  return { arm: { ...parent, written, shaped, flaws: [...parent.flaws, ...fresh] }, news: [...idle, ...news] };
}

/** The same value at the same place is the same mistake, even if an arm has another reason to mind it. */
const textOf = ({ path, got }: Flaw) => JSON.stringify([path, got]);

/** A flaw in an arm's world as one of the patch that brought it about. */
function inPatch(flaw: Flaw, path: Path, patch: JsonObject, id: string): Flaw {
  const moved = { ...flaw, path: [...path, ...flaw.path] };
  if (!flaw.isKey || flaw.hint?.startsWith('did you mean')) return moved;
  if (flaw.path.length === 1) return { ...moved, hint: `an arm may change ${worldKeys.join(', ')}` };
  // A key that the patch does not have was known before: the patch has changed the kind of the object that holds it.
  if (has(patch, flaw.path)) return moved;
  return { ...moved, hint: `the patch of ${id} is merged with what it changes: set ${quoted(String(flaw.path.at(-1)))} to null in it` };
}

function has(value: unknown, path: Path): boolean {
  if (path.length === 0) return true;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, path[0])) return false;
  return has((value as Record<string | number, unknown>)[path[0]], path.slice(1));
}

/** What can be seen only from all arms together. */
export function compareArms(arms: readonly ArmReading[]): Flaw[] {
  const worlds = arms.flatMap(({ shaped }) => shaped.value ?? []);
  const [baseline, ...others] = arms;
  const idle = others.filter(({ shaped }) => isSameWorld(shaped.value, baseline.shaped.value));
  const change = 'a patch that changes the world';
  return [
    ...checkWorlds(worlds),
    ...idle.map(({ index, id }) => warning(['arms', index], change, 'the world of the baseline', `arm ${id} changes nothing`)),
  ];
}

/** What is said of a number does not change the world. */
function isSameWorld(a: unknown, b: unknown): boolean {
  if (a === b || !isObject(a) || !isObject(b)) return isSame(a, b);
  const keys = (object: JsonObject) => Object.keys(object).filter((key) => key !== 'basis');
  return keys(a).length === keys(b).length && keys(a).every((key) => isSameWorld(a[key], b[key]));
}
