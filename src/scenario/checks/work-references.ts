/** The ids in categories, needs, settings and the calendar that refer to something. */
import type { World } from '../schema/study.ts';
import { each, type Kinds, one, type Reference } from './reference.ts';

export function workReferences(world: World, kinds: Kinds): Reference[] {
  return [...ofCategories(world, kinds), ...ofNeeds(world, kinds), ...ofSettings(world, kinds), ...ofSurges(world, kinds)];
}

function ofCategories(world: World, { role, category }: Kinds): Reference[] {
  return Object.entries(world.categories).flatMap(([id, spec]) => {
    const path = ['categories', id];
    const { start, intake, handlingMin, readingMin, resolver, forwards, followUp, triggers, patience } = spec;
    return [
      one(role, [...path, 'start'], start),
      one(role, [...path, 'intake'], intake),
      ...each(role, [...path, 'handlingMin'], handlingMin),
      ...each(role, [...path, 'readingMin'], readingMin),
      ...each(role, [...path, 'resolver'], resolver),
      ...each(role, [...path, 'forwards'], forwards),
      ...Object.entries(forwards).flatMap(([from, row]) => each(role, [...path, 'forwards', from], row)),
      one(category, [...path, 'followUp', 'category'], followUp?.category),
      one(category, [...path, 'triggers', 'category'], triggers?.category),
      one(category, [...path, 'patience', 'callCategory'], patience?.callCategory),
    ];
  });
}

function ofNeeds(world: World, { category, profile }: Kinds): Reference[] {
  return Object.entries(world.needs).flatMap(([id, need]) => [
    ...(['portal', 'phone', 'visit', 'emergency'] as const).map((way) =>
      one(category, ['needs', id, way, 'category'], need[way]?.category),
    ),
    one(profile, ['needs', id, 'profile'], need.profile),
  ]);
}

function ofSettings(world: World, { role, category, need, setting, profile, population }: Kinds): Reference[] {
  const calendar = { what: 'staff calendar', known: ['always', ...Object.keys(world.calendar.staff)] };
  return Object.entries(world.settings).flatMap(([id, { roles, shared, categories, panel, needs, arrivals, openingBacklog }]) => {
    const path = ['settings', id];
    const own = { what: 'role of this setting', known: Object.keys(roles) };
    const isShared = panel !== undefined && Object.hasOwn(shared, panel.owners);
    return [
      one(population, [...path, 'panel', 'population'], panel?.population),
      // That the owners must not be shared is said elsewhere.
      one(own, [...path, 'panel', 'owners'], isShared ? undefined : panel?.owners),
      ...each(need, [...path, 'needs'], needs),
      ...Object.entries(roles).flatMap(([name, spec]) => {
        const at = [...path, 'roles', name, 'calendar'];
        return typeof spec.calendar === 'string' ? [one(calendar, at, spec.calendar)] : each(calendar, at, spec.calendar);
      }),
      ...Object.entries(shared).map(([name, from]) => one(setting, [...path, 'shared', name], from)),
      ...each(category, [...path, 'categories'], categories),
      ...Object.entries(categories).flatMap(([name, { start, handlingFactor, resolver }]) => {
        const at = [...path, 'categories', name];
        return [
          one(role, [...at, 'start'], start),
          ...each(role, [...at, 'handlingFactor'], handlingFactor),
          ...each(role, [...at, 'resolver'], resolver),
        ];
      }),
      ...each(category, [...path, 'arrivals'], arrivals),
      ...each(category, [...path, 'openingBacklog'], openingBacklog),
      ...Object.entries(arrivals).flatMap(([name, arrival]) => [
        one(profile, [...path, 'arrivals', name, 'profile'], arrival.profile),
        one(own, [...path, 'arrivals', name, 'perMemberOf'], arrival.perMemberOf),
      ]),
    ];
  });
}

function ofSurges(world: World, { setting, need, category }: Kinds): Reference[] {
  return Object.entries(world.calendar.surges).flatMap(([id, { settings, needs, categories }]) => {
    const path = ['calendar', 'surges', id];
    return [
      ...each(setting, [...path, 'settings'], settings),
      ...each(need, [...path, 'needs'], needs),
      ...each(category, [...path, 'categories'], categories),
    ];
  });
}
