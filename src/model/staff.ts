/**
 * When staff have time for messages: sessions of the week, gaps between visits that appear and vanish as visits over-run or
 * patients do not come, optional sessions that the backlog calls for, and absences while nothing waits.
 */
import { decisionCode, deriveKey, type EventList, type Keys, nthSession, type Server, type Stations, uniform } from '../kernel/index.ts';
import { weekMin } from '../scenario/index.ts';
import { eventKind, tiePriority } from './event-kind.ts';
import type { Message } from './messages.ts';
import type { VisitRecord } from './observer/visit-record.ts';
import type { District } from './plan/districts.ts';
import type { Plan, SessionPlan, TeamPlan } from './plan/plan.ts';

const drawTakesPlace = decisionCode('session/takes-place');
const drawNoShow = decisionCode('visit/no-show');
const drawDuration = decisionCode('visit/duration');
const drawGap = decisionCode('visit/gap');
const drawAway = decisionCode('away');
const drawLeave = decisionCode('leave');
const ofReplication = decisionCode('replication');
const noEvent = -1;

interface Duty {
  readonly fromMin: number;
  readonly toMin: number;
  readonly plan: SessionPlan;
}

/** One of the staff, with the session that is on or comes next. */
class Member {
  readonly server: Server<Message>;
  readonly team: TeamPlan;
  /** Undefined: always on. */
  sessions: TeamPlan['sessions'][number];
  /** The random key of its identity. */
  readonly key0: number;
  readonly key1: number;
  sessionNumber = 0;
  duty: Duty | undefined = undefined;
  isSessionOn = false;
  /** Visits of the session so far. */
  visit = 0;
  isInVisit = false;
  isVisitWaiting = false;
  absences = 0;
  awayEvent = noEvent;
  /** The week that was looked at last, and whether it is one of leave. */
  leaveWeek = -1;
  isLeaveWeek = false;
  /** Work after this minute is after hours. */
  regularUntilMin = Infinity;

  constructor(server: Server<Message>, team: TeamPlan, key0: number, key1: number) {
    this.server = server;
    this.team = team;
    this.sessions = team.sessions[server.index - team.server];
    this.key0 = key0;
    this.key1 = key1;
  }

  /** A uniform number of its own. */
  draw(decision: number, index: number): number {
    return uniform(this.key0, this.key1, decision, index);
  }

  /**
   * The identity of a session, and of a visit: the whole minute of the run for which it is scheduled. Sessions that an arm adds or takes
   * away before it leave its draws as they are. (Visits of a member are a minute apart at least.)
   */
  drawAtStart(decision: number): number {
    return this.draw(decision, Math.floor(dutyOf(this).fromMin));
  }

  drawAtVisit(decision: number, everyMin: number): number {
    return this.draw(decision, Math.floor(this.visitMin(everyMin)));
  }

  /** When the next visit of the session is scheduled. */
  visitMin(everyMin: number): number {
    return dutyOf(this).fromMin + this.visit * everyMin;
  }
}

export class Staff {
  /** By number of the server. */
  readonly members: readonly Member[];
  private readonly events: EventList;
  private readonly stations: Stations<Message>;
  private readonly visits: VisitRecord;

  constructor(plan: Plan, events: EventList, stations: Stations<Message>, visits: VisitRecord, keys: Keys, replication: number) {
    this.events = events;
    this.stations = stations;
    this.visits = visits;
    const key = new Int32Array(2);
    this.members = stations.servers.map((server) => {
      const team = plan.teamOfServer[server.index];
      const [role0, role1] = keys.namedKey(`${plan.names.settings[team.setting]}/staff/${plan.names.roles[team.role]}`);
      deriveKey(role0, role1, ofReplication, replication, key, 0);
      deriveKey(key[0], key[1], server.index - team.server, 0, key, 0);
      return new Member(server, team, key[0], key[1]);
    });
  }

