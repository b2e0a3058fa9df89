/** The ids in policies that refer to something. */
import type { Path } from '../problem.ts';
import type { World } from '../schema/study.ts';
import { leverIds } from './reach.ts';
import { each, type Kinds, one, type Reference } from './reference.ts';

export function policyReferences({ policies }: World, kinds: Kinds): Reference[] {
  return [...ofTriage(policies, kinds), ...ofCoverage(policies, kinds), ...ofLevers(policies, kinds), ...ofGovernance(policies, kinds)];
}

type Policies = World['policies'];

function ofTriage({ triage }: Policies, { role, category, setting }: Kinds): Reference[] {
  const { humanPool, ai } = triage;
  const path = ['policies', 'triage'];
  const confusion = [...path, 'ai', 'confusion'];
  return [
    ...each(category, [...path, 'categories'], triage.categories),
    ...each(setting, [...path, 'settings'], triage.settings),
    one(role, [...path, 'humanPool', 'role'], humanPool?.role),
    one(role, [...path, 'humanPool', 'sorter'], humanPool?.sorter),
    one(role, [...path, 'ai', 'sorter'], ai?.sorter),
    one(role, [...path, 'ai', 'flaggedTo'], ai?.flaggedTo),
    ...each(role, confusion, ai?.confusion),
    ...Object.entries(ai?.confusion ?? {}).flatMap(([right, row]) => each(role, [...confusion, right], row)),
    ...each(category, [...path, 'ai', 'autoClose', 'categories'], ai?.autoClose?.categories),
    ...each(role, [...path, 'cost', 'minPerWeek'], triage.cost.minPerWeek),
  ];
}

/** What all levers with a coverage have in common. */
function ofCoverage(policies: Policies, { role, category, setting }: Kinds): Reference[] {
  const { leaveCover, governance } = policies;
  const common = (path: Path, lever: Pick<typeof leaveCover, 'coverage' | 'cost'> | undefined) => [
    ...each(setting, [...path, 'coverage', 'settings'], lever?.coverage.settings),
    ...each(role, [...path, 'cost', 'minPerWeek'], lever?.cost.minPerWeek),
  ];
  return [
    ...leverIds.flatMap((id) => [
      ...common(['policies', id], policies[id]),
      ...each(category, ['policies', id, 'coverage', 'categories'], policies[id]?.coverage.categories),
    ]),
    ...common(['policies', 'leaveCover'], leaveCover),
    ...common(['policies', 'governance', 'audit'], governance.audit),
    ...common(['policies', 'governance', 'disclosure'], governance.disclosure),
  ];
}

function ofLevers({ drafts, billing, protectedTime, refillProtocol, leaveCover }: Policies, { role }: Kinds): Reference[] {
  return [
    ...each(role, ['policies', 'drafts', 'uptake'], drafts?.uptake),
    ...each(role, ['policies', 'drafts', 'readingMin'], drafts?.readingMin),
    ...each(role, ['policies', 'drafts', 'savedMin'], drafts?.savedMin),
    ...each(role, ['policies', 'billing', 'documentationMin'], billing?.documentationMin),
    one(role, ['policies', 'protectedTime', 'role'], protectedTime?.role),
    one(role, ['policies', 'refillProtocol', 'role'], refillProtocol?.role),
    one(role, ['policies', 'leaveCover', 'role'], leaveCover.role),
  ];
}

function ofGovernance({ governance: { audit } }: Policies, { role, category }: Kinds): Reference[] {
  return [
    one(role, ['policies', 'governance', 'audit', 'role'], audit?.role),
    one(category, ['policies', 'governance', 'audit', 'category'], audit?.category),
  ];
}
