/**
 * Objects that are used again and again, so that the event loop makes no garbage and memory follows the most that are alive at
 * once. Each keeps its number (`id`) for ever: events, which carry numbers only, name it by that.
 */
export abstract class Pooled {
  /** From 1. */
  readonly id: number;
  /** Another one that was given back. */
  nextFree: this | undefined = undefined;

  constructor(id: number) {
    this.id = id;
  }
}

export abstract class Pool<T extends Pooled> {
  /** By number. (An array that begins empty changes its kind with its first object, and costs the machine code that relied on it.) */
  private readonly all: (T | undefined)[] = [undefined];
  private firstFree: T | undefined = undefined;
  private freeCount = 0;

  at(id: number): T {
    return this.all[id] as T;
  }

  /** How many are alive. */
  get alive(): number {
    return this.all.length - 1 - this.freeCount;
  }

  /** Gives one back; whoever takes it next finds in it what the last owner left there. */
  release(item: T): void {
    item.nextFree = this.firstFree;
    this.firstFree = item;
    this.freeCount++;
  }

  /** Gives all of them back. */
  releaseAll(): void {
    this.firstFree = undefined;
    this.freeCount = 0;
    for (let id = this.all.length - 1; id > 0; id--) this.release(this.at(id));
  }

  /** One that was given back, if there is any. */
  protected reuse(): T | undefined {
    const item = this.firstFree;
    if (item === undefined) return undefined;
    this.firstFree = item.nextFree;
    this.freeCount--;
    return item;
  }

  /** The number of the next new one. */
  protected get nextId(): number {
    return this.all.length;
  }

  /** Adds a new one. */
  protected add(item: T): T {
    this.all.push(item);
    return item;
  }
}
