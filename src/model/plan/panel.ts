/** A setting's panel: how many patients, of which groups, owned by whom. */
import { decisionCode } from '../../kernel/index.ts';
import type { Setting, World } from '../../scenario/index.ts';
import { Reach } from '../levers/reach.ts';
import { indexOf, type Names, none, type PanelPlan, type TeamPlan } from './plan.ts';

const drawOutreach = decisionCode('outreach/reach');

/** @param teams of the setting, by role */
export function createPanel(
  world: World,
  names: Names,
  panel: NonNullable<Setting['panel']>,
  setting: number,
  teams: readonly (TeamPlan | undefined)[],
): PanelPlan {
  const population = world.populations[panel.population];
  const { outreach } = world.policies;
  const reach = outreach?.enabled ? new Reach(world, names, outreach, drawOutreach) : undefined;
  const offer = (group: number) =>
    outreach === undefined || reach === undefined || !reach.coversGroup(setting, group)
      ? undefined
      : { activated: outreach.accepted * outreach.activated, usePortal: outreach.usePortal, reach };
  return {
    patients: panel.patients,
    owners: teams[indexOf(names.roles, panel.owners)]?.index ?? none,
    frailtyCv: population.frailtyCv,
    groups: Object.entries(population.groups).map(([id, group]) => ({
      group: indexOf(names.groups, id),
      share: group.share,
      portalActive: group.portalActive,
      portalAdoptionPerYear: group.portalAdoptionPerYear,
      outreach: offer(indexOf(names.groups, id)),
      unreadReplies: group.unreadReplies,
      needFactor: group.needFactor,
      portalFactor: group.portalFactor,
      callNotEngaged: group.callNotEngaged,
    })),
  };
}
