/**
 * Waiting lines: for each station one list for each priority, first in first out, last in first out, or shortest first.
 * Lists are linked through columns indexed by entity, so that joining, leaving the front and leaving the middle cost the same.
 */
import { BinaryHeap } from './binary-heap.ts';
import { widened } from './columns.ts';

export type Discipline = 'fifo' | 'lifo' | 'shortest-first';

const nobody = -1;

export class Lines {
  private readonly priorities: number;
  private readonly first: Int32Array;
  private readonly last: Int32Array;
  private readonly isLifo: Uint8Array;
  /** One heap for each list of a shortest-first station; none for the others. */
  private readonly heaps: (BinaryHeap | undefined)[];
  private frontKey = 0;
  private station: Int32Array;
  private priority: Uint8Array;
  private next: Int32Array;
  private previous: Int32Array;

  constructor(disciplines: readonly Discipline[], priorities: number) {
    this.priorities = priorities;
    this.first = new Int32Array(disciplines.length * priorities).fill(nobody);
    this.last = new Int32Array(disciplines.length * priorities).fill(nobody);
    this.isLifo = Uint8Array.from(disciplines, (discipline) => Number(discipline === 'lifo'));
    this.heaps = disciplines.flatMap((discipline) =>
      Array.from({ length: priorities }, () => (discipline === 'shortest-first' ? new BinaryHeap() : undefined)),
    );
    this.station = new Int32Array(64).fill(nobody);
    this.priority = new Uint8Array(64);
    this.next = new Int32Array(64);
    this.previous = new Int32Array(64);
  }

  /** The station where an entity waits, or -1. */
  stationOf(entity: number): number {
    return entity < this.station.length ? this.station[entity] : nobody;
  }

  /** The priority with which an entity last joined a station. */
  priorityOf(entity: number): number {
    return this.priority[entity];
  }

  setPriority(entity: number, priority: number): void {
    this.priority[entity] = priority;
  }

  /** @param sizeMin orders shortest-first lines; others ignore it */
  add(entity: number, station: number, priority: number, sizeMin: number, inFront: boolean): void {
    this.station[entity] = station;
    this.priority[entity] = priority;
    const list = station * this.priorities + priority;
    const heap = this.heaps[list];
    // Sizes are not negative: what was broken off last comes first.
    if (heap !== undefined) heap.add(inFront ? --this.frontKey : sizeMin, entity);
    else if (inFront || this.isLifo[station]) this.addFirst(entity, list);
    else this.addLast(entity, list);
  }

  /** Takes the next entity of a station, or -1. */
  takeFirst(station: number): number {
    const begin = station * this.priorities;
    for (let list = begin; list < begin + this.priorities; list++) {
      const heap = this.heaps[list];
      const entity = heap === undefined ? this.first[list] : heap.first();
      if (entity === nobody) continue;
      if (heap === undefined) this.unlink(entity, list);
      else heap.takeFirst();
      this.station[entity] = nobody;
      return entity;
    }
    return nobody;
  }

  remove(entity: number): void {
    const list = this.station[entity] * this.priorities + this.priority[entity];
    const heap = this.heaps[list];
    if (heap === undefined) this.unlink(entity, list);
    else heap.remove(entity);
    this.station[entity] = nobody;
  }

  makeRoom(entity: number): void {
    const length = this.station.length;
    if (entity < length) return;
    const wider = Math.max(entity + 1, length * 2);
    this.station = widened(this.station, wider).fill(nobody, length);
    this.priority = widened(this.priority, wider);
    this.next = widened(this.next, wider);
    this.previous = widened(this.previous, wider);
  }

  private addFirst(entity: number, list: number): void {
    const first = this.first[list];
    this.next[entity] = first;
    this.previous[entity] = nobody;
    if (first === nobody) this.last[list] = entity;
    else this.previous[first] = entity;
    this.first[list] = entity;
  }

  private addLast(entity: number, list: number): void {
    const last = this.last[list];
    this.previous[entity] = last;
    this.next[entity] = nobody;
    if (last === nobody) this.first[list] = entity;
    else this.next[last] = entity;
    this.last[list] = entity;
  }

  private unlink(entity: number, list: number): void {
    const next = this.next[entity];
    const previous = this.previous[entity];
    if (previous === nobody) this.first[list] = next;
    else this.next[previous] = next;
    if (next === nobody) this.last[list] = previous;
    else this.previous[next] = previous;
  }
}
