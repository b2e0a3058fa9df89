/**
 * Stations at work. A station is an in-basket with its one owner, or a pool with all who share it.
 *
 * An entity joins a station with a priority, waits, is begun by a server, and is finished. Servers open and close with their
 * sessions; work in hand at the end of a session, or preempted by a more urgent entity, is finished, resumed, restarted or
 * resampled by rule. What the entities are, how long they take and what comes next is the host's business.
 */
import type { Entity } from './entity.ts';
import type { EventList } from './event-list.ts';
import { type Server, Station, type StationSpec } from './station.ts';

export interface StationHost<E extends Entity> {
  /** A server turns to an entity for the first time, or (`attempt` > 0) once more after its work was thrown away: the minutes it takes. */
  begin(entity: E, server: Server<E>, attempt: number): number;
  /** A stretch of work on an entity has ended, finished or not: from `startedMin` of the server until now. */
  worked(entity: E, server: Server<E>): void;
  finished(entity: E, server: Server<E>): void;
  /** The server is open and nothing waits. The host may close it. */
  idle(server: Server<E>): void;
  /** A server that was closed with work in hand has finished it. */
  closed(server: Server<E>): void;
  /** The size of an entity, asked by shortest-first lines only. */
  sizeMin(entity: E, station: Station<E>): number;
}

const noEvent = -1;

export class Stations<E extends Entity> {
  readonly stations: readonly Station<E>[];
  /** Of all stations, in order. */
  readonly servers: readonly Server<E>[];
  private readonly events: EventList;
  private readonly host: StationHost<E>;
  private readonly serviceEnd: number;
  private readonly serviceEndPriority: number;

  /**
   * @param priorities how many there are: 0, 1, ...
   * @param serviceEnd kind of the events whose argument is the number of a server, which the owner of the loop passes to `serviceEnds`
   * @param serviceEndPriority their place among events at the same time
   */
  constructor(
    events: EventList,
    host: StationHost<E>,
    specs: readonly StationSpec[],
    priorities: number,
    serviceEnd: number,
    serviceEndPriority: number,
  ) {
    this.events = events;
    this.host = host;
    this.serviceEnd = serviceEnd;
    this.serviceEndPriority = serviceEndPriority;
    let servers = 0;
    this.stations = specs.map((spec, index) => {
      servers += spec.servers;
      return new Station<E>(index, spec, priorities, servers - spec.servers);
    });
    this.servers = this.stations.flatMap((station) => station.servers);
  }

  /** An entity arrives at a station: it is begun at once if a server is idle, else it waits or preempts. */
  join(entity: E, station: Station<E>, priority: number): void {
    entity.beginAnew();
    const server = station.idle;
    if (server !== undefined) {
      entity.linePriority = priority;
      station.leaveIdle(server);
      this.begin(entity, server, station);
      return;
    }
    this.enqueue(entity, station, priority, false);
    if (station.preempts) this.preempt(station, priority);
  }

  /** Takes a waiting entity out of its line; false if it is not waiting. */
  withdraw(entity: E): boolean {
    const { station } = entity;
    if (station === undefined) return false;
    station.remove(entity);
    station.waiting.add(-1, this.events.nowMin);
    return true;
  }

  /** Takes the next entity out of a line, for nobody to begin; undefined if none waits. */
  withdrawFirst(station: Station<E>): E | undefined {
    const entity = station.takeFirst();
    if (entity !== undefined) station.waiting.add(-1, this.events.nowMin);
    return entity;
  }

  /** Changes the priority of a waiting entity, which joins the end of its new priority; false if it is not waiting. */
  reprioritize(entity: E, priority: number): boolean {
    const { station } = entity;
    if (station === undefined) return false;
    station.remove(entity);
    station.add(entity, priority, this.sizeFor(entity, station), false);
    if (station.preempts) this.preempt(station, priority);
    return true;
  }

  /** The server takes on new work from now on. */
  open(server: Server<E>): void {
    if (server.isOpen) return;
    server.isOpen = true;
    if (server.inHand !== undefined) return;
    server.station.onDuty.add(1, this.events.nowMin);
    this.turnToNext(server, server.station);
  }

