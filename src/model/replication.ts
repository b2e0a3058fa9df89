/**
 * One replication of one arm: builds the clinic, runs the event loop, and says which part answers to what. The life of a
 * message reads on in `arrivals.ts` (comes, is triaged, joins a line), `handling.ts` (is opened and worked on) and
 * `endings.ts` (is done, or its sender leaves).
 */
import type { Keys, Server, Station, StationHost } from '../kernel/index.ts';
import { hourMin } from '../scenario/index.ts';
import { Arrivals } from './arrivals.ts';
import { type Asked, Clinic, type Span } from './clinic.ts';
import { Endings } from './endings.ts';
import { eventKind, tiePriority } from './event-kind.ts';
import { Handling, verdict } from './handling.ts';
import type { Message } from './messages.ts';
import type { Recorder } from './observer/recorder.ts';
import type { WeeklySeries } from './observer/weekly-course.ts';
import { Patients } from './patients.ts';
import type { District } from './plan/districts.ts';
import type { Plan, TeamPlan } from './plan/plan.ts';
import type { SharedDemand } from './shared-demand.ts';
import { ThreadCourse } from './thread-course.ts';
import type { NeedTrace } from './trace.ts';

export class Replication implements StationHost<Message> {
  private readonly clinic: Clinic;
  private readonly arrivals: Arrivals;
  private readonly handling: Handling;
  private readonly endings: Endings;
  private readonly course: ThreadCourse;

  constructor(plan: Plan, span: Span, keys: Keys, replication: number, asked?: Asked, shared?: SharedDemand) {
    this.clinic = new Clinic(plan, span, keys, replication, this, asked, shared);
    this.course = new ThreadCourse(this.clinic);
    const patients = new Patients(this.clinic.events);
    this.handling = new Handling(this.clinic);
    this.endings = new Endings(this.clinic, this.course, patients);
    this.arrivals = new Arrivals(this.clinic, this.course, patients, this.endings);
  }

  /** Events that have happened. */
  get eventCount(): number {
    return this.clinic.events.takenCount;
  }

  /** Runs to the end and returns what was observed. */
  run(): Recorder {
    const { districts, recorder, demand, startMin, endMin } = this.clinic;
    for (const district of districts) {
      this.runDistrict(district);
      this.endDistrict(district);
    }
    recorder.finish(demand.helpedMin(startMin, endMin));
    return recorder;
  }

  private runDistrict(district: District): void {
    const { events, staff, recorder, startMin, endMin } = this.clinic;
    events.restart();
    recorder.turnTo(district);
    events.schedule(startMin, eventKind.observationStart, 0, tiePriority.observationStart);
    staff.start(district);
    this.arrivals.start(district.settings);
    while (events.advance(endMin)) this.handle(events.kind, events.argument);
  }

  /** What is still open is told, and its memory is for the next district. */
  private endDistrict({ teams }: District): void {
    const { stations, recorder, threads, messages } = this.clinic;
    // First the recorder: it counts the lines that are emptied then.
    recorder.end(threads.open());
    for (const { index } of teams) for (const station of recorder.stationsOf(index)) stations.end(station);
    threads.releaseAll();
    messages.releaseAll();
  }

  /** Runs to the end and returns the ways of the needs that were asked for. */
  runTraced(): readonly NeedTrace[] {
    this.run();
    return this.clinic.trace?.finish() ?? [];
  }

  /** Runs to the end and returns how it went week by week. */
  runWeekly(): readonly WeeklySeries[] {
    this.run();
    return this.clinic.course?.finish() ?? [];
  }

  begin(message: Message, server: Server<Message>, attempt: number): number {
    const team = this.teamOf(server);
    const { recorder, events } = this.clinic;
    if (server.workedUntilMin !== events.nowMin) recorder.turnedToMessages(team);
    if (message.openings[team.role] === 0) recorder.firstOpenedBy(server);
    return this.handling.begin(message, team, attempt);
  }

  worked(message: Message, server: Server<Message>): void {
    const { recorder, staff } = this.clinic;
    recorder.worked(server, this.teamOf(server), message.category.index, staff.members[server.index].regularUntilMin);
    this.clinic.trace?.worked(message, server, this.teamOf(server));
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
        staff.sessionStarts(staff.members[argument]);
        return this.arrivals.handOver(argument);
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
      case eventKind.contact:
        return this.course.seen(this.course.contacts.at(argument));
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
    if (hour * hourMin === events.nowMin) {
      recorder.sampleBacklog(hour);
      this.clinic.course?.sample(hour);
    }
    events.schedule((hour + 1) * hourMin, eventKind.hour, 0, tiePriority.other);
  }
}
