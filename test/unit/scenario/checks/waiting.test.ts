import { describe, expect, it } from 'vitest';
import { problemsAfter } from '../fixtures.ts';

describe('a patient who waits', () => {
  it('and calls has something to call as', () => {
    expect(problemsAfter({ categories: { advice: { patience: { callCategory: null } } } })).toEqual([
      'categories.advice.patience.callCategory: expected the category of the calls, as call is above 0, got nothing',
    ]);
    expect(problemsAfter({ categories: { advice: { patience: { callCategory: null, call: 0 } } } })).toEqual([]);
  });

  it('again and again has time go by', () => {
    const line = 'categories.call.patience.waitMin: expected more than 0 minutes, as the patient waits again, got 0';
    expect(problemsAfter({ categories: { call: { patience: { waitMin: 0, nudge: 1, remindAgain: true } } } })).toEqual([line]);
    const retry = { probability: 1, afterMin: { family: 'deterministic', mean: 0 } };
    expect(problemsAfter({ categories: { call: { patience: { waitMin: { family: 'sequence', values: [0] }, retry } } } })).toEqual([line]);
    expect(problemsAfter({ categories: { call: { patience: { waitMin: 0, retry: { ...retry, afterMin: 5 } } } } })).toEqual([]);
    expect(problemsAfter({ categories: { call: { patience: { waitMin: 0 } } } })).toEqual([]);
  });

  it('for somebody to come back on duty has an intake that goes off duty', () => {
    expect(problemsAfter({ categories: { result: { whenClosed: { callAfterMin: 5 } } } })).toEqual([
      'categories.result.intake: expected the role that is off duty in whenClosed, got nothing',
    ]);
  });
});

describe('a server who is away', () => {
  it('is away for some time', () => {
    expect(problemsAfter({ settings: { shop: { roles: { server: { awayWhenEmpty: 0 } } } } }, 'mm1.yaml')).toEqual([
      'settings.shop.roles.server.awayWhenEmpty: expected more than 0 minutes, got 0 (leave it out)',
    ]);
    expect(problemsAfter({ settings: { shop: { roles: { server: { awayWhenEmpty: 1 } } } } }, 'mm1.yaml')).toEqual([]);
  });
});
