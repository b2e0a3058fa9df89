/** Names and units of places, in words: from the tables of words, from titles in the document, or from the keys themselves. */
import { keyUnits, pathNames, readable } from '../words/place.ts';
import { keyNames } from '../words/place-keys.ts';
import type { Limits } from './json-schema.ts';
import { at, isObject, type Json, partsOf, pointerOf } from './pointer.ts';
import { keyKind } from './references.ts';

const fits = (pattern: readonly string[], parts: readonly string[]): boolean =>
  pattern.length === parts.length && pattern.every((key, index) => key === '*' || key === parts[index]);

const patterns = pathNames.map(([path, name]) => ({ pattern: path.split('/'), name }));

/** What a place is called, without the places around it. */
export function placeName(root: Json, pointer: string): string {
  const parts = partsOf(pointer);
  const key = parts.at(-1) ?? '';
  const known = patterns.find(({ pattern }) => fits(pattern, parts));
  return known?.name ?? titleOf(root, parts) ?? (isChosenKey(parts) ? readable(key) : keyNames[key]) ?? readable(key);
}

/** The names of the places around it and its own, from the outside in: "Clinic", "Staff", "Nurse", "People". */
export function placeTrail(root: Json, pointer: string): readonly string[] {
  const parts = partsOf(pointer);
  return parts
    .map((_, index) => placeName(root, pointerOf(parts.slice(0, index + 1))))
    .filter((name, index, all) => name !== all[index - 1]);
}

/** Names that say nothing without the place around them. */
const needy = [
  'headCount',
  'mean',
  'cv',
  'low',
  'high',
  'mode',
  'shape',
  'share',
  'urgentShare',
  'probability',
  'enabled',
  'kind',
  'title',
  'factor',
];

/** The name with as much of what is around it as it needs where it stands alone: "Nurse: People", and the rest of the way to it. */
export function standaloneName(root: Json, pointer: string): { readonly name: string; readonly around: readonly string[] } {
  const trail = placeTrail(root, pointer);
  const key = partsOf(pointer).at(-1) ?? '';
  const isNeedy = needy.includes(key) && !patterns.some(({ pattern }) => fits(pattern, partsOf(pointer)));
  const own = key === 'mean' && trail.length > 2 ? 3 : isNeedy ? 2 : 1;
  return { name: trail.slice(-own).join(': '), around: trail.slice(0, -own) };
}

/** True where the words for a place say all that the format says of it. */
export const isNamedInFull = (pointer: string): boolean => patterns.some(({ pattern }) => fits(pattern, partsOf(pointer)));

/** The way to a place in one line, its own name last: "Clinic, Nurse: People". */
export function placeTitle(root: Json, pointer: string): string {
  const parts = partsOf(pointer);
  const around = parts
    .slice(1, -1)
    .map((_, index) => parts.slice(0, index + 2))
    .filter((path) => isTelling(root, path))
    .map((path) => placeName(root, pointerOf(path)));
  const name = placeName(root, pointer);
  return around.length === 0 ? name : `${around.join(', ')}: ${name}`;
}

/** What the author named, and what says of what kind the number is. */
const isTelling = (root: Json, parts: readonly string[]): boolean =>
  titleOf(root, parts) !== undefined ||
  isChosenKey(parts) ||
  !['groups', 'roles', 'sessions', 'ai', 'portal', 'visits', 'blocks'].includes(parts.at(-1) ?? '');

const chosenIn = [
  'groups',
  'roles',
  'sessions',
  'profiles',
  'staff',
  'surges',
  'differences',
  'outages',
  'tags',
  'where',
  'evidence',
  'targets',
];

/** True for keys that an author chose. */
const isChosenKey = (parts: readonly string[]): boolean =>
  chosenIn.includes(parts.at(-2) ?? '') || keyKind(parts) !== undefined || (parts.length === 2 && worldTables.includes(parts[0]));

const worldTables = ['populations', 'needs', 'categories', 'settings'];

/** The title that the document gives it: its own, or that of the role, category or need that its key names. */
function titleOf(root: Json, parts: readonly string[]): string | undefined {
  const own = at(root, pointerOf(parts));
  if (isObject(own) && typeof own.title === 'string' && own.title !== '') return own.title;
  const key = parts.at(-1) ?? '';
  const kind = keyKind(parts);
  if (kind === 'category') return textAt(root, `/categories/${key}/title`);
  if (kind === 'need') return textAt(root, `/needs/${key}/title`);
  if (kind === 'role' || (parts.at(-2) === 'roles' && parts.length > 2))
    return roleTitle(root, parts[0] === 'settings' ? parts[1] : '', key);
  return undefined;
}

/** In this setting, or in the first that has a title for the role; undefined when there is no such role. */
export function roleTitle(root: Json, setting: string, role: string): string | undefined {
  const settings = at(root, '/settings');
  const all = isObject(settings) ? settings : {};
  const here = [all[setting], ...Object.values(all)].map((one) => at(one, `/roles/${role}`)).filter(isObject);
  const titled = here.find(({ title }) => typeof title === 'string' && title !== '');
  return titled === undefined ? (here.length > 0 ? readable(role) : undefined) : (titled.title as string);
}

const textAt = (root: Json, pointer: string): string | undefined => {
  const value = at(root, pointer);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** How a number is typed: its unit, and the factor between what is typed and what is written. */
export interface Measure {
  readonly unit: string;
  /** 100 for shares, which are typed in per cent. */
  readonly scale: number;
}

/** Shares are typed in per cent, differences of shares in points of it. */
export function measureOf(pointer: string, { min, max }: Limits): Measure {
  const keys = partsOf(pointer).reverse();
  if (max === 1 && min !== undefined && !['complexityCorrelation', 'auc'].includes(keys[0]))
    return { unit: min < 0 ? 'points' : '%', scale: 100 };
  if (['cv', 'shape', 'frailtyCv', 'weekCv', 'dayCv', 'spreadCv'].includes(keys[0])) return { unit: '', scale: 1 };
  for (const key of keys.slice(0, 3)) {
    const unit = keyUnits.find(([pattern]) => pattern.test(key));
    if (unit !== undefined) return { unit: unit[1], scale: 1 };
  }
  return { unit: '', scale: 1 };
}
