/** Compiles the message categories of a setting: handling times by role, who can close what, and what follows. */
import { createSampler } from '../../kernel/index.ts';
import { type Category, categoryIn, coversSetting, type World } from '../../scenario/index.ts';
import { type CategoryPlan, indexOf, type Names, type OffspringPlan, type PatiencePlan, type TeamPlan } from './plan.ts';
import { scaled } from './scaled.ts';
import { cumulative, rolesOf } from './shares.ts';

/** @param teams of the setting, by role */
export function createCategories(
  world: World,
  names: Names,
  settingId: string,
  teams: readonly (TeamPlan | undefined)[],
): readonly CategoryPlan[] {
  const { triage, feedback } = world.policies;
  const setting = world.settings[settingId];
  const covered = new Set(coversSetting({ coverage: triage }, settingId) ? triage.categories : []);
  const rankOf = (role: number) => teams[role]?.rank ?? -1;
  return names.categories.map((id, index): CategoryPlan => {
    const category = categoryIn(world, setting, id);
    const factors = Object.hasOwn(setting.categories, id) ? setting.categories[id].handlingFactor : {};
    const minutes = (role: string, spec: Category['handlingMin'][string] | undefined) =>
      optionalSampler(spec === undefined || factors[role] === undefined ? spec : scaled(spec, factors[role]));
    return {
      index,
      id,
      priority: category.priority,
      needsReply: category.needsReply,
      isPatientMessage: category.patientMessage,
      start: indexOf(names.roles, category.start),
      intake: indexOf(names.roles, category.intake),
      callAfterMin: optionalSampler(category.whenClosed?.callAfterMin),
      isCovered: covered.has(id),
      handling: names.roles.map((role) => minutes(role, category.handlingMin[role])),
      reading: names.roles.map((role) => minutes(role, category.readingMin[role])),
      resolvers: cumulative(rolesOf(names, category.resolver ?? {}).sort((a, b) => rankOf(a.role) - rankOf(b.role))),
      forwards: names.roles.map((role) => {
        const row = category.forwards[role];
        return row && cumulative(rolesOf(names, row));
      }),
      complexityCorrelation: category.complexityCorrelation,
      followUp: category.followUp && offspring(names, category.followUp, id),
      triggers: category.triggers && offspring(names, category.triggers, id),
      patience: category.patience && patienceOf(names, category.patience, feedback === 'on'),
      multiTopic: category.multiTopic,
      ageing: category.ageing,
    };
  });
}

function optionalSampler(distribution: Category['handlingMin'][string] | undefined) {
  return distribution === undefined ? undefined : createSampler(distribution);
}

function offspring(names: Names, spec: NonNullable<Category['followUp']>, itself: string): OffspringPlan {
  return {
    probability: spec.probability,
    delayMin: createSampler(spec.delayMin),
    category: indexOf(names.categories, spec.category ?? itself),
  };
}

/** Without feedback nobody acts because of waiting: who waits for an answer goes on waiting, who hangs up does not try again. */
function patienceOf(names: Names, patience: NonNullable<Category['patience']>, hasFeedback: boolean): PatiencePlan | undefined {
  if (!hasFeedback && patience.until === 'answered') return undefined;
  return {
    waitMin: createSampler(patience.waitMin),
    untilAnswered: patience.until === 'answered',
    nudge: patience.nudge,
    call: patience.call,
    callCategory: indexOf(names.categories, patience.callCategory),
    visit: patience.visit,
    emergency: patience.emergency,
    usdPerVisit: patience.usdPerVisit,
    usdPerEmergency: patience.usdPerEmergency,
    seenAfterMin: optionalSampler(patience.seenAfterMin),
    urgentFactor: patience.urgentFactor,
    remindAgain: patience.remindAgain,
    retry:
      patience.retry && hasFeedback
        ? { probability: patience.retry.probability, afterMin: createSampler(patience.retry.afterMin) }
        : undefined,
  };
}
