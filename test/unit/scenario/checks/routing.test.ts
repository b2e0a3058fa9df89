import { describe, expect, it } from 'vitest';
import { problemsAfter } from '../fixtures.ts';
import { aiTriage, levers, refills, withPolicies } from './levers.ts';

describe('a category that arrives', () => {
  it('has somebody who gets it first', () => {
    expect(problemsAfter({ categories: { result: { start: null } } })).toEqual([
      'categories.result.start: expected the role that gets it first (start, intake, resolver or a triage policy that covers it), got nothing',
    ]);
  });

  it('has that from an intake, from its resolvers or from a pool that covers it', () => {
    expect(problemsAfter({ categories: { result: { start: null, intake: 'clerk', handlingMin: { clerk: 1 } } } })).toEqual([]);
    expect(problemsAfter({ categories: { result: { start: null, resolver: { physician: 1 } } } })).toEqual([]);
    const pool = { triage: { kind: 'humanPool', categories: ['result'] } };
    expect(
      problemsAfter({ categories: { result: { start: null, handlingMin: { nurse: 1, clerk: 1 } } }, policies: pool, arms: null }),
    ).toEqual([]);
  });

  it('has roles that can close it when an AI labels it with them', () => {
    const ai = { triage: { kind: 'ai', categories: ['result'] } };
    expect(
      problemsAfter({ categories: { result: { start: null, handlingMin: { nurse: 1, clerk: 1 } } }, policies: ai, arms: null }),
    ).toEqual(['categories.result.resolver: expected the roles that can close it, which the AI labels it with, got nothing']);
  });
});

describe('a handling time', () => {
  const without = (category: string, role: string, patch: object = {}) =>
    problemsAfter({ categories: { [category]: { handlingMin: { [role]: null } } }, ...patch });
  const line = (category: string, role: string, why: string) =>
    `categories.${category}.handlingMin.${role}: expected minutes for the role "${role}", which ${why}, got nothing`;

  it('is there for the first role', () => {
    expect(without('result', 'physician')).toEqual([line('result', 'physician', 'gets it first')]);
  });

  it('is there for the intake', () => {
    expect(without('call', 'clerk')).toEqual([line('call', 'clerk', 'takes it in')]);
  });

  it('is there for each resolver', () => {
    expect(without('advice', 'nurse')).toEqual([line('advice', 'nurse', 'is among its resolvers')]);
  });

  it('is there for each role forwarded to', () => {
    expect(problemsAfter({ categories: { part: { handlingMin: { press: null } } } }, 'loop.yaml')).toEqual([
      line('part', 'press', 'has it forwarded'),
    ]);
  });

  it('is there for the pool and for the reader of flagged messages', () => {
    const covering = (triage: object) => problemsAfter({ policies: { triage: { categories: ['result'], ...triage } }, arms: null });
    expect(covering({ kind: 'humanPool', humanPool: { sorter: null } })).toEqual([
      line('result', 'nurse', 'is the pool that answers first'),
    ]);
    expect(covering({ kind: 'ai', ai: { confidence: null } })).toEqual([line('result', 'nurse', 'gets flagged messages')]);
  });

  it('may be a mere reading time for a sorter who can close nothing', () => {
    const covering = { policies: { triage: { kind: 'humanPool', categories: ['advice'] } }, arms: null };
    expect(problemsAfter(covering)).toEqual([]);
    expect(problemsAfter({ ...covering, categories: { advice: { readingMin: { clerk: null } } } })).toEqual([
      line('advice', 'clerk', 'sorts it'),
    ]);
    // With a resolver of its own rank the sorter closes messages, and needs the time for that.
    expect(problemsAfter({ ...covering, settings: { clinic: { roles: { clerk: { rank: 2 } } } } })).toEqual([
      line('advice', 'clerk', 'sorts it'),
    ]);
  });

  it('is there for the clinician to whom an urgent message is handed', () => {
    const lines = problemsAfter({
      categories: { call: { handlingMin: { nurse: null }, resolver: { nurse: null, clerk: 0.7 } } },
      policies: { triage: { ai: { flaggedTo: 'physician' } } },
    });
    expect(lines).toEqual([line('call', 'nurse', 'gets urgent ones that clerk recognises')]);
  });

  it('is not asked of a role that has no part in it', () => {
    expect(problemsAfter({ categories: { advice: { handlingMin: { clerk: 1 } } } })).toEqual([]);
  });
});

