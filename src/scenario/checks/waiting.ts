/** Patience and absences: who calls must have something to call as, and nothing may repeat without time going by. */
import { error, type Flaw } from '../problem.ts';
import type { Distribution } from '../schema/quantity.ts';
import type { World } from '../schema/study.ts';

export function calls(world: World): Flaw[] {
  return Object.entries(world.categories).flatMap(([id, { patience }]) => {
    if (patience === undefined || patience.call === 0 || patience.callCategory !== undefined) return [];
    return [error(['categories', id, 'patience', 'callCategory'], 'the category of the calls, as call is above 0', 'nothing')];
  });
}

/** Only a role that takes messages in can be closed for them. */
export function closedIntakes(world: World): Flaw[] {
  return Object.entries(world.categories).flatMap(([id, { whenClosed, intake }]) => {
    if (whenClosed === undefined || intake !== undefined) return [];
    return [error(['categories', id, 'intake'], 'the role that is off duty in whenClosed', 'nothing')];
  });
}

export function timePasses(world: World): Flaw[] {
  const forPatients = Object.entries(world.categories).flatMap(([id, { patience }]) => {
    if (patience === undefined || !isAlwaysZero(patience.waitMin)) return [];
    const repeats = patience.remindAgain || (patience.retry !== undefined && isAlwaysZero(patience.retry.afterMin));
    return repeats ? [error(['categories', id, 'patience', 'waitMin'], 'more than 0 minutes, as the patient waits again', '0')] : [];
  });
  const forStaff = Object.entries(world.settings).flatMap(([setting, { roles }]) =>
    Object.entries(roles).flatMap(([id, { awayWhenEmpty }]) => {
      if (awayWhenEmpty === undefined || !isAlwaysZero(awayWhenEmpty)) return [];
      return [error(['settings', setting, 'roles', id, 'awayWhenEmpty'], 'more than 0 minutes', '0', 'leave it out')];
    }),
  );
  return [...forPatients, ...forStaff];
}

export function isAlwaysZero(distribution: Distribution): boolean {
  if (typeof distribution === 'number') return distribution === 0;
  if (distribution.family === 'empirical' || distribution.family === 'sequence') return distribution.values.every((value) => value === 0);
  if (distribution.family === 'deterministic') return distribution.mean === 0;
  return distribution.family === 'triangular' && distribution.high === 0;
}
