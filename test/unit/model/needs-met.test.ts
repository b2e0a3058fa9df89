import { describe, expect, it } from 'vitest';
import { expectNear, open } from './levers/open-clinic.ts';
import { ai, clinic, observe, type Patch } from './small-clinic.ts';

const active: Patch = { populations: { town: { groups: { english: { portalActive: 1 }, other: { portalActive: 1 } } } } };
const allUrgent: Patch = { needs: { question: { urgency: { sameDay: 1, emergent: 0 } } } };
const recognition = (nurse: number): Patch => ({ settings: { clinic: { roles: { nurse: { recognition: nurse } } } } });
const everyDay: Patch = { calendar: { businessDays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] } };
const followedUp = (probability: number): Patch => ({ categories: { advice: { followUp: { probability, delayMin: 30 } } } });
/** A nurse takes so long for a message that nobody has an answer before the end. */
const stuck: Patch = {
  categories: { advice: { handlingMin: { nurse: 1e6 } } },
  settings: { clinic: { roles: { nurse: { headCount: 1 } } } },
};
const model = (...patches: Patch[]) => clinic(open, active, ...patches);
const read = (...patches: Patch[]) => observe(model(...patches));

describe('an urgent need', () => {
  it('is met, and has had contact, only if somebody has noticed that it is urgent', () => {
    const blind = read(allUrgent, recognition(0));
    expect(blind('urgentMissedFraction')).toBe(1);
    expect(blind('needsMetFraction')).toBe(0);
    expect(blind('unmetUrgentNeedFraction')).toBe(1);
    const keen = read(allUrgent, recognition(1));
    expect(keen('needsMetFraction')).toBe(1);
    expect(keen('unmetUrgentNeedFraction')).toBe(0);
    const usual = read(allUrgent, recognition(0.7));
    expectNear(usual('needsMetFraction'), 0.7, 0.05);
    expectNear(usual('unmetUrgentNeedFraction'), 0.3, 0.1);
  });

  it('can be noticed later, when the patient writes back', () => {
    // Noticed at once, or after one, two, ... further messages: 0.5 + 0.5 x 0.8 x 0.5 + ... = 0.5 / (1 - 0.4).
    expectNear(read(allUrgent, recognition(0.5), followedUp(0.8))('needsMetFraction'), 0.5 / 0.6, 0.04);
  });

  it('has contact when the patient is seen, and not when a note of the visit is written or closed', () => {
    const note: Patch = { categories: { note: { title: 'Note', start: 'nurse', handlingMin: { nurse: 3 } } } };
    const seenAfter = (contactAfterMin: number): Patch => ({
      needs: { question: { portal: null, phone: null, visit: { share: 1, contactAfterMin, category: 'note' } } },
    });
    const [soon, late] = [60, 2000].map((minutes) => read(allUrgent, note, seenAfter(minutes)));
    expect(soon('unmetUrgentNeedFraction')).toBe(0);
    expect(late('unmetUrgentNeedFraction')).toBe(1);
    expect(late('needsMetFraction')).toBe(1);
    expect(late('urgentMissedFraction')).toBe(0);
    const { metAfterMin } = model(allUrgent, note, seenAfter(2000)).replicate(0).fates;
    expect(Math.min(...metAfterMin.filter(Number.isFinite))).toBeCloseTo(2000, 6);
    expectNear(late('messagesPerDay', { category: 'note' }), late('visitsPerDay'), 0.02);
  });
});

