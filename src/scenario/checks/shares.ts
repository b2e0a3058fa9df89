/** Shares and chances that belong together. */
import { needIn, needsOf } from '../local.ts';
import { error, type Flaw, type Path } from '../problem.ts';
import type { World } from '../schema/study.ts';

const tolerance = 1e-6;

const sumOf = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0);
/** Without the dust of binary fractions. */
const numberText = (value: number) => String(Number(value.toPrecision(9)));

function mustBeOne(path: Path, shares: readonly number[]): Flaw[] {
  const sum = sumOf(shares);
  return Math.abs(sum - 1) <= tolerance ? [] : [error(path, 'shares that sum to 1', `a sum of ${numberText(sum)}`)];
}

function mustNotExceedOne(path: Path, names: string, shares: readonly number[]): Flaw[] {
  const sum = sumOf(shares);
  return sum <= 1 + tolerance ? [] : [error(path, `${names} that sum to at most 1`, `a sum of ${numberText(sum)}`)];
}

export function groupShares(world: World): Flaw[] {
  return Object.entries(world.populations).flatMap(([id, { groups }]) =>
    mustBeOne(
      ['populations', id, 'groups'],
      Object.values(groups).map(({ share }) => share),
    ),
  );
}

/** A population needs somebody who can have needs. */
export function needFactors(world: World): Flaw[] {
  return Object.entries(world.populations).flatMap(([id, { groups }]) => {
    const all = Object.values(groups);
    const hasNeeds = all.length === 0 || all.some(({ share, needFactor }) => share > 0 && needFactor > 0);
    return hasNeeds ? [] : [error(['populations', id, 'groups'], 'a group with a share and a needFactor above 0', 'none')];
  });
}

export function urgencyShares(world: World): Flaw[] {
  return Object.entries(world.needs).flatMap(([id, { urgency }]) =>
    urgency === undefined ? [] : mustNotExceedOne(['needs', id, 'urgency'], 'sameDay and emergent', [urgency.sameDay, urgency.emergent]),
  );
}

/** Settings may have shares of their own. */
export function localShares(world: World): Flaw[] {
  return Object.entries(world.settings).flatMap(([id, setting]) => {
    const path = ['settings', id];
    const known = needsOf(world, setting).filter((need) => Object.hasOwn(world.needs, need));
    const local = known.filter((need) => !Array.isArray(setting.needs) && setting.needs?.[need] !== undefined);
    return [
      ...Object.entries(setting.categories).flatMap(([category, { resolver }]) =>
        resolver === undefined ? [] : mustBeOne([...path, 'categories', category, 'resolver'], Object.values(resolver)),
      ),
      ...local.flatMap((need) => {
        const { sameDay = 0, emergent = 0 } = needIn(world, setting, need).urgency ?? {};
        const { urgency } = world.needs[need];
        // What is wrong with the need itself is said there.
        if (urgency?.sameDay === sameDay && urgency.emergent === emergent) return [];
        return mustNotExceedOne([...path, 'needs', need], 'sameDay and emergent', [sameDay, emergent]);
      }),
    ];
  });
}

/** A wrong label names another role than the right one. */
export function confusionShares({ policies: { triage } }: World): Flaw[] {
  return Object.entries(triage.ai?.confusion ?? {}).flatMap(([right, row]) => {
    const path = ['policies', 'triage', 'ai', 'confusion', right];
    const own = Object.hasOwn(row, right) && row[right] > 0;
    return [
      ...mustBeOne(path, Object.values(row)),
      ...(own
        ? [error([...path, right], 'other roles than the right one', String(row[right]), 'labelAccuracy says how often it is right')]
        : []),
    ];
  });
}

export function categoryShares(world: World): Flaw[] {
  return Object.entries(world.categories).flatMap(([id, { resolver, forwards, patience }]) => {
    const path = ['categories', id];
    return [
      ...(resolver === undefined ? [] : mustBeOne([...path, 'resolver'], Object.values(resolver))),
      ...Object.entries(forwards).flatMap(([role, row]) => mustNotExceedOne([...path, 'forwards', role], 'chances', Object.values(row))),
      ...(patience === undefined
        ? []
        : mustNotExceedOne([...path, 'patience'], 'nudge, call, visit and emergency', [
            patience.nudge,
            patience.call,
            patience.visit,
            patience.emergency,
          ])),
    ];
  });
}
