/** A file and the files that it extends, merged into one document that still knows which line each of its values comes from. */
import { type ReadFile, type ReadOptions, readFiles } from './extended-files.ts';
import { emptyRemovals, isObject, type JsonObject, mergePatch } from './merge-patch.ts';
import { error, type Path, type Place, problemOf } from './problem.ts';
import type { Document, Problem } from './scenario.ts';

export interface Layers {
  /** All files merged, without `extends` and `$schema`. */
  readonly document: Document;
  /** Names of the files, each before those that it extends, the given one first. */
  readonly files: readonly string[];
  /** Where a path of the document is written, or else where the nearest thing is that contains it. */
  locate(path: Path, isKey?: boolean): Place;
}

/** A file with all that it extends. */
interface Whole extends Pick<ReadFile, 'source' | 'content'> {
  readonly bases: readonly Whole[];
  readonly document: JsonObject;
}

/** No layers when a file cannot be read, refers to itself, or is of an unknown version. */
export function readLayers(text: string, options: ReadOptions): { layers?: Layers; problems: readonly Problem[] } {
  const { file, problems } = readFiles(text, options);
  // Without its bases a file would seem to lack everything.
  if (file === undefined) return { problems };
  const { wholes, problems: slips } = mergeFiles(file);
  const [whole] = wholes;
  const layers = {
    document: whole.document,
    files: wholes.map(({ source }) => source.file),
    locate: (path: Path, isKey?: boolean) => (removerOf(path, wholes) ?? writerOf(path, whole)).source.find(path, isKey).place,
  };
  return { layers, problems: [...problems, ...slips] };
}

/**
 * Merges each file over what it extends, once: the bases over one another, then the file over them. A null that removes nothing is a
 * slip. The given file comes first.
 */
function mergeFiles(given: ReadFile): { wholes: readonly Whole[]; problems: readonly Problem[] } {
  const known = new Map<ReadFile, Whole | undefined>();
  const problems: Problem[] = [];
  function merge(file: ReadFile): Whole {
    const before = known.get(file);
    if (before !== undefined) return before;
    // Takes its place before those that it extends.
    known.set(file, undefined);
    const { source, content } = file;
    const bases = file.bases.map(merge);
    const slip = (path: Path) => error(path, 'null only for what the extended file has', 'null');
    const whole = { source, content, bases, document: content };
    if (bases.length > 0) {
      const base = bases.map(({ document }): unknown => document).reduce(mergeWhole);
      problems.push(...emptyRemovals(base, content).map((path) => problemOf(slip(path), source.find(path).place, content)));
      whole.document = mergePatch(base, content) as JsonObject;
    }
    known.set(file, whole);
    return whole;
  }
  merge(given);
  return { wholes: [...known.values()] as Whole[], problems };
}

/** One whole document over another. Its nulls have removed what they were to remove; one that is left is a value like any other. */
function mergeWhole(below: unknown, above: unknown): unknown {
  if (!isObject(below) || !isObject(above)) return above;
  const entries = Object.entries(above).map(([key, value]) => [key, Object.hasOwn(below, key) ? mergeWhole(below[key], value) : value]);
  return { ...below, ...Object.fromEntries(entries) };
}

/**
 * The file that wrote a path. From the file itself to the first of what it extends: one that has no such key leaves it to those below,
 * and one whose value is no object hides them.
 */
function writerOf(path: Path, whole: Whole): Whole {
  const bases = whole.bases.map((base) => ({ base, value: base.document as unknown })).reverse();
  let owners: typeof bases = [{ base: whole, value: whole.content }, ...bases];
  for (const key of path) {
    const next: typeof bases = [];
    for (const { base, value } of owners) {
      if (!holds(value, key)) continue;
      const inner = value[key];
      if (next.length > 0 && !isObject(inner)) break;
      next.push({ base, value: inner });
      if (!isObject(inner)) break;
    }
    if (next.length === 0) break;
    owners = next;
  }
  const [{ base }] = owners;
  return base === whole ? whole : writerOf(path, base);
}

/** The file whose null took away a path, or what should contain it, if one did. */
function removerOf(path: Path, wholes: readonly Whole[]): Whole | undefined {
  const depth = depthOf(path, wholes[0].document);
  const gone = path.slice(0, depth + 1);
  return gone.length === depth ? undefined : wholes.find(({ content }) => valueAt(gone, content) === null);
}

/** How many keys of a path lead somewhere. */
function depthOf(path: Path, document: unknown): number {
  const missing = path.findIndex((_, i) => valueAt(path.slice(0, i + 1), document) === undefined);
  return missing < 0 ? path.length : missing;
}

function valueAt(path: Path, document: unknown): unknown {
  return path.reduce((value: unknown, key) => (holds(value, key) ? value[key] : undefined), document);
}

function holds(value: unknown, key: string | number): value is { readonly [key: string | number]: unknown } {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}
