/** Items 2.5.2 and 2.5.3 of STRESS-DES: what is done with messages, and by whom. */
import { staffOf, type World } from '../scenario/index.ts';
import { bySetting } from './by-setting.ts';
import { blocks, code, list, plain, table } from './markdown.ts';
import type { Names } from './names.ts';
import type { Context } from './report-input.ts';
import { type Distribution, distributionText, percent, shares, valueText } from './values.ts';

export function activities({ scenario, names }: Context): string {
  const { world } = scenario.arms[0];
  const local = localTable(world, names);
  return blocks(
    'Work on messages, in hands-on minutes. Reading: by a role that must pass it on.',
    table(['Category', 'Role', 'Handling (min)', 'Reading (min)', 'Then'], handlingRows(world, names)),
    local === '' ? '' : blocks('What is different in single settings:', local),
    followRows(world, names),
    visitRows(world),
  );
}

function handlingRows({ categories }: World, names: Names): string[][] {
  return Object.entries(categories).flatMap(([id, { handlingMin, readingMin, forwards }]) =>
    [...new Set([...Object.keys(handlingMin), ...Object.keys(readingMin)])].map((role) => [
      plain(names.of('category', id)),
      plain(names.of('role', role)),
      plain(minutes(handlingMin[role])),
      plain(minutes(readingMin[role])),
      plain(forwards[role] === undefined ? '' : shares(forwards[role], (next) => names.of('role', next))),
    ]),
  );
}

const minutes = (distribution: Distribution | undefined) => (distribution === undefined ? '' : distributionText(distribution));

function localTable({ settings }: World, names: Names): string {
  const rows = Object.fromEntries(
    Object.entries(settings).map(([setting, { categories }]) => [
      setting,
      Object.entries(categories).map(([id, { start, handlingFactor, resolver, followUp }]) => [
        plain(names.of('category', id)),
        plain(
          [
            start && `starts with ${names.of('role', start)}`,
            Object.keys(handlingFactor).length > 0 &&
              `minutes times ${Object.entries(handlingFactor)
                .map(([role, factor]) => `${factor} (${names.of('role', role)})`)
                .join(', ')}`,
            resolver && `closed by ${shares(resolver, (role) => names.of('role', role))}`,
            followUp !== undefined && `follow-up ${percent(followUp)}`,
          ]
            .filter(Boolean)
            .join('; '),
        ),
      ]),
    ]),
  );
  return table(['Setting', 'Category', 'Difference'], bySetting(rows, names));
}

function followRows({ categories }: World, names: Names): string {
  const rows = Object.entries(categories).flatMap(([id, { followUp, triggers }]) => [
    ...(followUp ? [[names.of('category', id), 'follow-up when done', followUp.category ?? id, followUp] as const] : []),
    ...(triggers ? [[names.of('category', id), 'triggered on arrival', triggers.category, triggers] as const] : []),
  ]);
  const text = table(
    ['Category', 'What follows', 'Chance', 'After (min)', 'As'],
    rows.map(([title, what, category, { probability, delayMin }]) => [
      plain(title),
      what,
      percent(probability),
      plain(distributionText(delayMin)),
      plain(names.of('category', category)),
    ]),
  );
  return text === '' ? '' : blocks('Messages that bring further messages:', text);
}

function visitRows({ calendar }: World): string {
  const rows = Object.entries(calendar.staff).flatMap(([id, { sessions }]) =>
    Object.entries(sessions).flatMap(([name, { visits }]) =>
      visits === undefined
        ? []
        : [
            [
              code(`${id}/${name}`),
              `every ${visits.everyMin} min`,
              plain(distributionText(visits.durationMin)),
              percent(visits.noShow),
              `${percent(visits.gapUse)} of gaps of at least ${visits.shortestGapMin} min`,
            ],
          ],
    ),
  );
  const text = table(['Calendar and session', 'Visits', 'Duration (min)', 'Patient does not come', 'Gaps used for messages'], rows);
  return text === '' ? '' : blocks('Visits, which come before messages:', text);
}

export function resources({ scenario, names }: Context): string {
  const { world } = scenario.arms[0];
  const rows = Object.fromEntries(Object.keys(world.settings).map((setting) => [setting, roleRows(world, setting, names)]));
  return blocks(
    'Staff are the only resource. A member works on one message at a time.',
    table(
      ['Setting', 'Role', 'People', 'FTE each', 'Rank', 'Recognises urgency', 'Calendar', 'Leave (weeks a year)'],
      bySetting(rows, names),
    ),
    calendarTable(world),
  );
}

function roleRows(world: World, setting: string, names: Names): string[][] {
  return Object.entries(staffOf(world, setting)).map(([id, { role, setting: from }]) => [
    plain(`${names.of('role', id)}${from === setting ? '' : ` (staff of ${names.of('setting', from)})`}`),
    String(role.headCount),
    String(role.fte),
    String(role.rank),
    percent(role.recognition),
    role.calendar === 'always' ? 'always on duty' : [role.calendar].flat().map(code).join(', '),
    String(role.leaveWeeksPerYear),
  ]);
}

/** Only of the calendars that somebody has. */
function calendarTable({ calendar, settings }: World): string {
  const used = new Set(Object.values(settings).flatMap(({ roles }) => Object.values(roles).flatMap((role) => [role.calendar].flat())));
  const rows = Object.entries(calendar.staff).flatMap(([id, { periodMin, sessions }]) =>
    used.has(id)
      ? Object.entries(sessions).map(([name, { days, from, to, fromMin, toMin, work, afterHours, blocks: parts, ifBacklog }]) => [
          code(id),
          plain(name),
          plain(days === undefined ? `every ${valueText(periodMin)} min` : days.join(', ')),
          days === undefined ? `minute ${fromMin ?? 0} to ${toMin ?? valueText(periodMin)}` : `${from} to ${to}`,
          [
            work === 'visits' ? 'visits; messages in the gaps' : 'messages',
            ...(parts === undefined ? [] : [`${percent(parts.share)} of each ${parts.everyMin} min`]),
            ...(ifBacklog === undefined
              ? []
              : [
                  `takes place with a chance of ${percent(ifBacklog.atZero)} with nothing open, ${percent(ifBacklog.perOpenMessage)} more for each open message, at most ${percent(ifBacklog.atMost)}`,
                ]),
            ...(afterHours ? ['counts as after hours'] : []),
          ].join('; '),
        ])
      : [],
  );
  const text = table(['Calendar', 'Session', 'Days', 'Time', 'Work'], rows);
  const holidays = calendar.holidays.length === 0 ? [] : [`Holidays: days ${calendar.holidays.join(', ')} of the run.`];
  return text === '' ? '' : blocks('Weekly sessions:', text, list([`Business days: ${calendar.businessDays.join(', ')}.`, ...holidays]));
}
