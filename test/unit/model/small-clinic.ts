/** A small clinic for tests of the model: two groups of patients, needs by portal and phone, three roles, results that need no patient. */
import { compile, type InboxModel, type Measure } from '../../../src/model/index.ts';
import { mergePatch } from '../../../src/scenario/index.ts';
import { world as worldSchema } from '../../../src/scenario/schema/study.ts';

export type Patch = { readonly [key: string]: unknown };

const exponential = (mean: number) => ({ family: 'exponential', mean });

export const base: Patch = {
  calendar: {
    staff: { office: { sessions: { day: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '17:00' } } } },
  },
  populations: {
    town: {
      title: 'Town',
      frailtyCv: 0.5,
      groups: {
        english: { title: 'English', tags: { language: 'english' }, share: 0.6, portalActive: 0.8 },
        other: { title: 'Other languages', tags: { language: 'other' }, share: 0.4, portalActive: 0.5 },
      },
    },
  },
  needs: {
    question: {
      title: 'Question',
      perPatientYear: 12,
      urgency: { sameDay: 0.2, emergent: 0.1 },
      portal: { category: 'advice', share: 0.6 },
      phone: { category: 'call', share: 0.5 },
    },
  },
  categories: {
    advice: {
      title: 'Advice',
      needsReply: true,
      patientMessage: true,
      start: 'physician',
      handlingMin: { clerk: exponential(2), nurse: exponential(3), physician: { family: 'lognormal', mean: 4, cv: 1 } },
      readingMin: { clerk: 1, nurse: 1, physician: 1 },
      resolver: { clerk: 0.2, nurse: 0.4, physician: 0.4 },
      complexityCorrelation: 0.5,
    },
    call: {
      title: 'Call',
      needsReply: true,
      intake: 'clerk',
      start: 'nurse',
      handlingMin: { clerk: 2, nurse: exponential(4), physician: 4 },
    },
    result: { title: 'Result', start: 'physician', handlingMin: { physician: exponential(1.5) } },
  },
  settings: {
    clinic: {
      panel: { patients: 1000, population: 'town', owners: 'physician', spreadCv: 0.3 },
      roles: {
        clerk: { headCount: 2, rank: 0, calendar: 'office' },
        nurse: { headCount: 2, rank: 1, calendar: 'office', recognition: 0.8, isClinician: true },
        physician: { headCount: 4, rank: 2, calendar: 'office', recognition: 0.95, isClinician: true, inBasket: 'own' },
      },
      arrivals: { result: { perWorkday: 10, perMemberOf: 'physician' } },
    },
  },
  policies: {
    triage: { kind: 'direct', categories: ['advice'] },
    urgency: { safeWindowMin: { sameDay: 480, emergent: 60 }, contactWindowMin: 1440 },
  },
};

/** The detector and labeller of the tests, to be turned on by a patch. */
export const ai = (changes: Patch = {}): Patch => ({
  policies: {
    triage: {
      kind: 'ai',
      ai: { labelAccuracy: 0.8, sensitivity: 0.8, specificity: 0.9, flaggedTo: 'nurse', recognitionWhenFlagged: 0.99, ...changes },
    },
  },
});

const span = { seed: 'clinic', replications: 2, warmUpDays: 7, observedDays: 28 };

/** The clinic after some patches, compiled. */
export function clinic(...patches: readonly Patch[]): InboxModel {
  return clinicOfSeed(span.seed, ...patches);
}

export function clinicOfSeed(seed: string, ...patches: readonly Patch[]): InboxModel {
  return compile(worldSchema.parse(patches.reduce((world, patch) => mergePatch(world, patch) as Patch, base)), { ...span, seed });
}

type Place = Partial<Pick<Measure, 'statistic' | 'setting' | 'role' | 'group' | 'category'>>;

/** One replication, asked for its measures by name; a dimension left out is the total. */
export function observe(model: InboxModel, replication = 0): (outcome: Measure['outcome'], place?: Place) => number {
  const { values } = model.replicate(replication);
  return (outcome, { statistic, setting = null, role = null, group = null, category = null } = {}) => {
    const at = model.layout.measures.findIndex(
      (one) =>
        one.outcome === outcome &&
        (statistic === undefined || one.statistic === statistic) &&
        one.setting === setting &&
        one.role === role &&
        one.group === group &&
        one.category === category,
    );
    if (at < 0) throw new Error(`no ${outcome} of ${JSON.stringify({ statistic, setting, role, group, category })}`);
    return values[at];
  };
}

/** Mean over replications, and its standard error. */
export function estimate(
  model: InboxModel,
  replications: number,
  read: (of: ReturnType<typeof observe>) => number,
): { mean: number; error: number } {
  const sample = Array.from({ length: replications }, (_, replication) => read(observe(model, replication)));
  const mean = sample.reduce((sum, x) => sum + x, 0) / replications;
  const variance = sample.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (replications - 1);
  return { mean, error: Math.sqrt(variance / replications) };
}

/** Names of the measures with their values; bits are compared as they are. */
export function named(model: InboxModel, replication = 0): Map<string, number> {
  const { values } = model.replicate(replication);
  return new Map(model.layout.measures.map((one, i) => [nameOf(one), values[i]]));
}

export function nameOf({ outcome, statistic, setting, role, group, category }: Measure): string {
  return [outcome, statistic, setting, role, group, category].map((part) => part ?? '').join('|');
}
