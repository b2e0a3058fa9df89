/**
 * One replication of one arm: builds the clinic, runs the event loop, and says which part answers to what. The life of a
 * message reads on in `arrivals.ts` (comes, is triaged, joins a line), `handling.ts` (is opened and worked on) and
 * `endings.ts` (is done, or its sender leaves).
 */
import { EventList, type Keys, type Server, type Station, type StationHost, Stations } from '../kernel/index.ts';
import { Arrivals } from './arrivals.ts';
import { Clinic } from './clinic.ts';
import { Demand } from './demand.ts';
import { Endings } from './endings.ts';
import { eventKind, tiePriority } from './event-kind.ts';
import { Handling, verdict } from './handling.ts';
import { type Message, Messages } from './messages.ts';
import { Observer } from './observer/observer.ts';
import { Recorder } from './observer/recorder.ts';
import { Patients } from './patients.ts';
import type { Plan, TeamPlan } from './plan/plan.ts';
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

export class Replication implements StationHost<Message> {
  private readonly clinic: Clinic;
  private readonly arrivals: Arrivals;
  private readonly handling: Handling;
  private readonly endings: Endings;
  private readonly course: ThreadCourse;
  private readonly startMin: number;

  constructor(plan: Plan, span: Span, keys: Keys, replication: number) {
    const events = new EventList();
    const threads = new Threads();
    const messages = new Messages(plan.names.roles.length);
    const stations = new Stations<Message>(events, this, plan.stations, plan.priorities, eventKind.serviceEnd, tiePriority.serviceEnd);
    this.startMin = span.warmUpDays * dayMin;
    this.clinic = new Clinic({
      plan,
      events,
      threads,
      messages,
      stations,
      demand: new Demand(plan, keys, replication),
      routing: new Routing(plan),
      staff: new Staff(plan, events, stations, keys, replication),
      recorder: new Recorder(plan, new Observer(plan), stations, events),
      endMin: (span.warmUpDays + span.observedDays) * dayMin,
    });
    this.course = new ThreadCourse(this.clinic);
    const patients = new Patients(events);
    this.arrivals = new Arrivals(this.clinic, this.course, patients);
    this.handling = new Handling(this.clinic);
    this.endings = new Endings(this.clinic, this.course, patients);
  }

  /** Runs to the end and returns what was observed. */
  run(): Recorder {
    const { events, staff, stations, recorder, endMin } = this.clinic;
    events.schedule(this.startMin, eventKind.observationStart, 0, tiePriority.observationStart);
    staff.start();
    this.arrivals.start();
    while (events.advance(endMin)) this.handle(events.kind, events.argument);
    for (const server of stations.servers) stations.reportWork(server);
    recorder.finish(endMin);
    return recorder;
  }

  begin(message: Message, server: Server<Message>, attempt: number): number {
    return this.handling.begin(message, this.teamOf(server), attempt);
  }

  worked(message: Message, server: Server<Message>): void {
    const { recorder, staff } = this.clinic;
    recorder.worked(server, this.teamOf(server), message.category.index, staff.members[server.index].regularUntilMin);
  }

  finished(message: Message, server: Server<Message>): void {
    const team = this.teamOf(server);
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

  idle(server: Server<Message>): void {
    this.clinic.staff.idle(server);
  }

  closed(server: Server<Message>): void {
    this.clinic.staff.closed(server);
  }

  sizeMin(message: Message, station: Station<Message>): number {
    return this.handling.sizeMin(message, this.clinic.plan.teamOfStation[station.index]);
  }

  private teamOf(server: Server<Message>): TeamPlan {
    return this.clinic.plan.teamOfServer[server.index];
  }

  private handle(kind: number, argument: number): void {
    const { stations, staff, demand, messages, threads } = this.clinic;
    switch (kind) {
      case eventKind.serviceEnd:
        return stations.serviceEnds(stations.servers[argument]);
      case eventKind.sourceArrival:
        return this.arrivals.fromSource(demand.sources[argument]);
      case eventKind.messageDue:
        return this.arrivals.due(this.course.planned.at(argument));
      case eventKind.sessionStart:
        return staff.sessionStarts(staff.members[argument]);
      case eventKind.sessionEnd:
        return staff.sessionEnds(staff.members[argument]);
      case eventKind.visitSlot:
        return staff.visitDue(staff.members[argument]);
      case eventKind.visitEnd:
        return staff.visitEnds(staff.members[argument]);
      case eventKind.backFromAway:
        return staff.backFromAway(staff.members[argument]);
      case eventKind.patienceEnd:
        return this.endings.patienceEnds(messages.at(argument));
      case eventKind.ageing:
        return this.endings.ages(messages.at(argument));
      case eventKind.contactDeadline:
        return this.endings.contactDeadline(threads.at(argument));
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
