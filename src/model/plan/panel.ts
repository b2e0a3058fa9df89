/** A setting's panel: how many patients, of which groups, owned by whom. */
import type { Setting, World } from '../../scenario/index.ts';
import { indexOf, type Names, none, type PanelPlan, type TeamPlan } from './plan.ts';

/** @param teams of the setting, by role */
export function createPanel(
  world: World,
  names: Names,
  panel: NonNullable<Setting['panel']>,
  teams: readonly (TeamPlan | undefined)[],
): PanelPlan {
  const population = world.populations[panel.population];
  return {
    patients: panel.patients,
    owners: teams[indexOf(names.roles, panel.owners)]?.index ?? none,
    frailtyCv: population.frailtyCv,
    groups: Object.entries(population.groups).map(([id, group]) => ({
      group: indexOf(names.groups, id),
      share: group.share,
      portalActive: group.portalActive,
      needFactor: group.needFactor,
      portalFactor: group.portalFactor,
      callNotEngaged: group.callNotEngaged,
    })),
  };
}
