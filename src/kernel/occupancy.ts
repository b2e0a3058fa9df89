/** How many entities wait, and how many servers are at work and on duty, at each station: now, and integrated over time. */
import type { EventList } from './event-list.ts';

export class Occupancy {
  readonly waiting: Int32Array;
  readonly busy: Int32Array;
  readonly onDuty: Int32Array;
  private readonly waitingArea: Float64Array;
  private readonly busyArea: Float64Array;
  private readonly dutyArea: Float64Array;
  private readonly changedMin: Float64Array;
  private readonly events: EventList;

  constructor(events: EventList, stations: number) {
    this.events = events;
    this.waiting = new Int32Array(stations);
    this.busy = new Int32Array(stations);
    this.onDuty = new Int32Array(stations);
    this.waitingArea = new Float64Array(stations);
    this.busyArea = new Float64Array(stations);
    this.dutyArea = new Float64Array(stations);
    this.changedMin = new Float64Array(stations);
  }

  /** Adds the time since the last change to the integrals: call before a count of the station changes. */
  account(station: number): void {
    const now = this.events.nowMin;
    const span = now - this.changedMin[station];
    if (span === 0) return;
    this.waitingArea[station] += span * this.waiting[station];
    this.busyArea[station] += span * this.busy[station];
    this.dutyArea[station] += span * this.onDuty[station];
    this.changedMin[station] = now;
  }

  /** Time integrals since `restart`, in entity-minutes and server-minutes. */
  areas(station: number): { readonly waiting: number; readonly busy: number; readonly duty: number } {
    this.account(station);
    return { waiting: this.waitingArea[station], busy: this.busyArea[station], duty: this.dutyArea[station] };
  }

  /** Starts the integrals anew (end of the warm-up). */
  restart(): void {
    for (let station = 0; station < this.waiting.length; station++) this.account(station);
    this.waitingArea.fill(0);
    this.busyArea.fill(0);
    this.dutyArea.fill(0);
  }
}
