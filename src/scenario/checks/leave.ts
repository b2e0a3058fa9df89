/** Leave is taken from sessions: who has none cannot be away. */
import { type Flaw, warning } from '../problem.ts';
import type { World } from '../schema/study.ts';

export function leaveFromSessions(world: World): Flaw[] {
  return Object.entries(world.settings).flatMap(([setting, { roles }]) =>
    Object.entries(roles).flatMap(([role, { leaveWeeksPerYear, calendar }]) => {
      const isAlwaysOn = [calendar].flat().every((id) => id === 'always');
      if (leaveWeeksPerYear === 0 || !isAlwaysOn) return [];
      const path = ['settings', setting, 'roles', role, 'leaveWeeksPerYear'];
      return [
        warning(path, 'leave of a role with a calendar', `${leaveWeeksPerYear} weeks of a role that is always on`, 'it has no effect'),
      ];
    }),
  );
}
