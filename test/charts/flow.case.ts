/** The message flow, made up: a nurse pool takes over from the physician, and a little more is met in time. */
import { type FlowNames, sankeyChart, sankeyData, sankeyTable } from '../../src/charts/index.ts';
import { type Flow, type FlowPath, flowBands } from '../../src/experiment/index.ts';
import type { ChartCase } from './case.ts';

const titles: Readonly<Record<string, string>> = {
  english: 'English',
  other: 'Other languages',
  portal: 'Portal message',
  phone: 'Phone call',
  none: 'Stays away',
  physician: 'Physician',
  nurse: 'Nurse',
  clerk: 'Clerk',
  '@nobody': 'Nobody',
  inTime: 'Met in time',
  late: 'Met late',
  unmet: 'Ended unmet',
  open: 'Still open',
  group: 'Patients',
  way: 'How it comes',
  reader: 'First reader',
  closer: 'Who closes it',
  end: 'How it ends',
};
const nameOf = (id: string): string => titles[id] ?? id;
const order = Object.keys(titles);
const names: FlowNames = { step: nameOf, node: (_, id) => nameOf(id), order: () => order };

/** Needs of a path in two repetitions of the baseline, and in two of the arm. */
const counted: readonly (readonly [string, readonly [number, number], readonly [number, number]])[] = [
  ['english portal physician physician inTime', [210, 214], [20, 24]],
  ['english portal physician physician late', [60, 64], [6, 7]],
  ['english portal nurse nurse inTime', [0, 0], [128, 126]],
  ['english portal nurse physician inTime', [0, 0], [96, 98]],
  ['english portal nurse physician late', [0, 0], [20, 23]],
  ['english phone clerk clerk inTime', [190, 194], [191, 193]],
  ['english phone clerk physician inTime', [80, 77], [80, 78]],
  ['english none @nobody @nobody unmet', [160, 164], [160, 164]],
  ['other portal physician physician inTime', [24, 26], [3, 2]],
  ['other portal physician physician late', [14, 13], [2, 2]],
  ['other portal nurse physician late', [0, 0], [12, 12]],
  ['other portal nurse nurse inTime', [0, 0], [21, 23]],
  ['other phone clerk clerk inTime', [70, 68], [70, 67]],
  ['other phone clerk @nobody open', [6, 7], [6, 8]],
  ['other none @nobody @nobody unmet', [100, 96], [100, 96]],
];

const flow: Flow = {
  arms: ['baseline', 'pool'],
  replications: 2,
  inTime: { routineMin: 4320, urgentMin: 1440 },
  paths: counted.map(([path]): FlowPath => {
    const [group, way, reader, closer, end] = path.split(' ');
    return { group, need: 'question', way, reader, closer, end: end as FlowPath['end'] };
  }),
  counts: [0, 1].map((arm) => [0, 1].map((replication) => counted.map((row) => row[arm === 0 ? 1 : 2][replication]))),
};

const choice = {
  baseline: { id: 'baseline', title: 'Straight to the physician', index: 0 },
  arm: { id: 'pool', title: 'Nurse pool', index: 1 },
  mode: 'change',
} as const;

export const madeUpSankey = sankeyData(flowBands(flow, { arm: 1, steps: ['group', 'way', 'reader', 'closer', 'end'] }), names, choice);

const flowCase: ChartCase = {
  title: 'Message flow',
  note: 'Bands are as wide as the number of needs; what is more with the arm is full, what is less is hatched, and pale is what stays or cannot be told apart. On a narrow screen the columns run from top to bottom.',
  widths: [320, 720],
  draw: (options) => sankeyChart(madeUpSankey, options),
  table: () => sankeyTable(madeUpSankey, 'Message flow'),
};

export default flowCase;
