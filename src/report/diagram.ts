/** The base model as a flowchart in the language of Mermaid (mermaid.js.org): demand, messages, triage, staff, ends. */
import { needsOf, type Scenario, staffOf, type World } from '../scenario/index.ts';
import { counted } from './markdown.ts';
import { type Names, namesOf } from './names.ts';

/** Roles of all settings as one: where settings differ, the tables say how. */
export function diagramOf(scenario: Scenario): string {
  const { world } = scenario.arms[0];
  const names = namesOf(scenario);
  const kinds = [...new Set(scenario.arms.map((arm) => arm.world.policies.triage.kind))];
  const isTriaged = kinds.some((kind) => kind !== 'direct');
  const edges = [...demandEdges(world), ...messageEdges(world, isTriaged, scenario), ...passingEdges(world), ...endEdges(world)];
  const used = new Set(edges.flatMap(({ from, to }) => [idOf(from), idOf(to)]));
  const lines = [
    'flowchart LR',
    ...group('demand', 'Demand', demandNodes(world, names).filter(isUsed(used))),
    ...group(
      'messages',
      'Messages',
      Object.keys(world.categories)
        .map((id) => node(`c_${id}`, '[', names.of('category', id), ']'))
        .filter(isUsed(used)),
    ),
    ...(isTriaged ? [`  triage{"Triage: ${kinds.map((kind) => triageWords[kind]).join(', or ')}"}`] : []),
    ...group('staff', staffTitle(world, names), roleNodes(world, names).filter(isUsed(used))),
    ...ends.filter(([id]) => used.has(id)).map(([id, title]) => `  ${id}(["${title}"])`),
    ...[...new Set(edges.map(lineOf))],
  ];
  return lines.join('\n');
}

const triageWords = { direct: 'straight to a role', humanPool: 'people read first', ai: 'AI labels and flags' };

const ends = [
  ['done', 'Done'],
  ['left', 'Sender leaves'],
  ['inPerson', 'Seen in person'],
  ['noContact', 'No contact'],
] as const;

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
}

interface Node {
  readonly id: string;
  readonly line: string;
}

const isUsed =
  (used: ReadonlySet<string>) =>
  ({ id }: Node) =>
    used.has(id);

const idOf = (name: string) => name.replaceAll('-', '_');

