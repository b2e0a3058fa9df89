/** What must come out of the event tables, minute by minute. */

/** Minutes at which a message arrives, is opened and is done. */
type Served = readonly [arrives: number, begins: number, ends: number];
/** A message whose sender leaves before it is opened. */
type Unserved = readonly [arrives: number, 'leaves', leaves: number];

export interface Table {
  readonly file: string;
  readonly rule: string;
  readonly arm?: string;
  readonly messages: { readonly [category: string]: Served | Unserved };
}

export const tables: readonly Table[] = [
  {
    file: 'fifo.yaml',
    rule: 'first in, first out',
    messages: { first: [1, 1, 2.5], second: [2, 2.5, 4], third: [3, 4, 5.5], fourth: [4, 5.5, 7], fifth: [5, 7, 8.5] },
  },
  {
    file: 'lifo.yaml',
    rule: 'last in, first out: the newest goes first, the oldest last',
    messages: {
      'at-1': [1, 1, 2.6],
      'at-2': [2, 2.6, 4.2],
      'at-4': [4, 4.2, 5.8],
      'at-5': [5, 5.8, 7.4],
      'at-7': [7, 7.4, 9],
      'at-8': [8, 9, 10.6],
      'at-6': [6, 10.6, 12.2],
      'at-3': [3, 12.2, 13.8],
    },
  },
  {
    file: 'shortest-first.yaml',
    rule: 'shortest first, without interrupting',
    messages: { long: [0, 0, 5], one: [2, 5, 6], two: [3, 6, 8], three: [1, 8, 11] },
  },
  { file: 'priority-order.yaml', rule: 'the more urgent first', messages: { 'low-one': [0, 0, 2], high: [1, 2, 4], 'low-two': [0, 4, 6] } },
  { file: 'session-end.yaml', arm: 'finish', rule: 'work in hand is finished after the session', messages: { job: [1, 1, 11] } },
  { file: 'session-end.yaml', arm: 'resume', rule: 'work in hand is resumed in the next session', messages: { job: [1, 1, 15] } },
  { file: 'session-end.yaml', arm: 'restart', rule: 'work in hand is restarted in the next session', messages: { job: [1, 1, 19] } },
  { file: 'session-end.yaml', arm: 'resample', rule: 'work in hand begins again with a new draw', messages: { job: [1, 1, 29] } },
  { file: 'preemption.yaml', arm: 'none', rule: 'nobody is interrupted', messages: { low: [1, 1, 7], high: [3, 7, 17] } },
  { file: 'preemption.yaml', arm: 'resume', rule: 'the interrupted resumes', messages: { low: [1, 1, 17], high: [3, 3, 13] } },
  { file: 'preemption.yaml', arm: 'restart', rule: 'the interrupted restarts', messages: { low: [1, 1, 19], high: [3, 3, 13] } },
  {
    file: 'preemption.yaml',
    arm: 'resample',
    rule: 'the interrupted begins with a new draw',
    messages: { low: [1, 1, 16], high: [3, 3, 13] },
  },
  {
    file: 'with-and-without-preemption.yaml',
    arm: 'without',
    rule: 'the urgent waits for work in hand',
    messages: { 'low-one': [1.5, 1.5, 6.5], 'low-two': [5, 6.5, 11.5], high: [7.5, 11.5, 15.5] },
  },
  {
    file: 'with-and-without-preemption.yaml',
    arm: 'with',
    rule: 'the urgent interrupts',
    messages: { 'low-one': [1.5, 1.5, 6.5], 'low-two': [5, 6.5, 16.5], high: [7.5, 7.5, 11.5] },
  },
  {
    file: 'preemption-two-servers.yaml',
    rule: 'the work begun last is interrupted',
    messages: { 'low-one': [0, 0, 10], 'low-two': [1, 1, 14], high: [2, 2, 5] },
  },
  {
    file: 'ageing.yaml',
    rule: 'who has waited long becomes urgent, behind those who are',
    messages: {
      'one-3': [3, 3, 7.5],
      'zero-4': [4, 7.5, 12],
      'zero-8': [8, 12, 16.5],
      'zero-12': [12, 16.5, 21],
      'one-6': [6, 21, 25.5],
    },
  },
  {
    file: 'patience.yaml',
    arm: 'always',
    rule: 'who waits too long leaves',
    messages: { first: [7, 7, 18], second: [14, 'leaves', 17], third: [21, 21, 32], fourth: [28, 'leaves', 31] },
  },
  {
    file: 'patience.yaml',
    arm: 'leaves',
    rule: 'nobody is served after the last session, and all leave',
    messages: { first: [7, 7, 18], second: [14, 'leaves', 17], third: [21, 'leaves', 24], fourth: [28, 'leaves', 31] },
  },
  {
    file: 'overtime.yaml',
    rule: 'each server finishes what he has in hand',
    messages: { a: [1, 1, 6], b: [1, 1, 8], c: [1, 1, 10], d: [9, 9, 13], e: [9, 9, 14], f: [12, 12, 17] },
  },
  {
    file: 'cyclic-schedule.yaml',
    rule: 'sessions repeat with their period',
    messages: {
      j01: [0.1, 0.1, 10.1],
      j02: [0.1, 20, 30],
      j07: [0.1, 20, 30],
      j08: [0.1, 30, 40],
      j09: [0.1, 50, 60],
      j10: [0.1, 50, 60],
    },
  },
  {
    file: 'session-slots.yaml',
    rule: 'each slot takes what waits, up to its size',
    messages: { first: [0.3, 1, 2], second: [0.5, 1, 2], third: [10.1, 11, 12] },
  },
  {
    file: 'capacity-drop.yaml',
    rule: 'a session that ends together with work lets nothing new begin',
    messages: { first: [0, 5, 10], second: [0, 15, 20], third: [0, 20, 25] },
  },
  ...['finish', 'resume', 'restart', 'resample'].map((arm) => ({
    file: 'session-boundary.yaml',
    arm,
    rule: 'work that ends with the session is done',
    messages: { first: [0, 0, 5], second: [1, 9, 14] } as const,
  })),
  {
    file: 'away-when-empty.yaml',
    rule: 'who went away with nothing waiting comes back in his own time',
    messages: { first: [1, 4, 7], second: [2, 7, 10], third: [12, 14, 17] },
  },
  {
    file: 'unordered-ageing.yaml',
    rule: 'ageing changes nothing in a line that ignores priorities',
    messages: { blocker: [0, 0, 20], first: [1, 20, 25], second: [2, 25, 30] },
  },
  {
    file: 'switching.yaml',
    rule: 'turning to the inbox costs time each time',
    messages: { job: [4, 4, 18] },
  },
];
