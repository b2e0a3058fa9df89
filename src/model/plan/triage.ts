/** Compiles who sees a message first, since when, and who covers for somebody on leave. */
import { decisionCode } from '../../kernel/index.ts';
import { coversSetting, type World, weekMin } from '../../scenario/index.ts';
import { Reach } from '../levers/reach.ts';
import { type CoverPlan, indexOf, type Names, type TriagePlan } from './plan.ts';

const drawReach = decisionCode('triage/reach');

export function createTriage(world: World, names: Names): TriagePlan {
  const { triage } = world.policies;
  const isAlways = triage.startWeek === 0 && triage.rampWeeks === 0 && triage.coverage.where === undefined;
  return {
    kind: triage.kind,
    pool: indexOf(names.roles, triage.humanPool?.role),
    sorter: indexOf(names.roles, triage.humanPool?.sorter),
    poolFactor: triage.humanPool?.handlingFactor ?? 1,
    humanRoutingAccuracy: triage.humanRoutingAccuracy,
    reach: isAlways ? undefined : new Reach(world, names, triage, drawReach),
  };
}

export function createCover(world: World, names: Names): CoverPlan {
  const { leaveCover } = world.policies;
  const { kind, role, handlingFactor, startWeek } = leaveCover;
  const fromMin = names.settings.map((id) => (kind !== 'none' && coversSetting(leaveCover, id) ? startWeek * weekMin : Infinity));
  return { kind, role: indexOf(names.roles, role), handlingFactor, fromMin };
}
