import { describe, expect, it } from 'vitest';
import { createSampler } from '../../../../src/kernel/index.ts';
import { scaled } from '../../../../src/model/plan/scaled.ts';
import { clinic, named, observe, type Patch } from '../small-clinic.ts';
import { open } from './open-clinic.ts';

const paid: Patch = { settings: { clinic: { roles: { nurse: { wageUsdPerHour: 40 }, physician: { wageUsdPerHour: 120 } } } } };
const read = (...patches: Patch[]) => observe(clinic(open, paid, ...patches));

describe('labour', () => {
  it('is minutes at the wage: three minutes of a nurse for each message', () => {
    const of = read();
    const minutes = of('teamMinPerDay');
    expect(of('labourUsdPerDay', { role: 'nurse' })).toBeGreaterThan(0);
    expect(of('labourUsdPerDay', { role: 'physician' })).toBe(0);
    // Team minutes are those of business days; the labour of weekends is paid as well.
    expect(of('labourUsdPerDay')).toBeGreaterThanOrEqual((minutes / 60) * 40 - 1e-9);
    const days = { calendar: { businessDays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] } };
    const daily = read(days);
    expect(daily('labourUsdPerDay')).toBeCloseTo((daily('teamMinPerDay') / 60) * 40, 9);
  });

  it('doubles with the wage', () => {
    const double: Patch = { settings: { clinic: { roles: { nurse: { wageUsdPerHour: 80 } } } } };
    expect(read(double)('labourUsdPerDay')).toBeCloseTo(2 * read()('labourUsdPerDay'), 9);
  });

  it('counts the time that a lever takes besides messages', () => {
    const meeting: Patch = { policies: { refillProtocol: { ...protocol, cost: { minPerWeek: { physician: 90 } } } } };
    // An hour and a half a week, over five business days.
    expect(read(meeting)('labourUsdPerDay', { role: 'physician' })).toBeCloseTo((1.5 * 120) / 5, 9);
  });
});

const protocol = { enabled: true, role: 'nurse', coverage: { categories: ['call'] }, share: 0 };
const ai = (cost: Patch): Patch => ({
  policies: {
    triage: {
      kind: 'ai',
      ai: { labelAccuracy: 1, sensitivity: 1, specificity: 1, flaggedTo: 'nurse', recognitionWhenFlagged: 1 },
      cost,
    },
  },
});

describe('the cost of AI', () => {
  it('is what each message costs, and what each month costs', () => {
    const of = read(ai({ usdPerMessage: 0.5 }), { calendar: { businessDays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] } });
    expect(of('aiUsdPerDay')).toBeCloseTo(0.5 * of('messagesPerDay', { category: 'advice' }), 6);
    // Twenty-eight days have twenty business days.
    expect(read(ai({ usdPerMonth: 1000 }))('aiUsdPerDay')).toBeCloseTo((12 * 1000 * 28) / 365 / 20, 9);
    expect(read(ai({ usdOnce: 3650 }))('aiUsdPerDay')).toBeCloseTo((10 * 28) / 20, 9);
  });

  it('has in it what governs AI: audits, and telling patients', () => {
    const monthly = { enabled: true, cost: { usdPerMonth: 500 } };
    const audit = { ...monthly, share: 0, role: 'nurse', category: 'call', catches: 0 };
    const governed: Patch = { policies: { governance: { audit, disclosure: monthly } } };
    expect(read(ai({}), governed)('aiUsdPerDay')).toBeCloseTo((12 * 1000 * 28) / 365 / 20, 9);
    expect(read(ai({}), governed)('programmeUsdPerDay')).toBe(0);
    expect(read(governed)('aiUsdPerDay')).toBe(0);
  });

  it('is not paid where nothing uses AI', () => {
    expect(read({ policies: { triage: { cost: { usdPerMessage: 1, usdPerMonth: 1000 } } } })('aiUsdPerDay')).toBe(0);
  });
});

