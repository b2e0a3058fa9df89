import { describe, expect, it } from 'vitest';
import { ai, clinic, named, observe, type Patch } from '../small-clinic.ts';
import { expectNear, open, urgent } from './open-clinic.ts';

const active: Patch = { populations: { town: { groups: { english: { portalActive: 1 }, other: { portalActive: 1 } } } } };
const form = (changes: Patch = {}): Patch => ({ policies: { structuredIntake: { enabled: true, use: 1, ...changes } } });
const chatty: Patch = { categories: { advice: { followUp: { probability: 0.5, delayMin: 30 } } } };
const model = (...patches: Patch[]) => clinic(open, active, ...patches);
const read = (...patches: Patch[]) => observe(model(...patches));

describe('forms', () => {
  it('change the minutes of the share of messages that come by form', () => {
    expectNear(read(form({ use: 0.4, handlingFactor: 0.5 }))('responseMin', { statistic: 'mean' }), 3 * (1 - 0.4 / 2), 0.02);
  });

  it('change the minutes of the first message only: what patients add is free text', () => {
    const of = read(chatty, form({ handlingFactor: 0 }));
    const without = read(chatty);
    // Half of the messages are first ones, since each brings another with chance one half.
    expectNear(of('teamMinPerDay') / without('teamMinPerDay'), 0.5, 0.05);
  });

  it('bring fewer follow-ups by their factor, unless nothing feeds back', () => {
    const messages = (...patches: Patch[]) => read(chatty, ...patches)('threadMessageCount');
    expectNear(messages(), 2 / 0.5, 0.05);
    expectNear(messages(form({ followUpFactor: 0.4 })), 2 / 0.8, 0.05);
    const off: Patch = { policies: { feedback: 'off' } };
    expectNear(messages(form({ followUpFactor: 0.4 }), off), 4, 0.05);
  });

  it('lose to no contact those who give up and do not phone, whose needs stay', () => {
    const lossy = model(form({ abandons: 0.3 }));
    const of = observe(lossy);
    expectNear(of('portalFraction'), 0.7);
    expect(of('noContactFraction')).toBeCloseTo(1 - of('portalFraction'), 12);
    expectNear(of('needsMetFraction'), 0.7);
    const [lost, before] = [lossy.replicate(0).fates, model().replicate(0).fates];
    expect([lost.source, lost.ordinal, lost.group]).toEqual([before.source, before.ordinal, before.group]);
  });

  it('lose more of the groups that are said to give up more often', () => {
    const phone: Patch = { needs: { question: { phone: { share: 1 } } } };
    const of = read(phone, form({ abandons: 0.1, differences: { other: { where: { language: 'other' }, abandons: 0.5 } } }));
    expectNear(of('portalFraction', { group: 'english' }), 0.9);
    expectNear(of('phoneFraction', { group: 'other' }), 0.5);
    expect(of('noContactFraction')).toBe(0);
  });

  it('are forms once: what the patient adds later is sorted like any message', () => {
    const resolver: Patch = { categories: { advice: { resolver: { nurse: 1 } } } };
    const mislabelled = (labelledRight: number) =>
      read(chatty, resolver, ai({ labelAccuracy: 0 }), form({ labelledRight }))('mislabelledFraction');
    expect(mislabelled(0)).toBe(1);
    // Follow-ups come half of the time after each answer: as many as first messages.
    expect(Math.abs(mislabelled(1) - 0.5)).toBeLessThan(0.05);
  });

  it('are looked at by the AI for urgency all the same', () => {
    const resolver: Patch = { categories: { advice: { resolver: { nurse: 1 } } } };
    const of = read(urgent, resolver, ai({ sensitivity: 1, specificity: 1 }), form({ labelledRight: 1 }));
    expect(of('seenByAiFraction')).toBe(1);
    expect(of('triageSensitivity')).toBe(1);
  });

  it('go straight to a role that can close them, as often as they are labelled right', () => {
    const routed: Patch = { categories: { advice: { start: 'clerk', resolver: { clerk: 0, nurse: 1, physician: 0 } } } };
    expect(read(routed)('touchesPerThread')).toBe(2);
    expect(read(routed, form({ labelledRight: 1 }))('touchesPerThread')).toBe(1);
    expectNear(read(routed, form({ labelledRight: 0.4 }))('touchesPerThread'), 1.6);
  });

  it('turn urgent needs away for red flags, and no routine ones', () => {
    const phone: Patch = { needs: { question: { urgency: { sameDay: 0.3, emergent: 0 }, phone: { share: 1 } } } };
    const of = read(phone, form({ redFlags: 1 }));
    expectNear(of('phoneFraction'), 0.3);
    // Nobody gives up at a form with a routine need here.
    expect(of('portalFraction')).toBeCloseTo(1 - of('phoneFraction'), 12);
  });

  it('cost their price for each thread that came by one', () => {
    const wage: Patch = { settings: { clinic: { roles: { nurse: { wageUsdPerHour: 60 } } } } };
    const everyDay: Patch = { calendar: { businessDays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] } };
    const of = read(wage, everyDay, form({ use: 0.5, cost: { usdPerMessage: 4 } }));
    expectNear(of('programmeUsdPerDay') / of('messagesPerDay', { category: 'advice' }), 2);
  });

  it('that change nothing change nothing, to the last bit', () => {
    expect(named(model(form()))).toEqual(named(model()));
    expect(named(model(chatty, form({ use: 0, abandons: 1, redFlags: 1, handlingFactor: 9 })))).toEqual(named(model(chatty)));
  });
});
