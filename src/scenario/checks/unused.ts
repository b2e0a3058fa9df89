/**
 * Parts of policies that matter only beside another that is on. A file describes them once and lets its arms turn the rest on, so that
 * they are idle only when they are so in every arm.
 */
import { type Flaw, type Path, warning } from '../problem.ts';
import type { World } from '../schema/study.ts';
import { isAiTriage, usesAi } from './reach.ts';

interface Part {
  readonly path: Path;
  readonly isThere: (policies: World['policies']) => boolean;
  readonly matters: (world: World) => boolean;
  /** Completes "expected ...". */
  readonly needs: string;
}

const anyAi = 'AI triage or drafts in some arm';
const aiTriage = 'triage of kind "ai" in some arm';
const parts: readonly Part[] = [
  { path: ['governance', 'audit'], isThere: ({ governance }) => governance.audit?.enabled === true, matters: usesAi, needs: anyAi },
  {
    path: ['governance', 'drift'],
    isThere: ({ governance: { drift } }) => drift !== undefined && drift.sensitivityLossPerWeek + drift.labelAccuracyLossPerWeek > 0,
    matters: isAiTriage,
    needs: aiTriage,
  },
  {
    path: ['governance', 'outages'],
    isThere: ({ governance }) => Object.keys(governance.outages).length > 0,
    matters: usesAi,
    needs: anyAi,
  },
  { path: ['governance', 'optOut'], isThere: ({ governance }) => governance.optOut > 0, matters: usesAi, needs: anyAi },
  { path: ['governance', 'sensitiveShare'], isThere: ({ governance }) => governance.sensitiveShare > 0, matters: usesAi, needs: anyAi },
  { path: ['governance', 'disclosure'], isThere: ({ governance }) => governance.disclosure.enabled, matters: usesAi, needs: anyAi },
  {
    path: ['governance', 'fallback'],
    isThere: ({ governance }) => governance.fallback === 'humanPool',
    matters: ({ policies }) => isAiTriage({ policies }) && isBypassed(policies.governance),
    needs: 'triage of kind "ai" with outages, optOut or sensitiveShare in some arm, for people to stand in',
  },
  {
    path: ['governance', 'unreviewedShare'],
    isThere: ({ governance }) => governance.unreviewedShare > 0,
    matters: ({ policies: { governance, drafts } }) => governance.review === 'not-required' && drafts?.enabled === true,
    needs: 'drafts and review "not-required" in some arm',
  },
  {
    path: ['triage', 'ai', 'seekCareNow'],
    isThere: ({ triage }) => triage.ai?.seekCareNow !== undefined,
    matters: isAiTriage,
    needs: aiTriage,
  },
  {
    path: ['triage', 'ai', 'autoClose'],
    isThere: ({ triage }) => triage.ai?.autoClose !== undefined,
    matters: isAiTriage,
    needs: aiTriage,
  },
  {
    path: ['triage', 'ai', 'differences'],
    isThere: ({ triage }) => Object.values(triage.ai?.differences ?? {}).some(({ specificity }) => specificity !== undefined),
    matters: ({ policies }) => isAiTriage({ policies }) && policies.triage.ai?.thresholds === 'by-group',
    needs: 'AI triage with thresholds "by-group" in some arm, as a specificity by group is given',
  },
];

/** There are messages, or times, for which the AI is not used. */
function isBypassed({ outages, optOut, sensitiveShare }: World['policies']['governance']): boolean {
  return Object.keys(outages).length > 0 || optOut > 0 || sensitiveShare > 0;
}

/** @param worlds of the base and of the arms, in the order of the arms */
export function unused(worlds: readonly World[]): Flaw[] {
  return parts.flatMap(({ path, isThere, matters, needs }) => {
    const first = worlds.findIndex(({ policies }) => isThere(policies));
    if (first < 0 || worlds.some((world) => isThere(world.policies) && matters(world))) return [];
    const at = first === 0 ? [] : ['arms', first, 'patch'];
    return [warning([...at, 'policies', ...path], needs, 'none', 'it has no effect')];
  });
}