describe('programmes', () => {
  const usd = (cost: Patch, enabled = true) => read({ policies: { refillProtocol: { ...protocol, enabled, cost } } })('programmeUsdPerDay');

  it('cost once over a year, by the month, and by the patient', () => {
    const year = 28 / 365;
    expect(usd({ usdOnce: 7300 })).toBeCloseTo((7300 * year) / 20, 9);
    expect(usd({ usdPerMonth: 100 })).toBeCloseTo((1200 * year) / 20, 9);
    expect(usd({ usdPerPatient: 2 })).toBeCloseTo((2 * 1000 * year) / 20, 9);
  });

  it('cost by the patient in the groups and settings covered, by their shares of the panels', () => {
    const perPatient = (coverage: Patch) =>
      read({
        policies: { refillProtocol: { ...protocol, coverage: { ...protocol.coverage, ...coverage }, cost: { usdPerPatient: 2 } } },
      })('programmeUsdPerDay') *
      (20 / 28) *
      (365 / 2);
    expect(perPatient({})).toBeCloseTo(1000, 6);
    expect(perPatient({ where: { language: 'other' } })).toBeCloseTo(400, 6);
    expect(perPatient({ where: { language: 'other', age: '65+' } })).toBe(0);
    expect(perPatient({ settings: ['clinic'] })).toBeCloseTo(1000, 6);
    const triage = (coverage: Patch) =>
      read(ai({ usdPerPatient: 2 }), { policies: { triage: { coverage } } })('aiUsdPerDay') * (20 / 28) * (365 / 2);
    expect(triage({})).toBeCloseTo(1000, 6);
    expect(triage({ where: { language: 'other' } })).toBeCloseTo(400, 6);
  });

  it('cost by the patient as the ramp reaches them, and their contracts in full from the start', () => {
    const ramp = (cost: Patch) =>
      read({ policies: { refillProtocol: { ...protocol, startWeek: 1, rampWeeks: 4, cost } } })('programmeUsdPerDay');
    // The ramp is that of the four weeks observed.
    expect(ramp({ usdPerPatient: 2 })).toBeCloseTo(usd({ usdPerPatient: 2 }) / 2, 9);
    expect(ramp({ usdOnce: 7300 })).toBeCloseTo(usd({ usdOnce: 7300 }), 9);
  });

  it('cost what cover for leave costs, from when it begins', () => {
    const cover = (changes: Patch) =>
      read({ policies: { leaveCover: { kind: 'colleague', cost: { usdPerMonth: 100, minPerWeek: { physician: 60 } }, ...changes } } });
    expect(cover({})('programmeUsdPerDay')).toBeCloseTo(usd({ usdPerMonth: 100 }), 9);
    expect(cover({})('labourUsdPerDay', { role: 'physician' })).toBeCloseTo(120 / 5, 9);
    // Two of the four weeks observed.
    expect(cover({ startWeek: 3 })('programmeUsdPerDay')).toBeCloseTo(usd({ usdPerMonth: 100 }) / 2, 9);
    expect(cover({ kind: 'none' })('programmeUsdPerDay')).toBe(0);
  });

  it('cost nothing while they are off', () => {
    expect(usd({ usdOnce: 7300, usdPerMonth: 100, usdPerPatient: 2 }, false)).toBe(0);
  });
});

describe('visits and emergencies', () => {
  const share = { share: 1, contactAfterMin: 60 };
  const silent: Patch = { needs: { question: { portal: { share: 0 } } } };
  const usd = (of: ReturnType<typeof read>) => of('contactsOutsideUsdPerDay');

  it('cost what each of them costs', () => {
    const visits = read(silent, { needs: { question: { visit: { ...share, usdPerContact: 100 } } } });
    expect(usd(visits)).toBeGreaterThan(0);
    expect(usd(visits)).toBeCloseTo(100 * visits('visitsPerDay'), 6);
    const emergencies = read(silent, {
      needs: { question: { visit: { ...share, share: 0.5, usdPerContact: 100 }, emergency: { ...share, usdPerContact: 500 } } },
    });
    expect(usd(emergencies)).toBeCloseTo(100 * emergencies('visitsPerDay') + 500 * emergencies('emergencyVisitsPerDay'), 6);
    expect(usd(read(silent, { needs: { question: { visit: share } } }))).toBe(0);
  });

  it('cost as much when waiting has ended in them, or AI has told patients to go', () => {
    const asleep: Patch = { settings: { clinic: { roles: { nurse: { calendar: 'office' } } } } };
    const patience = { waitMin: 30, until: 'answered', emergency: 0.5, visit: 0.5, usdPerVisit: 100, usdPerEmergency: 500 };
    const tired = read(asleep, { categories: { advice: { patience } } });
    expect(tired('emergencyVisitsPerDay')).toBeGreaterThan(0);
    expect(usd(tired)).toBeCloseTo(100 * tired('visitsPerDay') + 500 * tired('emergencyVisitsPerDay'), 6);
    const seekCareNow = { followed: 1, contactAfterMin: 60, usdPerContact: 500 };
    const sent = read(ai({}), { policies: { triage: { ai: { specificity: 0, seekCareNow } } } });
    expect(usd(sent)).toBeGreaterThan(0);
    expect(usd(sent)).toBeCloseTo(500 * sent('emergencyVisitsPerDay'), 6);
  });

  it('are part of the net cost', () => {
    const needs = (usdPerContact: number) => read(silent, { needs: { question: { visit: { ...share, usdPerContact } } } });
    expect(needs(100)('netCostUsdPerDay') - needs(0)('netCostUsdPerDay')).toBeCloseTo(usd(needs(100)), 6);
  });
});

