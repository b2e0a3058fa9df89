/** The rows of the results: for each outcome the total, each setting, and each role, patient group and category. */
import type { OutcomeId, Statistic } from '../outcomes.ts';
import type { Cell } from '../plan/cells.ts';
import { none, type Plan } from '../plan/plan.ts';

export type Dimension = 'role' | 'group' | 'category';

const everywhere: Cell = { setting: none, role: none, group: none, category: none };

/** The cells of an outcome that exists along the given dimensions. */
export function cellsAlong(plan: Plan, dimensions: readonly Dimension[]): Cell[] {
  const { names } = plan;
  const sizes = { role: names.roles.length, group: names.groups.length, category: names.categories.length };
  const within = (setting: number): Cell[] =>
    dimensions.flatMap((dimension) => Array.from({ length: sizes[dimension] }, (_, i) => ({ ...everywhere, setting, [dimension]: i })));
  const settings = names.settings.map((_, setting) => ({ ...everywhere, setting }));
  const inEach = names.settings.length > 1 ? names.settings.flatMap((_, setting) => within(setting)) : [];
  return [everywhere, ...settings, ...within(none), ...inEach].filter((cell) => exists(plan, cell));
}

/** A role that a setting does not have, or a group of another population, has no row there. */
function exists(plan: Plan, { setting, role, group }: Cell): boolean {
  if (setting === none) return true;
  if (role !== none) return plan.settings[setting].teams[role] !== undefined;
  if (group !== none) return plan.settings[setting].panel?.groups.some((one) => one.group === group) ?? false;
  return true;
}

/** The teams that a cell speaks of. */
export function teamsOf(plan: Plan, cell: Cell): number[] {
  const teams: number[] = [];
  plan.teams.forEach((team, index) => {
    if ((cell.setting === none || team.setting === cell.setting) && (cell.role === none || team.role === cell.role)) teams.push(index);
  });
  return teams;
}

export function measureOf(plan: Plan, outcome: OutcomeId, statistic: Statistic, cell: Cell) {
  const name = (list: readonly string[], index: number) => (index === none ? null : list[index]);
  return {
    outcome,
    statistic,
    setting: name(plan.names.settings, cell.setting),
    role: name(plan.names.roles, cell.role),
    group: name(plan.names.groups, cell.group),
    category: name(plan.names.categories, cell.category),
  };
}
