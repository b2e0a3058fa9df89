/** Messages bring about others: follow-ups, and what they trigger. */
import { hasTags } from '../coverage.ts';
import { categoryIn } from '../local.ts';
import { error, type Flaw, warning } from '../problem.ts';
import type { World } from '../schema/study.ts';
import type { Category } from '../schema/work.ts';
import { oncePerPath } from './once.ts';
import { usesAi } from './reach.ts';

type Offspring = ReadonlyMap<string, readonly (readonly [child: string, chance: number])[]>;

/** A chain that has not become thinner than one message after so many generations never does. */
const generations = 64;

/** Follow-ups and triggered messages must die out: a message must not bring about one more, or more, for ever. */
export function offspringEnds(world: World): Flaw[] {
  const everywhere = (id: string) => world.categories[id];
  // Settings may have chances of their own.
  const local = Object.values(world.settings)
    .filter(({ categories }) => Object.values(categories).some(({ followUp }) => followUp !== undefined))
    .map((setting) => (id: string) => categoryIn(world, setting, id));
  const all = [everywhere, ...local];
  const byThemselves = all.flatMap((categoryOf) => endless(world, categoryOf, (probability) => probability));
  // Not all messages need be ones that a lever acts on, so that this may still end.
  const withLevers = all.flatMap((categoryOf) => endless(world, categoryOf, (probability) => followUpChance(world, probability)));
  const hint = 'what a lever acts on is followed up more often';
  return oncePerPath([
    ...byThemselves.map((id) => error(['categories', id], expected, got)),
    ...withLevers.map((id) => warning(['categories', id], expected, got, hint)),
  ]);
}

const expected = 'follow-ups and triggers that die out';
const got = 'at least one more message from each, for ever';

/** Categories of which there are ever more. */
function endless(world: World, categoryOf: (id: string) => Category, chance: (probability: number) => number): string[] {
  const ids = Object.keys(world.categories);
  const offspring: Offspring = new Map(ids.map((id) => [id, offspringOf(id, categoryOf(id), chance)]));
  let expected = new Map(ids.map((id) => [id, 1]));
  for (let i = 0; i < generations && [...expected.values()].some((count) => count >= 1); i++) {
    const next = (list: readonly (readonly [string, number])[]) =>
      list.reduce((sum, [id, chance]) => sum + chance * (expected.get(id) ?? 0), 0);
    expected = new Map([...offspring].map(([id, list]) => [id, next(list)]));
  }
  return [...expected].filter(([id, count]) => count >= 1 && comesBack(id, offspring)).map(([id]) => id);
}

function offspringOf(id: string, { followUp, triggers }: Category, chance: (probability: number) => number): (readonly [string, number])[] {
  return [
    ...(followUp === undefined ? [] : [[followUp.category ?? id, chance(followUp.probability)] as const]),
    ...(triggers === undefined ? [] : [[triggers.category, triggers.probability] as const]),
  ];
}

/** True if a message of the category can bring about another of the same, and not only of one that goes on for ever. */
function comesBack(id: string, offspring: Offspring): boolean {
  const reached = new Set<string>();
  const queue = [id];
  while (queue.length > 0) {
    for (const [child, chance] of offspring.get(queue.pop() as string) ?? []) {
      if (chance > 0 && !reached.has(child)) queue.push(child);
      if (chance > 0) reached.add(child);
    }
  }
  return reached.has(id);
}

/** The greatest chance that a patient writes back, with all that levers can add to it. */
function followUpChance({ policies, populations }: World, probability: number): number {
  const { drafts, governance, structuredIntake, translation } = policies;
  if (policies.feedback === 'off') return probability;
  const told = governance.disclosure.enabled ? governance.disclosure.followUpFactor : 1;
  const groups = Object.values(populations).flatMap((population) => Object.values(population.groups));
  const byGroup = groups.map(({ tags }) =>
    Object.values(governance.differences).reduce((factor, one) => factor * (hasTags(tags, one.where) ? one.followUpFactor : 1), told),
  );
  const factors = [
    drafts?.enabled ? drafts.followUpFactor : 1,
    structuredIntake?.enabled ? structuredIntake.followUpFactor : 1,
    usesAi({ policies }) && governance.disclosure.enabled ? Math.max(told, ...byGroup) : 1,
  ];
  const factor = factors.reduce((product, one) => product * Math.max(1, one), 1);
  const mistaken = drafts?.enabled ? drafts.error * drafts.errorFollowUp : 0;
  const mistranslated = translation?.enabled ? translation.error * translation.errorFollowUp : 0;
  return 1 - (1 - Math.min(1, factor * probability)) * (1 - mistaken) * (1 - mistranslated);
}
