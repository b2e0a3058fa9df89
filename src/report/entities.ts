/** Items 2.5.1 and 2.5.5 of STRESS-DES: what moves through the model, and where it comes in and goes out. */
import { needIn, needsOf, usesAi, type World } from '../scenario/index.ts';
import { bySetting } from './by-setting.ts';
import { blocks, code, counted, list, plain, table } from './markdown.ts';
import type { Context } from './report-input.ts';
import { distributionText, grouped, percent, shares, valueText } from './values.ts';

export function entities(context: Context): string {
  const { scenario } = context;
  const { world } = scenario.arms[0];
  const hasPatients = Object.values(world.settings).some(({ panel }) => panel !== undefined);
  const usesAnyAi = scenario.arms.some((arm) => usesAi(arm.world));
  return blocks(
    list([
      `**Message**: what waits in a line and is worked on. Attributes: category, thread, priority, stage (taken in, sorted, to be closed), time of arrival, complexity, the least senior role that can close it, whether it was recognised as urgent${usesAnyAi ? ', and what an AI has made of it' : ''}.`,
      '**Thread**: all messages on one matter, alive until the last is done. Attributes: patient, owner, setting, channel, urgency.',
      ...(hasPatients
        ? ['**Need**: why a patient makes contact, as a thread that may never become a message. Attributes: kind, urgency, patient.']
        : []),
      ...(hasPatients
        ? ['**Patient**: member of a panel. Attributes: group (with its tags), portal account, owner, proneness to needs.']
        : []),
    ]),
    'Message categories:',
    categoryTable(context, world),
    ...(hasPatients ? groupTables(context, world) : []),
  );
}

function categoryTable({ names }: Context, { categories }: World): string {
  const rows = Object.entries(categories).map(([id, { priority, needsReply, patientMessage, start, intake, resolver }]) => [
    plain(names.of('category', id)),
    code(id),
    patientMessage ? 'patient' : 'other',
    needsReply ? 'yes' : 'no',
    String(priority),
    plain([intake, start].flatMap((role) => (role === undefined ? [] : [names.of('role', role)])).join(', then ')),
    plain(resolver === undefined ? '' : shares(resolver, (role) => names.of('role', role))),
  ]);
  return table(
    ['Category', 'Id', 'Written by', 'Waits for an answer', 'Priority (0 first)', 'Starts with', 'Least senior role able to close it'],
    rows,
  );
}

function groupTables({ names }: Context, world: World): string[] {
  const panels = Object.entries(world.settings).flatMap(([id, { panel }]) =>
    panel === undefined
      ? []
      : [
          [
            plain(names.of('setting', id)),
            grouped(panel.patients),
            plain(names.of('population', panel.population)),
            plain(names.of('role', panel.owners)),
          ],
        ],
  );
  const used = new Set(Object.values(world.settings).flatMap(({ panel }) => panel?.population ?? []));
  const populations = Object.entries(world.populations).filter(([id]) => used.has(id));
  return [
    'Panels:',
    table(['Setting', 'Patients', 'Population', 'Owners'], panels),
    ...populations.flatMap(([id, { groups, frailtyCv }]) => [
      `Patient groups of the population ${plain(names.of('population', id))}${frailtyCv > 0 ? `; proneness to needs varies between patients (gamma, coefficient of variation ${frailtyCv})` : ''}:`,
      table(
        ['Group', 'Share of the panel', 'Active portal account', 'Needs, relative', 'Choice of the portal, relative', 'Tags'],
        Object.values(groups).map(({ title, share, portalActive, needFactor, portalFactor, tags }) => [
          plain(title),
          percent(share),
          percent(portalActive),
          String(needFactor),
          String(portalFactor),
          plain(
            Object.entries(tags)
              .map(([tag, value]) => `${tag} ${value}`)
              .join(', '),
          ),
        ]),
      ),
    ]),
  ];
}

