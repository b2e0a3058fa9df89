/** What the arms, roles, patient groups and kinds of message of a scenario are called. */
import type { Labels } from '../../charts/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { capital } from '../words/capital.ts';

/** An id as words, for what has no title: `nurse-pool` is "Nurse pool". */
export const idWords = (id: string): string => capital(id.replaceAll('-', ' '));

export function labelsOf(scenario: Scenario): Labels {
  const { settings, populations } = scenario.arms[0].world;
  const roles = new Map<string, string>();
  for (const setting of Object.values(settings)) {
    for (const [id, role] of Object.entries(setting.roles)) {
      if (!role.title) continue;
      // Where settings call a role differently, its id is what they have in common.
      roles.set(id, (roles.get(id) ?? role.title) === role.title ? role.title : idWords(id));
    }
  }
  const groups = new Map(Object.values(populations).flatMap((population) => Object.entries(population.groups)));
  const titles = new Map(
    [...scenario.arms].reverse().flatMap(({ world }) => Object.entries(world.categories).map(([id, { title }]) => [id, title] as const)),
  );
  return {
    arms: scenario.arms.map(({ id, title }, index) => ({ id, title, index })),
    role: (id) => roles.get(id) ?? idWords(id),
    group: (id) => groups.get(id)?.title ?? idWords(id),
    category: (id) => titles.get(id) ?? idWords(id),
    groupShare: (id) => groups.get(id)?.share,
    groupRank: (id) => groups.get(id)?.disadvantageRank,
  };
}

/** Ids of the roles, the most senior first. */
export function rolesBySeniority(scenario: Scenario): string[] {
  const ranks = new Map<string, number>();
  for (const setting of Object.values(scenario.arms[0].world.settings)) {
    for (const [id, role] of Object.entries(setting.roles)) ranks.set(id, Math.max(ranks.get(id) ?? 0, role.rank));
  }
  return [...ranks].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}

/** "Physician" to "physicians"; abbreviations keep their capitals. */
export function people(title: string): string {
  const word = /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
  return word.endsWith('s') ? word : `${word}s`;
}