  /** Opens those of a district who are always on and plans the first session of the others. */
  start({ teams }: District): void {
    for (const { server, members } of teams) {
      for (const member of this.members.slice(server, server + members)) {
        if (member.sessions === undefined) this.stations.open(member.server);
        else if (member.sessions.sessions.length > 0) this.planSession(member, 0);
      }
    }
  }

  sessionStarts(member: Member): void {
    const duty = dutyOf(member);
    this.comeBack(member);
    this.events.schedule(duty.toMin, eventKind.sessionEnd, member.server.index, tiePriority.sessionEnd);
    if (this.isOnLeave(member.server.index, this.events.nowMin) || !takesPlace(member, duty.plan)) return;
    member.isSessionOn = true;
    // Overtime that reaches into this session counts by the session it came from.
    this.stations.reportWork(member.server);
    member.regularUntilMin = duty.plan.isAfterHours ? -Infinity : duty.toMin;
    if (duty.plan.isVisits) {
      member.visit = 0;
      this.visitDue(member);
    } else if (!member.isInVisit) this.stations.open(member.server);
  }

  sessionEnds(member: Member): void {
    member.isSessionOn = false;
    member.isVisitWaiting = false;
    this.stations.close(member.server);
    this.planSession(member, member.sessionNumber + 1);
  }

  /** A visit is scheduled now (or was, when the one before over-ran). */
  visitDue(member: Member): void {
    const duty = dutyOf(member);
    const { visits } = duty.plan;
    if (visits === undefined || !member.isSessionOn) return;
    if (member.isInVisit) {
      member.isVisitWaiting = true;
      return;
    }
    if (member.drawAtVisit(drawNoShow, visits.everyMin) < visits.noShow) {
      // Nobody comes who would break off the work in hand.
      this.stations.close(member.server, 'finish');
      member.visit++;
      this.leaveGap(member, duty, visits.gapUse);
      return;
    }
    this.stations.close(member.server);
    if (member.server.inHand !== undefined) member.isVisitWaiting = true;
    else this.startVisit(member);
  }

  visitEnds(member: Member): void {
    member.isInVisit = false;
    const duty = dutyOf(member);
    if (!member.isSessionOn) return;
    if (member.isVisitWaiting) {
      member.isVisitWaiting = false;
      this.visitDue(member);
      return;
    }
    if (duty.plan.visits === undefined) this.stations.open(member.server);
    else this.leaveGap(member, duty, duty.plan.visits.gapUse);
  }

  /** Work in hand that kept a patient waiting is done. */
  closed(server: Server<Message>): void {
    const member = this.members[server.index];
    if (!member.isVisitWaiting) return;
    member.isVisitWaiting = false;
    this.startVisit(member);
  }

  /** Nothing waits: an optional session is over, and who does other things meanwhile goes away. */
  idle(server: Server<Message>): void {
    const member = this.members[server.index];
    const { awayWhenEmpty } = member.team;
    if (member.duty?.plan.ifBacklog !== undefined) {
      member.isSessionOn = false;
      this.stations.close(server);
    } else if (awayWhenEmpty !== undefined) {
      this.stations.close(server);
      const number = member.absences++;
      const minutes = awayWhenEmpty.draw(member.draw(drawAway, number), number);
      member.awayEvent = this.events.schedule(this.events.nowMin + minutes, eventKind.backFromAway, server.index, tiePriority.other);
    }
  }

  backFromAway(member: Member): void {
    member.awayEvent = noEvent;
    const isOn = member.sessions === undefined || member.isSessionOn;
    if (isOn && !member.isInVisit) this.stations.open(member.server);
  }

  /** True in the weeks of leave of a member, which are drawn one by one. */
  isOnLeave(server: number, nowMin: number): boolean {
    const member = this.members[server];
    const { leaveShare } = member.team;
    if (leaveShare === 0) return false;
    const week = Math.floor(nowMin / weekMin);
    if (week !== member.leaveWeek) {
      member.leaveWeek = week;
      member.isLeaveWeek = member.draw(drawLeave, week) < leaveShare;
    }
    return member.isLeaveWeek;
  }

