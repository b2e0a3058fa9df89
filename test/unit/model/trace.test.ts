import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InboxModel, type NeedTrace, needId, type TraceEvent } from '../../../src/model/index.ts';
import { ai, clinic, type Patch } from './small-clinic.ts';

const dayMin = 1440;
const warmUpMin = 7 * dayMin;
const all = { share: 1 };
const impatient: Patch = {
  categories: {
    advice: {
      patience: {
        waitMin: { family: 'exponential', mean: 300 },
        until: 'answered',
        nudge: 0.3,
        call: 0.2,
        callCategory: 'call',
        visit: 0.2,
        emergency: 0.1,
        seenAfterMin: 60,
      },
      followUp: { probability: 0.3, delayMin: { family: 'exponential', mean: 600 } },
    },
  },
};
const drafts = (changes: Patch = {}): Patch => ({
  policies: { drafts: { enabled: true, uptake: { physician: 0.5 }, coverage: { categories: ['advice'] }, error: 0.3, ...changes } },
});
const byId = (traces: readonly NeedTrace[]) => new Map(traces.map((trace) => [trace.need, trace]));
const eventsUntil = (trace: NeedTrace | undefined, minute: number) => trace?.events.filter((event) => event.minute < minute);
const happened = (traces: readonly NeedTrace[], kind: TraceEvent['event'], detail?: string) =>
  traces.flatMap(({ events }) => events).filter((one) => one.event === kind && (detail === undefined || one.detail === detail));

/** What became of the needs by the record of fates. */
function fatesById(model: InboxModel): Map<string, number> {
  const { fates } = model.replicate(0);
  const sources = model.layout.needs?.sources ?? [];
  return new Map([...fates.ordinal].map((ordinal, place) => [needId(sources[fates.source[place]], ordinal), fates.metAfterMin[place]]));
}

