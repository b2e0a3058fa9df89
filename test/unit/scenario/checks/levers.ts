/** Levers of the small clinic, each with all that it needs to have an effect. */
import { problemsAfter } from '../fixtures.ts';

export const levers = {
  drafts: { enabled: true, uptake: { physician: 0.3 }, readingMin: { physician: 0.5 }, savedMin: { physician: 1 } },
  selfService: { enabled: true, use: 0.2, settles: 0.3, wronglySettles: 0.1 },
  billing: { enabled: true, billedShare: 0.1, paidUsd: 40, demandChange: -0.05 },
  education: { enabled: true, urgentShareFactor: 0.8 },
  outreach: { enabled: true, accepted: 0.4, activated: 0.6 },
  translation: { enabled: true, coverage: { where: { language: 'other' } }, portalFactor: 1.5 },
  structuredIntake: { enabled: true, use: 0.5 },
  protectedTime: { enabled: true, role: 'physician', days: ['mon'], from: '11:00', to: '12:00' },
  refillProtocol: { enabled: true, role: 'nurse', share: 0.7, coverage: { categories: ['refill'] } },
};

/** Refill requests, which a nurse may close by protocol. */
export const refills = {
  categories: {
    refill: { title: 'Refill', start: 'physician', handlingMin: { physician: 2, nurse: 2 }, resolver: { nurse: 0.1, physician: 0.9 } },
  },
  settings: { clinic: { arrivals: { refill: { perDay: 20 } } } },
};

export const aiTriage = { kind: 'ai', categories: ['advice', 'call'] };

/** What is wrong with the small clinic, without its arms, when policies are changed. */
export function withPolicies(policies: object, more: object = {}): string[] {
  return problemsAfter({ ...more, policies, arms: null });
}