  /** The server takes on no new work; work in hand is treated by the rule (the station's session-end rule if left out). */
  close(server: Server<E>, rule = server.station.spec.sessionEnd): void {
    if (!server.isOpen) return;
    const { station } = server;
    server.isOpen = false;
    if (server.inHand === undefined) {
      station.leaveIdle(server);
      station.onDuty.add(-1, this.events.nowMin);
      return;
    }
    if (rule === 'finish' || server.endMin <= this.events.nowMin) return;
    this.breakOff(server, server.inHand, rule);
    station.onDuty.add(-1, this.events.nowMin);
    this.offer(station);
  }

  /** Handles the service-end event of a server. */
  serviceEnds(server: Server<E>): void {
    const { station, inHand } = server;
    if (inHand === undefined) throw nothingInHand(server.index);
    const now = this.events.nowMin;
    server.endEvent = noEvent;
    server.inHand = undefined;
    server.workedUntilMin = now;
    station.busy.add(-1, now);
    this.host.worked(inHand, server);
    this.host.finished(inHand, server);
    if (server.inHand !== undefined) return;
    if (server.isOpen) this.turnToNext(server, station);
    else {
      station.onDuty.add(-1, now);
      this.host.closed(server);
    }
  }

  /** Reports the work that a server has in hand up to now, as if it were broken off here. */
  reportWork(server: Server<E>): void {
    if (server.inHand === undefined) return;
    this.host.worked(server.inHand, server);
    server.startedMin = this.events.nowMin;
  }

  /** Nothing comes to a station any more: work in hand is reported, and nobody waits. */
  end(station: Station<E>): void {
    for (const server of station.servers) this.reportWork(server);
    while (this.withdrawFirst(station) !== undefined);
  }

  private turnToNext(server: Server<E>, station: Station<E>): void {
    const entity = station.takeFirst();
    if (entity === undefined) {
      station.joinIdle(server);
      this.host.idle(server);
    } else {
      station.waiting.add(-1, this.events.nowMin);
      this.begin(entity, server, station);
    }
  }

  private begin(entity: E, server: Server<E>, station: Station<E>): void {
    const now = this.events.nowMin;
    station.busy.add(1, now);
    server.inHand = entity;
    if (entity.leftMin < 0) entity.setWork(this.host.begin(entity, server, entity.attempts));
    const setUp = server.workedUntilMin === now ? 0 : station.setUpMin;
    const end = now + setUp + entity.leftMin;
    server.startedMin = now;
    server.endMin = end;
    server.endEvent = this.events.schedule(end, this.serviceEnd, server.index, this.serviceEndPriority);
  }

  private enqueue(entity: E, station: Station<E>, priority: number, inFront: boolean): void {
    station.waiting.add(1, this.events.nowMin);
    station.add(entity, priority, this.sizeFor(entity, station), inFront);
  }

  private sizeFor(entity: E, station: Station<E>): number {
    return station.isShortestFirst ? this.host.sizeMin(entity, station) : 0;
  }

  /** Breaks off the work in hand; the entity goes back to the front of its line. */
  private breakOff(server: Server<E>, entity: E, rule: StationSpec['sessionEnd']): void {
    const now = this.events.nowMin;
    server.station.busy.add(-1, now);
    this.events.cancel(server.endEvent);
    server.endEvent = noEvent;
    server.inHand = undefined;
    entity.breakOff(rule, server.endMin - now);
    server.workedUntilMin = now;
    this.host.worked(entity, server);
    this.enqueue(entity, server.station, entity.linePriority, true);
  }

  /** Gives the place of the least urgent work in hand to the entity that has just joined, if that is more urgent. */
  private preempt(station: Station<E>, priority: number): void {
    let victim: Server<E> | undefined;
    let worst = priority;
    for (const server of station.servers) {
      if (server.inHand === undefined || !server.isOpen) continue;
      const its = server.inHand.linePriority;
      if (its > worst || (its === worst && victim !== undefined && server.startedMin > victim.startedMin)) {
        worst = its;
        victim = server;
      }
    }
    if (victim?.inHand === undefined) return;
    this.breakOff(victim, victim.inHand, station.spec.preemption);
    this.turnToNext(victim, station);
  }

  /** Offers waiting entities to idle servers (after work in hand went back to the line). */
  private offer(station: Station<E>): void {
    const server = station.idle;
    if (server === undefined || station.waiting.value === 0) return;
    station.leaveIdle(server);
    this.turnToNext(server, station);
  }
}

/** Out of the way of the hot path, which is inlined only while it is short. */
function nothingInHand(server: number): Error {
  return new Error(`server ${server} has nothing in hand`);
}
