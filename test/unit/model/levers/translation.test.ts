import { describe, expect, it } from 'vitest';
import { ai, clinic, named, observe, type Patch } from '../small-clinic.ts';
import { expectNear, open, urgent } from './open-clinic.ts';

const active: Patch = { populations: { town: { groups: { english: { portalActive: 1 }, other: { portalActive: 1 } } } } };
const translation = (changes: Patch = {}): Patch => ({
  policies: { translation: { enabled: true, coverage: { where: { language: 'other' } }, ...changes } },
});
const model = (...patches: Patch[]) => clinic(open, active, ...patches);
const read = (...patches: Patch[]) => observe(model(...patches));

describe('translation', () => {
  it('leaves the groups that it does not cover as they were, and everybody’s needs', () => {
    const translatedModel = model(translation({ delayMin: 200 }));
    const [without, translated] = [model().replicate(0).fates, translatedModel.replicate(0).fates];
    expect([translated.source, translated.ordinal, translated.group]).toEqual([without.source, without.ordinal, without.group]);
    const english = translatedModel.layout.needs?.groups.indexOf('english');
    // Nobody waits in this clinic: an answer takes three minutes, or the translation and three minutes.
    without.metAfterMin.forEach((minutes, need) => {
      if (without.group[need] === english) expect(translated.metAfterMin[need]).toBe(minutes);
      else if (!Number.isNaN(translated.metAfterMin[need])) expect(translated.metAfterMin[need]).toBeCloseTo(203, 6);
    });
  });

  it('makes a clinician see an urgent message later, counted from when it was sent', () => {
    const urgent: Patch = { needs: { question: { urgency: { sameDay: 1, emergent: 0 } } } };
    const of = read(urgent, translation({ delayMin: 500 }));
    expect(of('urgentFirstReadMin', { group: 'other', statistic: 'mean' })).toBeCloseTo(500, 6);
    expect(of('urgentLateFraction', { group: 'other' })).toBe(1);
    expect(of('urgentLateFraction', { group: 'english' })).toBe(0);
  });

  it('does not delay calls', () => {
    const called: Patch = { needs: { question: { portal: null, phone: { share: 1 } } } };
    expect(named(model(called, translation({ delayMin: 500 })))).toEqual(named(model(called)));
  });

  it('brings the errors that it is said to bring, of those who notice, and none with feedback off', () => {
    const written: Patch = { categories: { advice: { followUp: { probability: 0, delayMin: 10 } } } };
    const messages = (...patches: Patch[]) =>
      read(written, translation({ error: 0.5, errorFollowUp: 0.4 }), ...patches)('threadMessageCount', { group: 'other' });
    // A chance of 0.2 to write again, again and again; each message has an answer.
    expectNear(messages(), 2 / 0.8, 0.04);
    expect(messages({ policies: { feedback: 'off' } })).toBe(2);
  });

  it('costs its price for each answered thread of those covered', () => {
    const wage: Patch = { settings: { clinic: { roles: { nurse: { wageUsdPerHour: 60 } } } } };
    const everyDay: Patch = { calendar: { businessDays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] } };
    const of = read(wage, everyDay, translation({ cost: { usdPerMessage: 4 } }));
    expectNear(of('programmeUsdPerDay') / of('messagesPerDay', { group: 'other' }), 4, 0.01);
  });

  it('opens the portal and the phone to those covered', () => {
    const half: Patch = { needs: { question: { portal: { share: 0.5 } } } };
    const written = read(half, translation({ portalFactor: 1.6 }));
    expectNear(written('portalFraction', { group: 'other' }), 0.8);
    expectNear(written('portalFraction', { group: 'english' }), 0.5);
    const lost: Patch = {
      needs: { question: { portal: null, phone: { share: 1 } } },
      populations: { town: { groups: { other: { callNotEngaged: 1 } } } },
    };
    expect(read(lost)('gaveUpFraction', { group: 'other' })).toBe(1);
    expectNear(read(lost, translation({ notEngagedFactor: 0.25 }))('gaveUpFraction', { group: 'other' }), 0.25, 0.2);
    expect(read(lost, translation({ notEngagedFactor: 0 }))('gaveUpFraction', { group: 'other' })).toBe(0);
  });

  it('narrows by its factor what the AI does worse', () => {
    const gap = ai({ sensitivity: 0.9, differences: { other: { where: { language: 'other' }, sensitivityChange: -0.6 } } });
    const many: Patch = { needs: { question: { perPatientYear: 120 } } };
    const caught = (...patches: Patch[]) => read(urgent, many, gap, ...patches)('triageSensitivity', { group: 'other' });
    expectNear(caught(), 0.3, 0.2);
    expectNear(caught(translation({ aiGapFactor: 0.5 })), 0.6);
    expectNear(caught(translation({ aiGapFactor: 0 })), 0.9, 0.05);
  });

  it('that changes nothing changes nothing, to the last bit', () => {
    expect(named(model(translation()))).toEqual(named(model()));
  });
});
