/** Tags choose patient groups; tags that no group has choose nobody. */
import { type Flaw, type Path, warning } from '../problem.ts';
import type { World } from '../schema/study.ts';
import { hasTags, leverIds } from './reach.ts';

interface Choice {
  readonly path: Path;
  readonly where: { readonly [tag: string]: string };
}

export function tags(world: World): Flaw[] {
  const groups = Object.values(world.populations).flatMap((population) => Object.values(population.groups));
  return [...inDifferences(world), ...inCoverage(world)].flatMap(({ path, where }) => {
    if (groups.some((group) => hasTags(group.tags, where))) return [];
    const wanted = Object.entries(where).map(([tag, value]) => `${tag}: ${value}`);
    return [warning([...path, 'where'], 'tags that some patient group has', wanted.join(', '), 'it has no effect')];
  });
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
  return leverIds.flatMap((id) => {
    const lever = policies[id];
    const where = lever?.enabled ? lever.coverage.where : undefined;
    return where === undefined ? [] : [{ path: ['policies', id, 'coverage'], where }];
  });
}