export function boundaries(context: Context): string {
  const { world } = context.scenario.arms[0];
  const needs = needTable(context, world);
  const arrivals = arrivalTable(context, world);
  return blocks(
    needs === '' ? '' : blocks('Ways in, needs of patients (rates before differences between groups):', needs),
    arrivals === '' ? '' : blocks('Ways in, messages that arrive by themselves:', arrivals),
    'Ways out:',
    list(exits(world)),
  );
}

function needTable({ names }: Context, world: World): string {
  const rows = Object.fromEntries(
    Object.entries(world.settings).map(([setting, entry]) => [
      setting,
      needsOf(world, entry).map((id) => {
        const { title, perPatientYear, profile, urgency, portal, phone, visit, emergency } = needIn(world, entry, id);
        const ways = [
          portal && `portal ${percent(portal.share)} of those with an account, as ${names.of('category', portal.category)}`,
          phone && `phone ${percent(phone.share)} of the rest, as ${names.of('category', phone.category)}`,
          visit && `visit ${percent(visit.share)} of what is left`,
          emergency && `emergency department ${percent(emergency.share)} of what is left then`,
        ];
        const urgent = urgency && `${percent(urgency.sameDay)} same day, ${percent(urgency.emergent)} emergent`;
        return [
          plain(title),
          valueText(Number(perPatientYear.toPrecision(6))),
          plain(profile ?? 'flat'),
          plain(urgent ?? ''),
          plain(ways.filter(Boolean).join('; ')),
        ];
      }),
    ]),
  );
  return table(['Setting', 'Need', 'Per patient and year', 'Profile of the week', 'Urgent', 'Channels'], bySetting(rows, names));
}

const rateUnits = {
  perMin: 'per minute',
  perHour: 'per hour',
  perDay: 'per day',
  perWorkday: 'per business day',
  perWeek: 'per week',
} as const;

function arrivalTable({ names }: Context, world: World): string {
  const rows = Object.fromEntries(
    Object.entries(world.settings).map(([setting, { arrivals }]) => [
      setting,
      Object.entries(arrivals).map(([category, arrival]) => {
        const rates = Object.entries(rateUnits).flatMap(([key, unit]) => {
          const rate = arrival[key as keyof typeof rateUnits];
          return rate === undefined ? [] : [`${rate} ${unit}`];
        });
        const fixed = [
          ...(arrival.everyMin === undefined ? [] : [`one every ${arrival.everyMin} min`]),
          ...(arrival.timesMin === undefined ? [] : [`at ${counted(arrival.timesMin.length, 'given time')}`]),
        ];
        const per = arrival.perMemberOf === undefined ? '' : ` for each full-time equivalent of ${names.of('role', arrival.perMemberOf)}`;
        const process = fixed.length > 0 ? 'fixed' : `Poisson, ${arrival.profile ?? 'flat'}`;
        const batch = arrival.batchSize === undefined ? 'single' : distributionText(arrival.batchSize);
        return [plain(names.of('category', category)), plain(`${[...rates, ...fixed].join(', ')}${per}`), plain(process), plain(batch)];
      }),
    ]),
  );
  return table(['Setting', 'Category', 'Rate', 'Process and profile of the week', 'Batch'], bySetting(rows, names));
}

function exits(world: World): string[] {
  const categories = Object.values(world.categories);
  const hasPatience = categories.some(({ patience }) => patience !== undefined);
  const hasNeeds = Object.values(world.settings).some((setting) => needsOf(world, setting).length > 0);
  return [
    'a message that somebody has finished is done and leaves; a thread ends with its last message.',
    ...(hasPatience ? ['a message whose sender loses patience leaves the line without service, and may come again (2.5.4).'] : []),
    ...(hasNeeds
      ? ['a need that is brought in person, or makes no contact, leaves without a message, but for a note where the table says so.']
      : []),
    'what is open at the end of a run is counted as open and is not finished.',
  ];
}
