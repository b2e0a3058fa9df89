/** The outcomes that a reader looks at first: the burden of those who can least be replaced, and who is left without help. */
import { isOfNeeds, type Layout, type Measure } from '../model/index.ts';
import type { Scenario } from '../scenario/index.ts';

/**
 * Time in the in-basket of the most senior role, and the urgent needs that were not met: of all patients, or of each group named. Those
 * that the baseline does not have, or that cannot occur, are left out.
 */
export function leadMeasures(scenario: Scenario, { measures, needs }: Layout, groups: readonly string[] = []): Measure[] {
  const find = (outcome: Measure['outcome'], role: string | null, group: string | null) =>
    measures.find(
      (one) => one.outcome === outcome && one.role === role && one.group === group && one.setting === null && one.category === null,
    );
  const roles = measures.flatMap(({ outcome, role }) => (outcome === 'inboxMinPerDay' && role !== null ? [role] : []));
  const senior = roles.length === 0 ? null : seniorOf(scenario, roles);
  // Where only messages come, as in a queue of the textbooks, no need is urgent.
  const hasNeeds = needs?.sources.some(isOfNeeds) ?? true;
  const wanted = !hasNeeds ? [] : groups.length === 0 ? [null] : groups;
  return [find('inboxMinPerDay', senior, null), ...wanted.map((group) => find('unmetUrgentNeedFraction', null, group))].flatMap(
    (measure) => measure ?? [],
  );
}

/** Of the highest rank in any setting of the baseline; of several the first. */
function seniorOf({ arms }: Scenario, roles: readonly string[]): string {
  const rank = (role: string) => Math.max(0, ...Object.values(arms[0].world.settings).map((setting) => setting.roles[role]?.rank ?? 0));
  return roles.reduce((senior, role) => (rank(role) > rank(senior) ? role : senior));
}
