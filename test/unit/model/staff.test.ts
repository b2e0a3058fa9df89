import { describe, expect, it } from 'vitest';
import { createKeys } from '../../../src/kernel/index.ts';
import { Clinic } from '../../../src/model/clinic.ts';
import { eventKind } from '../../../src/model/event-kind.ts';
import { createPlan } from '../../../src/model/plan/create-plan.ts';
import { oneDistrict } from '../../../src/model/plan/districts.ts';
import { world as worldSchema } from '../../../src/scenario/schema/study.ts';

const days = ['mon', 'tue', 'wed', 'thu', 'fri'];
const visits = { everyMin: 30, durationMin: { family: 'uniform', low: 5, high: 25 }, noShow: 0.3, shortestGapMin: 1, gapUse: 0.5 };
const sessions = {
  morning: { days, from: '08:00', to: '12:00', work: 'visits', visits },
  afternoon: { days, from: '13:00', to: '17:00', work: 'visits', visits },
  evening: { days, from: '18:00', to: '19:00', afterHours: true, ifBacklog: { atZero: 0.5, perOpenMessage: 0, atMost: 1 } },
};

/** What two physicians without any messages do in four weeks, as text, by day and minute of the day. */
function weeksOf(protectedTime: object): string[] {
  const plan = createPlan(
    worldSchema.parse({
      calendar: { staff: { doctor: { sessions } } },
      categories: {},
      settings: { clinic: { roles: { physician: { headCount: 2, inBasket: 'own', calendar: 'doctor' } } } },
      policies: { protectedTime: { enabled: true, role: 'physician', days, from: '10:00', to: '11:00', ...protectedTime } },
    }),
  );
  const nobody = { begin: () => 0, worked: () => {}, finished: () => {}, idle: () => {}, closed: () => {}, sizeMin: () => 0 };
  const { events, staff, stations, endMin } = new Clinic(plan, { warmUpDays: 0, observedDays: 28 }, createKeys('staff'), 0, nobody);
  const seen: string[] = [];
  const note = (what: string, server: number) => {
    const minute = events.nowMin % 1440;
    // Protected is the hour from 10 to 11, with the gap before the visit at 11.
    if (minute < 590 || minute >= 660) seen.push(`${server} ${Math.floor(events.nowMin / 1440)} ${minute.toFixed(6)} ${what}`);
  };
  const schedule = events.schedule.bind(events);
  events.schedule = (atMin, kind, argument, priority) => {
    if (kind === eventKind.visitEnd) note(`visit of ${(atMin - events.nowMin).toFixed(6)}`, argument);
    return schedule(atMin, kind, argument, priority);
  };
  const open = stations.open.bind(stations);
  stations.open = (server) => {
    note('works on messages', server.index);
    open(server);
  };
  staff.start(oneDistrict(plan));
  while (events.advance(endMin)) {
    const member = staff.members[events.argument];
    if (events.kind === eventKind.sessionStart) staff.sessionStarts(member);
    else if (events.kind === eventKind.sessionEnd) staff.sessionEnds(member);
    else if (events.kind === eventKind.visitSlot) staff.visitDue(member);
    else if (events.kind === eventKind.visitEnd) staff.visitEnds(member);
  }
  return seen.sort();
}

describe('the visits, gaps and evenings of a member', () => {
  it('are the same at their times, whatever other sessions there are', () => {
    const before = weeksOf({ enabled: false });
    const after = weeksOf({});
    expect(before.filter((line) => line.includes('visit')).length).toBeGreaterThan(300);
    expect(before.filter((line) => line.includes('works')).length).toBeGreaterThan(200);
    expect(after).toEqual(before);
    expect(weeksOf({ startWeek: 1, rampWeeks: 2 })).toEqual(before);
  });

  it('are not those of another day or of a colleague', () => {
    const minutes = weeksOf({}).filter((line) => line.includes('visit of'));
    expect(new Set(minutes.map((line) => line.split(' of ')[1])).size).toBe(minutes.length);
  });
});
