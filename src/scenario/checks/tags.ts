/** Tags choose patient groups; tags that no group has choose nobody. */
import { hasTags } from '../coverage.ts';
import { suggestion } from '../nearest.ts';
import { error, type Flaw, type Path, quoted, warning } from '../problem.ts';
import type { World } from '../schema/study.ts';
import { leverIds } from './reach.ts';

interface Choice {
  readonly path: Path;
  readonly where: { readonly [tag: string]: string };
}

/**
 * A lever that covers nobody because nobody anywhere has such a tag is a slip of the pen. A difference for such a group may come from a
 * file that is used with other patients: it does nothing, and says so.
 */
export function tags(world: World): Flaw[] {
  const groups = Object.values(world.populations).flatMap((population) => Object.values(population.groups));
  const choices = [
    ...inDifferences(world).map((choice) => ({ ...choice, flaw: warning })),
    ...inCoverage(world).map((choice) => ({ ...choice, flaw: error })),
  ];
  return choices.flatMap(({ path, where, flaw }) => {
    if (groups.some((group) => hasTags(group.tags, where))) return [];
    const unknown = Object.entries(where).flatMap(([tag, value]) => unknownTag([...path, 'where', tag], value, groups, flaw) ?? []);
    if (unknown.length > 0) return unknown;
    const wanted = Object.entries(where).map(([tag, value]) => `${tag}: ${value}`);
    return [warning([...path, 'where'], 'a patient group that has all of these tags', wanted.join(', '), 'no group has: it has no effect')];
  });
}

interface Tagged {
  readonly tags: { readonly [tag: string]: string };
}

/** A tag that no group has, or a value that no group has for it. */
function unknownTag(path: Path, value: string, groups: readonly Tagged[], flaw: typeof error): Flaw | undefined {
  const tag = String(path.at(-1));
  const valuesOf = (name: string) => [...new Set(groups.flatMap(({ tags }) => (Object.hasOwn(tags, name) ? [tags[name]] : [])))];
  const values = valuesOf(tag);
  if (values.includes(value)) return undefined;
  const effect = flaw === warning ? 'it has no effect; ' : '';
  if (values.length > 0) {
    return flaw(path, `what some patient group has as its ${tag}`, quoted(value), effect + suggestion(value, values, 'there are'));
  }
  const names = [...new Set(groups.flatMap(({ tags }) => Object.keys(tags)))];
  const there = suggestion(tag, names, 'there are') ?? 'no group has any tags';
  return { ...flaw(path, 'a tag that some patient group has', quoted(tag), effect + there), isKey: true };
}

/** A difference for a group that nobody has would change nothing. */
function inDifferences({ policies }: World): Choice[] {
  const { triage, governance, billing, structuredIntake } = policies;
  const places = [
    { path: ['triage', 'ai'], differences: triage.ai?.differences },
    { path: ['governance'], differences: governance.differences },
    { path: ['billing'], differences: billing?.enabled ? billing.differences : undefined },
    { path: ['structuredIntake'], differences: structuredIntake?.enabled ? structuredIntake.differences : undefined },
  ];
  return places.flatMap(({ path, differences = {} }) =>
    Object.entries(differences).map(([id, { where }]) => ({ path: ['policies', ...path, 'differences', id], where })),
  );
}

function inCoverage({ policies }: World): Choice[] {
  const { triage, governance } = policies;
  const places = [
    ...leverIds.map((id) => ({ path: [id], lever: policies[id]?.enabled ? policies[id] : undefined })),
    { path: ['triage'], lever: triage.kind === 'direct' ? undefined : triage },
    { path: ['governance', 'audit'], lever: governance.audit?.enabled ? governance.audit : undefined },
    { path: ['governance', 'disclosure'], lever: governance.disclosure.enabled ? governance.disclosure : undefined },
  ];
  return places.flatMap(({ path, lever }) => {
    const where = lever?.coverage.where;
    return where === undefined ? [] : [{ path: ['policies', ...path, 'coverage'], where }];
  });
}