describe('net cost', () => {
  const billing: Patch = {
    policies: { billing: { enabled: true, billedShare: 0.5, paidUsd: 30, demandChange: 0, documentationMin: { nurse: 1 } } },
  };
  const of = read(ai({ usdPerMessage: 0.5, usdPerMonth: 10 }), billing, {
    policies: { refillProtocol: { ...protocol, cost: { usdOnce: 900 } } },
  });

  it('is labour, AI and programmes, less revenue', () => {
    for (const part of ['labourUsdPerDay', 'aiUsdPerDay', 'programmeUsdPerDay', 'revenueUsdPerDay'] as const) {
      expect(of(part)).toBeGreaterThan(0);
    }
    const spent = of('labourUsdPerDay') + of('aiUsdPerDay') + of('programmeUsdPerDay') + of('contactsOutsideUsdPerDay');
    expect(of('netCostUsdPerDay')).toBeCloseTo(spent - of('revenueUsdPerDay'), 9);
  });

  it('has as revenue what is paid for the share of threads that is billed', () => {
    // Some two thousand threads in twenty business days.
    const threads = of('messagesPerDay', { category: 'advice' }) * (28 / 20);
    expect(of('revenueUsdPerDay') / (15 * threads)).toBeGreaterThan(0.9 * Math.min(1, 20 / 28));
    expect(of('revenueUsdPerDay') / (15 * threads)).toBeLessThan(1.1);
  });
});

describe('a lever that is off', () => {
  it('is not there, whatever it says', () => {
    const policies = {
      refillProtocol: { ...protocol, enabled: false, share: 1 },
      protectedTime: { enabled: false, role: 'nurse', days: ['mon'], from: '08:00', to: '09:00', usdPerVisit: 100 },
      leaveCover: { kind: 'colleague' },
    };
    expect(named(clinic({ policies }))).toEqual(named(clinic()));
  });
});

describe('minutes made longer by a factor', () => {
  const specs: { readonly [family: string]: Parameters<typeof scaled>[0] } = {
    deterministic: { family: 'deterministic', mean: 4 },
    exponential: { family: 'exponential', mean: 4 },
    lognormal: { family: 'lognormal', mean: 4, cv: 0.7 },
    gamma: { family: 'gamma', mean: 4, cv: 0.7 },
    weibull: { family: 'weibull', mean: 4, shape: 1.5 },
    triangular: { family: 'triangular', low: 1, mode: 3, high: 8 },
    uniform: { family: 'uniform', low: 2, high: 6 },
    empirical: { family: 'empirical', values: [1, 2, 9] },
  };

  it.each(Object.entries(specs))('have every quantile multiplied: %s', (_, spec) => {
    const [before, after] = [createSampler(spec), createSampler(scaled(spec, 2.5))];
    expect(after.mean).toBeCloseTo(2.5 * before.mean, 9);
    // All quantiles by one factor: so the coefficient of variation stays.
    for (const u of [0.05, 0.3, 0.5, 0.9, 0.99]) expect(after.draw(u, 0) / before.draw(u, 0)).toBeCloseTo(2.5, 6);
  });

  it('are multiplied when they are one number', () => {
    expect(scaled(4, 2.5)).toBe(10);
  });
});
