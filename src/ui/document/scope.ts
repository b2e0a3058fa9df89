/**
 * What an edit is about: the world of all arms (an assumption, or a text of the study), or one arm (its policy: a patch of that arm).
 * Forms look the same for both; only what they show and where a change goes differ.
 */
import { createMergePatch, type Document } from '../../scenario/index.ts';
import { armsOf, parentWorld, type WrittenArm, withArms, worldOfArm } from './arms.ts';
import { at, isObject, isSame, type Json, partsOf, pointerOf, under, without, withValue } from './pointer.ts';
import { withField } from './quantity.ts';

/** Id of an arm; null: all of them. */
export type ScopeId = string | null;

const indexOf = (document: Document, scope: string): number => armsOf(document).findIndex(({ id }) => id === scope);

/** What the pointers of a scope refer to: the document, or the world of the arm; undefined when there is no such arm. */
export function rootOf(document: Document, scope: ScopeId): Json {
  if (scope === null) return document;
  const index = indexOf(document, scope);
  return index < 0 ? undefined : worldOfArm(document, index);
}

/** The pointer in the document of a place of a scope; what an arm says stands in its patch. */
export const pointerInDocument = (document: Document, scope: ScopeId, pointer: string): string =>
  scope === null ? pointer : `/arms/${indexOf(document, scope)}/patch${pointer}`;

/** Where resetting leads: the document as it was opened, the arm as it was, or, for a new arm, what it starts from. */
export function openedRootOf(opened: Document, document: Document, scope: ScopeId): Json {
  if (scope === null) return opened;
  return indexOf(opened, scope) >= 0 ? rootOf(opened, scope) : parentWorld(document, armsOf(document)[indexOf(document, scope)]);
}

/** The document with a number, text or choice at a place of the scope. */
export function setIn(document: Document, scope: ScopeId, pointer: string, value: Json): Document {
  if (scope === null) return withField(document, pointer, value);
  return changeArm(document, scope, pointer, (world) => withField(world, pointer, value));
}

/** The document with a whole value (its evidence included) at a place of the scope; undefined takes it out. */
export function replaceIn(document: Document, scope: ScopeId, pointer: string, value: Json): Document {
  const change = (root: Json): Json => (value === undefined ? without(root, pointer) : withValue(root, pointer, value));
  return scope === null ? (change(document) as Document) : changeArm(document, scope, pointer, change);
}

/** The document with a place of the scope as it was when it was opened. */
export const resetIn = (document: Document, opened: Document, scope: ScopeId, pointer: string): Document =>
  replaceIn(document, scope, pointer, at(openedRootOf(opened, document, scope), pointer));

/** The document in which the arm has no value of its own at a place. */
export function dropFromArm(document: Document, scope: string, pointer: string): Document {
  return withPatch(document, scope, (patch) => pruned(patch, pointer));
}

/** True when the arm itself says what is at the place. */
export function isArmsOwn(document: Document, scope: string, pointer: string): boolean {
  const arm = armsOf(document)[indexOf(document, scope)];
  let value: Json = arm?.patch;
  for (const part of partsOf(pointer)) {
    if (!isObject(value)) return value !== undefined;
    if (!Object.hasOwn(value, part)) return false;
    value = value[part];
  }
  return value !== undefined;
}

/** Arms that have a value of their own at a place, so that a changed assumption does not reach them. */
export const armsThatSay = (document: Document, pointer: string): readonly WrittenArm[] =>
  armsOf(document).filter(({ id, patch }) => patch !== undefined && isArmsOwn(document, id, pointer));

/** Pointers of the leaves of an arm's patch: a number with its evidence is one. */
export function patchPlaces(arm: WrittenArm): string[] {
  const walk = (value: Json, pointer: string): string[] => {
    if (!isObject(value)) return [pointer];
    const keys = Object.keys(value);
    if (keys.includes('value') || keys.some((key) => key === 'low' || key === 'high')) return [pointer];
    return keys.filter((key) => key !== 'basis').flatMap((key) => walk(value[key], under(pointer, key)));
  };
  return arm.patch === undefined ? [] : walk(arm.patch, '').filter((pointer) => pointer !== '');
}

/** The change goes into the arm's patch, and only as far as it differs from what the arm starts from. */
function changeArm(document: Document, scope: string, pointer: string, change: (world: Json) => Json): Document {
  const arm = armsOf(document)[indexOf(document, scope)];
  const before = at(parentWorld(document, arm), pointer);
  const after = at(change(rootOf(document, scope)), pointer);
  if (isSame(before, after)) return dropFromArm(document, scope, pointer);
  const patch = after === undefined ? null : before === undefined ? after : createMergePatch(before, after);
  return withPatch(document, scope, (own) => withValue(own, pointer, patch));
}

function withPatch(document: Document, scope: string, change: (patch: Json) => Json): Document {
  const arms = armsOf(document).map((arm) => (arm.id === scope ? ({ ...arm, patch: change(arm.patch ?? {}) } as WrittenArm) : arm));
  return withArms(document, arms);
}

/** Without the place, and without objects that are empty because of it. */
function pruned(patch: Json, pointer: string): Json {
  const rest = without(patch, pointer);
  const parent = pointerOf(partsOf(pointer).slice(0, -1));
  const left = at(rest, parent);
  return parent !== '' && isObject(left) && Object.keys(left).length === 0 ? pruned(rest, parent) : rest;
}