describe('a handling time is there for a role to which a lever brings messages:', () => {
  const line = (category: string, role: string, why: string) =>
    `categories.${category}.handlingMin.${role}: expected minutes for the role "${role}", which ${why}, got nothing`;

  it('the one that works by the refill protocol', () => {
    const { refill } = refills.categories;
    const slow = { ...refill, handlingMin: { physician: 2 }, resolver: { physician: 1 } };
    const { settings } = refills;
    expect(withPolicies({ refillProtocol: levers.refillProtocol }, { categories: { refill: slow }, settings })).toEqual([
      line('refill', 'nurse', 'works by the refill protocol'),
    ]);
    expect(
      withPolicies({ refillProtocol: { ...levers.refillProtocol, enabled: false } }, { categories: { refill: slow }, settings }),
    ).toEqual([]);
  });

  it('the pool that covers for those on leave, which may only read what it cannot close', () => {
    const settings = { clinic: { roles: { physician: { leaveWeeksPerYear: 5 } } } };
    const leaveCover = { kind: 'pool', role: 'clerk' };
    const why = 'covers for those on leave';
    expect(withPolicies({ leaveCover }, { settings })).toEqual([line('result', 'clerk', why)]);
    expect(
      withPolicies({ leaveCover }, { settings, categories: { result: { resolver: { physician: 1 }, readingMin: { clerk: 1 } } } }),
    ).toEqual([]);
    const branch = {
      roles: { physician: { headCount: 2, inBasket: 'own', leaveWeeksPerYear: 5, calendar: 'clinic' }, clerk: { headCount: 1 } },
      arrivals: { letter: { perDay: 3 } },
    };
    const letter = { title: 'Letter', start: 'physician', handlingMin: { physician: 1, clerk: 1 } };
    const covered = { ...leaveCover, coverage: { settings: ['branch'] } };
    expect(withPolicies({ leaveCover: covered }, { categories: { letter }, settings: { ...settings, branch } })).toEqual([]);
  });

  it('the one that audits', () => {
    const audit = { enabled: true, share: 0.1, role: 'clerk', category: 'advice', catches: 0.8 };
    expect(withPolicies({ drafts: levers.drafts, governance: { audit } })).toEqual([line('advice', 'clerk', 'audits what AI decides')]);
    expect(withPolicies({ drafts: levers.drafts, governance: { audit: { ...audit, coverage: { settings: ['branch'] } } } })).toContain(
      'policies.governance.audit.coverage.settings[0]: expected the id of a setting, got "branch" (there are: clinic)',
    );
    const closer = { ...audit, role: 'nurse' };
    expect(withPolicies({ drafts: levers.drafts, governance: { audit: closer } })).toEqual([]);
  });

  it('those that wrong labels name', () => {
    const ai = { confusion: { nurse: { clerk: 1 } } };
    const reading = { categories: { advice: { readingMin: { clerk: null } } } };
    const covering = { kind: 'ai', categories: ['advice'] };
    expect(withPolicies({ triage: { ...covering, ai: { ...ai, confidence: null } } }, reading)).toEqual([
      line('advice', 'clerk', 'is named by wrong labels'),
    ]);
    expect(withPolicies({ triage: { ...covering, ai } })).toEqual([]);
  });

  it('the first role while triage has not begun, and what AI may not see', () => {
    const start = {
      categories: { call: { intake: null, start: 'scribe' } },
      settings: { clinic: { roles: { scribe: { headCount: 1 } } } },
    };
    const first = line('call', 'scribe', 'gets it first');
    expect(withPolicies({ triage: aiTriage }, start)).toEqual([]);
    expect(withPolicies({ triage: { ...aiTriage, startWeek: 4 } }, start)).toEqual([first]);
    expect(withPolicies({ triage: aiTriage, governance: { sensitiveShare: 0.1 } }, start)).toEqual([first]);
    expect(withPolicies({ triage: aiTriage, governance: { sensitiveShare: 0.1, fallback: 'humanPool' } }, start)).toEqual([]);
  });

  it('and in settings that triage does not cover the first role as ever', () => {
    const start = { categories: { advice: { start: 'scribe' } }, settings: { clinic: { roles: { scribe: { headCount: 1 } } } } };
    const branch = { roles: { scribe: { headCount: 1 } }, arrivals: { form: { perDay: 1 } } };
    const form = { title: 'Form', start: 'scribe', handlingMin: { scribe: 1 } };
    const more = { categories: { ...start.categories, form }, settings: { ...start.settings, branch } };
    expect(withPolicies({ triage: { kind: 'humanPool', categories: ['advice'] } }, more)).toEqual([]);
    expect(withPolicies({ triage: { kind: 'humanPool', categories: ['advice', 'form'], settings: ['branch'] } }, more)).toContain(
      line('advice', 'scribe', 'gets it first'),
    );
  });
});

