/** A place in a world, such as `/categories/advice/handlingMin/physician/mean`, for a reader: words, meaning and unit. */
import type { Scenario } from '../scenario/index.ts';
import { createFieldReader, type Field, type Step } from './field-schema.ts';
import { capital, type Kind, type Names, namesOf, words } from './names.ts';

export const blockTitles = {
  calendar: 'Time: demand over the week, working hours',
  populations: 'Patients',
  needs: 'Needs and channels',
  categories: 'Message categories',
  settings: 'Settings, staff and arrivals',
  policies: 'Levers and policies',
} as const;

export type Block = keyof typeof blockTitles;

export interface Place {
  readonly block: Block;
  readonly words: string;
  /** What the format says of it; empty when it says nothing. */
  readonly meaning: string;
  /** Empty for what has none. */
  readonly unit: string;
}

/** @returns a function from the keys of a place in the world to what a reader is told of it */
export function createPlaces(scenario: Scenario): (keys: readonly string[]) => Place {
  const names = namesOf(scenario);
  const read = createFieldReader();
  return (keys) => {
    const field = read(keys);
    return { block: keys[0] as Block, words: wordsOf(field, names), meaning: meaningOf(field), unit: unitOf(field) };
  };
}

/** Keys below a world of a pointer into a document, in the world or in the patch of an arm. */
export function keysOf(pointer: string): string[] {
  const path = pointer.replace(/^\/arms\/\d+\/patch/, '');
  return path
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Keys that only say what kind of name comes next. */
const silent = ['groups', 'roles', 'sessions', 'profiles', 'staff'];

/** What the names below a key of the format are names of; roles else. */
const kinds: Readonly<Record<string, Kind>> = {
  settings: 'setting',
  roles: 'role',
  groups: 'group',
  needs: 'need',
  categories: 'category',
  arrivals: 'category',
  populations: 'population',
};

function wordsOf({ steps }: Field, names: Names): string {
  const parts = steps.slice(1).flatMap(({ key, isOwnName }, i) => {
    if (isOwnName) return [ownName(key, steps[i].key, names)];
    return silent.includes(key) && i + 2 < steps.length ? [] : [lowered(words(withoutUnit(key)))];
  });
  const text = parts.join(', ');
  return capital(text);
}

function ownName(id: string, parent: string, names: Names): string {
  const kind = kinds[parent] ?? 'role';
  return names.knows(kind, id) ? names.of(kind, id) : words(id);
}

const lowered = (text: string) => text.toLowerCase().replace(/\b(ai|auc|usd|fte)\b/g, (short) => short.toUpperCase());

const withoutUnit = (key: string) =>
  /^per[A-Z]/.test(key) ? key : key.replace(/(?<=[a-z])(Min|Usd|Cv)$/, (unit) => (unit === 'Cv' ? 'Variation' : ''));

/** Of a parameter of a distribution the meaning of the distribution, and of what has a name of its own that of the key above: no further up. */
function meaningOf({ steps }: Field): string {
  const last = steps.at(-1);
  const isParameter = last !== undefined && !last.isOwnName && ['mean', 'cv', 'shape', 'low', 'mode', 'high'].includes(last.key);
  const path = isParameter ? steps.slice(1, -1) : steps.slice(1);
  const key = path.findLastIndex(({ isOwnName }) => !isOwnName);
  return path.slice(Math.max(0, key)).findLast((step) => !isGeneric(step))?.description ?? '';
}

/** Says nothing, or what is said of every distribution. */
const isGeneric = ({ description }: Step) => description === undefined || description.startsWith('A distribution:');

const units: readonly (readonly [pattern: RegExp, unit: string])[] = [
  [/^perPatientYear$/, 'per patient and year'],
  [/^perMin$/, 'per minute'],
  [/^perHour$/, 'per hour'],
  [/^perDay$/, 'per day'],
  [/^perWorkday$/, 'per business day'],
  [/^perWeek$/, 'per week'],
  [/^minPerWeek$/, 'min per week'],
  [/^usdPer(Month|Message|Patient|Visit|Contact|Emergency)$/, 'USD'],
  [/^usd|Usd$/, 'USD'],
  [/^perOpenMessage$/, 'share per message'],
  [/UsdPerHour$/, 'USD per hour'],
  [/^leaveWeeksPerYear$/, 'weeks per year'],
  [/^heavyLoadPerWeek$/, 'messages per week'],
  [/LossPerWeek$/, 'share per week'],
  [/PerYear$/, 'share per year'],
  [/^cv$|Cv$|Factor$|^factor$|Correlation$|^shape$|^elasticity$|^separation$/, 'ratio'],
  [/Min$/, 'min'],
  [/Days$|^days$|^fromDay$/, 'days'],
  [/Weeks?$/, 'weeks'],
  [/^headCount$/, 'people'],
  [/^patients$/, 'patients'],
  [/^fte$/, 'FTE'],
  [/Threads$/, 'threads'],
  [/^priority$|Priority$|[rR]ank$/, 'rank'],
];

/** By the name of the key, which carries its unit, or of what it is a part of; shares by their limits. */
export function unitOf({ steps, minimum, maximum }: Field): string {
  const own = steps.filter(({ isOwnName }) => !isOwnName).map(({ key }) => key);
  const unitFor = (key: string) => units.find(([pattern]) => pattern.test(key))?.[1];
  const last = own.at(-1);
  const direct = last === undefined ? undefined : unitFor(last);
  if (maximum === 1 && direct === undefined) return minimum === -1 ? 'change of share' : 'share';
  return direct ?? own.slice(0, -1).toReversed().map(unitFor).find(Boolean) ?? '';
}
