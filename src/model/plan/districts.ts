/**
 * Settings that share staff, directly or through others, make a district. What happens in one does not touch the others, so that a
 * replication runs one district after the other: the numbers are the same (up to the order in which they are summed over districts), and
 * the state of one fits into the processor's cache where that of a hundred clinics would not. (The connected components of the graph of
 * settings, joined where one has staff of the other.)
 */
import type { Plan, SettingPlan, TeamPlan } from './plan.ts';

export interface District {
  /** Indices. */
  readonly settings: readonly number[];
  readonly teams: readonly TeamPlan[];
}

/** In the order of their first settings; each setting and team belongs to one. */
export function districtsOf({ settings, teams }: Pick<Plan, 'settings' | 'teams'>): District[] {
  const districtOf = settings.map((_, setting) => setting);
  for (const setting of settings) {
    for (const neighbour of neighboursOf(setting)) {
      const [kept, joined] = [districtOf[setting.index], districtOf[neighbour]].sort((a, b) => a - b);
      districtOf.forEach((district, index) => {
        if (district === joined) districtOf[index] = kept;
      });
    }
  }
  return [...new Set(districtOf)].map((district) => ({
    settings: settings.flatMap(({ index }) => (districtOf[index] === district ? [index] : [])),
    teams: teams.filter(({ setting }) => districtOf[setting] === district),
  }));
}

/** The settings whose teams it has. */
function neighboursOf({ teams }: SettingPlan): number[] {
  return teams.flatMap((team) => (team === undefined ? [] : [team.setting]));
}

/** All settings at once, for what has to be seen in the order of time. */
export function oneDistrict({ settings, teams }: Pick<Plan, 'settings' | 'teams'>): District {
  return { settings: settings.map(({ index }) => index), teams };
}
