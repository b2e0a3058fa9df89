/** The idle servers of each station, longest idle first: a doubly linked list over columns, so that anyone can leave at once. */

const nobody = -1;

export class IdleServers {
  private readonly first: Int32Array;
  private readonly last: Int32Array;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;

  constructor(stations: number, servers: number) {
    this.first = new Int32Array(stations).fill(nobody);
    this.last = new Int32Array(stations).fill(nobody);
    this.next = new Int32Array(servers).fill(nobody);
    this.previous = new Int32Array(servers).fill(nobody);
  }

  /** The server of a station that has been idle longest, or -1. */
  longest(station: number): number {
    return this.first[station];
  }

  join(server: number, station: number): void {
    const last = this.last[station];
    this.previous[server] = last;
    this.next[server] = nobody;
    if (last === nobody) this.first[station] = server;
    else this.next[last] = server;
    this.last[station] = server;
  }

  /** The server must be in the list. */
  leave(server: number, station: number): void {
    const next = this.next[server];
    const previous = this.previous[server];
    if (previous === nobody) this.first[station] = next;
    else this.next[previous] = next;
    if (next === nobody) this.last[station] = previous;
    else this.previous[next] = previous;
  }
}
