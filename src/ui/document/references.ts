/** Names that stand for other things of the same document: which keys a place may name, and which an entry may have. */
import { at, isObject, type Json, partsOf } from './pointer.ts';

const keysAt = (root: Json, pointer: string): string[] => {
  const value = at(root, pointer);
  return isObject(value) ? Object.keys(value) : [];
};

/** Of all settings, each once. */
export function roleIds(root: Json): string[] {
  const roles = keysAt(root, '/settings').flatMap((setting) => keysAt(root, `/settings/${setting}/roles`));
  return [...new Set(roles)];
}

const sources: { readonly [kind: string]: (root: Json) => string[] } = {
  role: roleIds,
  category: (root) => keysAt(root, '/categories'),
  setting: (root) => keysAt(root, '/settings'),
  need: (root) => keysAt(root, '/needs'),
  population: (root) => keysAt(root, '/populations'),
  profile: (root) => keysAt(root, '/calendar/profiles'),
  calendar: (root) => ['always', ...keysAt(root, '/calendar/staff')],
  source: (root) => keysAt(root, '/evidence'),
};

/** What the value of a key names. */
const named: { readonly [key: string]: string } = {
  role: 'role',
  sorter: 'role',
  start: 'role',
  intake: 'role',
  owners: 'role',
  flaggedTo: 'role',
  perMemberOf: 'role',
  category: 'category',
  callCategory: 'category',
  categories: 'category',
  settings: 'setting',
  needs: 'need',
  population: 'population',
  profile: 'profile',
  calendar: 'calendar',
  source: 'source',
};

/** What the keys of a group name. */
const keyed: { readonly [key: string]: string } = {
  handlingMin: 'role',
  readingMin: 'role',
  resolver: 'role',
  forwards: 'role',
  handlingFactor: 'role',
  minPerWeek: 'role',
  uptake: 'role',
  savedMin: 'role',
  documentationMin: 'role',
  shared: 'role',
  arrivals: 'category',
  openingBacklog: 'category',
  needs: 'need',
};

/** The names that may stand at a place; undefined where any text may. */
export function keysFor(root: Json, pointer: string): string[] | undefined {
  const parts = partsOf(pointer);
  const kind = parts.at(-2) === 'shared' ? 'setting' : named[parts.at(-1) ?? ''];
  return kind === undefined ? undefined : sources[kind](root);
}

/** What an entry's key names: a role, a category, a need; undefined where the author makes up the key. */
export function keyKind(parts: readonly string[]): string | undefined {
  const [group, before] = [parts.at(-2) ?? '', parts.at(-3)];
  if (group === 'needs' && parts.length === 2) return undefined;
  if (group === 'categories' && before !== undefined) return 'category';
  if (before === 'forwards' || before === 'confusion' || group === 'confusion') return 'role';
  return parts.length > 2 ? keyed[group] : undefined;
}

/** The keys that a new entry of a group may have and that are not taken; undefined where any key may. */
export function freeKeys(root: Json, group: string): string[] | undefined {
  const kind = keyKind([...partsOf(group), '']);
  return kind === undefined ? undefined : sources[kind](root).filter((key) => !keysAt(root, group).includes(key));
}
