import { describe, expect, it } from 'vitest';
import { problemsAfter } from '../fixtures.ts';

describe('shares', () => {
  it('of the groups of a population sum to one', () => {
    expect(problemsAfter({ populations: { town: { groups: { other: { share: 0.1 } } } } })).toEqual([
      'populations.town.groups: expected shares that sum to 1, got a sum of 0.9',
    ]);
  });

  it('may be out by the dust of rounding', () => {
    expect(problemsAfter({ populations: { town: { groups: { other: { share: 0.2000000001 } } } } })).toEqual([]);
  });

  it('of the resolvers of a category sum to one', () => {
    expect(problemsAfter({ categories: { advice: { resolver: { nurse: 0.7 } } } })).toEqual([
      'categories.advice.resolver: expected shares that sum to 1, got a sum of 1.3',
    ]);
  });

  it('forwarded from a role are at most one', () => {
    expect(problemsAfter({ categories: { part: { forwards: { lathe: { press: 0.6, lathe: 0.6 } } } } }, 'loop.yaml')).toEqual([
      'categories.part.forwards.lathe: expected chances that sum to at most 1, got a sum of 1.2',
    ]);
  });

  it('of urgent needs are at most one', () => {
    expect(problemsAfter({ needs: { symptom: { urgency: { sameDay: 0.9, emergent: 0.2 } } } })).toEqual([
      'needs.symptom.urgency: expected sameDay and emergent that sum to at most 1, got a sum of 1.1',
    ]);
  });

  it('of what impatient patients do are at most one', () => {
    expect(problemsAfter({ categories: { advice: { patience: { nudge: 0.9 } } } })).toEqual([
      'categories.advice.patience: expected nudge, call, visit and emergency that sum to at most 1, got a sum of 1.1',
    ]);
  });

  it('leave somebody who can have needs', () => {
    expect(problemsAfter({ populations: { town: { groups: { english: { needFactor: 0 }, other: { needFactor: 0 } } } } })).toEqual([
      'populations.town.groups: expected a group with a share and a needFactor above 0, got none',
    ]);
  });

  it('of impatient patients include those who come or go to an emergency department', () => {
    expect(problemsAfter({ categories: { advice: { patience: { visit: 0.3, emergency: 0.3 } } } })).toEqual([
      'categories.advice.patience: expected nudge, call, visit and emergency that sum to at most 1, got a sum of 1.1',
    ]);
  });

  it('of wrong labels sum to one, and do not name the right role', () => {
    const confusion = (row: object) => problemsAfter({ policies: { triage: { ai: { confusion: { nurse: row } } } } });
    expect(confusion({ clerk: 0.5, physician: 0.5 })).toEqual([]);
    expect(confusion({ clerk: 0.5 })).toEqual(['policies.triage.ai.confusion.nurse: expected shares that sum to 1, got a sum of 0.5']);
    expect(confusion({ clerk: 0.5, nurse: 0.5 })).toEqual([
      'policies.triage.ai.confusion.nurse.nurse: expected other roles than the right one, got 0.5 (labelAccuracy says how often it is right)',
    ]);
  });
});
