import { describe, expect, it } from 'vitest';
import { problemsAfter } from '../fixtures.ts';

describe('leave', () => {
  it('needs sessions that somebody can be away from', () => {
    expect(problemsAfter({ settings: { shop: { roles: { server: { leaveWeeksPerYear: 4 } } } } }, 'mm1.yaml')).toEqual([
      'warning settings.shop.roles.server.leaveWeeksPerYear: expected leave of a role with a calendar, got 4 weeks of a role that is always on (it has no effect)',
    ]);
    expect(problemsAfter({ settings: { clinic: { roles: { physician: { leaveWeeksPerYear: 4 } } } } })).toEqual([]);
  });
});
