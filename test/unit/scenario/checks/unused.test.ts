import { describe, expect, it } from 'vitest';
import { problemsAfter } from '../fixtures.ts';
import { aiTriage, levers, withPolicies } from './levers.ts';

const line = (path: string, needs: string) => `warning policies.${path}: expected ${needs}, got none (it has no effect)`;
const anyAi = 'AI triage or drafts in some arm';
const aiInSome = 'triage of kind "ai" in some arm';
const audit = { enabled: true, share: 0.1, role: 'nurse', category: 'advice', catches: 0.8 };
const seekCareNow = { followed: 0.5, contactAfterMin: 60 };
const specificity = { other: { where: { language: 'other' }, specificity: 0.9 } };

/** What is there, what it needs, and policies with which it matters. */
const cases: readonly (readonly [string, object, string, object])[] = [
  ['governance.audit', { governance: { audit } }, anyAi, { drafts: levers.drafts }],
  ['governance.drift', { governance: { drift: { sensitivityLossPerWeek: 0.01 } } }, aiInSome, { triage: aiTriage }],
  ['governance.outages', { governance: { outages: { once: { fromDay: 20, days: 2 } } } }, anyAi, { triage: aiTriage }],
  ['governance.optOut', { governance: { optOut: 0.1 } }, anyAi, { triage: aiTriage }],
  ['governance.sensitiveShare', { governance: { sensitiveShare: 0.1 } }, anyAi, { drafts: levers.drafts }],
  [
    'governance.fallback',
    { governance: { fallback: 'humanPool' } },
    'triage of kind "ai" with outages, optOut or sensitiveShare in some arm, for people to stand in',
    { triage: aiTriage, governance: { optOut: 0.1 } },
  ],
  ['governance.disclosure', { governance: { disclosure: { enabled: true } } }, anyAi, { drafts: levers.drafts }],
  ['triage.ai.seekCareNow', { triage: { ai: { seekCareNow } } }, aiInSome, { triage: aiTriage }],
  [
    'triage.ai.differences',
    { triage: { ai: { differences: specificity } } },
    'AI triage with thresholds "by-group" in some arm, as a specificity by group is given',
    { triage: { ...aiTriage, ai: { thresholds: 'by-group' } } },
  ],
];

describe('a part of the policies that needs another', () => {
  it.each(cases)('such as %s is warned about when no arm has it, and not when one has', (path, there, needs, on) => {
    expect(withPolicies(there)).toEqual([line(path, needs)]);
    const arms = [
      { id: 'baseline', title: 'Baseline' },
      { id: 'with', title: 'With', patch: { policies: on } },
    ];
    expect(problemsAfter({ policies: there, arms })).toEqual([]);
  });

  it('such as drafts that go out unread needs both drafts and review that is not required', () => {
    const unread = line('governance.unreviewedShare', 'drafts and review "not-required" in some arm');
    expect(withPolicies({ governance: { unreviewedShare: 0.1 }, drafts: levers.drafts })).toEqual([unread]);
    expect(withPolicies({ governance: { unreviewedShare: 0.1, review: 'not-required' } })).toEqual([unread]);
    expect(withPolicies({ governance: { unreviewedShare: 0.1, review: 'not-required' }, drafts: levers.drafts })).toEqual([]);
  });

  it('is warned about in the arm that brings it', () => {
    const arms = [
      { id: 'baseline', title: 'Baseline' },
      { id: 'private', title: 'Private', patch: { policies: { governance: { optOut: 0.2 } } } },
    ];
    expect(problemsAfter({ arms })).toEqual([
      `warning arms[private].patch.policies.governance.optOut: expected ${anyAi}, got none (it has no effect)`,
    ]);
  });
});
