/**
 * Stations: waiting lines with their servers. A station is an in-basket with its one owner, or a pool with all who share it.
 *
 * An entity joins a station with a priority, waits, is begun by a server, and is finished. Servers open and close with their
 * sessions; work in hand at the end of a session, or preempted by a more urgent entity, is finished, resumed, restarted or
 * resampled by rule. What the entities are, how long they take and what comes next is the host's business.
 */
import type { EventList } from './event-list.ts';
import { IdleServers } from './idle-servers.ts';
import { type Discipline, Lines } from './lines.ts';
import { Occupancy } from './occupancy.ts';
import { type InterruptionRule, WorkLeft } from './work-left.ts';

export interface StationSpec {
  readonly servers: number;
  readonly discipline: Discipline;
  /** What preemption does to the work in hand; 'finish' is no preemption. */
  readonly preemption: InterruptionRule;
  readonly sessionEnd: InterruptionRule;
  /** Minutes that a server loses on turning to its work, if it was not at it until now; 0 if left out. */
  readonly setUpMin?: number;
}

export interface StationHost {
  /** A server turns to an entity for the first time, or (`attempt` > 0) once more after its work was thrown away: the minutes it takes. */
  begin(entity: number, server: number, attempt: number): number;
  /** A stretch of work on an entity has ended, finished or not: from `startedMin` of the server until now. */
  worked(entity: number, server: number): void;
  finished(entity: number, server: number): void;
  /** The server is open and nothing waits. The host may close it. */
  idle(server: number): void;
  /** A server that was closed with work in hand has finished it. */
  closed(server: number): void;
  /** The size of an entity, asked by shortest-first lines only. */
  sizeMin(entity: number, station: number): number;
}

const nobody = -1;
const noEvent = -1;

export class Stations {
  readonly stationOf: Int32Array;
  readonly inHand: Int32Array;
  /** Entities waiting and servers at work, by station. */
  readonly occupancy: Occupancy;
  private readonly events: EventList;
  private readonly host: StationHost;
  private readonly serviceEnd: number;
  private readonly serviceEndPriority: number;
  private readonly specs: readonly StationSpec[];
  private readonly setUpMin: Float64Array;
  private readonly lines: Lines;
  private readonly firstServer: Int32Array;
  private readonly isOpen: Uint8Array;
  private readonly idle: IdleServers;
  /** When each server began its present stretch of work. */
  readonly startedMin: Float64Array;
  private readonly workedUntilMin: Float64Array;
  private readonly endMin: Float64Array;
  private readonly endEvent: Int32Array;
  private readonly workLeft = new WorkLeft();

  /**
   * @param priorities how many there are: 0, 1, ...
   * @param serviceEnd kind of the events whose argument is a server, which the owner of the loop passes to `serviceEnds`
   * @param serviceEndPriority their place among events at the same time
   */
  constructor(
    events: EventList,
    host: StationHost,
    specs: readonly StationSpec[],
    priorities: number,
    serviceEnd: number,
    serviceEndPriority: number,
  ) {
    this.events = events;
    this.host = host;
    this.specs = specs;
    this.setUpMin = Float64Array.from(specs, (spec) => spec.setUpMin ?? 0);
    this.serviceEnd = serviceEnd;
    this.serviceEndPriority = serviceEndPriority;
    const stations = specs.length;
    const servers = specs.reduce((sum, spec) => sum + spec.servers, 0);
    this.lines = new Lines(
      specs.map((spec) => spec.discipline),
      priorities,
    );
    this.stationOf = new Int32Array(servers);
    this.firstServer = new Int32Array(stations + 1);
    specs.forEach((spec, station) => {
      const first = this.firstServer[station];
      this.firstServer[station + 1] = first + spec.servers;
      this.stationOf.fill(station, first, first + spec.servers);
    });
    this.inHand = new Int32Array(servers).fill(nobody);
    this.isOpen = new Uint8Array(servers);
    this.startedMin = new Float64Array(servers);
    this.workedUntilMin = new Float64Array(servers).fill(-1);
    this.endMin = new Float64Array(servers);
    this.endEvent = new Int32Array(servers).fill(noEvent);
    this.idle = new IdleServers(stations, servers);
    this.occupancy = new Occupancy(events, stations);
  }

  /** The servers of a station are `[firstServerOf(station), firstServerOf(station + 1))`. */
  firstServerOf(station: number): number {
    return this.firstServer[station];
  }

  /** An entity arrives at a station: it is begun at once if a server is idle, else it waits or preempts. */
  join(entity: number, station: number, priority: number): void {
    this.lines.makeRoom(entity);
    this.workLeft.reset(entity);
    const server = this.idle.longest(station);
    if (server !== nobody) {
      this.lines.setPriority(entity, priority);
      this.idle.leave(server, station);
      this.begin(entity, server, station);
      return;
    }
    this.enqueue(entity, station, priority, false);
    if (this.specs[station].preemption !== 'finish') this.preempt(station, priority);
  }

  /** Takes a waiting entity out of its line; false if it is not waiting. */
  withdraw(entity: number): boolean {
    const station = this.lines.stationOf(entity);
    if (station === nobody) return false;
    this.occupancy.account(station);
    this.lines.remove(entity);
    this.occupancy.waiting[station]--;
    return true;
  }

  /** Changes the priority of a waiting entity, which joins the end of its new priority; false if it is not waiting. */
  reprioritize(entity: number, priority: number): boolean {
    const station = this.lines.stationOf(entity);
    if (station === nobody) return false;
    this.lines.remove(entity);
    this.lines.add(entity, station, priority, this.sizeFor(entity, station), false);
    if (this.specs[station].preemption !== 'finish') this.preempt(station, priority);
    return true;
  }

