/** Leave is taken from sessions: who has none cannot be away. */
import { calendarsOf } from '../local.ts';
import { type Flaw, warning } from '../problem.ts';
import type { World } from '../schema/study.ts';

export function leaveFromSessions(world: World): Flaw[] {
  return Object.entries(world.settings).flatMap(([setting, { roles }]) =>
    Object.entries(roles).flatMap(([id, role]) => {
      const { leaveWeeksPerYear } = role;
      const isAlwaysOn = calendarsOf(role).every((calendar) => calendar === 'always');
      if (leaveWeeksPerYear === 0 || !isAlwaysOn) return [];
      const path = ['settings', setting, 'roles', id, 'leaveWeeksPerYear'];
      return [
        warning(path, 'leave of a role with a calendar', `${leaveWeeksPerYear} weeks of a role that is always on`, 'it has no effect'),
      ];
    }),
  );
}
