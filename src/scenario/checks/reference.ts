/** An id that refers to something, and what it may refer to. */
import type { Path } from '../problem.ts';
import type { World } from '../schema/study.ts';

export interface Reference {
  readonly path: Path;
  readonly id: string | undefined;
  /** What it should be the id of. */
  readonly what: string;
  readonly known: readonly string[];
  /** The id is a key of an object. */
  readonly isKey?: boolean;
}

export type Kind = Pick<Reference, 'what' | 'known'>;

/** What there is in a world to refer to. */
export interface Kinds {
  readonly role: Kind;
  readonly category: Kind;
  readonly need: Kind;
  readonly setting: Kind;
  readonly profile: Kind;
  readonly population: Kind;
}

export function kindsOf({ settings, categories, needs, calendar, populations }: World): Kinds {
  const roles = new Set(Object.values(settings).flatMap((setting) => Object.keys(setting.roles)));
  return {
    role: { what: 'role', known: [...roles] },
    category: { what: 'category', known: Object.keys(categories) },
    need: { what: 'need', known: Object.keys(needs) },
    setting: { what: 'setting', known: Object.keys(settings) },
    profile: { what: 'profile', known: Object.keys(calendar.profiles) },
    population: { what: 'population', known: Object.keys(populations) },
  };
}

/** The ids of a list, or the keys of an object. */
export function each(kind: Kind, path: Path, ids: readonly string[] | object | undefined): Reference[] {
  if (Array.isArray(ids)) return ids.map((id: string, i) => ({ ...kind, path: [...path, i], id }));
  return Object.keys(ids ?? {}).map((id) => ({ ...kind, path: [...path, id], id, isKey: true }));
}

export function one(kind: Kind, path: Path, id: string | undefined): Reference {
  return { ...kind, path, id };
}
