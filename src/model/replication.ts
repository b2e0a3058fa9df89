/**
 * One replication of one arm: builds the clinic, runs the event loop, and says which part answers to what. The life of a
 * message reads on in `arrivals.ts` (comes, is triaged, joins a line), `handling.ts` (is opened and worked on) and
 * `endings.ts` (is done, or its sender leaves).
 */
import { EventList, type Keys, type StationHost, Stations } from '../kernel/index.ts';
import { Arrivals } from './arrivals.ts';
import type { Clinic } from './clinic.ts';
import { Demand } from './demand.ts';
import { Endings } from './endings.ts';
import { eventKind, tiePriority } from './event-kind.ts';
import { Handling, verdict } from './handling.ts';
import { Messages } from './messages.ts';
import { Observer } from './observer/observer.ts';
import { Recorder } from './observer/recorder.ts';
import { Patients } from './patients.ts';
import type { Plan } from './plan/plan.ts';
import { Routing } from './routing.ts';
import { Staff } from './staff.ts';
import { ThreadCourse } from './thread-course.ts';
import { Threads } from './threads.ts';

const dayMin = 1440;
const hourMin = 60;

export interface Span {
  readonly warmUpDays: number;
  readonly observedDays: number;
}

export class Replication implements StationHost {
  private readonly clinic: Clinic;
  private readonly arrivals: Arrivals;
  private readonly handling: Handling;
  private readonly endings: Endings;
  private readonly startMin: number;

  constructor(plan: Plan, span: Span, keys: Keys, replication: number) {
    const events = new EventList();
    const threads = new Threads();
    const messages = new Messages(plan.names.roles.length);
    const stations = new Stations(events, this, plan.stations, plan.priorities, eventKind.serviceEnd, tiePriority.serviceEnd);
    this.startMin = span.warmUpDays * dayMin;
    this.clinic = {
      plan,
      events,
      threads,
      messages,
      stations,
      demand: new Demand(plan, keys, replication),
      routing: new Routing(plan, messages, threads),
      staff: new Staff(plan, events, stations, keys, replication),
      recorder: new Recorder(plan, new Observer(plan), messages, threads, stations, events),
      endMin: (span.warmUpDays + span.observedDays) * dayMin,
    };
    const course = new ThreadCourse(this.clinic);
    const patients = new Patients(plan, events, messages, threads);
    this.arrivals = new Arrivals(this.clinic, course, patients);
    this.handling = new Handling(this.clinic);
    this.endings = new Endings(this.clinic, course, patients);
  }

  /** Runs to the end and returns what was observed. */
  run(): Recorder {
    const { events, staff, stations, recorder, endMin } = this.clinic;
    events.schedule(this.startMin, eventKind.observationStart, 0, tiePriority.observationStart);
    staff.start();
    this.arrivals.start();
    while (events.advance(endMin)) this.handle(events.kind, events.argument);
    for (let server = 0; server < stations.stationOf.length; server++) stations.reportWork(server);
    recorder.finish(endMin);
    return recorder;
  }

  begin(message: number, server: number, attempt: number): number {
    return this.handling.begin(message, server, attempt);
  }

  worked(message: number, server: number): void {
    const { recorder, messages, staff } = this.clinic;
    recorder.worked(server, messages.category[message], staff.regularUntilMin);
  }

  finished(message: number, server: number): void {
    const team = this.clinic.plan.teamOfServer[server];
    switch (this.handling.verdictOn(message, team)) {
      case verdict.done:
        return this.endings.done(message, team);
      case verdict.goesOn:
        return this.arrivals.join(message);
      case verdict.isTriaged:
        return this.arrivals.route(message);
      default:
        return this.endings.leave(message);
    }
  }

  idle(server: number): void {
    this.clinic.staff.idle(server);
  }

  closed(server: number): void {
    this.clinic.staff.closed(server);
  }

  sizeMin(message: number, station: number): number {
    const { plan } = this.clinic;
    return this.handling.sizeMin(message, plan.teams[plan.teamOfStation[station]]);
  }

  private handle(kind: number, argument: number): void {
    const { stations, staff } = this.clinic;
    switch (kind) {
      case eventKind.serviceEnd:
        return stations.serviceEnds(argument);
      case eventKind.sourceArrival:
        return this.arrivals.fromSource(argument);
      case eventKind.messageDue:
        return this.arrivals.due(argument);
      case eventKind.sessionStart:
        return staff.sessionStarts(argument);
      case eventKind.sessionEnd:
        return staff.sessionEnds(argument);
      case eventKind.visitSlot:
        return staff.visitDue(argument);
      case eventKind.visitEnd:
        return staff.visitEnds(argument);
      case eventKind.backFromAway:
        return staff.backFromAway(argument);
      case eventKind.patienceEnd:
        return this.endings.patienceEnds(argument);
      case eventKind.ageing:
        return this.endings.ages(argument);
      case eventKind.contactDeadline:
        return this.endings.contactDeadline(argument);
      case eventKind.hour:
        return this.hourStarts();
      case eventKind.observationStart:
        return this.observationStarts();
      default:
        throw new Error(`unknown event kind ${kind}`);
    }
  }

  private observationStarts(): void {
    this.clinic.recorder.start(this.clinic.events.nowMin);
    this.hourStarts();
  }

  private hourStarts(): void {
    const { events, recorder } = this.clinic;
    const hour = Math.floor(events.nowMin / hourMin);
    if (hour * hourMin === events.nowMin) recorder.sampleBacklog(hour);
    events.schedule((hour + 1) * hourMin, eventKind.hour, 0, tiePriority.other);
  }
}
