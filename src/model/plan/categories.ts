/** Compiles message categories: handling times by role, who can close what, and what follows. */
import { createSampler } from '../../kernel/index.ts';
import type { Category, World } from '../../scenario/index.ts';
import { type CategoryPlan, indexOf, type Names, type OffspringPlan, type PatiencePlan, type TeamPlan } from './plan.ts';

export function createCategories(world: World, names: Names, teams: readonly TeamPlan[]): CategoryPlan[] {
  const covered = new Set(world.policies.triage.categories);
  const rankOf = (role: number) => Math.max(...teams.filter((team) => team.role === role).map((team) => team.rank));
  return names.categories.map((id, index): CategoryPlan => {
    const category = world.categories[id];
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
      handling: names.roles.map((role) => optionalSampler(category.handlingMin[role])),
      reading: names.roles.map((role) => optionalSampler(category.readingMin[role])),
      resolvers: cumulative(names, category.resolver ?? {})
        .sort((a, b) => rankOf(a.role) - rankOf(b.role))
        .map(running()),
      forwards: names.roles.map((role) => {
        const row = category.forwards[role];
        return row && cumulative(names, row).map(running());
      }),
      complexityCorrelation: category.complexityCorrelation,
      followUp: category.followUp && offspring(names, category.followUp, id),
      triggers: category.triggers && offspring(names, category.triggers, id),
      patience: category.patience && patienceOf(names, category.patience),
      ageing: category.ageing,
    };
  });
}

function optionalSampler(distribution: Category['handlingMin'][string] | undefined) {
  return distribution === undefined ? undefined : createSampler(distribution);
}

function cumulative(names: Names, shares: { readonly [role: string]: number }) {
  return Object.entries(shares).map(([role, share]) => ({ role: indexOf(names.roles, role), upTo: share }));
}

/** Turns shares into cumulative shares, in the order of the list. */
function running() {
  let sum = 0;
  return ({ role, upTo }: { role: number; upTo: number }) => {
    sum += upTo;
    return { role, upTo: sum };
  };
}

function offspring(names: Names, spec: NonNullable<Category['followUp']>, itself: string): OffspringPlan {
  return {
    probability: spec.probability,
    delayMin: createSampler(spec.delayMin),
    category: indexOf(names.categories, spec.category ?? itself),
  };
}

function patienceOf(names: Names, patience: NonNullable<Category['patience']>): PatiencePlan {
  return {
    waitMin: createSampler(patience.waitMin),
    untilAnswered: patience.until === 'answered',
    nudge: patience.nudge,
    call: patience.call,
    callCategory: indexOf(names.categories, patience.callCategory),
    urgentFactor: patience.urgentFactor,
    remindAgain: patience.remindAgain,
    retry: patience.retry && { probability: patience.retry.probability, afterMin: createSampler(patience.retry.afterMin) },
  };
}
