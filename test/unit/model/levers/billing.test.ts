import { describe, expect, it } from 'vitest';
import { clinic, named, observe, type Patch } from '../small-clinic.ts';
import { expectNear, open, urgent } from './open-clinic.ts';

const active: Patch = { populations: { town: { groups: { english: { portalActive: 1 }, other: { portalActive: 1 } } } } };
/** A dollar a minute. */
const wage: Patch = {
  settings: { clinic: { roles: { clerk: { wageUsdPerHour: 60 }, nurse: { wageUsdPerHour: 60 }, physician: { wageUsdPerHour: 60 } } } },
};
const half: Patch = { needs: { question: { portal: { share: 0.5 } } } };
const billing = (changes: Patch = {}): Patch => ({
  policies: { billing: { enabled: true, billedShare: 1, paidUsd: 1, demandChange: 0, ...changes } },
});
const model = (...patches: Patch[]) => clinic(open, active, wage, ...patches);
const read = (...patches: Patch[]) => observe(model(...patches));

describe('billing', () => {
  const chatty: Patch = { categories: { advice: { followUp: { probability: 0.5, delayMin: 30 } } } };

  it('documents and bills a thread once, however often the patient writes back', () => {
    const of = read(chatty, billing({ documentationMin: { nurse: 2 } }));
    const without = read(chatty);
    expect(of('threadMessageCount')).toBeGreaterThan(3);
    // Two minutes, two dollars of labour, for each dollar of revenue.
    expectNear((of('labourUsdPerDay') - without('labourUsdPerDay')) / of('revenueUsdPerDay'), 2, 0.01);
  });

  it('brings in its price for the share that is billed', () => {
    const of = read(billing({ billedShare: 0.5, paidUsd: 10 }), {
      calendar: { businessDays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] },
    });
    expectNear(of('revenueUsdPerDay') / of('messagesPerDay', { category: 'advice' }), 5);
  });

  it('takes minutes only of the roles that are named', () => {
    const of = read(billing({ documentationMin: { physician: 5 } }));
    expect(of('labourUsdPerDay')).toBe(read()('labourUsdPerDay'));
    expect(of('revenueUsdPerDay')).toBeGreaterThan(0);
  });

  it('bills no calls, nor what it does not cover', () => {
    const called: Patch = { needs: { question: { portal: null, phone: { share: 1 } } } };
    expect(read(called, billing())('revenueUsdPerDay')).toBe(0);
    expect(read(billing({ coverage: { categories: ['call'] } }))('revenueUsdPerDay')).toBe(0);
    const others = read(billing({ coverage: { where: { language: 'other' } } }))('revenueUsdPerDay');
    expectNear(others / read(billing())('revenueUsdPerDay'), 0.4);
  });

  it('begins with its first week', () => {
    // The first two of four observed weeks are free.
    expectNear(read(billing({ startWeek: 3 }))('revenueUsdPerDay') / read(billing())('revenueUsdPerDay'), 0.5);
    expect(read(billing({ startWeek: 5 }))('revenueUsdPerDay')).toBe(0);
  });
});

describe('the response of patients to billing', () => {
  const phone: Patch = { needs: { question: { phone: { share: 0.3 } } } };

  it('leaves their needs as they were: some are phoned in, and the others make no contact', () => {
    const [without, billed] = [model(half, phone), model(half, phone, billing({ demandChange: -0.4 }))];
    const identity = ({ source, ordinal, group }: ReturnType<typeof without.replicate>['fates']) => ({ source, ordinal, group });
    expect(identity(billed.replicate(0).fates)).toEqual(identity(without.replicate(0).fates));
    const of = observe(billed);
    expectNear(of('portalFraction'), 0.3);
    expectNear(of('phoneFraction'), 0.7 * 0.3);
    expectNear(of('noContactFraction'), 0.7 * 0.7);
  });

  it('is that of each group, where it is said', () => {
    const of = read(half, billing({ demandChange: -0.2, differences: { other: { where: { language: 'other' }, demandChange: -0.6 } } }));
    expectNear(of('portalFraction', { group: 'english' }), 0.4);
    expectNear(of('portalFraction', { group: 'other' }), 0.2);
  });

  it('keeps urgent needs from being written as well', () => {
    const of = read(half, urgent, billing({ demandChange: -1 }));
    expect(of('portalFraction')).toBe(0);
  });

  it('may also be to write more, up to always', () => {
    expectNear(read(half, billing({ demandChange: 0.6 }))('portalFraction'), 0.8);
    expect(read(billing({ demandChange: 1 }))('portalFraction')).toBe(1);
  });

  it('is nothing with feedback off, to the last bit of what is not money', () => {
    const off: Patch = { policies: { feedback: 'off' } };
    const [billed, without] = [named(model(half, off, billing({ demandChange: -0.5 }))), named(model(half, off))];
    for (const [name, value] of without) if (!name.includes('Usd')) expect(billed.get(name), name).toBe(value);
  });
});