describe('a trace of needs', () => {
  it('agrees with the record of fates on every need of the observed time: who it is, and when it is met', () => {
    for (const model of [clinic(), clinic(impatient, ai(), drafts())]) {
      expect(new Map(model.trace(0, all).map(({ need, metAfterMin }) => [need, metAfterMin]))).toEqual(fatesById(model));
    }
  });

  it('changes nothing in the replication', () => {
    const traced = clinic(impatient, ai());
    const plain = clinic(impatient, ai());
    traced.trace(0, all);
    expect(traced.replicate(0)).toEqual(plain.replicate(0));
    expect(traced.trace(0, all)).toEqual(plain.trace(0, all));
  });

  it('takes the same needs for a share in every arm, and those of a smaller share for a greater one', () => {
    const ids = (model: InboxModel, share: number) => model.trace(0, { share }).map(({ need }) => need);
    const some = ids(clinic(), 0.2);
    expect(some.length / ids(clinic(), 1).length).toBeCloseTo(0.2, 1);
    expect(ids(clinic(ai(), impatient), 0.2)).toEqual(some);
    const more = new Set(ids(clinic(), 0.4));
    expect(some.every((id) => more.has(id))).toBe(true);
    expect(ids(clinic(), 0)).toEqual([]);
  });

  it('takes needs by id, with the events that they have when all are taken', () => {
    const model = clinic(impatient, ai());
    const [, second, third] = model.trace(0, all);
    expect(model.trace(0, { ids: new Set([third.need, second.need, 'clinic/need/question#0']) })).toEqual([second, third]);
  });

  it('says of an arm that changes from a day on what it says of the baseline before that day, event by event', () => {
    const baseline = byId(clinic(impatient).trace(0, all));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.boolean(), (startWeek, withAi) => {
        const lever = withAi ? (ai() as { policies: { triage: Patch } }).policies.triage : {};
        const patch: Patch = withAi ? { policies: { triage: { ...lever, startWeek } } } : drafts({ startWeek });
        const arm = byId(clinic(impatient, patch).trace(0, all));
        const startMin = startWeek * 7 * dayMin;
        expect([...arm.keys()]).toEqual([...baseline.keys()]);
        let differing = 0;
        for (const [id, trace] of baseline) {
          expect(eventsUntil(arm.get(id), startMin)).toEqual(eventsUntil(trace, startMin));
          if (JSON.stringify(arm.get(id)) !== JSON.stringify(trace)) differing++;
        }
        expect(differing).toBeGreaterThan(0);
      }),
      { numRuns: 6 },
    );
  });

  it('follows the same patient in the same plight through different arms', () => {
    const arm = byId(clinic(ai(), drafts()).trace(0, all));
    for (const { need, group, urgency, arisenMin } of clinic().trace(0, all)) {
      expect(arm.get(need)).toMatchObject({ group, urgency, arisenMin });
    }
  });

  it('puts the events of a need in the order of time, from its arising to its end', () => {
    const traces = clinic(impatient, ai(), drafts()).trace(0, all);
    expect(traces.length).toBeGreaterThan(500);
    for (const { events, arisenMin } of traces) {
      expect(events.slice(0, 2).map(({ event }) => event)).toEqual(['arises', 'chooses']);
      expect(['ends', 'stillOpen']).toContain(events.at(-1)?.event);
      expect(arisenMin).toBeGreaterThanOrEqual(warmUpMin);
      for (let i = 1; i < events.length; i++) expect(events[i].minute).toBeGreaterThanOrEqual(events[i - 1].minute);
    }
  });

  it('gives each opening the minutes since its message joined the line, and the minutes of work until it is finished with', () => {
    let seen = 0;
    for (const { events } of clinic(impatient).trace(0, all)) {
      for (const [place, { event, message, waitMin, minute }] of events.entries()) {
        if (event !== 'opens') continue;
        const ofMessage = (kind: TraceEvent['event'], among: readonly TraceEvent[]) =>
          among.filter((one) => one.event === kind && one.message === message);
        expect(waitMin).toBe(minute - (ofMessage('joins', events.slice(0, place)).at(-1)?.minute ?? Number.NaN));
        const [works] = ofMessage('works', events.slice(place));
        // Without interruption the work ends that many minutes after the opening.
        if (works === undefined || ofMessage('interrupted', events).length > 0) continue;
        expect(works.workMin).toBeCloseTo(works.minute - minute, 9);
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(500);
  });

  it('adds the work up over interruptions', () => {
    // Sessions of ten minutes, so that work is broken off and taken up in the next.
    const short = { sessions: { day: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '08:10' } } };
    const slow: Patch = {
      calendar: { staff: { office: short } },
      needs: { question: { perPatientYear: 0.3, urgency: null, portal: { share: 1 }, phone: null } },
      populations: { town: { groups: { english: { portalActive: 1 }, other: { portalActive: 1 } } } },
      categories: { advice: { resolver: null, complexityCorrelation: 0, handlingMin: { physician: 7, nurse: 7, clerk: 7 } } },
      settings: { clinic: { roles: { physician: { sessionEnd: 'resume' } }, arrivals: { result: null } } },
    };
    const traces = clinic(slow).trace(0, all);
    const broken = traces.filter(({ events }) => events.some(({ event }) => event === 'interrupted') && events.at(-1)?.event === 'ends');
    expect(broken.length).toBeGreaterThan(3);
    for (const { events } of broken) {
      const kinds = events.map(({ event }) => event).filter((kind) => ['opens', 'interrupted', 'resumes', 'works'].includes(kind));
      expect(kinds).toEqual(['opens', 'interrupted', 'resumes', 'works']);
      expect(events.reduce((sum, { workMin }) => sum + (workMin ?? 0), 0)).toBeCloseTo(7, 9);
    }
  });

  it('tells what the AI saw, what became of drafts, and who did not see that a matter was urgent', () => {
    const traces = clinic(impatient, ai(), drafts()).trace(0, all);
    for (const [kind, detail] of [
      ['seenByAi', 'flagged'],
      ['seenByAi', 'labelledRight'],
      ['seenByAi', 'labelledWrong'],
      ['drafted', 'wrong'],
      ['draftRead', 'notUsed'],
      ['draftRead', 'used'],
      ['passesOn', 'physician'],
      ['recognises', undefined],
      ['overlooks', undefined],
      ['wrongAnswer', undefined],
      ['deadline', 'missed'],
      ['reacts', 'nudges'],
      ['reacts', 'calls'],
      ['reacts', 'visits'],
      ['seen', 'visit'],
      ['seen', 'emergency'],
      ['arrives', 'reminder'],
      ['expectsMessage', 'later'],
      ['answers', 'read'],
    ] as const) {
      expect([kind, detail, happened(traces, kind, detail).length > 0]).toEqual([kind, detail, true]);
    }
    const flagged = happened(traces, 'seenByAi', 'flagged');
    const others = happened(traces, 'seenByAi', 'labelledRight');
    expect(Math.min(...flagged.map(({ score }) => score ?? Number.NaN))).toBeGreaterThan(
      Math.max(...others.map(({ score }) => score ?? 0)),
    );
  });

  it('says of what the AI is not sure of who is left to sort it', () => {
    const traces = clinic(ai({ confidence: { separation: 1.5, toHumanBelow: 0.3 }, sorter: 'clerk' })).trace(0, all);
    const unsure = happened(traces, 'seenByAi', 'unsure');
    const label = happened(traces, 'seenByAi').filter(({ detail }) => detail !== 'flagged').length;
    expect(new Set(unsure.map(({ role }) => role))).toEqual(new Set(['clerk']));
    expect(unsure.length / label).toBeCloseTo(0.3, 1);
  });

  it('gives a message the identity that it has in the log of decisions', () => {
    const model = clinic(ai());
    const logged = new Set<string>();
    model.decisions(0, ({ id }) => void logged.add(id));
    const closed = happened(model.trace(0, all), 'done').filter(({ category }) => category === 'advice');
    expect(closed.length).toBeGreaterThan(100);
    for (const { messageId } of closed) expect(logged).toContain(messageId);
  });
});
