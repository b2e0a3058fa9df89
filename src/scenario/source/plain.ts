/** From YAML nodes to plain values, keeping out what could harm: dangerous keys, exploding aliases, bottomless nesting. */
import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { quoted } from '../problem.ts';
import { deepestNesting, type Note, tooDeep } from './tokens.ts';

/** More values than this, counting what aliases stand for each time, are refused. */
export const mostValues = 200_000;

/** Keys that could reach the prototypes of objects. */
export const dangerousKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

export interface Reading {
  /** Undefined when reading had to be given up. */
  readonly value: unknown;
  readonly notes: readonly Note[];
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>;
}

interface Measured {
  readonly value: unknown;
  /** Values in it, itself included, and levels of nesting. */
  readonly count: number;
  readonly height: number;
}

const nothing: Measured = { value: null, count: 1, height: 0 };

export function readNodes(root: Node | null): Reading {
  const reader = new NodeReader();
  const { value } = reader.read(root, 0);
  return { value: reader.isStopped ? undefined : value, notes: reader.notes, targets: reader.targets };
}

class NodeReader {
  readonly notes: Note[] = [];
  readonly targets = new Map<Alias, Node>();
  private readonly anchors = new Map<string, Node>();
  private readonly measured = new Map<Node, Measured>();
  /** Of the node that is being read. */
  private readonly path: (string | number)[] = [];
  isStopped = false;
  private total = 0;

  read(node: unknown, depth: number): Measured {
    if (this.isStopped || node === null || node === undefined) return nothing;
    if (depth > deepestNesting) return this.stop(tooDeep(offsetOf(node), [...this.path]));
    if (isAlias(node)) return this.alias(node, depth);
    const named = node as Node & { anchor?: string };
    if (named.anchor !== undefined) this.anchors.set(named.anchor, named);
    const before = this.total;
    this.add(1, node);
    const { value, height } = this.content(node, depth);
    const measured = { value, height, count: this.total - before };
    if (named.anchor !== undefined) this.measured.set(named, measured);
    return measured;
  }

  private content(node: unknown, depth: number): { value: unknown; height: number } {
    if (isMap(node)) return this.map(node, depth);
    if (isSeq(node)) return this.list(node, depth);
    if (isScalar(node)) return { value: this.scalar(node), height: 0 };
    this.note(node, 'a value', 'something else');
    return nothing;
  }

  private map(map: YAMLMap, depth: number): { value: unknown; height: number } {
    const entries = new Map<string, unknown>();
    let height = 0;
    for (const pair of map.items) {
      const key = keyText(pair);
      this.path.push(key ?? '');
      const measured = this.read(pair.value, depth + 1);
      height = Math.max(height, measured.height + 1);
      if (key === undefined) this.note(pair.key ?? pair.value ?? map, 'a key that is a word', 'something else');
      else if (dangerousKeys.includes(key)) this.note(pair.key, 'a harmless key', quoted(key), 'this name is not allowed anywhere');
      else if (pair.value === null && map.flow)
        this.note(pair.key, 'a colon and a value after each key', `${quoted(key)} alone`, commaHint);
      else if (entries.has(key)) this.note(pair.key, 'each key once', `${quoted(key)} again`, 'remove one of them');
      else entries.set(key, measured.value);
      this.path.pop();
    }
    return { value: Object.fromEntries(entries), height };
  }

  private list(list: YAMLSeq, depth: number): { value: unknown; height: number } {
    let height = 0;
    const value = list.items.map((item, i) => {
      this.path.push(i);
      const measured = this.read(item, depth + 1);
      this.path.pop();
      height = Math.max(height, measured.height + 1);
      return measured.value;
    });
    return { value, height };
  }

  private scalar(scalar: Scalar): unknown {
    const { value } = scalar;
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value;
    this.note(scalar, 'text, a number, true or false', 'something else');
    return null;
  }

  /** The value itself is shared, so that an alias costs nothing; only the counts know how big it would be. */
  private alias(alias: Alias, depth: number): Measured {
    const target = this.anchors.get(alias.source);
    if (target === undefined) {
      this.note(alias, `an anchor &${alias.source} before its alias`, `*${alias.source}`);
      return nothing;
    }
    const measured = this.measured.get(target);
    if (measured === undefined) {
      this.note(alias, 'an alias that does not contain itself', `*${alias.source}`);
      return nothing;
    }
    if (depth + measured.height > deepestNesting) return this.stop(tooDeep(offsetOf(alias), [...this.path]));
    this.targets.set(alias, target);
    this.add(measured.count, alias);
    return measured;
  }

  private add(count: number, node: unknown): void {
    this.total += count;
    if (this.total <= mostValues) return;
    const hint = isAlias(node) ? 'aliases multiply what they stand for' : undefined;
    this.stop({ offset: offsetOf(node), path: [...this.path], expected: `at most ${mostValues} values in a file`, got: 'more', hint });
  }

  private note(node: unknown, expected: string, got: string, hint?: string): void {
    if (!this.isStopped) this.notes.push({ offset: offsetOf(node), path: [...this.path], expected, got, hint });
  }

  private stop(note: Note): Measured {
    if (!this.isStopped) this.notes.push(note);
    this.isStopped = true;
    return nothing;
  }
}

const commaHint = 'within { } a comma parts entries: a text with one stands in quotation marks, a decimal number has a point';

/** The key of a pair as text; undefined for keys that are lists, objects, aliases or nothing. */
export function keyText(pair: Pair): string | undefined {
  const { key } = pair;
  if (!isScalar(key) || key.value === null) return undefined;
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

export function offsetOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}
