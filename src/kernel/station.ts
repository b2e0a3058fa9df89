/**
 * A station: a waiting line with its servers. The line is one list for each priority, first in first out, last in first out, or
 * shortest first. Lists are linked through the entities (and, of idle servers, through the servers), so that joining, leaving the
 * front and leaving the middle cost the same.
 */
import { BinaryHeap } from './binary-heap.ts';
import type { Entity, InterruptionRule } from './entity.ts';
import { TimeWeighted } from './tallies/time-weighted.ts';

export type Discipline = 'fifo' | 'lifo' | 'shortest-first';

export interface StationSpec {
  readonly servers: number;
  readonly discipline: Discipline;
  /** What preemption does to the work in hand; 'finish' is no preemption. */
  readonly preemption: InterruptionRule;
  readonly sessionEnd: InterruptionRule;
  /** Minutes that a server loses on turning to its work, if it was not at it until now; 0 if left out. */
  readonly setUpMin?: number;
}

/** The entities of one priority, in order. */
interface List<E> {
  first: E | undefined;
  last: E | undefined;
  /** For shortest-first lines, instead. */
  readonly heap: BinaryHeap<E> | undefined;
}

export class Server<E extends Entity> {
  /** Its number among all servers. */
  readonly index: number;
  readonly station: Station<E>;
  isOpen = false;
  inHand: E | undefined = undefined;
  /** When it began its present stretch of work, when that will end, and until when it worked before. */
  startedMin = Number.NaN;
  endMin = Number.NaN;
  workedUntilMin = Number.NaN;
  endEvent = -1;
  /** Its neighbours among the idle servers of the station. */
  next: Server<E> | undefined = undefined;
  previous: Server<E> | undefined = undefined;

  constructor(index: number, station: Station<E>) {
    this.index = index;
    this.station = station;
  }
}

export class Station<E extends Entity> {
  /** Its number among all stations. */
  readonly index: number;
  readonly spec: StationSpec;
  readonly setUpMin: number;
  readonly preempts: boolean;
  readonly isShortestFirst: boolean;
  readonly servers: readonly Server<E>[];
  /** Entities waiting, servers at work, servers on duty: now, and over time. */
  readonly waiting = new TimeWeighted();
  readonly busy = new TimeWeighted();
  readonly onDuty = new TimeWeighted();
  /** The server that has been idle longest. */
  idle: Server<E> | undefined = undefined;
  private lastIdle: Server<E> | undefined = undefined;
  private readonly lists: readonly List<E>[];
  private readonly isLifo: boolean;
  private frontKey = 0;

  /**
   * @param priorities how many there are: 0, 1, ...
   * @param firstServer number of its first server among all
   */
  constructor(index: number, spec: StationSpec, priorities: number, firstServer: number) {
    this.index = index;
    this.spec = spec;
    this.setUpMin = spec.setUpMin ?? 0;
    this.preempts = spec.preemption !== 'finish';
    this.isShortestFirst = spec.discipline === 'shortest-first';
    this.isLifo = spec.discipline === 'lifo';
    this.servers = Array.from({ length: spec.servers }, (_, i) => new Server<E>(firstServer + i, this));
    this.lists = Array.from({ length: priorities }, () => ({
      first: undefined,
      last: undefined,
      heap: this.isShortestFirst ? new BinaryHeap<E>() : undefined,
    }));
  }

  /**
   * Puts an entity into the line.
   * @param sizeMin orders shortest-first lines; others ignore it
   * @param inFront of those of its priority
   */
  add(entity: E, priority: number, sizeMin: number, inFront: boolean): void {
    entity.station = this;
    entity.linePriority = priority;
    const list = this.lists[priority];
    // Sizes are not negative: what was broken off last comes first.
    if (list.heap !== undefined) list.heap.add(inFront ? --this.frontKey : sizeMin, entity);
    else if (inFront || this.isLifo) addFirst(list, entity);
    else addLast(list, entity);
  }

  /** Takes the next entity out of the line. */
  takeFirst(): E | undefined {
    const { lists } = this;
    for (let priority = 0; priority < lists.length; priority++) {
      const list = lists[priority];
      const entity = list.heap === undefined ? list.first : list.heap.first();
      if (entity === undefined) continue;
      if (list.heap === undefined) unlink(list, entity);
      else list.heap.takeFirst();
      entity.station = undefined;
      return entity;
    }
    return undefined;
  }

  /** Takes a waiting entity out of the middle of the line. */
  remove(entity: E): void {
    const list = this.lists[entity.linePriority];
    if (list.heap === undefined) unlink(list, entity);
    else list.heap.remove(entity);
    entity.station = undefined;
  }

  /** A server has nothing to do. */
  joinIdle(server: Server<E>): void {
    const last = this.lastIdle;
    server.previous = last;
    server.next = undefined;
    if (last === undefined) this.idle = server;
    else last.next = server;
    this.lastIdle = server;
  }

  /** The server must be idle. */
  leaveIdle(server: Server<E>): void {
    const { next, previous } = server;
    if (previous === undefined) this.idle = next;
    else previous.next = next;
    if (next === undefined) this.lastIdle = previous;
    else next.previous = previous;
  }
}

function addFirst<E extends Entity>(list: List<E>, entity: E): void {
  const { first } = list;
  entity.next = first;
  entity.previous = undefined;
  if (first === undefined) list.last = entity;
  else first.previous = entity;
  list.first = entity;
}

function addLast<E extends Entity>(list: List<E>, entity: E): void {
  const { last } = list;
  entity.previous = last;
  entity.next = undefined;
  if (last === undefined) list.first = entity;
  else last.next = entity;
  list.last = entity;
}

function unlink<E extends Entity>(list: List<E>, entity: E): void {
  const { next, previous } = entity;
  if (previous === undefined) list.first = next;
  else previous.next = next;
  if (next === undefined) list.last = previous;
  else next.previous = previous;
}
