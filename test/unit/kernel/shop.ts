/** A host for stations that keeps its own books: who waits, who is in hand, since when, and how long anybody worked on what. */
import { Entity } from '../../../src/kernel/entity.ts';
import { EventList } from '../../../src/kernel/event-list.ts';
import type { Server, Station, StationSpec } from '../../../src/kernel/station.ts';
import { type StationHost, Stations } from '../../../src/kernel/stations.ts';

const serviceEnd = 0;

export const counter = (parts: Partial<StationSpec> = {}): StationSpec => ({
  servers: 1,
  discipline: 'fifo',
  preemption: 'finish',
  sessionEnd: 'finish',
  ...parts,
});

class Entry extends Entity {
  readonly number: number;
  readonly sizeMin: number;
  /** Where it came. */
  readonly place: number;
  state: 'waiting' | 'inHand' | 'finished' | 'withdrawn' = 'waiting';
  sinceMin: number;
  waitedMin = 0;
  workedMin = 0;
  finishedMin = Number.NaN;

  constructor(number: number, sizeMin: number, place: number, nowMin: number) {
    super(number);
    this.number = number;
    this.sizeMin = sizeMin;
    this.place = place;
    this.sinceMin = nowMin;
  }
}

export class Shop implements StationHost<Entry> {
  readonly events = new EventList();
  readonly stations: Stations<Entry>;
  readonly entries: Entry[] = [];
  /** Entities in the order in which they were begun and finished; servers that closed after overtime. */
  readonly begun: number[] = [];
  readonly finishedOrder: number[] = [];
  readonly closedServers: number[] = [];
  /** Called when a server finds nothing to do. */
  onIdle: (server: number) => void = () => undefined;
  /** Minutes of an attempt; the size if left out. */
  minutesOf: (entity: number, attempt: number) => number = (entity) => this.entries[entity].sizeMin;

  constructor(specs: readonly StationSpec[], priorities = 3) {
    this.stations = new Stations<Entry>(this.events, this, specs, priorities, serviceEnd, 0);
  }

  /** A new entity comes now; returns its number. */
  join(sizeMin: number, priority = 0, station = 0): number {
    const entry = new Entry(this.entries.length, sizeMin, station, this.events.nowMin);
    this.entries.push(entry);
    this.stations.join(entry, this.stations.stations[station], priority);
    this.noteInHand();
    return entry.number;
  }

  openAll(): this {
    for (const server of this.stations.servers) this.stations.open(server);
    return this;
  }

  open(server: number): void {
    this.stations.open(this.stations.servers[server]);
  }

  close(server: number): void {
    this.stations.close(this.stations.servers[server]);
  }

  withdraw(entity: number): boolean {
    const isWaiting = this.stations.withdraw(this.entries[entity]);
    if (isWaiting) this.leaveState(this.entries[entity], 'withdrawn');
    return isWaiting;
  }

  reprioritize(entity: number, priority: number): boolean {
    return this.stations.reprioritize(this.entries[entity], priority);
  }

  /** Lets the time pass. */
  runUntil(endMin: number): this {
    this.noteInHand();
    while (this.events.advance(endMin)) {
      this.stations.serviceEnds(this.stations.servers[this.events.argument]);
      this.noteInHand();
    }
    return this;
  }

  begin(entry: Entry, _server: Server<Entry>, attempt: number): number {
    this.begun.push(entry.number);
    return this.minutesOf(entry.number, attempt);
  }

  worked(entry: Entry, server: Server<Entry>): void {
    entry.workedMin += this.events.nowMin - server.startedMin;
    this.leaveState(entry, 'waiting');
  }

  finished(entry: Entry): void {
    this.finishedOrder.push(entry.number);
    this.leaveState(entry, 'finished');
    entry.finishedMin = this.events.nowMin;
  }

  idle(server: Server<Entry>): void {
    this.onIdle(server.index);
  }

  closed(server: Server<Entry>): void {
    this.closedServers.push(server.index);
  }

  sizeMin(entry: Entry, _station: Station<Entry>): number {
    return entry.sizeMin;
  }

  /** When each entity was finished. */
  get ends(): number[] {
    return this.entries.map(({ finishedMin }) => finishedMin);
  }

  /** The entity that each server has in hand; -1: none. */
  get inHand(): number[] {
    return this.stations.servers.map((server) => server.inHand?.number ?? -1);
  }

  /** Time integrals of a station until now. */
  areas(station: number): { waiting: number; busy: number; duty: number } {
    const { waiting, busy, onDuty } = this.stations.stations[station];
    const now = this.events.nowMin;
    return { waiting: waiting.integral(now), busy: busy.integral(now), duty: onDuty.integral(now) };
  }

  /** Stations do not say when they resume an entity: whoever is in hand and was waiting has been turned to now. */
  noteInHand(): void {
    for (const { inHand } of this.stations.servers) if (inHand?.state === 'waiting') this.leaveState(inHand, 'inHand');
  }

  private leaveState(entry: Entry, state: Entry['state']): void {
    const now = this.events.nowMin;
    if (entry.state === 'waiting') entry.waitedMin += now - entry.sinceMin;
    entry.state = state;
    entry.sinceMin = now;
  }
}
