/** Every id that refers to something must be the id of something. */
import { suggestion } from '../nearest.ts';
import { error, type Flaw, mostProblems, quoted } from '../problem.ts';
import type { World } from '../schema/study.ts';
import { policyReferences } from './policy-references.ts';
import { kindsOf } from './reference.ts';
import { workReferences } from './work-references.ts';

export function references(world: World): Flaw[] {
  const kinds = kindsOf(world);
  const everywhere = [...workReferences(world, kinds), ...policyReferences(world, kinds)];
  // Without any setting there are no roles, and that is said elsewhere.
  const hasSettings = Object.keys(world.settings).length > 0;
  const all = everywhere.filter(({ what }) => hasSettings || (what !== 'role' && what !== 'setting'));
  const sets = new Map<readonly string[], ReadonlySet<string>>();
  const isKnown = (id: string, known: readonly string[]) => {
    const set = sets.get(known) ?? new Set(known);
    sets.set(known, set);
    return set.has(id);
  };
  const broken = all.filter(({ id, known }) => id !== undefined && !isKnown(id, known));
  return broken.slice(0, mostProblems + 1).map(({ path, id = '', what, known, isKey }) => ({
    ...error(path, `the id of a ${what}`, quoted(id), suggestion(id, known, 'there are') ?? `there is no ${what}`),
    isKey,
    // Many settings may share the staff of one that is not there.
    cause: what === 'setting' ? `no setting ${id}` : undefined,
  }));
}
