/**
 * Objects that are used again and again, so that the event loop makes no garbage and memory follows the most that are alive at
 * once. Each keeps its number (`id`) for ever: events, which carry numbers only, name it by that.
 */
export abstract class Pool<T extends { readonly id: number }> {
  private readonly all: T[] = [];
  private readonly free: T[] = [];

  at(id: number): T {
    return this.all[id];
  }

  /** How many are alive. */
  get alive(): number {
    return this.all.length - this.free.length;
  }

  /** Gives one back; whoever takes it next finds in it what the last owner left there. */
  release(item: T): void {
    this.free.push(item);
  }

  /** The number of the next new one. */
  protected get nextId(): number {
    return this.all.length;
  }

  /** One that was given back, if there is any. */
  protected reuse(): T | undefined {
    return this.free.length === 0 ? undefined : this.free.pop();
  }

  /** Adds a new one. */
  protected add(item: T): T {
    this.all.push(item);
    return item;
  }
}