/** Quotation marks and what Mermaid takes for its own are written as its character codes. */
const labelText = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[#"<>`&;]/g, (sign) => (sign === '#' ? '#35;' : `#${sign.charCodeAt(0)};`))
    .trim();

const node = (id: string, open: string, title: string, close: string): Node => ({
  id: idOf(id),
  line: `${idOf(id)}${open}"${labelText(title)}"${close}`,
});

const group = (id: string, title: string, nodes: readonly Node[]): string[] =>
  nodes.length === 0 ? [] : [`  subgraph ${id} ["${labelText(title)}"]`, ...nodes.map(({ line }) => `    ${line}`), '  end'];

const lineOf = ({ from, to, label }: Edge) => `  ${idOf(from)} -->${label === undefined ? '' : `|"${labelText(label)}"|`} ${idOf(to)}`;

const arisingNeeds = (world: World) => [...new Set(Object.values(world.settings).flatMap((setting) => needsOf(world, setting)))];
const arrivingCategories = (world: World) => [...new Set(Object.values(world.settings).flatMap(({ arrivals }) => Object.keys(arrivals)))];

function demandNodes(world: World, names: Names): Node[] {
  return [
    ...arisingNeeds(world).map((id) => node(`n_${id}`, '([', `Need: ${names.of('need', id)}`, '])')),
    ...(arrivingCategories(world).length > 0 ? [node('arrivals', '([', 'Arrivals', '])')] : []),
  ];
}

function demandEdges(world: World): Edge[] {
  const needs = arisingNeeds(world).flatMap((id): Edge[] => {
    const { portal, phone, visit, emergency } = world.needs[id];
    const from = `n_${id}`;
    return [
      ...(portal ? [{ from, to: `c_${portal.category}`, label: 'portal' }] : []),
      ...(phone ? [{ from, to: `c_${phone.category}`, label: 'phone' }] : []),
      ...(visit || emergency ? [{ from, to: 'inPerson' }] : []),
      ...[visit, emergency].flatMap((way) => (way?.category ? [{ from: 'inPerson', to: `c_${way.category}`, label: 'note' }] : [])),
      { from, to: 'noContact' },
    ];
  });
  return [...needs, ...arrivingCategories(world).map((id) => ({ from: 'arrivals', to: `c_${id}` }))];
}

/** Categories that can occur at all, and whom they reach first. */
function messageEdges(world: World, isTriaged: boolean, { arms }: Scenario): Edge[] {
  const covered = new Set(isTriaged ? arms.flatMap((arm) => arm.world.policies.triage.categories) : []);
  const edges = Object.entries(world.categories).flatMap(([id, category]): Edge[] => {
    const from = `c_${id}`;
    const first = covered.has(id) ? ['triage'] : firstRoles(category).map((role) => `r_${role}`);
    const follows = [
      ...(category.triggers ? [{ from, to: `c_${category.triggers.category}`, label: 'triggers' }] : []),
      ...(category.patience ? impatientEdges(from, category.patience) : []),
    ];
    const { intake } = category;
    if (intake === undefined) return [...first.map((to) => ({ from, to })), ...follows];
    return [
      { from, to: `r_${intake}`, label: 'taken in' },
      ...first.filter((to) => to !== `r_${intake}`).map((to) => ({ from: `r_${intake}`, to })),
      ...follows,
    ];
  });
  const triaged = [...covered].flatMap((id) => (world.categories[id] ? firstOfTriage(world, arms, id) : []));
  return [...edges, ...triaged.map((role) => ({ from: 'triage', to: `r_${role}` }))];
}

type Category = World['categories'][string];

/** What senders do who are tired of waiting; reminders come to the same category. */
function impatientEdges(from: string, { nudge, call, callCategory, visit, emergency }: NonNullable<Category['patience']>): Edge[] {
  const label = 'tired of waiting';
  return [
    ...(call > 0 && callCategory !== undefined ? [{ from, to: `c_${callCategory}`, label: 'phones' }] : []),
    ...(visit + emergency > 0 ? [{ from, to: 'inPerson', label }] : []),
    ...(nudge + call + visit + emergency < 1 - 1e-9 ? [{ from, to: 'left', label }] : []),
  ];
}

/** Without triage: where the category starts, or else whoever is able to close it. */
const firstRoles = ({ start, resolver }: Category): string[] => (start !== undefined ? [start] : Object.keys(resolver ?? {}));

function firstOfTriage(world: World, arms: Scenario['arms'], id: string): string[] {
  const category = world.categories[id];
  return arms.flatMap(({ world: { policies } }) => {
    const { kind, humanPool, ai } = policies.triage;
    if (kind === 'direct') return firstRoles(category);
    if (kind === 'humanPool') return humanPool === undefined ? [] : [humanPool.sorter ?? humanPool.role];
    return [...Object.keys(category.resolver ?? {}), ...(ai === undefined ? [] : [ai.flaggedTo, ...(ai.sorter ? [ai.sorter] : [])])];
  });
}

/** From those who cannot close a message to those who can, and by explicit tables. */
function passingEdges(world: World): Edge[] {
  const ranks = new Map(
    Object.values(world.settings).flatMap(({ roles }) => Object.entries(roles).map(([id, role]) => [id, role.rank] as const)),
  );
  const rank = (id: string) => ranks.get(id) ?? 0;
  return Object.values(world.categories).flatMap(({ forwards, resolver = {}, handlingMin, readingMin }) => {
    const explicit = Object.entries(forwards).flatMap(([from, to]) =>
      Object.entries(to).flatMap(([role, share]) => (share > 0 ? [{ from: `r_${from}`, to: `r_${role}`, label: 'forwards' }] : [])),
    );
    const readers = [...new Set([...Object.keys(handlingMin), ...Object.keys(readingMin)])];
    const upward = readers.flatMap((from) =>
      Object.entries(resolver).flatMap(([to, share]) =>
        share > 0 && rank(to) > rank(from) ? [{ from: `r_${from}`, to: `r_${to}`, label: 'cannot close it' }] : [],
      ),
    );
    return [...explicit, ...upward];
  });
}

function endEdges(world: World): Edge[] {
  const closers = new Set(Object.values(world.categories).flatMap(({ handlingMin }) => Object.keys(handlingMin)));
  const back = Object.entries(world.categories).flatMap(([id, { followUp }]) =>
    followUp ? [{ from: 'done', to: `c_${followUp.category ?? id}`, label: 'writes back' }] : [],
  );
  return [...[...closers].map((role) => ({ from: `r_${role}`, to: 'done' })), ...back];
}

function staffTitle({ settings }: World, names: Names): string {
  const ids = Object.keys(settings);
  if (ids.length === 1) return names.of('setting', ids[0]);
  return `Staff of ${counted(ids.length, 'setting')}`;
}

/** With how many of them there are over all settings. */
function roleNodes(world: World, names: Names): Node[] {
  const ids = new Set(Object.keys(world.settings).flatMap((setting) => Object.keys(staffOf(world, setting))));
  return [...ids].map((id) => {
    const heads = Object.values(world.settings).reduce((sum, { roles }) => sum + (roles[id]?.headCount ?? 0), 0);
    return node(`r_${id}`, '[', `${names.of('role', id)} (${heads})`, ']');
  });
}