  /** When a team is next on duty: now, or the start of its next session. */
  nextDutyMin(team: TeamPlan): number {
    let nextMin = Infinity;
    for (let server = team.server; server < team.server + team.members; server++) {
      const { duty, sessions, sessionNumber, isSessionOn } = this.members[server];
      if (duty === undefined || sessions === undefined || isSessionOn) return this.events.nowMin;
      // A session that does not take place, or was over early, is no duty.
      const isPast = duty.fromMin <= this.events.nowMin;
      nextMin = Math.min(nextMin, isPast ? nthSession(sessions, sessionNumber + 1).fromMin : duty.fromMin);
    }
    return nextMin;
  }

  /** A session calls back whoever is away. */
  private comeBack(member: Member): void {
    if (member.awayEvent === noEvent) return;
    this.events.cancel(member.awayEvent);
    member.awayEvent = noEvent;
  }

  private planSession(member: Member, number: number): void {
    if (member.sessions === undefined) return;
    member.sessionNumber = number;
    member.duty = nthSession(member.sessions, number);
    this.changeSchedule(member);
    this.events.schedule(member.duty.fromMin, eventKind.sessionStart, member.server.index, tiePriority.other);
  }

  /** From a week on the sessions may be others; the next one is then the first of these. */
  private changeSchedule(member: Member): void {
    const { later, server } = member.team;
    if (later === undefined || member.duty === undefined) return;
    const place = member.server.index - server;
    const sessions = later.sessions[place];
    const fromMin = later.fromMin[place];
    if (sessions === undefined || member.sessions === sessions || member.duty.fromMin < fromMin) return;
    member.sessions = sessions;
    member.sessionNumber = Math.floor(fromMin / sessions.periodMin) * sessions.sessions.length;
    while (nthSession(sessions, member.sessionNumber).fromMin < fromMin) member.sessionNumber++;
    member.duty = nthSession(sessions, member.sessionNumber);
  }

  private startVisit(member: Member): void {
    const { visits } = dutyOf(member).plan;
    if (visits === undefined) return;
    const { everyMin, durationMin } = visits;
    const place = Math.round(member.visitMin(everyMin) / everyMin);
    const minutes = durationMin.draw(member.drawAtVisit(drawDuration, everyMin), place);
    member.isInVisit = true;
    member.visit++;
    const now = this.events.nowMin;
    this.visits.add(member.team.index, now, now + minutes);
    this.events.schedule(now + minutes, eventKind.visitEnd, member.server.index, tiePriority.other);
  }

  /** After a visit, or instead of one: works on messages until the next scheduled visit if there is time. */
  private leaveGap(member: Member, duty: Duty, gapUse: number): void {
    const { visits } = duty.plan;
    if (visits === undefined) return;
    const now = this.events.nowMin;
    const nextMin = member.visitMin(visits.everyMin);
    const hasNext = nextMin < duty.toMin;
    const gapEndMin = hasNext ? nextMin : duty.toMin;
    if (hasNext) this.events.schedule(Math.max(now, nextMin), eventKind.visitSlot, member.server.index, tiePriority.other);
    if (gapEndMin - now < visits.shortestGapMin) return;
    if (member.drawAtVisit(drawGap, visits.everyMin) < gapUse) this.stations.open(member.server);
  }
}

function dutyOf({ duty, server }: Member): Duty {
  if (duty === undefined) throw new Error(`server ${server.index} has no session`);
  return duty;
}

/** An optional session takes place with a chance that rises with the open messages of the station, per member. */
function takesPlace(member: Member, { ifBacklog }: SessionPlan): boolean {
  if (ifBacklog === undefined) return true;
  const { waiting, busy, servers } = member.server.station;
  const open = (waiting.value + busy.value) / servers.length;
  const chance = Math.min(ifBacklog.atMost, ifBacklog.atZero + ifBacklog.perOpenMessage * open);
  return member.drawAtStart(drawTakesPlace) < chance;
}
