/** All texts that the charts of single messages draw, in one place. */
import { plain } from '../numbers.ts';

const signed = (value: number, text: string): string => (value > 0 ? `+${text}` : text);

export const flowWords = {
  /** Of 1,000 needs. */
  size: (value: number) => plain(value, value !== 0 && Math.abs(value) < 9.95 ? 1 : 0),
  within: (half: number) => `\u00b1\u202f${plain(half, 1)}`,
  change: (value: number, half: number | null) =>
    `${signed(value, plain(value, 1))}${half === null ? '' : `\u00a0\u00b1\u202f${plain(half, 1)}`}`,
  percent: (value: number, half: number | null) =>
    `${signed(value, plain(value, Math.abs(value) < 9.95 ? 1 : 0))}${half === null ? '' : `\u00a0\u00b1\u202f${plain(half, half < 9.95 ? 1 : 0)}`}\u202f%`,
  noChange: 'no clear change',
  fromNothing: 'new',
  growsWith: (arm: string) => `more with \u201c${arm}\u201d`,
  shrinksWith: 'less than at baseline',
  stays: 'as at baseline, or cannot be told apart from it',
  bandTitle: (from: string, to: string, size: string) => `${from} \u2192 ${to}: ${size}`,
  readColumn: (column: string, arm: string) => `Read \u201c${column}\u201d, ${arm}`,
  table: {
    from: 'From',
    to: 'To',
    all: 'all',
    value: (arm: string) => `${arm}, of 1,000 needs`,
    half: (arm: string) => `${arm}, half of the 95\u202f% interval`,
    change: 'Change, of 1,000 needs',
    changeHalf: 'Change, half of the 95\u202f% interval',
    relative: 'Change in % of the baseline',
    certainty: 'Certainty',
    isDistinguishable: 'distinguishable',
    isNotDistinguishable: 'not distinguishable',
  },
  follow: {
    axis: (axis: 'even' | 'stretched') =>
      axis === 'even' ? 'time since the need arose' : 'time since the need arose; early time is stretched',
    marks: {
      waits: 'waits',
      works: 'in work',
      arises: 'need arises',
      noted: 'seen by AI, or noticed',
      answer: 'answered or seen',
      met: 'need met',
      trouble: 'overlooked, wrong, or tired of waiting',
      unmet: 'not met',
    },
    readLane: (arm: string) => `Read step by step, ${arm}`,
    notHere: 'The need does not arise here.',
    tableArm: 'Arm',
    tableWhen: 'When',
    tableSince: 'Minutes since the need arose',
    tableWhat: 'What happens',
  },
  day: {
    ai: 'AI, by itself',
    hour: 'Time',
    endOfDay: 'end of the day',
    columns: {
      arrived: 'come today',
      waiting: 'waiting',
      working: 'in work',
      done: 'done today',
      closedByAi: 'closed by AI',
      left: 'given up',
    },
    totals: (of: {
      readonly arrived: number;
      readonly waiting: number;
      readonly working: number;
      readonly done: number;
      readonly left: number;
    }) =>
      `${of.arrived} came today \u00b7 ${of.waiting} waiting \u00b7 ${of.working} in work \u00b7 ${of.done} done \u00b7 ${of.left} given up`,
  },
} as const;
