/**
 * When staff have time for messages: sessions of the week, gaps between visits that appear and vanish as visits over-run or
 * patients do not come, optional sessions that the backlog calls for, and absences while nothing waits.
 */
import { decisionCode, deriveKey, type EventList, type Keys, nthSession, type Stations, uniform } from '../kernel/index.ts';
import { eventKind, tiePriority } from './event-kind.ts';
import type { Plan, SessionPlan, TeamPlan } from './plan/plan.ts';

const drawTakesPlace = decisionCode('session/takes-place');
const drawNoShow = decisionCode('visit/no-show');
const drawDuration = decisionCode('visit/duration');
const drawGap = decisionCode('visit/gap');
const drawAway = decisionCode('away');
const ofReplication = decisionCode('replication');
const noEvent = -1;
/** Visits last a minute at least: no day has more. */
const mostVisits = 1440;

interface Duty {
  fromMin: number;
  toMin: number;
  plan: SessionPlan;
}

export class Staff {
  private readonly plan: Plan;
  private readonly events: EventList;
  private readonly stations: Stations;
  private readonly key0: Int32Array;
  private readonly key1: Int32Array;
  /** The session each server is in or comes to next: its number and its times. */
  private readonly sessionNumber: Int32Array;
  private readonly duty: (Duty | undefined)[];
  private readonly visit: Int32Array;
  private readonly isInVisit: Uint8Array;
  private readonly isVisitWaiting: Uint8Array;
  private readonly isSessionOn: Uint8Array;
  private readonly absences: Int32Array;
  private readonly awayEvent: Int32Array;
  /** Work after this minute is after hours. */
  readonly regularUntilMin: Float64Array;

  constructor(plan: Plan, events: EventList, stations: Stations, keys: Keys, replication: number) {
    const servers = stations.stationOf.length;
    this.plan = plan;
    this.events = events;
    this.stations = stations;
    this.key0 = new Int32Array(servers);
    this.key1 = new Int32Array(servers);
    this.sessionNumber = new Int32Array(servers);
    this.duty = new Array<Duty | undefined>(servers).fill(undefined);
    this.visit = new Int32Array(servers);
    this.isInVisit = new Uint8Array(servers);
    this.isVisitWaiting = new Uint8Array(servers);
    this.isSessionOn = new Uint8Array(servers);
    this.absences = new Int32Array(servers);
    this.awayEvent = new Int32Array(servers).fill(noEvent);
    this.regularUntilMin = new Float64Array(servers).fill(Infinity);
    const key = new Int32Array(2);
    for (const team of plan.teams) {
      const [role0, role1] = keys.namedKey(`${plan.names.settings[team.setting]}/staff/${plan.names.roles[team.role]}`);
      for (let member = 0; member < team.members; member++) {
        deriveKey(role0, role1, ofReplication, replication, key, 0);
        deriveKey(key[0], key[1], member, 0, key, 0);
        this.key0[team.server + member] = key[0];
        this.key1[team.server + member] = key[1];
      }
    }
  }

  /** Opens those who are always on and plans the first session of the others. */
  start(): void {
    for (const team of this.plan.teams) {
      team.sessions.forEach((sessions, member) => {
        const server = team.server + member;
        if (sessions === undefined) this.stations.open(server);
        else if (sessions.sessions.length > 0) this.planSession(server, 0);
      });
    }
  }

  sessionStarts(server: number): void {
    const duty = this.dutyOf(server);
    this.comeBack(server);
    this.planEnd(server, duty);
    if (!this.takesPlace(server, duty.plan)) return;
    this.isSessionOn[server] = 1;
    // Overtime that reaches into this session counts by the session it came from.
    this.stations.reportWork(server);
    this.regularUntilMin[server] = duty.plan.isAfterHours ? -Infinity : duty.toMin;
    if (duty.plan.isVisits) {
      this.visit[server] = 0;
      this.visitDue(server);
    } else if (!this.isInVisit[server]) this.stations.open(server);
  }

  sessionEnds(server: number): void {
    this.isSessionOn[server] = 0;
    this.isVisitWaiting[server] = 0;
    this.stations.close(server);
    this.planSession(server, this.sessionNumber[server] + 1);
  }

  /** A visit is scheduled now (or was, when the one before over-ran). */
  visitDue(server: number): void {
    const duty = this.dutyOf(server);
    const { visits } = duty.plan;
    if (visits === undefined || !this.isSessionOn[server]) return;
    if (this.isInVisit[server]) {
      this.isVisitWaiting[server] = 1;
      return;
    }
    const u = uniform(this.key0[server], this.key1[server], drawNoShow, this.visitNumber(server));
    if (u < visits.noShow) {
      // Nobody comes who would break off the work in hand.
      this.stations.close(server, 'finish');
      this.visit[server]++;
      this.leaveGap(server, duty, visits.gapUse);
      return;
    }
    this.stations.close(server);
    if (this.stations.inHand[server] >= 0) this.isVisitWaiting[server] = 1;
    else this.startVisit(server);
  }

  visitEnds(server: number): void {
    this.isInVisit[server] = 0;
    const duty = this.dutyOf(server);
    if (!this.isSessionOn[server]) return;
    if (this.isVisitWaiting[server]) {
      this.isVisitWaiting[server] = 0;
      this.visitDue(server);
      return;
    }
    if (duty.plan.visits === undefined) this.stations.open(server);
    else this.leaveGap(server, duty, duty.plan.visits.gapUse);
  }

