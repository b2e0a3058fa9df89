import { describe, expect, it } from 'vitest';
import { VisitRecord } from '../../../../src/model/observer/visit-record.ts';
import { createPlan } from '../../../../src/model/plan/create-plan.ts';
import { world } from '../../../../src/scenario/schema/study.ts';

const plan = createPlan(
  world.parse({
    categories: { letter: { title: 'Letter', handlingMin: {} } },
    settings: { clinic: { roles: { clerk: { headCount: 1 }, physician: { headCount: 2 } } } },
  }),
);
const at = (day: number, hour: number, minute = 0) => day * 1440 + hour * 60 + minute;

describe('the record of visits', () => {
  it('splits a visit by the hour of the day, for its team only', () => {
    const visits = new VisitRecord(plan, 0, at(28, 0));
    visits.add(1, at(2, 9, 50), at(2, 11, 5));
    expect([...visits.byHour.subarray(24 + 8, 24 + 13)]).toEqual([0, 10, 60, 5, 0]);
    expect(visits.byHour.subarray(0, 24).every((minutes) => minutes === 0)).toBe(true);
  });

  it('counts only what lies in the observed time', () => {
    const visits = new VisitRecord(plan, at(1, 10), at(2, 16));
    visits.add(0, at(1, 9, 40), at(1, 10, 10));
    visits.add(0, at(2, 15, 55), at(2, 16, 20));
    visits.add(0, at(1, 8), at(1, 9));
    visits.add(0, at(2, 17), at(2, 18));
    expect([...visits.byHour.subarray(0, 24)].flatMap((minutes, hour) => (minutes > 0 ? [[hour, minutes]] : []))).toEqual([
      [10, 10],
      [15, 5],
    ]);
  });

  it('leaves out days off', () => {
    const visits = new VisitRecord(plan, 0, at(28, 0));
    visits.add(0, at(5, 9), at(5, 9, 30));
    visits.add(0, at(4, 23, 50), at(5, 0, 10));
    expect(visits.byHour[9]).toBe(0);
    expect(visits.byHour[0]).toBe(0);
    expect(visits.byHour[23]).toBe(10);
  });
});
