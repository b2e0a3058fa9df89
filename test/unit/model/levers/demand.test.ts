/** Levers on what patients send: self-service, billing, education, translation, forms, and the speed of answers. */
import { describe, expect, it } from 'vitest';
import { ai, clinic, observe, type Patch } from '../small-clinic.ts';
import { open, urgent } from './open-clinic.ts';

const active: Patch = { populations: { town: { groups: { english: { portalActive: 1 }, other: { portalActive: 1 } } } } };
const policies = (changes: Patch): Patch => ({ policies: changes });
const read = (...patches: Patch[]) => observe(clinic(open, active, ...patches));
const near = (value: number, expected: number, within = 0.04) => expect(Math.abs(value - expected)).toBeLessThan(within);

describe('advice before sending', () => {
  const advice = (changes: Patch = {}) => policies({ selfService: { enabled: true, use: 1, settles: 0.4, wronglySettles: 0, ...changes } });

  it('settles its share of needs, which are met', () => {
    const of = read(advice());
    near(of('settledByAdviceFraction'), 0.4);
    near(of('portalFraction'), 0.6);
    expect(of('needsMetFraction')).toBe(1);
  });

  it('keeps back urgent needs wrongly, which are unmet unless somebody phones', () => {
    const careless = { settles: 0, wronglySettles: 1 };
    const of = read(urgent, advice(careless));
    expect(of('wrongDeflectionFraction')).toBe(1);
    expect(of('unmetUrgentNeedFraction')).toBe(1);
    const byNurse: Patch = { categories: { call: { resolver: { nurse: 1 } } } };
    const calls = read(urgent, byNurse, advice({ ...careless, callsLater: 1, callsAfterMin: 60 }));
    expect(calls('unmetUrgentNeedFraction')).toBe(0);
  });
});

describe('billing', () => {
  const half: Patch = { needs: { question: { portal: { share: 0.5 } } } };
  const billing = (changes: Patch = {}) =>
    policies({ billing: { enabled: true, billedShare: 0.5, paidUsd: 10, demandChange: 0, ...changes } });

  it('brings in its price for its share of answered threads, and takes its minutes', () => {
    const wage: Patch = { settings: { clinic: { roles: { nurse: { wageUsdPerHour: 60 } } } } };
    const of = read(wage, billing({ documentationMin: { nurse: 2 } }));
    const without = read(wage);
    const threadsPerDay = of('messagesPerDay', { category: 'advice' });
    near(of('revenueUsdPerDay') / threadsPerDay, 5, 0.5);
    // A dollar a minute: two minutes for half of the threads.
    near((of('labourUsdPerDay') - without('labourUsdPerDay')) / threadsPerDay, 1, 0.1);
  });

  it('changes what the groups send, each by its own response, unless nothing feeds back', () => {
    const changes = { demandChange: -0.2, differences: { other: { where: { language: 'other' }, demandChange: -0.6 } } };
    const of = read(half, billing(changes));
    near(of('portalFraction', { group: 'english' }), 0.4);
    near(of('portalFraction', { group: 'other' }), 0.2);
    near(read(half, billing(changes), policies({ feedback: 'off' }))('portalFraction'), 0.5);
  });
});

describe('education', () => {
  const education = (changes: Patch) => policies({ education: { enabled: true, ...changes } });
  const allUrgent: Patch = { needs: { question: { urgency: { sameDay: 1, emergent: 0 }, portal: { share: 1, urgentShare: 0.8 } } } };
  const topics: Patch = { categories: { advice: { multiTopic: { share: 1, handlingFactor: 3 } } } };

  it('keeps urgent needs out of the portal, for as long as it lasts', () => {
    near(read(allUrgent, education({ urgentShareFactor: 0.25 }))('portalFraction'), 0.2);
    const forgotten = read(allUrgent, education({ urgentShareFactor: 0.25, halfLifeWeeks: 0.05 }))('portalFraction');
    near(forgotten, 0.8);
  });

  it('makes messages with several topics fewer', () => {
    const minutes = (...patches: Patch[]) => {
      const of = read(topics, ...patches);
      return of('teamMinPerDay') / read(...patches)('teamMinPerDay');
    };
    near(minutes(), 3, 0.01);
    near(minutes(education({ multiTopicFactor: 0.5 })), 2, 0.1);
  });
});

