/** A study in a few lines, with arms that build on each other. */
import type { Document } from '../../../../src/scenario/index.ts';

export const study: Document = {
  schemaVersion: 1,
  id: 'small',
  title: 'Small',
  evidence: { yang24: { citation: 'Yang 2024', doi: '10.1/x' } },
  run: { observedDays: 28 },
  arms: [
    { id: 'baseline', title: 'As today' },
    { id: 'ai', title: 'AI sorts', patch: { policies: { triage: { kind: 'ai' } } } },
    {
      id: 'gap',
      title: 'AI with a gap',
      extends: 'ai',
      patch: { policies: { triage: { ai: { differences: { other: { sensitivityChange: { value: -0.1, grade: 'assumed' } } } } } } },
    },
  ],
  targets: { waits: { title: 'Waits', arm: 'gap' }, work: { title: 'Work' } },
  populations: {
    town: {
      title: 'Town',
      groups: { all: { title: 'All', share: 1, portalActive: 0.8, basis: { grade: 'derived', source: 'yang24', note: 'B' } } },
    },
  },
  needs: { question: { title: 'Question', perPatientYear: { value: 2, low: 1, high: 4, source: 'yang24', grade: 'measured' } } },
  categories: {
    advice: { title: 'Advice', handlingMin: { nurse: { family: 'lognormal', mean: { value: 3, grade: 'assumed' }, cv: 0.8 }, doctor: 2 } },
  },
  settings: {
    clinic: {
      title: 'Clinic',
      panel: { patients: 1000, population: 'town', owners: 'doctor' },
      roles: {
        nurse: { title: 'Registered nurse', headCount: 2, calendar: 'always' },
        doctor: { headCount: { value: 3, low: 2, high: 5 }, wageUsdPerHour: { value: 100, low: 80, high: 120 } },
      },
    },
  },
  policies: {
    triage: {
      kind: 'direct',
      ai: { sensitivity: { value: 0.8, low: 0.6, high: 0.95, source: 'yang24', grade: 'derived' }, differences: { other: { where: {} } } },
    },
    selfService: { enabled: false, use: 0.2, settles: 0.1, wronglySettles: 0 },
  },
};
