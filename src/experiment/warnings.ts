/** What a reader must know before believing a result, in words. */
import type { Scenario, World } from '../scenario/index.ts';
import type { Replicator } from './replicate.ts';
import type { OutcomeRow } from './result.ts';

/** A backlog that grows by less than this share of a role's messages is not worth a warning. */
const materialGrowthFraction = 0.02;

function format(value: number): string {
  const size = Math.abs(value);
  return value.toFixed(size >= 10 ? 0 : size >= 1 ? 1 : 2);
}

/** Messages that the role opens a day, all its members together; null when not measured. */
function messagesPerDay(rows: readonly OutcomeRow[], growth: OutcomeRow, fte: number): number | null {
  const row = rows.find(
    ({ outcome, setting, role, group, category }) =>
      outcome === 'messagesPerDay' && setting === growth.setting && role === growth.role && group === null && category === null,
  );
  return row?.mean == null ? null : row.mean * fte;
}

/** Roles of one arm whose backlog grew: their results depend on how long the run is. */
function overloadOf(world: World, rows: readonly OutcomeRow[]): string[] {
  const settings = Object.keys(world.settings);
  return rows.flatMap((row) => {
    if (row.outcome !== 'backlogGrowthPerDay' || row.role === null || row.mean === null || row.halfWidth === null) return [];
    // With a single setting its roles stand in the rows over all settings.
    const place = row.setting ?? (settings.length === 1 ? settings[0] : null);
    if (place === null) return [];
    const setting = world.settings[place];
    // A role that the setting shares is judged where its staff are.
    if (!Object.hasOwn(setting.roles, row.role)) return [];
    const role = setting.roles[row.role];
    const messages = messagesPerDay(rows, row, role.headCount * role.fte);
    const isMaterial = messages === null || row.mean > materialGrowthFraction * messages;
    if (row.mean - row.halfWidth <= 0 || !isMaterial) return [];
    const interval = `${format(row.mean)} (${format(row.mean - row.halfWidth)} to ${format(row.mean + row.halfWidth)})`;
    const line = `the ${role.title ?? row.role} line falls behind by ${interval} messages a day`;
    return [`${setting.title ?? place}: ${line}; results depend on the length of the run`];
  });
}

function sampleWarnings(replications: number): string[] {
  if (replications === 0) return ['no replication finished in every arm: there are no results'];
  if (replications === 1) return ['only one replication finished in every arm: there are no intervals'];
  return [];
}

/** Each text once, with the arms that it holds for when there is more than one arm. */
function nameArms(scenario: Scenario, textsByArm: readonly (readonly string[])[]): string[] {
  const armsByText = new Map<string, Set<string>>();
  textsByArm.forEach((texts, arm) => {
    for (const text of texts) armsByText.set(text, (armsByText.get(text) ?? new Set()).add(scenario.arms[arm].id));
  });
  return [...armsByText].map(([text, ids]) => {
    if (scenario.arms.length === 1) return text;
    if (ids.size === scenario.arms.length) return `${text} (every arm)`;
    return `${text} (${[...ids].join(', ')})`;
  });
}

/** Levers that begin, and outages that come, when the run is over. */
function tooLate({ policies }: World, days: number): string[] {
  const levers = Object.entries(policies).flatMap(([id, lever]) => {
    if (typeof lever !== 'object' || lever === null || !('startWeek' in lever) || typeof lever.startWeek !== 'number') return [];
    const isOn = 'enabled' in lever ? lever.enabled === true : 'kind' in lever && lever.kind !== 'direct';
    return isOn && lever.startWeek * 7 >= days ? [`${id} begins in week ${lever.startWeek}, after the end of the run`] : [];
  });
  const outages = Object.entries(policies.governance.outages).flatMap(([id, { fromDay }]) =>
    fromDay >= days ? [`the outage ${id} begins on day ${fromDay}, after the end of the run`] : [],
  );
  return [...levers, ...outages];
}

/** What the models, and the length of the run, say before anything has run. */
export function staticWarnings(scenario: Scenario, replicator: Replicator): string[] {
  const { warmUpDays, observedDays } = scenario.run;
  return nameArms(
    scenario,
    scenario.arms.map(({ world }, arm) => [...replicator.warningsOf(arm), ...tooLate(world, warmUpDays + observedDays)]),
  );
}

/** What the models said, what was seen in the runs, and whether there were enough of them. */
export function warningsOf(scenario: Scenario, replicator: Replicator, rows: readonly OutcomeRow[], replications: number): string[] {
  const seen = scenario.arms.map(({ id, world }) =>
    overloadOf(
      world,
      rows.filter((row) => row.arm === id),
    ),
  );
  return [...sampleWarnings(replications), ...staticWarnings(scenario, replicator), ...nameArms(scenario, seen)];
}
