import { describe, expect, it } from 'vitest';
import {
  businessDaysBetween,
  businessDeadlineMin,
  hoursOfWeekBetween,
  isBusinessDay,
  WorkRecord,
} from '../../../../src/model/observer/work-record.ts';
import { createPlan } from '../../../../src/model/plan/create-plan.ts';
import { world } from '../../../../src/scenario/schema/study.ts';

const clinic = (calendar: object = {}) =>
  createPlan(
    world.parse({
      calendar,
      categories: { letter: { title: 'Letter', handlingMin: {} }, form: { title: 'Form', handlingMin: {} } },
      settings: { clinic: { roles: { clerk: { headCount: 1 }, nurse: { headCount: 2 } } } },
    }),
  );

const weekdaysOnly = clinic();
const withHolidays = clinic({ holidays: [0, 7, 8] });
const at = (day: number, hour: number, minute = 0) => day * 1440 + hour * 60 + minute;

describe('business days', () => {
  it('are Monday to Friday of every week, from day 0 on, a Monday', () => {
    expect(Array.from({ length: 14 }, (_, day) => Number(isBusinessDay(weekdaysOnly, day))).join('')).toBe('11111001111100');
  });

  it('are not holidays, and are the days that the calendar says', () => {
    expect(Array.from({ length: 14 }, (_, day) => Number(isBusinessDay(withHolidays, day))).join('')).toBe('01111000011100');
    const weekend = clinic({ businessDays: ['sun'], holidays: [6] });
    expect(Array.from({ length: 14 }, (_, day) => day).filter((day) => isBusinessDay(weekend, day))).toEqual([13]);
  });

  it('are counted with fractions between two minutes', () => {
    expect(businessDaysBetween(weekdaysOnly, 0, at(7, 0))).toBe(5);
    expect(businessDaysBetween(weekdaysOnly, 0, at(28, 0))).toBe(20);
    expect(businessDaysBetween(withHolidays, 0, at(14, 0))).toBe(7);
    expect(businessDaysBetween(weekdaysOnly, at(4, 12), at(7, 6))).toBe(0.75);
    expect(businessDaysBetween(weekdaysOnly, at(1, 6), at(1, 12))).toBe(0.25);
    expect(businessDaysBetween(weekdaysOnly, at(5, 0), at(7, 0))).toBe(0);
    expect(businessDaysBetween(weekdaysOnly, at(2, 3), at(2, 3))).toBe(0);
  });
});

describe('the hours of the week', () => {
  it('are counted between two minutes, fractions included', () => {
    expect(hoursOfWeekBetween(0, at(28, 0), 100)).toBe(4);
    expect(hoursOfWeekBetween(at(7, 0), at(9, 0), 47)).toBe(1);
    expect(hoursOfWeekBetween(at(7, 0), at(9, 0), 48)).toBe(0);
    expect(hoursOfWeekBetween(at(1, 6, 15), at(1, 6, 45), 30)).toBe(0.5);
    expect(hoursOfWeekBetween(at(1, 6, 15), at(8, 6, 30), 30)).toBe(1.25);
  });
});

describe('the deadline of one business day', () => {
  it.each([
    ['on Monday it is the same time on Tuesday', at(0, 9, 30), at(1, 9, 30)],
    ['on Friday it is the same time on Monday', at(4, 18), at(7, 18)],
    ['on Saturday it is the start of Tuesday', at(5, 10), at(8, 0)],
    ['on Sunday night it is the start of Tuesday', at(6, 23, 59), at(8, 0)],
    ['at midnight before Monday it is midnight before Tuesday', at(7, 0), at(8, 0)],
  ])('%s', (_, arrived, due) => {
    expect(businessDeadlineMin(weekdaysOnly, arrived)).toBe(due);
  });

  it('passes over holidays, on which it is counted as on a day off', () => {
    expect(businessDeadlineMin(withHolidays, at(4, 18)), 'Friday before two holidays').toBe(at(9, 18));
    expect(businessDeadlineMin(withHolidays, at(5, 10)), 'Saturday before two holidays').toBe(at(10, 0));
    expect(businessDeadlineMin(withHolidays, at(0, 12)), 'on a holiday').toBe(at(2, 0));
  });
});

describe('the record of work', () => {
  it('splits work by the hour of the day', () => {
    const work = new WorkRecord(weekdaysOnly);
    work.add(1, 2, 1, at(0, 9, 50), at(0, 11, 5), Infinity);
    expect([...work.byHour.subarray(24 + 8, 24 + 13)]).toEqual([0, 10, 60, 5, 0]);
    expect([...work.byCategory]).toEqual([0, 0, 0, 75]);
    expect([...work.byServer]).toEqual([0, 0, 75]);
    expect([...work.afterHoursByHour].every((minutes) => minutes === 0)).toBe(true);
    expect([...work.onDaysOff]).toEqual([0, 0]);
  });

  it('counts only what lies after the session as after hours', () => {
    const work = new WorkRecord(weekdaysOnly);
    work.add(0, 0, 0, at(0, 16, 50), at(0, 18, 10), at(0, 17, 15));
    work.add(0, 0, 0, at(0, 20), at(0, 20, 30), -Infinity);
    expect([...work.byHour.subarray(16, 21)]).toEqual([10, 60, 10, 0, 30]);
    expect([...work.afterHoursByHour.subarray(16, 21)]).toEqual([0, 45, 10, 0, 30]);
  });

  it('keeps days off apart, also when work goes on over midnight', () => {
    const work = new WorkRecord(weekdaysOnly);
    work.add(0, 0, 0, at(4, 23, 30), at(5, 0, 20), Infinity);
    work.add(0, 0, 0, at(6, 23, 50), at(7, 0, 5), Infinity);
    expect(work.byHour[23]).toBe(30);
    expect(work.byHour[0]).toBe(5);
    expect(work.onDaysOff[0]).toBe(30);
  });

  it('keeps all of it by the hour of the week, days off included', () => {
    const work = new WorkRecord(withHolidays);
    work.add(1, 1, 0, at(4, 23, 30), at(5, 0, 20), Infinity);
    work.add(1, 1, 0, at(13, 23, 50), at(14, 0, 5), Infinity);
    work.add(1, 1, 0, at(7, 9, 50), at(7, 10, 5), Infinity);
    work.add(1, 1, 0, at(14, 0, 5), at(14, 0, 7), Infinity);
    const hours = [...work.byHourOfWeek.subarray(168)].flatMap((minutes, hour) => (minutes > 0 ? [[hour, minutes]] : []));
    expect(hours).toEqual([
      [0, 7],
      [9, 10],
      [10, 5],
      [119, 30],
      [120, 20],
      [167, 10],
    ]);
    expect(work.byHourOfWeek.subarray(0, 168).every((minutes) => minutes === 0)).toBe(true);
  });
});
