import { describe, expect, it } from 'vitest';
import { problemsAfter } from '../fixtures.ts';

const inClinic = (change: object) => problemsAfter({ settings: { clinic: change } });

describe('what is different in a setting', () => {
  it('may be any of it', () => {
    const advice = { start: 'nurse', handlingFactor: { nurse: 1.2 }, resolver: { nurse: 0.5, physician: 0.5 }, followUp: 0.1 };
    expect(inClinic({ categories: { advice }, needs: { symptom: { factor: 1.1, sameDay: 0.2 } } })).toEqual([]);
  });

  it('has resolvers whose shares sum to one', () => {
    expect(inClinic({ categories: { advice: { resolver: { nurse: 0.5 } } } })).toEqual([
      'settings.clinic.categories.advice.resolver: expected shares that sum to 1, got a sum of 0.5',
    ]);
  });

  it('has urgent needs that are at most one with those of the need', () => {
    expect(inClinic({ needs: { symptom: { sameDay: 0.995 } } })).toEqual([
      'settings.clinic.needs.symptom: expected sameDay and emergent that sum to at most 1, got a sum of 1.005',
    ]);
  });

  it('brings messages to roles that have minutes for them', () => {
    expect(inClinic({ categories: { result: { start: 'nurse' } } })).toEqual([
      'categories.result.handlingMin.nurse: expected minutes for the role "nurse", which gets it first, got nothing',
    ]);
  });

  it('follows on something that is followed up elsewhere too', () => {
    expect(inClinic({ categories: { result: { followUp: 0.1 } } })).toEqual([
      'settings.clinic.categories.result.followUp: expected the followUp of categories.result, with its delay, got nothing',
    ]);
  });

  it('does not bring about another message for ever', () => {
    expect(inClinic({ categories: { advice: { followUp: 1 } } })).toEqual([
      'categories.advice: expected follow-ups and triggers that die out, got at least one more message from each, for ever',
    ]);
  });

  it('is warned about when the role has no minutes that could differ', () => {
    expect(inClinic({ categories: { result: { handlingFactor: { clerk: 2 } } } })).toEqual([
      'warning settings.clinic.categories.result.handlingFactor.clerk: expected a role with minutes in categories.result, got none (it has no effect)',
    ]);
  });
});
