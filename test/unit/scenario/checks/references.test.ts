import { describe, expect, it } from 'vitest';
import { problemsAfter } from '../fixtures.ts';

/** A patch that misspells one id, and the one line that it must bring. */
const slips: readonly (readonly [string, unknown, string])[] = [
  [
    'a start',
    { categories: { result: { start: 'phisician' } } },
    'categories.result.start: expected the id of a role, got "phisician" (did you mean "physician"?)',
  ],
  [
    'an intake',
    { categories: { call: { intake: 'clark' } } },
    'categories.call.intake: expected the id of a role, got "clark" (did you mean "clerk"?)',
  ],
  [
    'a handling time',
    { categories: { result: { handlingMin: { nurs: 1 } } } },
    'categories.result.handlingMin.nurs: expected the id of a role, got "nurs" (did you mean "nurse"?)',
  ],
  [
    'a reading time',
    { categories: { result: { readingMin: { nurs: 1 } } } },
    'categories.result.readingMin.nurs: expected the id of a role',
  ],
  [
    'a resolver',
    { categories: { result: { resolver: { phys: 0, physician: 1 } } } },
    'categories.result.resolver.phys: expected the id of a role, got "phys" (there are: physician, nurse, clerk)',
  ],
  [
    'a forwarding role',
    { categories: { result: { forwards: { nurs: { nurse: 0 } } } } },
    'categories.result.forwards.nurs: expected the id of a role',
  ],
  [
    'a role forwarded to',
    { categories: { result: { forwards: { nurse: { phisician: 0 } } } } },
    'categories.result.forwards.nurse.phisician: expected the id of a role',
  ],
  [
    'a follow-up',
    { categories: { advice: { followUp: { category: 'advise' } } } },
    'categories.advice.followUp.category: expected the id of a category, got "advise" (did you mean "advice"?)',
  ],
  [
    'a trigger',
    { categories: { result: { triggers: { category: 'advise' } } } },
    'categories.result.triggers.category: expected the id of a category',
  ],
  [
    'a call',
    { categories: { advice: { patience: { callCategory: 'cal' } } } },
    'categories.advice.patience.callCategory: expected the id of a category',
  ],
  [
    'a portal message',
    { needs: { symptom: { portal: { category: 'advise' } } } },
    'needs.symptom.portal.category: expected the id of a category',
  ],
  ['a phone call', { needs: { symptom: { phone: { category: 'cal' } } } }, 'needs.symptom.phone.category: expected the id of a category'],
  [
    'a profile of a need',
    { needs: { symptom: { profile: 'office-hour' } } },
    'needs.symptom.profile: expected the id of a profile, got "office-hour" (did you mean "office-hours"?)',
  ],
  [
    'a profile of an arrival',
    { settings: { clinic: { arrivals: { result: { profile: 'ofice-hours' } } } } },
    'settings.clinic.arrivals.result.profile: expected the id of a profile',
  ],
  [
    'a role that arrivals are for',
    { settings: { clinic: { arrivals: { result: { perMemberOf: 'physicians' } } } } },
    'settings.clinic.arrivals.result.perMemberOf: expected the id of a role of this setting, got "physicians" (did you mean "physician"?)',
  ],
  [
    'an arrival',
    { settings: { clinic: { arrivals: { reslt: { perDay: 1 } } } } },
    'settings.clinic.arrivals.reslt: expected the id of a category, got "reslt" (did you mean "result"?)',
  ],
  [
    'a population',
    { settings: { clinic: { panel: { population: 'twon' } } } },
    'settings.clinic.panel.population: expected the id of a population, got "twon" (did you mean "town"?)',
  ],
  [
    'the owners',
    { settings: { clinic: { panel: { owners: 'physicans' } } } },
    'settings.clinic.panel.owners: expected the id of a role of this setting',
  ],
  [
    'a need',
    { settings: { clinic: { needs: ['symptom', 'symptoms'] } } },
    'settings.clinic.needs[1]: expected the id of a need, got "symptoms" (did you mean "symptom"?)',
  ],
  [
    'a calendar',
    { settings: { clinic: { roles: { physician: { calendar: 'clinics' } } } } },
    'settings.clinic.roles.physician.calendar: expected the id of a staff calendar, got "clinics" (did you mean "clinic"?)',
  ],
  [
    'a calendar in a list',
    { settings: { clinic: { roles: { nurse: { calendar: ['clinic', 'allways'] } } } } },
    'settings.clinic.roles.nurse.calendar[1]: expected the id of a staff calendar, got "allways" (did you mean "always"?)',
  ],
  [
    'a covered category',
    { policies: { triage: { categories: ['advise'] } } },
    'policies.triage.categories[0]: expected the id of a category',
  ],
  ['the pool', { policies: { triage: { humanPool: { role: 'nurs' } } } }, 'policies.triage.humanPool.role: expected the id of a role'],
  [
    'the sorter',
    { policies: { triage: { humanPool: { sorter: 'nurs' } } } },
    'policies.triage.humanPool.sorter: expected the id of a role',
  ],
  ['the sorter of the AI', { policies: { triage: { ai: { sorter: 'clrk' } } } }, 'policies.triage.ai.sorter: expected the id of a role'],
  [
    'the reader of flagged messages',
    { policies: { triage: { ai: { flaggedTo: 'nurs' } } } },
    'policies.triage.ai.flaggedTo: expected the id of a role',
  ],
  ...(['visit', 'emergency'] as const).map(
    (way) =>
      [
        `the note of a ${way}`,
        { needs: { symptom: { [way]: { share: 0.1, contactAfterMin: 60, category: 'advise' } } } },
        `needs.symptom.${way}.category: expected the id of a category, got "advise" (did you mean "advice"?)`,
      ] as const,
  ),
  [
    'a need that is different',
    { settings: { clinic: { needs: { symptoms: { factor: 2 } } } } },
    'settings.clinic.needs.symptoms: expected the id of a need, got "symptoms" (did you mean "symptom"?)',
  ],
  [
    'a category that is different',
    { settings: { clinic: { categories: { advise: {} } } } },
    'settings.clinic.categories.advise: expected the id of a category, got "advise" (did you mean "advice"?)',
  ],
  [
    'a role that starts elsewhere',
    { settings: { clinic: { categories: { advice: { start: 'nurs' } } } } },
    'settings.clinic.categories.advice.start: expected the id of a role',
  ],
  [
    'a role that is slower here',
    { settings: { clinic: { categories: { advice: { handlingFactor: { nurs: 2 } } } } } },
    'settings.clinic.categories.advice.handlingFactor.nurs: expected the id of a role',
  ],
  [
    'a role that resolves here',
    { settings: { clinic: { categories: { advice: { resolver: { nurs: 1 } } } } } },
    'settings.clinic.categories.advice.resolver.nurs: expected the id of a role',
  ],
  ...(
    [
      ['settings', 'clinik', 'setting'],
      ['needs', 'symptoms', 'need'],
      ['categories', 'advise', 'category'],
    ] as const
  ).map(
    ([key, id, what]) =>
      [
        `the ${key} of a surge`,
        { calendar: { surges: { winter: { fromDay: 1, days: 30, factor: 1.2, [key]: [id] } } } },
        `calendar.surges.winter.${key}[0]: expected the id of a ${what}, got "${id}"`,
      ] as const,
  ),
  [
    'a setting that triage covers',
    { policies: { triage: { settings: ['clinik'] } } },
    'policies.triage.settings[0]: expected the id of a setting, got "clinik" (did you mean "clinic"?)',
  ],
  [
    'a role confused with others',
    { policies: { triage: { ai: { confusion: { nurs: { clerk: 1 } } } } } },
    'policies.triage.ai.confusion.nurs: expected the id of a role',
  ],
  [
    'a role named by mistake',
    { policies: { triage: { ai: { confusion: { nurse: { clrk: 1 } } } } } },
    'policies.triage.ai.confusion.nurse.clrk: expected the id of a role, got "clrk" (did you mean "clerk"?)',
  ],
  [
    'a category that AI closes',
    {
      policies: {
        triage: {
          ai: {
            autoClose: { categories: ['advise'], easyShare: 0, closesEasy: 0, closesHard: 0, writesAgain: 0, writesAgainAfterMin: 1 },
          },
        },
      },
    },
    'policies.triage.ai.autoClose.categories[0]: expected the id of a category',
  ],
  [
    'a role that triage costs time',
    { policies: { triage: { cost: { minPerWeek: { nurs: 10 } } } } },
    'policies.triage.cost.minPerWeek.nurs: expected the id of a role',
  ],
  [
    'a setting that a lever covers',
    { policies: { drafts: { coverage: { settings: ['clinik'] } } } },
    'policies.drafts.coverage.settings[0]: expected the id of a setting, got "clinik" (did you mean "clinic"?)',
  ],
  [
    'a category that a lever covers',
    { policies: { selfService: { use: 0, settles: 0, wronglySettles: 0, coverage: { categories: ['advise'] } } } },
    'policies.selfService.coverage.categories[0]: expected the id of a category',
  ],
  [
    'a role that a lever costs time',
    { policies: { education: { cost: { minPerWeek: { nurs: 10 } } } } },
    'policies.education.cost.minPerWeek.nurs: expected the id of a role',
  ],
  ...(['uptake', 'readingMin', 'savedMin'] as const).map(
    (key) =>
      [
        `a role under ${key} of drafts`,
        { policies: { drafts: { [key]: { nurs: 0.5 } } } },
        `policies.drafts.${key}.nurs: expected the id of a role`,
      ] as const,
  ),
  [
    'a role that documents bills',
    { policies: { billing: { billedShare: 0, paidUsd: 0, demandChange: 0, documentationMin: { nurs: 1 } } } },
    'policies.billing.documentationMin.nurs: expected the id of a role',
  ],
  [
    'a role with protected time',
    { policies: { protectedTime: { role: 'nurs', days: ['mon'], from: '10:00', to: '11:00' } } },
    'policies.protectedTime.role: expected the id of a role',
  ],
  [
    'a role with a protocol',
    { policies: { refillProtocol: { role: 'nurs', share: 0.5 } } },
    'policies.refillProtocol.role: expected the id of a role',
  ],
  [
    'a role that covers for leave',
    { policies: { leaveCover: { kind: 'pool', role: 'nurs' } } },
    'policies.leaveCover.role: expected the id of a role',
  ],
  ...(
    [
      ['cover for leave', 'leaveCover', (part: object) => ({ leaveCover: part })],
      ['disclosure', 'governance.disclosure', (part: object) => ({ governance: { disclosure: part } })],
      [
        'an audit',
        'governance.audit',
        (part: object) => ({ governance: { audit: { share: 0.1, role: 'nurse', category: 'advice', catches: 0.5, ...part } } }),
      ],
    ] as const
  ).flatMap(
    ([what, path, policies]) =>
      [
        [
          `a setting that ${what} covers`,
          { policies: policies({ coverage: { settings: ['clinik'] } }) },
          `policies.${path}.coverage.settings[0]: expected the id of a setting`,
        ],
        [
          `a role that ${what} takes time of`,
          { policies: policies({ cost: { minPerWeek: { nurs: 10 } } }) },
          `policies.${path}.cost.minPerWeek.nurs: expected the id of a role`,
        ],
      ] as const,
  ),
  ...(
    [
      ['role', 'nurs', 'role'],
      ['category', 'advise', 'category'],
    ] as const
  ).map(
    ([key, id, what]) =>
      [
        `the ${key} of an audit`,
        { policies: { governance: { audit: { share: 0.1, role: 'nurse', category: 'advice', catches: 0.5, [key]: id } } } },
        `policies.governance.audit.${key}: expected the id of a ${what}, got "${id}"`,
      ] as const,
  ),
  [
    'the source of a number',
    { categories: { result: { handlingMin: { physician: { family: 'gamma', cv: 1, mean: { value: 1, source: 'survy' } } } } } },
    'categories.result.handlingMin.physician.mean.source: expected the key of an entry under evidence, got "survy" (did you mean "survey"?)',
  ],
  [
    'the source of a basis',
    { populations: { town: { basis: { source: 'servey' } } } },
    'populations.town.basis.source: expected the key of an entry under evidence',
  ],
];

describe('an id that does not exist', () => {
  it('is found beside a mistake in the shape of a policy', () => {
    const selfService = { enabled: true, use: 0.2, settles: 2, wronglySettles: 0.1, coverage: { settings: ['clinik'] } };
    const lines = problemsAfter({ policies: { selfService }, categories: { result: { start: 'nurs' } }, arms: null });
    expect(lines.map((line) => line.split(':')[0]).sort()).toEqual([
      'categories.result.start',
      'policies.selfService.coverage.settings[0]',
      'policies.selfService.settles',
    ]);
  });

  it('where there is nothing of its kind says so', () => {
    expect(
      problemsAfter({ needs: null, populations: null, settings: { clinic: { panel: null, needs: ['symptom'] } }, arms: null }),
    ).toContain('settings.clinic.needs[0]: expected the id of a need, got "symptom" (there is no need)');
  });

  it.each(slips)('as %s is found, with the nearest that does', (_, patch, start) => {
    const lines = problemsAfter(patch).filter((line) => !line.startsWith('arms['));
    expect(
      lines.some((line) => line.startsWith(start)),
      lines.join('\n'),
    ).toBe(true);
  });
});
