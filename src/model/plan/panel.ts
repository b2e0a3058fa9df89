/** A setting's panel: how many patients, of which groups, owned by whom. */
import type { Setting, World } from '../../scenario/index.ts';
import { indexOf, type Names, type PanelPlan } from './plan.ts';

export function createPanel(world: World, names: Names, panel: NonNullable<Setting['panel']>, teamOfRole: Int32Array): PanelPlan {
  const population = world.populations[panel.population];
  return {
    patients: panel.patients,
    owners: teamOfRole[indexOf(names.roles, panel.owners)],
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
