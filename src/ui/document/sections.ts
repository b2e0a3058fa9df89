/** The sections of the editor: which parts of a document stand in each. */
import { type FormPlace, placeAt, placesIn } from './form.ts';
import type { JsonSchema } from './json-schema.ts';
import { isObject, type Json } from './pointer.ts';

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

const isMoney = (pointer: string): boolean => /usd/i.test(pointer.slice(pointer.lastIndexOf('/'))) || /\/minPerWeek\/[^/]+$/.test(pointer);

function moneyPlaces(schema: JsonSchema, root: Json): FormPlace[] {
  return ['/settings', '/needs', '/categories', '/policies'].flatMap((pointer) => {
    const group = placeAt(schema, root, pointer);
    return group?.kind === 'group' ? placesIn(schema, root, group).filter((place) => place.isSet && isMoney(place.pointer)) : [];
  });
}

/** The section that a place belongs to; undefined for arms and whatever is in none. */
export const sectionOf = (pointer: string): SectionId | undefined =>
  sectionIds.find((id) => sections[id].some((start) => pointer === start || pointer.startsWith(`${start}/`)));

/** What stands at a place of the schema that the document may not have: a group to be added. */
export const isAbsentGroup = (place: FormPlace): boolean => place.kind === 'group' && !place.isSet && !hasDefault(place);

/** Blocks that are always there, even if nothing is said of them. */
const hasDefault = ({ initial }: FormPlace): boolean => isObject(initial);
