import { describe, expect, it } from 'vitest';
import { dotFrame } from '../../../../src/charts/flow/day-dots.ts';
import { clinicDayData, clinicDayTable, dayTotals } from '../../../../src/charts/index.ts';
import { clinicDay } from '../../../../src/experiment/index.ts';
import { armOf, clinic, replicator } from '../../experiment/follow/clinic.ts';
import { arrivedBy, countsAt } from '../../experiment/follow/day-counts.ts';

const lanes = ['baseline', 'ai'].map((id, index) => ({
  arm: { id, title: id, index },
  day: clinicDay(replicator.trace({ arm: armOf(id), replication: 0 }, { share: 1 }), 9, clinic.run.warmUpDays),
}));
const [{ day }] = lanes;
const cells = day.places.map((_, place) => ({ x: place * 1000, y: 0, perLine: 10 }));
const plan = { day, cells, pitch: 6, entry: { x: -8 } };
const dotsOf = (path: string): string[] => path.split('M').slice(1);

describe('the picture of a clinic day', () => {
  it.each([0, 600, 777.5, 1440])('shows at minute %s a dot for each message where the trace has it', (atMin) => {
    const frame = dotFrame(plan, atMin, 0);
    const counts = countsAt(day, atMin);
    expect(frame.counts).toEqual(counts);
    const dots = [frame.waiting, frame.working, frame.done].flatMap(dotsOf);
    day.places.forEach((_, place) => {
      const here = dots.filter((dot) => Math.floor((Number.parseFloat(dot) + 1) / 1000) === place);
      expect(here).toHaveLength(counts[place]);
    });
  });

  it('lets no two dots at rest lie on each other', () => {
    const dots = [dotFrame(plan, 700, 0)].flatMap(({ waiting, working, done }) => [waiting, working, done].flatMap(dotsOf));
    expect(new Set(dots).size).toBe(dots.length);
  });

  it('lets a message travel from where it was, and arrive', () => {
    expect(dotFrame(plan, 777, 0).moving).toBe('');
    const move = day.start.findIndex((at, message) => message < day.messages.length && day.minute[at] > 500);
    const atMin = day.minute[day.start[move]];
    expect(dotFrame(plan, atMin, 10).counts).toEqual(dotFrame(plan, atMin, 0).counts);
    expect(dotFrame(plan, atMin + 0.001, 10)).not.toEqual(dotFrame(plan, atMin + 0.001, 0));
    expect(dotFrame(plan, 1440 + 10, 10)).toEqual(dotFrame(plan, 1440 + 10, 0));
  });

  it('has totals that are those of the day', () => {
    const totals = dayTotals(day, 720);
    expect(totals.arrived).toBe(arrivedBy(day, 720));
    expect(totals.waiting + totals.working + totals.done + totals.closedByAi + totals.left).toBe(
      countsAt(day, 720).reduce((sum, count) => sum + count, 0),
    );
  });

  it('has a table of counts by the hour, with columns for each arm', () => {
    const table = clinicDayTable(
      clinicDayData(lanes, ['clerk', 'nurse', 'physician'], (role) => role),
      'caption',
    );
    expect(table.rows).toHaveLength(25);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    expect(table.rows[12].slice(1, 3)).toEqual([dayTotals(day, 720).arrived, dayTotals(day, 720).waiting]);
  });
});
