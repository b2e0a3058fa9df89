/** A host for stations that keeps its own books: who waits, who is in hand, since when, and how long anybody worked on what. */
import { EventList } from '../../../src/kernel/event-list.ts';
import { type StationHost, type StationSpec, Stations } from '../../../src/kernel/stations.ts';

const serviceEnd = 0;

export const counter = (parts: Partial<StationSpec> = {}): StationSpec => ({
  servers: 1,
  discipline: 'fifo',
  preemption: 'finish',
  sessionEnd: 'finish',
  ...parts,
});

interface Entry {
  readonly sizeMin: number;
  readonly station: number;
  state: 'waiting' | 'inHand' | 'finished' | 'withdrawn';
  sinceMin: number;
  waitedMin: number;
  workedMin: number;
  endMin: number;
}

export class Shop implements StationHost {
  readonly events = new EventList();
  readonly stations: Stations;
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
    this.stations = new Stations(this.events, this, specs, priorities, serviceEnd, 0);
  }

  /** A new entity comes now. */
  join(sizeMin: number, priority = 0, station = 0): number {
    const entity = this.entries.length;
    this.entries.push({ sizeMin, station, state: 'waiting', sinceMin: this.events.nowMin, waitedMin: 0, workedMin: 0, endMin: Number.NaN });
    this.stations.join(entity, station, priority);
    this.noteInHand();
    return entity;
  }

  openAll(): this {
    for (let server = 0; server < this.stations.stationOf.length; server++) this.stations.open(server);
    return this;
  }

  withdraw(entity: number): boolean {
    const isWaiting = this.stations.withdraw(entity);
    if (isWaiting) this.leaveState(entity, 'withdrawn');
    return isWaiting;
  }

  /** Lets the time pass. */
  runUntil(endMin: number): this {
    this.noteInHand();
    while (this.events.advance(endMin)) {
      this.stations.serviceEnds(this.events.argument);
      this.noteInHand();
    }
    return this;
  }

  begin(entity: number, _server: number, attempt: number): number {
    this.begun.push(entity);
    return this.minutesOf(entity, attempt);
  }

  worked(entity: number, server: number): void {
    this.entries[entity].workedMin += this.events.nowMin - this.stations.startedMin[server];
    this.leaveState(entity, 'waiting');
  }

  finished(entity: number): void {
    this.finishedOrder.push(entity);
    this.leaveState(entity, 'finished');
    this.entries[entity].endMin = this.events.nowMin;
  }

  idle(server: number): void {
    this.onIdle(server);
  }

  closed(server: number): void {
    this.closedServers.push(server);
  }

  sizeMin(entity: number): number {
    return this.entries[entity].sizeMin;
  }

  /** When each entity was finished. */
  get ends(): number[] {
    return this.entries.map(({ endMin }) => endMin);
  }

  /** Stations do not say when they resume an entity: whoever is in hand and was waiting has been turned to now. */
  noteInHand(): void {
    for (const entity of this.stations.inHand) {
      if (entity >= 0 && this.entries[entity].state === 'waiting') this.leaveState(entity, 'inHand');
    }
  }

  private leaveState(entity: number, state: Entry['state']): void {
    const entry = this.entries[entity];
    const now = this.events.nowMin;
    if (entry.state === 'waiting') entry.waitedMin += now - entry.sinceMin;
    entry.state = state;
    entry.sinceMin = now;
  }
}
