import { describe, expect, it } from 'vitest';
import { problemsAfter } from '../fixtures.ts';

const share = (patch: object) => problemsAfter({ populations: { town: { groups: { english: { share: patch } } } } });
const place = 'populations.town.groups.english.share';

describe('a number with its evidence', () => {
  it('lies in its range', () => {
    expect(share({ low: 0.81 })).toEqual([`${place}.value: expected at least low (0.81), got 0.8`]);
    expect(share({ high: 0.79 })).toEqual([`${place}.value: expected at most high (0.79), got 0.8`]);
    expect(share({ low: 0.95 })).toEqual([`${place}.low: expected at most high (0.9), got 0.95`]);
    expect(share({ low: 0.8, high: 0.8 })).toEqual([]);
  });

  it('keeps its range when an arm changes its value, and must stay in it', () => {
    const patch = { policies: { triage: { ai: { sensitivity: { value: 0.4 } } } } };
    const lines = problemsAfter({
      arms: [
        { id: 'a', title: 'A' },
        { id: 'b', title: 'B', patch },
      ],
    });
    expect(lines).toEqual(['arms[b].patch.policies.triage.ai.sensitivity.value: expected at least low (0.5), got 0.4']);
  });

  it('refers to the evidence table, also where there is none', () => {
    expect(problemsAfter({ evidence: null })).toEqual([
      `${place}.source: expected the key of an entry under evidence, got "survey"`,
      'policies.triage.ai.sensitivity.source: expected the key of an entry under evidence, got "survey"',
    ]);
  });

  it('is not judged by a table whose name is misspelt: that is one mistake', () => {
    expect(problemsAfter({ evidence: null, evidnce: { survey: { citation: 'x' } } })).toEqual([
      'evidnce: expected a known key, got "evidnce" (did you mean "evidence"?)',
    ]);
  });
});
