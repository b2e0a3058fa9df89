/** Arms of a document: their worlds, and documents with arms added, copied, renamed, moved and removed. */
import { createMergePatch, type Document, mergePatch } from '../../scenario/index.ts';
import { isObject, isSame, type Json, type JsonObject } from './pointer.ts';

/** An arm as it is written: from which world it starts and what it changes. */
export interface WrittenArm {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  /** Id of an earlier arm. */
  readonly extends?: string;
  readonly patch?: JsonObject;
}

/** More arms than this the page does not draw apart. */
export const mostArms = 6;

/** What a patch may change. */
export const worldKeys = ['calendar', 'populations', 'needs', 'categories', 'settings', 'policies'] as const;

/** A document without arms has one: the world as it is. */
const onlyArm: WrittenArm = { id: 'baseline', title: 'Baseline' };

export const armsOf = (document: Document): readonly WrittenArm[] =>
  Array.isArray(document.arms) && document.arms.length > 0 ? (document.arms as readonly WrittenArm[]) : [onlyArm];

/** The world that all arms start from. */
export const baseWorld = (document: Document): JsonObject =>
  Object.fromEntries(worldKeys.flatMap((key) => (Object.hasOwn(document, key) ? [[key, document[key]]] : [])));

/** The world that an arm changes: that of the arm it extends, or the base. */
export function parentWorld(document: Document, { extends: parent }: WrittenArm): JsonObject {
  const arms = armsOf(document);
  const index = parent === undefined ? -1 : arms.findIndex(({ id }) => id === parent);
  return index < 0 ? baseWorld(document) : worldOfArm(document, index);
}

/** The world of an arm: patches over the base, evidence and all. */
export function worldOfArm(document: Document, index: number): JsonObject {
  // An arm that extends itself, or two each other, are no world; whoever checks the document says so.
  const follow = (arm: WrittenArm | undefined, seen: readonly string[]): JsonObject => {
    if (arm === undefined || seen.includes(arm.id)) return baseWorld(document);
    const parent =
      arm.extends === undefined
        ? baseWorld(document)
        : follow(
            armsOf(document).find(({ id }) => id === arm.extends),
            [...seen, arm.id],
          );
    return arm.patch === undefined ? parent : (mergePatch(parent, arm.patch) as JsonObject);
  };
  return follow(armsOf(document)[index], []);
}

/** With a new arm at the end that changes nothing yet. */
export function addArm(document: Document, title: string): Document {
  const arms = armsOf(document);
  return withArms(document, [...arms, { id: freeId('arm', arms), title, patch: {} }]);
}

/** With a copy behind the arm: it starts where the arm starts and changes what the arm changes. */
export function copyArm(document: Document, index: number, title: string): Document {
  const arms = armsOf(document);
  const copy = { ...arms[index], id: freeId(`${arms[index].id}-copy`, arms), title };
  return withArms(document, [...arms.slice(0, index + 1), copy, ...arms.slice(index + 1)]);
}

/** With another title, description or id; arms that extend it and targets that name it follow. */
export function renameArm(document: Document, index: number, names: Partial<Pick<WrittenArm, 'id' | 'title' | 'description'>>): Document {
  const arms = armsOf(document);
  const before = arms[index].id;
  const id = names.id ?? before;
  const renamed = arms.map((arm, place) => {
    if (place === index) return tidy({ ...arm, ...names });
    return arm.extends === before ? { ...arm, extends: id } : arm;
  });
  return withTargets(withArms(document, renamed), (target) => (target.arm === before ? { ...target, arm: id } : target));
}

/** With the arm starting from another: its id, or undefined for the base. */
export function startArmFrom(document: Document, index: number, parent: string | undefined): Document {
  return withArms(
    document,
    armsOf(document).map((arm, place) => (place === index ? tidy({ ...arm, extends: parent }) : arm)),
  );
}

/** With the arm at another place. One that now stands before the arm it extends says itself all that it changes. */
export function moveArm(document: Document, from: number, to: number): Document {
  const arms = armsOf(document);
  if (to < 0 || to >= arms.length || from === to) return document;
  const others = arms.filter((_, index) => index !== from);
  const moved = [...others.slice(0, to), arms[from], ...others.slice(to)];
  const placed = moved.map((arm, index) => {
    const parent = moved.findIndex(({ id }) => id === arm.extends);
    return parent > index ? standingAlone(document, arm) : arm;
  });
  return withArms(document, placed);
}

/** Without the arm and the targets for it. Arms that extend it say themselves all that they change. The last one stays. */
export function removeArm(document: Document, index: number): Document {
  const arms = armsOf(document);
  if (arms.length < 2) return document;
  const { id: gone } = arms[index];
  const left = arms.filter((_, place) => place !== index).map((arm) => (arm.extends === gone ? standingAlone(document, arm) : arm));
  return withTargets(withArms(document, left), (target) => (target.arm === gone ? undefined : target));
}

/** Which arms that may come before it the arm can start from. */
export const possibleParents = (document: Document, index: number): readonly WrittenArm[] => armsOf(document).slice(0, index);

function standingAlone(document: Document, arm: WrittenArm): WrittenArm {
  const { extends: _, ...own } = arm;
  const world = worldOfArm(document, armsOf(document).indexOf(arm));
  return { ...own, patch: createMergePatch(baseWorld(document), world) as JsonObject };
}

export const withArms = (document: Document, arms: readonly WrittenArm[]): Document => ({ ...document, arms });

function withTargets(document: Document, change: (target: JsonObject) => JsonObject | undefined): Document {
  if (!isObject(document.targets)) return document;
  const targets = Object.fromEntries(
    Object.entries(document.targets).flatMap(([id, target]): [string, Json][] => {
      const changed = isObject(target) ? change(target) : target;
      return changed === undefined ? [] : [[id, changed]];
    }),
  );
  return isSame(targets, document.targets) ? document : { ...document, targets };
}

function freeId(wanted: string, arms: readonly WrittenArm[]): string {
  const isTaken = (id: string) => arms.some((arm) => arm.id === id);
  if (wanted !== 'arm' && !isTaken(wanted)) return wanted;
  let number = 2;
  while (isTaken(`${wanted}-${number}`)) number++;
  return `${wanted}-${number}`;
}

const tidy = (arm: WrittenArm): WrittenArm =>
  Object.fromEntries(
    Object.entries(arm).filter(([key, value]) => value !== undefined && !(key === 'description' && value === '')),
  ) as unknown as WrittenArm;
