/** A small binary heap by key, first in first out among equal keys. For shortest-first lines, not for the event list. */

interface Item<T> {
  readonly key: number;
  readonly order: number;
  readonly value: T;
}

export class BinaryHeap<T> {
  private readonly items: Item<T>[] = [];
  private added = 0;

  add(key: number, value: T): void {
    this.items.push({ key, order: this.added++, value });
    this.siftUp(this.items.length - 1);
  }

  /** The value with the least key. */
  first(): T | undefined {
    return this.items.length === 0 ? undefined : this.items[0].value;
  }

  takeFirst(): void {
    this.removeAt(0);
  }

  /** Removes a value; takes time proportional to the length. */
  remove(value: T): void {
    const at = this.items.findIndex((item) => item.value === value);
    if (at >= 0) this.removeAt(at);
  }

  private removeAt(at: number): void {
    const last = this.items.pop();
    if (last === undefined || at === this.items.length) return;
    this.items[at] = last;
    this.siftDown(at);
    this.siftUp(at);
  }

  private siftUp(start: number): void {
    const { items } = this;
    const item = items[start];
    let at = start;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (isBefore(items[parent], item)) break;
      items[at] = items[parent];
      at = parent;
    }
    items[at] = item;
  }

  private siftDown(start: number): void {
    const { items } = this;
    const item = items[start];
    let at = start;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && isBefore(items[child + 1], items[child])) child++;
      if (isBefore(item, items[child])) break;
      items[at] = items[child];
      at = child;
    }
    items[at] = item;
  }
}

function isBefore(a: Item<unknown>, b: Item<unknown>): boolean {
  return a.key < b.key || (a.key === b.key && a.order < b.order);
}
