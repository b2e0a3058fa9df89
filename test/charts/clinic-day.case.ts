/** A clinic day, made up: calls that the clerk takes at once, and messages that wait for a physician who reads at noon and in the evening. */
import { clinicDayChart, clinicDayData, clinicDayTable } from '../../src/charts/index.ts';
import type { ClinicDay } from '../../src/experiment/index.ts';
import type { ChartCase } from './case.ts';

const places = [
  { kind: 'waiting', role: 'physician' },
  { kind: 'working', role: 'physician' },
  { kind: 'done', role: 'physician' },
  { kind: 'working', role: 'clerk' },
  { kind: 'done', role: 'clerk' },
] as const;

/** Messages come every `everyMin`; each third is a call. The others wait from the day before on, and are read from `readFromMin` on. */
function dayOf(everyMin: number, readFromMin: number): ClinicDay {
  const start: number[] = [0];
  const minute: number[] = [];
  const place: number[] = [];
  const messages: string[] = [];
  const add = (name: string, moves: readonly (readonly [number, number])[]): void => {
    messages.push(name);
    for (const [at, where] of moves) {
      minute.push(at);
      place.push(where);
    }
    start.push(minute.length);
  };
  for (let index = 0; index < 40; index++) add(`left over ${index}`, [[-300 + index, 0]]);
  for (let index = 0; index * everyMin < 600; index++) {
    const at = 480 + index * everyMin;
    if (index % 3 === 0) {
      add(`call ${index}`, [
        [at, 3],
        [at + 4, 4],
      ]);
    } else {
      const read = Math.max(at, readFromMin + index * 5);
      add(`message ${index}`, [
        [at, 0],
        [read, 1],
        [read + 5, 2],
      ]);
    }
  }
  const tables = { start: Uint32Array.from(start), minute: Float64Array.from(minute), place: Uint16Array.from(place) };
  return { day: 9, startMin: 9 * 1440, places, messages, ...tables };
}

const data = clinicDayData(
  [
    { arm: { id: 'baseline', title: 'Straight to the physician', index: 0 }, day: dayOf(6, 720) },
    { arm: { id: 'pool', title: 'Nurse pool', index: 1 }, day: dayOf(8, 600) },
  ],
  ['clerk', 'physician'],
  (role) => (role === 'clerk' ? 'Clerk' : 'Physician'),
);

const clinicDayCase: ChartCase = {
  title: 'A clinic day',
  note: 'A dot for each message: waiting, in work, done today. On the page it can be played; here it stands at 1 pm.',
  widths: [320, 720],
  draw: (options) => clinicDayChart(data, 13 * 60, options),
  table: () => clinicDayTable(data, 'A clinic day'),
};

export default clinicDayCase;