describe('a wrong answer', () => {
  it('meets no need: of a protocol, in translation, in a draft', () => {
    const refills: Patch = { categories: { advice: { start: 'physician', resolver: { clerk: null, nurse: null, physician: 1 } } } };
    const protocol = (wrong: number): Patch => ({
      policies: { refillProtocol: { enabled: true, role: 'nurse', coverage: { categories: ['advice'] }, share: 1, wrong } },
    });
    expect(read(refills, protocol(1))('needsMetFraction')).toBe(0);
    expect(read(refills, protocol(0))('needsMetFraction')).toBe(1);
    const translation = (error: number): Patch => ({
      policies: { translation: { enabled: true, coverage: { where: { language: 'other' } }, error, errorFollowUp: 0 } },
    });
    expect(read(translation(1))('needsMetFraction', { group: 'other' })).toBe(0);
    expect(read(translation(1))('needsMetFraction', { group: 'english' })).toBe(1);
    expectNear(read(translation(0.3))('needsMetFraction', { group: 'other' }), 0.7, 0.05);
    const drafts: Patch = { policies: { drafts: { enabled: true, uptake: { nurse: 1 }, error: 1, caught: 0, errorFollowUp: 0 } } };
    expect(read(drafts)('needsMetFraction')).toBe(0);
  });

  it('of a protocol comes back once, past the protocol, and is put right', () => {
    const refills: Patch = { categories: { advice: { start: 'physician', resolver: { clerk: null, nurse: null, physician: 1 } } } };
    const coverage = { categories: ['advice'] };
    const spec = { enabled: true, role: 'nurse', coverage, share: 1, wrong: 1, comesBack: 0.6, comesBackAfterMin: 100 };
    const of = read(refills, { policies: { refillProtocol: spec } });
    expectNear(of('needsMetFraction'), 0.6, 0.05);
    expectNear(of('threadMessageCount'), 2 * 1.6, 0.05);
    expect(read(refills, { policies: { refillProtocol: spec, feedback: 'off' } })('threadMessageCount')).toBe(2);
  });

  it('is not paid for, nor is one that nobody has read the message for', () => {
    const paid: Patch = { policies: { billing: { enabled: true, billedShare: 1, paidUsd: 50, demandChange: 0 } } };
    const waged: Patch = { calendar: everyDay.calendar, settings: { clinic: { roles: { nurse: { wageUsdPerHour: 60 } } } } };
    const revenue = (...patches: Patch[]) => read(waged, paid, ...patches)('revenueUsdPerDay');
    expect(revenue()).toBeGreaterThan(0);
    const drafts: Patch = { policies: { drafts: { enabled: true, uptake: { nurse: 1 }, error: 1, caught: 0, errorFollowUp: 0 } } };
    expect(revenue(drafts)).toBe(0);
    const closing = { categories: ['advice'], easyShare: 1, closesEasy: 1, closesHard: 1, writesAgain: 0, writesAgainAfterMin: 60 };
    expect(revenue(ai({ specificity: 1, autoClose: closing }))).toBe(0);
  });
});

describe('what is open when the run ends', () => {
  it('counts as not answered in time when its time is up, and as not met after a week', () => {
    const of = read(stuck);
    expect(of('answeredWithin1BusinessDayFraction')).toBe(0);
    expect(of('answeredWithin2BusinessDaysFraction')).toBe(0);
    expect(of('answeredWithin3BusinessDaysFraction')).toBe(0);
    expect(of('needsMetFraction')).toBe(0);
    const { metAfterMin } = model(stuck).replicate(0).fates;
    expect(metAfterMin.length).toBeGreaterThan(1000);
    expect(metAfterMin.every(Number.isNaN)).toBe(true);
  });

  it('is told apart from needs that ended without being met', () => {
    const nobody: Patch = { needs: { question: { portal: null, phone: null } } };
    const { metAfterMin } = model(nobody).replicate(0).fates;
    expect(metAfterMin.length).toBeGreaterThan(1000);
    expect(metAfterMin.every((minutes) => minutes === Infinity)).toBe(true);
  });
});

describe('what is not decided at the end', () => {
  it('is a need with a visit ahead: it counts neither as met nor as unmet', () => {
    const visit = { share: 1, contactAfterMin: { family: 'exponential', mean: 10 * 1440 } };
    expect(read({ needs: { question: { portal: null, phone: null, visit } } })('needsMetFraction')).toBe(1);
  });
});

describe('mistakes of AI and protocols', () => {
  const closing = (closesHard: number) => ({
    categories: ['advice'],
    easyShare: 0,
    closesEasy: 0,
    closesHard,
    writesAgain: 0,
    writesAgainAfterMin: 60,
  });

  it('are seen in urgency missed when the AI closes an urgent message for good', () => {
    const missed = (closesHard: number) =>
      read(allUrgent, recognition(1), ai({ sensitivity: 0, specificity: 1, autoClose: closing(closesHard) }))('urgentMissedFraction');
    expect(missed(0)).toBe(0);
    expectNear(missed(0.5), 0.5, 0.06);
    expect(missed(1)).toBe(1);
  });

  it('are no mistakes of a protocol when somebody passes the request on to the prescriber', () => {
    const refills: Patch = { categories: { advice: { start: 'physician', resolver: { clerk: null, nurse: null, physician: 1 } } } };
    const spec = { enabled: true, role: 'nurse', coverage: { categories: ['advice'] }, share: 1, wrong: 1 };
    const keen: Patch = { settings: { clinic: { roles: { nurse: { recognition: 1, isClinician: false } } } } };
    const of = read(allUrgent, keen, refills, { policies: { refillProtocol: spec } });
    expect(of('resolvedBeforePhysicianFraction')).toBe(0);
    expect(of('protocolErrorFraction')).toBeNaN();
    expect(of('needsMetFraction')).toBe(1);
  });

  it('do not make care needless for later messages of an urgent matter, and send to care once', () => {
    const seekCareNow = { followed: 1, contactAfterMin: 60 };
    const of = read(allUrgent, everyDay, recognition(1), followedUp(0.9), ai({ sensitivity: 1, specificity: 0, seekCareNow }));
    expect(of('needlessCareFraction')).toBe(0);
    expect(of('emergencyVisitsPerDay')).toBeLessThan(0.3 * of('messagesPerDay', { category: 'advice' }));
  });
});