describe('translation', () => {
  const translation = (changes: Patch = {}) =>
    policies({ translation: { enabled: true, coverage: { where: { language: 'other' } }, ...changes } });

  it('takes its time, which counts from when the message was sent', () => {
    const of = read(translation({ delayMin: 500 }));
    near(of('responseMin', { group: 'other', statistic: 'mean' }), 503, 1e-6);
    near(of('responseMin', { group: 'english', statistic: 'mean' }), 3, 1e-6);
  });

  it('opens the portal and the phone to those who are covered', () => {
    const half: Patch = { needs: { question: { portal: { share: 0.5 } } } };
    near(read(half, translation({ portalFactor: 1.6 }))('portalFraction', { group: 'other' }), 0.8);
    const calls: Patch = { needs: { question: { portal: null, phone: { share: 1 } } } };
    const lost: Patch = { populations: { town: { groups: { other: { callNotEngaged: 1 } } } } };
    expect(read(calls, lost)('gaveUpFraction', { group: 'other' })).toBe(1);
    near(read(calls, lost, translation({ notEngagedFactor: 0.25 }))('gaveUpFraction', { group: 'other' }), 0.25, 0.06);
  });

  it('narrows what the AI does worse', () => {
    const gap = ai({ sensitivity: 0.9, differences: { other: { where: { language: 'other' }, sensitivityChange: -0.6 } } });
    const many: Patch = { needs: { question: { perPatientYear: 120 } } };
    const caught = (...patches: Patch[]) => read(urgent, many, gap, ...patches)('triageSensitivity', { group: 'other' });
    near(caught(), 0.3, 0.06);
    near(caught(translation({ aiGapFactor: 0.5 })), 0.6, 0.06);
  });

  it('brings a further message for its errors', () => {
    const rare: Patch = { categories: { advice: { followUp: { probability: 0, delayMin: 10 } } } };
    const of = read(rare, translation({ error: 1, errorFollowUp: 0.4 }));
    near(of('threadMessageCount', { group: 'english' }), 2, 1e-9);
    // Each message in turn brings another with chance 0.4: 1 / 0.6 messages and as many answers.
    near(of('threadMessageCount', { group: 'other' }), 2 / 0.6, 0.25);
  });
});

describe('forms', () => {
  const form = (changes: Patch = {}) => policies({ structuredIntake: { enabled: true, use: 1, ...changes } });

  it('change the minutes of a message by their factor', () => {
    near(read(form({ handlingFactor: 0.5 }))('responseMin', { statistic: 'mean' }), 1.5, 1e-6);
  });

  it('lose those who give up, more in some groups, to the other channels', () => {
    const phone: Patch = { needs: { question: { phone: { share: 1 } } } };
    const of = read(phone, form({ abandons: 0.1, differences: { other: { where: { language: 'other' }, abandons: 0.5 } } }));
    near(of('portalFraction', { group: 'english' }), 0.9);
    near(of('phoneFraction', { group: 'other' }), 0.5);
  });

  it('ask urgent patients to phone', () => {
    const phone: Patch = { needs: { question: { urgency: { sameDay: 1, emergent: 0 }, phone: { share: 1 } } } };
    near(read(phone, form({ redFlags: 0.5 }))('phoneFraction'), 0.5);
  });

  it('go straight to a role that can close them', () => {
    const routed: Patch = { categories: { advice: { start: 'clerk', resolver: { clerk: 0, nurse: 1, physician: 0 } } } };
    expect(read(routed)('touchesPerThread')).toBe(2);
    expect(read(routed, form({ labelledRight: 1 }))('touchesPerThread')).toBe(1);
  });
});

describe('the speed of answers', () => {
  const half: Patch = { needs: { question: { portal: { share: 0.5 } } } };
  const loop = (changes: Patch) =>
    policies({ loops: { responsiveness: { elasticity: 1, referenceMin: 4.5, memoryThreads: 5, atMost: 3, ...changes } } });

  it('changes the use of the portal by its elasticity, within limits', () => {
    // Answers take three minutes: half as fast again as the reference.
    near(read(half, loop({}))('portalFraction'), 0.75, 0.06);
    near(read(half, loop({ elasticity: 0 }))('portalFraction'), 0.5);
    near(read(half, loop({ atMost: 1.2 }))('portalFraction'), 0.6, 0.06);
  });

  it('changes nothing with feedback off', () => {
    expect(read(half, loop({}), policies({ feedback: 'off' }))('portalFraction')).toBe(read(half)('portalFraction'));
  });
});