  /** The server takes on new work from now on. */
  open(server: number): void {
    if (this.isOpen[server]) return;
    const station = this.stationOf[server];
    this.isOpen[server] = 1;
    if (this.inHand[server] !== nobody) return;
    this.occupancy.account(station);
    this.occupancy.onDuty[station]++;
    this.turnToNext(server, station);
  }

  /** The server takes on no new work; work in hand is treated by the rule (the station's session-end rule if left out). */
  close(server: number, rule = this.specs[this.stationOf[server]].sessionEnd): void {
    if (!this.isOpen[server]) return;
    const station = this.stationOf[server];
    this.isOpen[server] = 0;
    const entity = this.inHand[server];
    if (entity === nobody) {
      this.idle.leave(server, station);
      this.occupancy.account(station);
      this.occupancy.onDuty[station]--;
      return;
    }
    if (rule === 'finish' || this.endMin[server] <= this.events.nowMin) return;
    this.breakOff(server, station, rule);
    this.occupancy.account(station);
    this.occupancy.onDuty[station]--;
    this.offer(station);
  }

  isServerOpen(server: number): boolean {
    return this.isOpen[server] === 1;
  }

  /** Handles the service-end event of a server. */
  serviceEnds(server: number): void {
    const station = this.stationOf[server];
    const entity = this.inHand[server];
    this.endEvent[server] = noEvent;
    this.occupancy.account(station);
    this.occupancy.busy[station]--;
    this.inHand[server] = nobody;
    this.workedUntilMin[server] = this.events.nowMin;
    this.host.worked(entity, server);
    this.host.finished(entity, server);
    if (this.inHand[server] !== nobody) return;
    if (this.isOpen[server]) {
      this.turnToNext(server, station);
    } else {
      this.occupancy.account(station);
      this.occupancy.onDuty[station]--;
      this.host.closed(server);
    }
  }

  /** Reports the work that a server has in hand up to now, as if it were broken off here. */
  reportWork(server: number): void {
    if (this.inHand[server] === nobody) return;
    this.host.worked(this.inHand[server], server);
    this.startedMin[server] = this.events.nowMin;
  }

  private turnToNext(server: number, station: number): void {
    const entity = this.lines.takeFirst(station);
    if (entity === nobody) {
      this.idle.join(server, station);
      this.host.idle(server);
    } else {
      this.occupancy.account(station);
      this.occupancy.waiting[station]--;
      this.begin(entity, server, station);
    }
  }

  private begin(entity: number, server: number, station: number): void {
    this.occupancy.account(station);
    this.occupancy.busy[station]++;
    this.inHand[server] = entity;
    const now = this.events.nowMin;
    const setUp = this.workedUntilMin[server] === now ? 0 : this.setUpMin[station];
    let minutes = this.workLeft.of(entity);
    if (minutes < 0) {
      minutes = this.host.begin(entity, server, this.workLeft.attemptsOf(entity));
      this.workLeft.set(entity, minutes);
    }
    const end = now + setUp + minutes;
    this.startedMin[server] = now;
    this.endMin[server] = end;
    this.endEvent[server] = this.events.schedule(end, this.serviceEnd, server, this.serviceEndPriority);
  }

  private enqueue(entity: number, station: number, priority: number, inFront: boolean): void {
    this.occupancy.account(station);
    this.occupancy.waiting[station]++;
    this.lines.add(entity, station, priority, this.sizeFor(entity, station), inFront);
  }

  private sizeFor(entity: number, station: number): number {
    return this.specs[station].discipline === 'shortest-first' ? this.host.sizeMin(entity, station) : 0;
  }

  /** Breaks off the work in hand; the entity goes back to the front of its line. */
  private breakOff(server: number, station: number, rule: InterruptionRule): void {
    const entity = this.inHand[server];
    const now = this.events.nowMin;
    this.occupancy.account(station);
    this.occupancy.busy[station]--;
    this.events.cancel(this.endEvent[server]);
    this.endEvent[server] = noEvent;
    this.inHand[server] = nobody;
    this.workLeft.breakOff(entity, rule, this.endMin[server] - now);
    this.workedUntilMin[server] = now;
    this.host.worked(entity, server);
    this.enqueue(entity, station, this.lines.priorityOf(entity), true);
  }

  /** Gives the place of the least urgent work in hand to the entity that has just joined, if that is more urgent. */
  private preempt(station: number, priority: number): void {
    let victim = nobody;
    let worst = priority;
    for (let server = this.firstServer[station]; server < this.firstServer[station + 1]; server++) {
      const entity = this.inHand[server];
      if (entity === nobody || !this.isOpen[server]) continue;
      const itsPriority = this.lines.priorityOf(entity);
      if (itsPriority > worst || (itsPriority === worst && victim !== nobody && this.startedMin[server] > this.startedMin[victim])) {
        worst = itsPriority;
        victim = server;
      }
    }
    if (victim === nobody) return;
    this.breakOff(victim, station, this.specs[station].preemption);
    this.turnToNext(victim, station);
  }

  /** Offers waiting entities to idle servers (after work in hand went back to the line). */
  private offer(station: number): void {
    const server = this.idle.longest(station);
    if (server === nobody || this.occupancy.waiting[station] === 0) return;
    this.idle.leave(server, station);
    this.turnToNext(server, station);
  }
}