describe('a matter in which nobody expects an answer', () => {
  const silent: Patch = { categories: { advice: { needsReply: false } } };

  it('is met when somebody has dealt with it, also by a later message that puts right what was wrong', () => {
    const { metAfterMin } = model(allUrgent, recognition(1), silent).replicate(0).fates;
    for (const minutes of metAfterMin.filter(Number.isFinite)) expect(minutes).toBeCloseTo(3, 6);
    expectNear(read(allUrgent, recognition(0.5), silent, followedUp(0.8))('needsMetFraction'), 0.5 / 0.6, 0.04);
  });
});

describe('who is tired of waiting', () => {
  const impatient = (does: Patch): Patch => ({ categories: { advice: { patience: { waitMin: 30, until: 'answered', ...does } } } });

  it('is seen after the time that it takes to be seen, and counted where', () => {
    const goes = impatient({ visit: 1, seenAfterMin: 600 });
    const { metAfterMin } = model(stuck, goes).replicate(0).fates;
    const met = metAfterMin.filter(Number.isFinite);
    expect(met.length).toBeGreaterThan(0.9 * metAfterMin.length);
    for (const minutes of met) expect(minutes).toBeCloseTo(630, 6);
    const of = read(stuck, everyDay, goes);
    expectNear(of('visitsPerDay'), of('messagesPerDay', { category: 'advice' }), 0.05);
    expect(of('emergencyVisitsPerDay')).toBe(0);
    expect(read(stuck, impatient({ emergency: 1 }))('emergencyVisitsPerDay')).toBeGreaterThan(0);
  });

  it('has been waiting since the message was sent, not since it was translated', () => {
    const translation: Patch = { policies: { translation: { enabled: true, delayMin: 20 } } };
    const { metAfterMin } = model(stuck, translation, impatient({ visit: 1 })).replicate(0).fates;
    for (const minutes of metAfterMin.filter(Number.isFinite)) expect(minutes).toBeCloseTo(30, 6);
  });
});

describe('with feedback off', () => {
  const off: Patch = { policies: { feedback: 'off' } };

  it('nobody writes again after the AI has closed a message wrongly', () => {
    const closing = { categories: ['advice'], easyShare: 0, closesEasy: 0, closesHard: 1, writesAgain: 1, writesAgainAfterMin: 60 };
    const messages = (...patches: Patch[]) => read(ai({ specificity: 1, autoClose: closing }), ...patches)('messagesPerDay');
    expectNear(messages(), 2 * messages(off), 0.05);
  });

  it('nobody phones whose urgent need was kept back by advice', () => {
    const advice: Patch = {
      policies: { selfService: { enabled: true, use: 1, settles: 1, wronglySettles: 1, callsLater: 1, callsAfterMin: 30 } },
    };
    const calls = (...patches: Patch[]) => read(allUrgent, advice, ...patches)('messagesPerDay', { category: 'call' });
    expect(calls()).toBeGreaterThan(0);
    expect(calls(off)).toBe(0);
  });
});

describe('questions that a result triggers', () => {
  it('are translated like what patients write by themselves', () => {
    const results: Patch = {
      needs: { question: { perPatientYear: 0 } },
      categories: { result: { triggers: { category: 'advice', probability: 1, delayMin: 10 } } },
      settings: { clinic: { arrivals: { result: { perWorkday: 10, perMemberOf: 'physician' } } } },
      policies: { translation: { enabled: true, coverage: { where: { language: 'other' } }, delayMin: 500 } },
    };
    const of = read(results);
    expect(of('responseMin', { group: 'other', statistic: 'mean' })).toBeCloseTo(503, 6);
    expect(of('responseMin', { group: 'english', statistic: 'mean' })).toBeCloseTo(3, 6);
  });
});
