/** When staff of a clinic have time for messages, minute by minute. */
import type { Table } from './tables.ts';

/** Waits in vain. */
type Times = Table['messages'][string] | 'waits';

export interface ClinicTable extends Omit<Table, 'messages'> {
  readonly messages: { readonly [category: string]: Times };
}

const inVain = { a: 'waits', b: 'waits', c: 'waits', d: 'waits' } as const;
const onlyRegular = { a: [1, 1, 5], b: [12, 1000, 1003], c: [13, 1003, 1006], d: [30, 1006, 1009], e: [1025, 2000, 2003] } as const;
const optional = { a: [1, 1, 5], b: [12, 20, 23], c: [13, 23, 26], d: [30, 1000, 1003], e: [1025, 2000, 2003] } as const;

export const clinicTables: readonly ClinicTable[] = [
  {
    file: 'visits.yaml',
    rule: 'messages are done between visits, and a patient waits for the message in hand',
    messages: { a: [0, 12, 15], b: [1, 15, 22], c: [16, 34, 37], d: [38, 38, 41] },
  },
  {
    file: 'visits.yaml',
    arm: 'resume',
    rule: 'or the message makes way for the patient',
    messages: { a: [0, 12, 15], b: [1, 15, 34], c: [16, 34, 37], d: [38, 38, 53] },
  },
  {
    file: 'visits.yaml',
    arm: 'no-show',
    rule: 'a patient who does not come leaves a gap',
    messages: { a: [0, 0, 3], b: [1, 3, 10], c: [16, 16, 19], d: [38, 38, 41] },
  },
  { file: 'visits.yaml', arm: 'unused', rule: 'a gap that is not used helps nobody', messages: inVain },
  { file: 'visits.yaml', arm: 'short', rule: 'nor does a gap that is too short', messages: inVain },
  { file: 'visits.yaml', arm: 'full', rule: 'visits that over-run leave no gap', messages: inVain },
  {
    file: 'visits.yaml',
    arm: 'after-gap',
    rule: 'a gap just long enough is used',
    messages: { a: [0, 15, 18], b: [1, 18, 25], c: [16, 55, 58], d: [38, 58, 61] },
  },
  { file: 'optional-session.yaml', rule: 'the backlog calls for a session, which is over when nothing waits', messages: optional },
  { file: 'optional-session.yaml', arm: 'never', rule: 'or for none', messages: onlyRegular },
  { file: 'optional-session.yaml', arm: 'capped', rule: 'the greatest chance holds', messages: onlyRegular },
  { file: 'optional-session.yaml', arm: 'at-zero', rule: 'with nothing open it is over at once', messages: optional },
  {
    file: 'blocks.yaml',
    rule: 'people are free for messages one after the other, each a share of the block',
    messages: {
      f: [1, 1, 3],
      g: [1, 3, 5],
      e: [10, 10, 11],
      a: [21, 21, 22],
      b: [40, 50, 51],
      d: [71, 71, 72],
      c: [86, 1000, 1001],
    },
  },
  {
    file: 'when-closed.yaml',
    rule: 'nobody calls a closed desk, but some time after it opens',
    messages: { early: [107, 110, 112], late: [150, 150, 152], letter: [105, 105, 110] },
  },
  {
    file: 'when-closed.yaml',
    arm: 'voicemail',
    rule: 'or the call waits for the desk',
    messages: { early: [50, 100, 102], late: [150, 150, 152], letter: [105, 105, 110] },
  },
];
