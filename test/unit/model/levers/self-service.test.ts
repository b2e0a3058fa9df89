import { describe, expect, it } from 'vitest';
import { clinic, named, observe, type Patch } from '../small-clinic.ts';
import { expectNear, open } from './open-clinic.ts';

const active: Patch = { populations: { town: { groups: { english: { portalActive: 1 }, other: { portalActive: 1 } } } } };
const allUrgent: Patch = {
  needs: { question: { urgency: { sameDay: 1, emergent: 0 } } },
  settings: { clinic: { roles: { clerk: { recognition: 1 } } } },
};
const everyDay: Patch = { calendar: { businessDays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] } };
const advice = (changes: Patch = {}): Patch => ({
  policies: { selfService: { enabled: true, use: 0.5, settles: 0.6, wronglySettles: 0, ...changes } },
});
const model = (...patches: Patch[]) => clinic(open, active, ...patches);
const fates = (...patches: Patch[]) => model(...patches).replicate(0).fates;

describe('advice before sending', () => {
  it('settles a routine need at once for the share that turns to it and is content, and leaves the others as they were', () => {
    const [without, withAdvice] = [fates().metAfterMin, fates(advice()).metAfterMin];
    const settled = withAdvice.filter((minutes) => minutes === 0).length;
    expectNear(settled / withAdvice.length, 0.5 * 0.6);
    // Nobody waits in this clinic, so that those who write are answered as before.
    withAdvice.forEach((minutes, need) => {
      if (minutes !== 0) expect(minutes).toBe(without[need]);
    });
  });

  it('sees the same needs of the same groups as a clinic without it', () => {
    const [without, withAdvice] = [fates(), fates(advice())];
    expect(withAdvice.source).toEqual(without.source);
    expect(withAdvice.ordinal).toEqual(without.ordinal);
    expect(withAdvice.group).toEqual(without.group);
  });

  it('lets urgent needs be met no sooner than the patient phones', () => {
    const later = advice({ use: 1, wronglySettles: 1, callsLater: 1, callsAfterMin: 300 });
    const { metAfterMin } = fates(allUrgent, later);
    const met = metAfterMin.filter(Number.isFinite);
    // The clerk takes two minutes for the call, and a nurse at times next to none.
    expect(Math.min(...met)).toBeCloseTo(302, 0);
    expect(met.length).toBeGreaterThan(0.95 * metAfterMin.length);
  });

  it('leaves those unmet who do not phone later, as many as are said to', () => {
    const { metAfterMin } = fates(allUrgent, advice({ use: 1, wronglySettles: 1, callsLater: 0.3, callsAfterMin: 10 }));
    expectNear(metAfterMin.filter(Number.isFinite).length / metAfterMin.length, 0.3);
  });

  it('does not touch categories that it does not cover, nor patients who phone', () => {
    const called: Patch = { needs: { question: { portal: null, phone: { share: 1 } } } };
    expect(fates(called, advice({ use: 1, settles: 1 }))).toEqual(fates(called));
    expect(fates(advice({ use: 1, settles: 1, coverage: { categories: ['call'] } }))).toEqual(fates());
  });

  it('costs its price for each need that it keeps from being sent, right or wrong', () => {
    const wage: Patch = { settings: { clinic: { roles: { nurse: { wageUsdPerHour: 60 } } } } };
    const usd = (...patches: Patch[]) => {
      const of = observe(model(everyDay, wage, ...patches));
      return of('aiUsdPerDay') / of('settledByAdviceFraction') / (fates(...patches).source.length / 28);
    };
    expect(usd(advice({ cost: { usdPerMessage: 0.5 } }))).toBeCloseTo(0.5, 9);
    expect(usd(allUrgent, advice({ wronglySettles: 1, cost: { usdPerMessage: 0.5 } }))).toBeCloseTo(0.5, 9);
  });

  it('that nobody turns to changes nothing to the last bit', () => {
    const [idle, without] = [named(model(advice({ use: 0 }))), named(model())];
    for (const [name, value] of without) expect(idle.get(name), name).toBe(value);
  });
});
