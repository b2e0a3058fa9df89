/**
 * What a report of a discrete-event simulation has to say: the items of STRESS-DES (Monks T, Currie CSM, Onggo BS, Robinson S, Kunc M,
 * Taylor SJE, J Simul 2019;13(1):55-67, doi:10.1080/17477778.2018.1442155), and those of the checklist for health care that Zhang X,
 * Lhachimi SK, Rogowski WH (Value Health 2020;23(4):506-514, doi:10.1016/j.jval.2020.01.005) drew from the reports of the ISPOR-SMDM task
 * force (Karnon J et al., Value Health 2012;15(6):821-827, doi:10.1016/j.jval.2012.04.013). Numbers are theirs, titles ours.
 */

export const stressParts = {
  'Part 1. Objectives': {
    '1.1': 'Purpose of the model',
    '1.2': 'What the model reports',
    '1.3': 'What the experiments are for',
  },
  'Part 2. Logic': {
    '2.1': 'The base model in one diagram',
    '2.2': 'How the base model works',
    '2.3': 'How the arms differ from it',
    '2.4': 'Algorithms',
    '2.5.1': 'Components: entities',
    '2.5.2': 'Components: activities',
    '2.5.3': 'Components: resources',
    '2.5.4': 'Components: waiting lines',
    '2.5.5': 'Components: ways in and out',
  },
  'Part 3. Data': {
    '3.1': 'Sources',
    '3.2': 'Preparation of the data',
    '3.3': 'Input parameters',
    '3.4': 'Assumptions',
  },
  'Part 4. Experimentation': {
    '4.1': 'Start of a run',
    '4.2': 'Length of a run',
    '4.3': 'Estimation',
  },
  'Part 5. Implementation': {
    '5.1': 'Software',
    '5.2': 'Random numbers',
    '5.3': 'Execution of the model',
    '5.4': 'Machine and run time',
  },
  'Part 6. Access to the code': {
    '6.1': 'How to get and repeat it',
  },
} as const;

type Parts = typeof stressParts;
type KeysOf<Union> = Union extends unknown ? keyof Union : never;
export type StressId = KeysOf<Parts[keyof Parts]>;

/** Items of ISPOR-SMDM that STRESS-DES answers, with the item that does. */
export const answeredByStress = {
  1: ['The decision problem', '1.1'],
  3: ['The structure of the model', '2.1'],
  5: ['All strategies compared', '1.3'],
  7: ['Sources of the data', '3.1'],
  8: ['Parameters', '3.3'],
} as const satisfies { readonly [id: number]: readonly [title: string, item: StressId] };

/** The others. */
export const isporItems = {
  2: 'Setting of care',
  4: 'Time horizon',
  6: 'Target population',
  9: 'Uncertainty',
  10: 'Sensitivity analyses',
  11: 'Face validity',
  12: 'Cross validation',
  13: 'External validation',
  14: 'Predictive validation',
  15: 'Generalisability',
  16: 'Decision makers and other stakeholders',
  17: 'Funding',
  18: 'Limitations',
} as const;

export type IsporId = keyof typeof isporItems;
