/** The sections of the editor: which parts of a document stand in each. */
import { type FormPlace, placeAt } from './form.ts';
import type { JsonSchema } from './json-schema.ts';
import { at, isObject, type Json, type JsonObject, under } from './pointer.ts';

export type SectionId = 'patients' | 'messages' | 'staff' | 'levers' | 'money' | 'run' | 'texts';

/** What every arm has in common, in the order in which a planner meets it. Arms have a section of their own. */
export const sections: Readonly<Record<SectionId, readonly string[]>> = {
  patients: ['/populations', '/needs', '/policies/urgency'],
  messages: ['/categories', '/calendar/profiles', '/calendar/surges'],
  staff: ['/settings', '/calendar/staff', '/calendar/businessDays', '/calendar/holidays'],
  levers: [
    '/policies/triage',
    '/policies/drafts',
    '/policies/governance',
    '/policies/selfService',
    '/policies/billing',
    '/policies/education',
    '/policies/outreach',
    '/policies/translation',
    '/policies/structuredIntake',
    '/policies/protectedTime',
    '/policies/refillProtocol',
    '/policies/leaveCover',
    '/policies/feedback',
    '/policies/loops',
  ],
  money: [],
  run: ['/run'],
  texts: [
    '/question',
    '/hypothesis',
    '/finding',
    '/decision',
    '/title',
    '/description',
    '/id',
    '/authors',
    '/licence',
    '/evidence',
    '/targets',
  ],
};

export const sectionIds = Object.keys(sections) as SectionId[];

/** The places of a section; those of money are wherever money is. */
export const sectionPlaces = (schema: JsonSchema, root: Json, section: SectionId): FormPlace[] =>
  section === 'money' ? moneyPlaces(schema, root) : sections[section].flatMap((pointer) => placeAt(schema, root, pointer) ?? []);

/** A price by its name, or time of staff that a lever takes. */
const isMoney = (key: string, group: string): boolean => /usd/i.test(key) || group === 'minPerWeek';

/** Looked for in the document, which is quicker than in the format. */
function moneyPlaces(schema: JsonSchema, root: Json): FormPlace[] {
  const walk = (value: Json, pointer: string, group: string): string[] =>
    isObject(value) ? Object.keys(value).flatMap((key) => found(value, key, under(pointer, key), group)) : [];
  const found = (value: JsonObject, key: string, pointer: string, group: string): string[] =>
    isMoney(key, group) && key !== 'basis' ? [pointer] : walk(value[key], pointer, key);
  const pointers = ['settings', 'needs', 'categories', 'policies'].flatMap((key) => walk(at(root, `/${key}`), `/${key}`, key));
  return pointers.flatMap((pointer) => placeAt(schema, root, pointer) ?? []);
}

/** The section that a place belongs to; undefined for arms and whatever is in none. */
export const sectionOf = (pointer: string): SectionId | undefined =>
  sectionIds.find((id) => sections[id].some((start) => pointer === start || pointer.startsWith(`${start}/`)));
