/** A setting as it works: with the staff that it shares, and with what is different there about categories and needs. */
import type { StaffCalendar } from './schema/calendar.ts';
import type { Need } from './schema/population.ts';
import type { World } from './schema/study.ts';
import type { Category, Role, Setting } from './schema/work.ts';

/** A role that works for a setting, and the id of the setting whose staff fill it. */
export interface Post {
  readonly role: Role;
  readonly setting: string;
}

/** Everybody who works for a setting, by role: its own staff, and those of other settings that it shares. Unknown ids are passed over. */
export function staffOf(world: World, settingId: string): { readonly [role: string]: Post } {
  const setting = world.settings[settingId];
  const shared = Object.entries(setting.shared).flatMap(([id, from]) => {
    const other = own(world.settings, from);
    const role = other && own(other.roles, id);
    return role === undefined ? [] : [[id, { role, setting: from }] as const];
  });
  const roles = Object.entries(setting.roles).map(([id, role]) => [id, { role, setting: settingId }] as const);
  return Object.fromEntries([...shared, ...roles]);
}

/** Names of the calendars of a role, which are dealt to its members in turn. */
export function calendarsOf({ calendar }: Role): readonly string[] {
  return typeof calendar === 'string' ? [calendar] : calendar;
}

/** The calendar of a member of a role; undefined: always on. */
export function calendarOf(world: World, role: Role, member: number): StaffCalendar | undefined {
  const names = calendarsOf(role);
  const name = names[member % names.length];
  return name === 'always' ? undefined : world.calendar.staff[name];
}

/** Ids of the needs that arise in a setting. */
export function needsOf(world: World, setting: Setting): readonly string[] {
  if (setting.panel === undefined) return [];
  if (setting.needs === undefined) return Object.keys(world.needs);
  return Array.isArray(setting.needs) ? setting.needs : Object.keys(setting.needs);
}

/** A need as it arises in a setting. */
export function needIn(world: World, setting: Setting, id: string): Need {
  const need = world.needs[id];
  const local = Array.isArray(setting.needs) ? undefined : setting.needs && own(setting.needs, id);
  if (local === undefined) return need;
  const sameDay = local.sameDay ?? need.urgency?.sameDay;
  const emergent = local.emergent ?? need.urgency?.emergent;
  const urgency = sameDay === undefined && emergent === undefined ? undefined : { sameDay: sameDay ?? 0, emergent: emergent ?? 0 };
  return { ...need, urgency, perPatientYear: need.perPatientYear * local.factor };
}

/** A category as it is in a setting; the very object of the world where nothing is different. */
export function categoryIn(world: World, setting: Setting, id: string): Category {
  const category = world.categories[id];
  const local = own(setting.categories, id);
  if (local === undefined) return category;
  const { followUp } = category;
  return {
    ...category,
    start: local.start ?? category.start,
    resolver: local.resolver ?? category.resolver,
    followUp: followUp && { ...followUp, probability: local.followUp ?? followUp.probability },
  };
}

function own<Value>(record: { readonly [key: string]: Value }, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
