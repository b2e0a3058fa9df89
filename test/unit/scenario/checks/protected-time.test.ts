import { describe, expect, it } from 'vitest';
import { levers, withPolicies } from './levers.ts';

describe('protected time', () => {
  const lever = (change: object) => withPolicies({ protectedTime: { ...levers.protectedTime, ...change } });

  it('ends after it begins, even while it is off', () => {
    const backwards = 'policies.protectedTime.to: expected a time after 11:00, got "10:00"';
    expect(lever({ to: '10:00' })).toEqual([backwards]);
    expect(lever({ to: '10:00', enabled: false })).toEqual([backwards]);
  });

  it('is warned about when the role has no visits then', () => {
    const none = (role: string, from: string, to: string) =>
      `warning policies.protectedTime.role: expected a role with visits between ${from} and ${to}, got "${role}", which has none (it has no effect)`;
    expect(lever({ from: '18:00', to: '19:00' })).toEqual([none('physician', '18:00', '19:00')]);
    expect(lever({ days: ['sat'] })).toEqual([none('physician', '11:00', '12:00')]);
    expect(lever({ role: 'clerk' })).toEqual([none('clerk', '11:00', '12:00')]);
  });

  it('does not reach into another session', () => {
    expect(lever({ to: '14:00' })).toEqual([
      'policies.protectedTime.to: expected a time in which physician has nothing but visits, got 11:00 to 14:00, into the session "afternoon" of the calendar clinic (end it with the visits)',
    ]);
    expect(lever({ to: '13:00' })).toEqual([]);
  });
});
