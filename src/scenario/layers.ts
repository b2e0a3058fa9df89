/** A file and the files that it extends, merged into one document that still knows which line each of its values comes from. */
import { emptyRemovals, isObject, type JsonObject, mergePatch } from './merge-patch.ts';
import { type Migration, migrate } from './migrate.ts';
import { error, type Flaw, type Path, type Place, problemOf, quoted } from './problem.ts';
import type { Document, Problem } from './scenario.ts';
import { readSource, type Source } from './source/source.ts';

/** Files that extend each other, one on the other. */
const mostFiles = 16;

export interface LoadedText {
  readonly text: string;
  /** Name by which problems are reported, and by which cycles are recognised. */
  readonly file: string;
}

/** Reads what a file extends: a built-in scenario's id or a path relative to that file. */
export type Load = (reference: string, fromFile: string) => LoadedText | { readonly problem: string };

export interface Layers {
  /** All files merged, without `extends` and `$schema`. */
  readonly document: Document;
  /** Names of the files, the given one first. */
  readonly files: readonly string[];
  /** Where a path of the document is written, or else where the nearest thing is that contains it. */
  locate(path: Path, isKey?: boolean): Place;
}

export interface LayerOptions {
  readonly file: string;
  readonly load: Load;
  readonly maximumBytes?: number;
  readonly migrations?: readonly Migration[];
  /** Version of the format that the migrations lead to. */
  readonly version?: number;
}

interface Layer {
  readonly source: Source;
  /** Its content in the current version of the format. */
  readonly content: JsonObject;
}

/** No layers when a file cannot be read, refers to itself, or is of an unknown version. */
export function readLayers(text: string, options: LayerOptions): { layers?: Layers; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const layers: Layer[] = [];
  let next: LoadedText | undefined = { text, file: options.file };
  let isWhole = true;
  while (next !== undefined) {
    const { source, problems: faults } = readSource(next.text, next.file, options.maximumBytes);
    problems.push(...faults);
    if (source === undefined) return { problems };
    const { document: content, flaws } = migrate(source.content, options.migrations, options.version);
    const at = (flaw: Flaw) => problemOf(flaw, source.find(flaw.path, flaw.isKey).place, source.content);
    problems.push(...flaws.map(at));
    if (content === undefined) return { problems };
    layers.push({ source, content });
    next = undefined;
    if (content.extends !== undefined) {
      const found = extended(content.extends, layers, options.load);
      if ('text' in found) next = found;
      else {
        problems.push(at(found));
        isWhole = false;
      }
    }
  }
  // Without its base a file would seem to lack everything.
  if (!isWhole) return { problems };
  return { layers: stack(layers, problems), problems };
}

function extended(reference: unknown, layers: readonly Layer[], load: Load): LoadedText | Flaw {
  const files = layers.map(({ source }) => source.file);
  const expected = 'the id of a built-in scenario or the path of a file';
  if (typeof reference !== 'string') return error(['extends'], expected, 'something else');
  const loaded = load(reference, files[files.length - 1]);
  if ('problem' in loaded) return error(['extends'], expected, quoted(reference), loaded.problem);
  if (files.includes(loaded.file)) {
    return error(['extends'], 'files that extend each other without a circle', [...files, loaded.file].join(' -> '));
  }
  if (files.length >= mostFiles) return error(['extends'], `at most ${mostFiles} files that extend each other`, 'more');
  return loaded;
}

/** Merges the base first; a null that removes nothing is a slip. */
function stack(layers: readonly Layer[], problems: Problem[]): Layers {
  const [first, ...rest] = [...layers].reverse();
  let document: unknown = first.content;
  for (const { source, content } of rest) {
    for (const path of emptyRemovals(document, content)) problems.push(emptyRemoval(path, source.find(path).place, content));
    document = mergePatch(document, content);
  }
  const { extends: _, $schema, ...merged } = document as JsonObject;
  return {
    document: merged,
    files: layers.map(({ source }) => source.file),
    locate: (path, isKey) => ownerOf(path, layers).source.find(path, isKey).place,
  };
}

function emptyRemoval(path: Path, place: Place, document: unknown): Problem {
  return problemOf(error(path, 'null only for what the extended file has', 'null'), place, document);
}

/**
 * The layer that wrote a path. From the last file to the base: one that has no such key leaves it to those below, and one whose
 * value is no object hides them.
 */
function ownerOf(path: Path, layers: readonly Layer[]): Layer {
  let owners = layers.map((layer) => ({ layer, value: layer.content as unknown }));
  for (const key of path) {
    const next: typeof owners = [];
    for (const { layer, value } of owners) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) continue;
      const inner = (value as Record<string | number, unknown>)[key];
      if (next.length > 0 && !isObject(inner)) break;
      next.push({ layer, value: inner });
      if (!isObject(inner)) break;
    }
    if (next.length === 0) break;
    owners = next;
  }
  return owners[0].layer;
}
