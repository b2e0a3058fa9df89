import { describe, expect, it } from 'vitest';
import { problemsAfter } from '../fixtures.ts';

const triage = (patch: object) => problemsAfter({ policies: { triage: patch }, arms: null });

describe('a triage policy', () => {
  it('of a kind has the description of that kind, and covers something', () => {
    expect(triage({ kind: 'ai', ai: null })).toEqual([
      'policies.triage.ai: expected a description, as kind is "ai", got nothing (it needs labelAccuracy: share of messages labelled with the role that can close them; specificity: share of routine messages not flagged; flaggedTo: the role that reads flagged messages first; recognitionWhenFlagged: chance that a clinician recognises an urgent message that is flagged; and either sensitivity or auc)',
      'policies.triage.categories: expected the categories that "ai" covers, got none',
    ]);
    expect(triage({ kind: 'humanPool', humanPool: null, categories: ['advice'] })).toEqual([
      'policies.triage.humanPool: expected a description, as kind is "humanPool", got nothing (it needs role: the role that reads and answers first)',
    ]);
    expect(triage({ kind: 'ai', categories: ['advice', 'call'] })).toEqual([]);
    expect(triage({ kind: 'direct', ai: null, humanPool: null })).toEqual([]);
  });

  it('with a detector of urgency gives its sensitivity or its AUC, and not both', () => {
    expect(triage({ ai: { sensitivity: null } })).toEqual(['policies.triage.ai: expected either auc or sensitivity, got neither']);
    expect(triage({ ai: { auc: 0.9 } })).toEqual(['policies.triage.ai: expected either auc or sensitivity, got both']);
    expect(triage({ ai: { auc: 0.9, sensitivity: null } })).toEqual([]);
    expect(triage({ ai: { auc: 0.4, sensitivity: null } })).toEqual(['policies.triage.ai.auc: expected a number from 0.5 to 1, got 0.4']);
  });

  it('that is not always confident says who sorts the rest', () => {
    expect(triage({ ai: { sorter: null } })).toEqual([
      'policies.triage.ai.sorter: expected the role that sorts what the AI is not confident about, got nothing',
    ]);
    expect(triage({ ai: { sorter: null, confidence: { toHumanBelow: 0 } } })).toEqual([]);
  });

  it('that differs by group is warned when there is no such group', () => {
    const differences = { other: { where: { language: 'klingon' }, sensitivityChange: -0.1 } };
    expect(triage({ ai: { differences } })).toEqual([
      'warning policies.triage.ai.differences.other.where.language: expected what some patient group has as its language, got "klingon" (it has no effect; there are: english, other)',
    ]);
    expect(triage({ ai: { differences: { other: { where: { language: 'other' } } } } })).toEqual([]);
  });
});