describe('a role that gets a category', () => {
  it('because of a lever works in every setting covered, or the setting is left out', () => {
    const form = { title: 'Form', start: 'physician', handlingMin: { physician: 4, nurse: 2 }, resolver: { physician: 1 } };
    const branch = { roles: { physician: { headCount: 1, rank: 3 } }, arrivals: { form: { perDay: 3 } } };
    const refillProtocol = { ...levers.refillProtocol, coverage: { categories: ['form'] } };
    const more = { categories: { form }, settings: { branch, clinic: { arrivals: { form: { perDay: 1 } } } } };
    expect(withPolicies({ refillProtocol }, more)).toEqual([
      'settings.branch.roles.nurse: expected this role, as form arrives here and it works by the refill protocol, got nothing (or leave the setting out of policies.refillProtocol.coverage.settings)',
    ]);
    const coverage = { categories: ['form'], settings: ['clinic'] };
    expect(withPolicies({ refillProtocol: { ...refillProtocol, coverage } }, more)).toEqual([]);
  });

  it('works in every setting where the category arrives', () => {
    const form = { title: 'Form', start: 'physician', handlingMin: { physician: 4 } };
    const branch = { roles: { clerk: { headCount: 1 } }, arrivals: { form: { perDay: 3 } } };
    expect(problemsAfter({ categories: { form }, settings: { branch } })).toEqual([
      'settings.branch.roles.physician: expected this role, as form arrives here and it gets it first, got nothing',
    ]);
  });
});

describe('a message', () => {
  it('is not forwarded in a circle for ever', () => {
    expect(problemsAfter({ categories: { part: { forwards: { lathe: { press: 1 }, press: { lathe: 1 } } } } }, 'loop.yaml')).toEqual([
      'categories.part.forwards.lathe: expected a way to be done in the end, got forwards that go round for ever',
      'categories.part.forwards.press: expected a way to be done in the end, got forwards that go round for ever',
    ]);
    expect(problemsAfter({ categories: { part: { forwards: { lathe: { press: 1 }, press: { lathe: 0.99 } } } } }, 'loop.yaml')).toEqual([]);
  });

  it('is warned about when levers may make it bring about another for ever', () => {
    const often = { categories: { advice: { followUp: { probability: 0.6 } } } };
    const drafts = { ...levers.drafts, followUpFactor: 2 };
    const endless =
      'warning categories.advice: expected follow-ups and triggers that die out, got at least one more message from each, for ever (what a lever acts on is followed up more often)';
    expect(withPolicies({ drafts }, often)).toEqual([endless]);
    expect(withPolicies({ drafts: { ...drafts, followUpFactor: 1.2 } }, often)).toEqual([]);
    expect(withPolicies({ drafts: { ...drafts, followUpFactor: 1, error: 1, errorFollowUp: 1 } }, often)).toEqual([endless]);
    expect(withPolicies({ drafts, feedback: 'off' }, often)).toEqual([]);
  });

  it('does not bring about another for ever', () => {
    const endless = 'expected follow-ups and triggers that die out, got at least one more message from each, for ever';
    expect(problemsAfter({ categories: { advice: { followUp: { probability: 1 } } } })).toEqual([`categories.advice: ${endless}`]);
    const circle = { advice: { followUp: { probability: 1, category: 'result' } }, result: { triggers: { probability: 1 } } };
    expect(problemsAfter({ categories: circle })).toEqual([`categories.advice: ${endless}`, `categories.result: ${endless}`]);
    expect(problemsAfter({ categories: { advice: { followUp: { probability: 0.9 } }, result: { triggers: { probability: 1 } } } })).toEqual(
      [],
    );
  });
});
