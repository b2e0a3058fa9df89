import { describe, expect, it } from 'vitest';
import { open } from './levers/open-clinic.ts';
import { clinic, named, observe, type Patch } from './small-clinic.ts';

const near = (value: number, expected: number, within = 0.03) => expect(Math.abs(value - expected)).toBeLessThan(within);
const need = (changes: Patch): Patch => ({ needs: { question: changes } });
const everybodyActive: Patch = {
  populations: { town: { groups: { english: { portalActive: 1 }, other: { portalActive: 1 } } } },
};
const inPerson = (share: number, contactAfterMin = 60, more: Patch = {}) => ({ share, contactAfterMin, ...more });

describe('the way that a need takes', () => {
  it('is the portal, the phone, a visit, an emergency department or none, each by its share of what is left', () => {
    const ways = need({
      perPatientYear: 80,
      portal: { share: 0.5 },
      phone: { share: 0.4 },
      visit: inPerson(0.5),
      emergency: inPerson(0.2),
    });
    const of = observe(clinic(open, everybodyActive, ways));
    near(of('portalFraction'), 0.5);
    near(of('phoneFraction'), 0.5 * 0.4);
    near(of('visitFraction'), 0.5 * 0.6 * 0.5);
    near(of('emergencyFraction'), 0.5 * 0.6 * 0.5 * 0.2);
    near(of('noContactFraction'), 0.5 * 0.6 * 0.5 * 0.8);
  });

  it('is another for urgent needs where that is said', () => {
    const urgent = { urgency: { sameDay: 1, emergent: 0 } };
    const ways = {
      portal: { share: 1, urgentShare: 0 },
      phone: { share: 0, urgentShare: 0.5 },
      visit: inPerson(0, 60, { urgentShare: 1 }),
    };
    const of = observe(clinic(open, everybodyActive, need({ ...urgent, ...ways })));
    expect(of('portalFraction')).toBe(0);
    near(of('phoneFraction'), 0.5);
    near(of('visitFraction'), 0.5);
  });

  it('in person meets the need when the patient is seen, in time for an urgent one or not', () => {
    const seen = (contactAfterMin: number) =>
      observe(clinic(open, need({ urgency: { sameDay: 1, emergent: 0 }, portal: null, phone: null, visit: inPerson(1, contactAfterMin) })));
    expect(seen(60)('needsMetFraction')).toBe(1);
    expect(seen(60)('unmetUrgentNeedFraction')).toBe(0);
    expect(seen(2000)('unmetUrgentNeedFraction')).toBe(1);
  });
});

describe('portal accounts', () => {
  const inactive: Patch = { populations: { town: { groups: { english: { portalActive: 0 }, other: { portalActive: 0 } } } } };
  const outreach = (changes: Patch = {}): Patch => ({
    policies: { outreach: { enabled: true, accepted: 0.8, activated: 0.5, ...changes } },
  });

  it('are gained by outreach: who accepts and is activated, in the groups covered, and nobody else', () => {
    const of = observe(clinic(open, inactive, outreach({ coverage: { where: { language: 'other' } } })));
    near(of('portalFraction', { group: 'other' }), 0.4, 0.08);
    expect(of('portalFraction', { group: 'english' })).toBe(0);
  });

  it('are gained bit by bit while it comes into use', () => {
    const gained = (rampWeeks: number) => observe(clinic(open, inactive, outreach({ rampWeeks })))('portalFraction');
    expect(gained(10)).toBeLessThan(0.7 * gained(0));
    expect(gained(10)).toBeGreaterThan(0);
    expect(observe(clinic(open, inactive, outreach({ startWeek: 100 })))('portalFraction')).toBe(0);
  });

  it('are gained by patients themselves over the years', () => {
    const soon: Patch = {
      populations: { town: { groups: { english: { portalAdoptionPerYear: 0.999999 }, other: { portalAdoptionPerYear: 0 } } } },
    };
    const of = observe(clinic(open, inactive, soon));
    expect(of('portalFraction', { group: 'english' })).toBeGreaterThan(0.3);
    expect(of('portalFraction', { group: 'other' })).toBe(0);
  });
});

describe('answers that are not read', () => {
  it('meet no need, and nobody writes back about them', () => {
    const never: Patch = { populations: { town: { groups: { english: { unreadReplies: 1 }, other: { unreadReplies: 1 } } } } };
    const followed: Patch = { categories: { advice: { followUp: { probability: 0.5, delayMin: 10 } } } };
    const of = observe(clinic(open, everybodyActive, followed, never));
    expect(of('unreadFraction')).toBe(1);
    expect(of('needsMetFraction')).toBe(0);
    expect(of('threadMessageCount')).toBe(2);
  });
});

describe('waiting', () => {
  const asleep: Patch = { settings: { clinic: { roles: { nurse: { calendar: 'office' } } } } };
  const impatient = (does: Patch): Patch => ({ categories: { advice: { patience: { waitMin: 30, until: 'answered', ...does } } } });

  it('sends patients to a visit or an emergency department, which meets their need; the message stays', () => {
    const of = observe(clinic(open, everybodyActive, asleep, impatient({ visit: 0.5, emergency: 0.5 })));
    expect(of('needsMetFraction')).toBe(1);
    expect(of('waitingReactionFraction')).toBeGreaterThan(0.2);
    expect(of('gaveUpFraction')).toBe(0);
  });

  it('makes nobody act with feedback off', () => {
    const off: Patch = { policies: { feedback: 'off' } };
    const of = observe(clinic(open, everybodyActive, asleep, impatient({ nudge: 1 }), off));
    expect(of('waitingReactionFraction')).toBe(0);
    expect(of('messagesPerDay')).toBe(observe(clinic(open, everybodyActive, asleep))('messagesPerDay'));
  });
});

describe('a world in which levers are described and off', () => {
  it('is the same to the last bit', () => {
    const described: Patch = {
      policies: {
        selfService: { use: 1, settles: 1, wronglySettles: 1 },
        billing: { billedShare: 1, paidUsd: 100, demandChange: -1 },
        education: { urgentShareFactor: 0 },
        outreach: { accepted: 1, activated: 1 },
        translation: { portalFactor: 0 },
        structuredIntake: { use: 1, abandons: 1 },
      },
    };
    expect(named(clinic(open, described))).toEqual(named(clinic(open)));
  });
});
