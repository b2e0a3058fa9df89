import { describe, expect, it } from 'vitest';
import { problemsAfter } from '../fixtures.ts';

describe('sizes', () => {
  it('of staff and panels have limits', () => {
    expect(problemsAfter({ settings: { clinic: { roles: { nurse: { headCount: 10_001 } }, panel: { patients: 10_000_001 } } } })).toEqual([
      'settings.clinic.roles.nurse.headCount: expected at most 10000, got 10001',
      'settings.clinic.panel.patients: expected at most 10000000, got 10000001',
    ]);
  });

  it('of visits and blocks are at least a minute', () => {
    const sessions = { morning: { visits: { everyMin: 0.5 } }, afternoon: { blocks: { everyMin: 0.001, share: 0.5 } } };
    expect(problemsAfter({ calendar: { staff: { clinic: { sessions } } } })).toEqual([
      'calendar.staff.clinic.sessions.morning.visits.everyMin: expected at least 1, got 0.5',
      'calendar.staff.clinic.sessions.afternoon.blocks.everyMin: expected at least 1, got 0.001',
    ]);
  });

  it('of demand and of the run are such that somebody can wait for the end', () => {
    const arrivals = { result: { perWorkday: null, perMin: 1e300 }, refill: { everyMin: 1e-6 } };
    const categories = { refill: { title: 'Refill', start: 'nurse', handlingMin: { nurse: 2 } } };
    const needs = { symptom: { perPatientYear: 10_001 } };
    expect(problemsAfter({ categories, needs, settings: { clinic: { arrivals } }, run: { replications: 1e9 } }).sort()).toEqual([
      'needs.symptom.perPatientYear: expected at most 10000, got 10001',
      'run.replications: expected at most 1000000, got 1000000000',
      'settings.clinic.arrivals.refill.everyMin: expected at least 0.001, got 0.000001',
      'settings.clinic.arrivals.result.perMin: expected at most 1000, got 1e+300',
    ]);
  });

  it('of sections have limits', () => {
    const categories = Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`c${i}`, { title: 'C', handlingMin: {} }]));
    expect(problemsAfter({ categories: null }).length).toBeGreaterThan(0);
    expect(problemsAfter({ categories })).toEqual(['categories: expected at most 500, got 504']);
  });

  it('of leave are at most a year, and of surges at most a thousandfold', () => {
    const winter = { fromDay: 1, days: 30, factor: 1001 };
    expect(
      problemsAfter({ settings: { clinic: { roles: { nurse: { leaveWeeksPerYear: 53 } } } }, calendar: { surges: { winter } } }).sort(),
    ).toEqual([
      'calendar.surges.winter.factor: expected at most 1000, got 1001',
      'settings.clinic.roles.nurse.leaveWeeksPerYear: expected at most 52, got 53',
    ]);
  });

  it('of surges and outages have limits, too', () => {
    const many = (entry: object) => Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`n${i}`, entry]));
    expect(problemsAfter({ calendar: { surges: many({ fromDay: 0, days: 1, factor: 1 }) } })).toEqual([
      'calendar.surges: expected at most 500, got 501',
    ]);
    expect(problemsAfter({ policies: { governance: { outages: many({ fromDay: 0, days: 1 }) } } })).toEqual([
      'policies.governance.outages: expected at most 500, got 501',
    ]);
  });
});