  /** Work in hand that kept a patient waiting is done. */
  closed(server: number): void {
    if (!this.isVisitWaiting[server]) return;
    this.isVisitWaiting[server] = 0;
    this.startVisit(server);
  }

  /** Nothing waits: an optional session is over, and who does other things meanwhile goes away. */
  idle(server: number): void {
    const team = this.plan.teamOfServer[server];
    if (this.duty[server]?.plan.ifBacklog !== undefined) {
      this.isSessionOn[server] = 0;
      this.stations.close(server);
    } else if (team.awayWhenEmpty !== undefined) {
      this.stations.close(server);
      const number = this.absences[server]++;
      const minutes = team.awayWhenEmpty.draw(uniform(this.key0[server], this.key1[server], drawAway, number), number);
      this.awayEvent[server] = this.events.schedule(this.events.nowMin + minutes, eventKind.backFromAway, server, tiePriority.other);
    }
  }

  /** A session calls back whoever is away. */
  private comeBack(server: number): void {
    if (this.awayEvent[server] === noEvent) return;
    this.events.cancel(this.awayEvent[server]);
    this.awayEvent[server] = noEvent;
  }

  backFromAway(server: number): void {
    this.awayEvent[server] = noEvent;
    const isOn = this.teamOf(server).sessions[server - this.teamOf(server).server] === undefined || this.isSessionOn[server] === 1;
    if (isOn && !this.isInVisit[server]) this.stations.open(server);
  }

  /** When a team is next on duty: now, or the start of its next session. */
  nextDutyMin(team: TeamPlan): number {
    let nextMin = Infinity;
    for (let server = team.server; server < team.server + team.members; server++) {
      const duty = this.duty[server];
      const sessions = team.sessions[server - team.server];
      if (duty === undefined || sessions === undefined || this.isSessionOn[server]) return this.events.nowMin;
      // A session that does not take place, or was over early, is no duty.
      const isPast = duty.fromMin <= this.events.nowMin;
      nextMin = Math.min(nextMin, isPast ? nthSession(sessions, this.sessionNumber[server] + 1).fromMin : duty.fromMin);
    }
    return nextMin;
  }

  private teamOf(server: number): TeamPlan {
    return this.plan.teamOfServer[server];
  }

  private dutyOf(server: number): Duty {
    const duty = this.duty[server];
    if (duty === undefined) throw new Error(`server ${server} has no session`);
    return duty;
  }

  private planSession(server: number, number: number): void {
    const team = this.teamOf(server);
    const sessions = team.sessions[server - team.server];
    if (sessions === undefined) return;
    this.sessionNumber[server] = number;
    const duty = nthSession(sessions, number);
    this.duty[server] = duty;
    this.events.schedule(duty.fromMin, eventKind.sessionStart, server, tiePriority.other);
  }

  private planEnd(server: number, duty: Duty): void {
    this.events.schedule(duty.toMin, eventKind.sessionEnd, server, tiePriority.sessionEnd);
  }

  /** An optional session takes place with a chance that rises with the open messages of the station, per member. */
  private takesPlace(server: number, plan: SessionPlan): boolean {
    const { ifBacklog } = plan;
    if (ifBacklog === undefined) return true;
    const station = this.stations.stationOf[server];
    const members = this.stations.firstServerOf(station + 1) - this.stations.firstServerOf(station);
    const open = (this.stations.occupancy.waiting[station] + this.stations.occupancy.busy[station]) / members;
    const chance = Math.min(ifBacklog.atMost, ifBacklog.atZero + ifBacklog.perOpenMessage * open);
    return uniform(this.key0[server], this.key1[server], drawTakesPlace, this.sessionNumber[server]) < chance;
  }

  private startVisit(server: number): void {
    const { visits } = this.dutyOf(server).plan;
    if (visits === undefined) return;
    const number = this.visitNumber(server);
    const minutes = visits.durationMin.draw(uniform(this.key0[server], this.key1[server], drawDuration, number), number);
    this.isInVisit[server] = 1;
    this.visit[server]++;
    this.events.schedule(this.events.nowMin + minutes, eventKind.visitEnd, server, tiePriority.other);
  }

  /** After a visit, or instead of one: works on messages until the next scheduled visit if there is time. */
  private leaveGap(server: number, duty: Duty, gapUse: number): void {
    const { visits } = duty.plan;
    if (visits === undefined) return;
    const now = this.events.nowMin;
    const nextMin = duty.fromMin + this.visit[server] * visits.everyMin;
    const hasNext = nextMin < duty.toMin;
    const gapEndMin = hasNext ? nextMin : duty.toMin;
    if (hasNext) this.events.schedule(Math.max(now, nextMin), eventKind.visitSlot, server, tiePriority.other);
    if (gapEndMin - now < visits.shortestGapMin) return;
    if (uniform(this.key0[server], this.key1[server], drawGap, this.visitNumber(server)) < gapUse) this.stations.open(server);
  }

  /** The identity of a visit: the session's number and the visit's place in it. */
  private visitNumber(server: number): number {
    return this.sessionNumber[server] * mostVisits + this.visit[server];
  }
}
