/** Reads a file and all that it extends, each once, by whichever ways they are reached. */
import type { JsonObject } from './merge-patch.ts';
import { type Migration, migrate } from './migrate.ts';
import { error, type Flaw, type Path, problemOf, quoted, valueText } from './problem.ts';
import type { Problem } from './scenario.ts';
import { readSource, type Source } from './source/source.ts';

/** Files that extend each other, the given one included. */
const mostFiles = 64;

export interface LoadedText {
  readonly text: string;
  /** Name by which problems are reported, and by which a file is known again. */
  readonly file: string;
}

/** Reads what a file extends: a built-in scenario's id or a path relative to that file. */
export type Load = (reference: string, fromFile: string) => LoadedText | { readonly problem: string };

export interface ReadOptions {
  readonly file: string;
  readonly load: Load;
  readonly maximumBytes?: number;
  readonly migrations?: readonly Migration[];
  /** Version of the format that the migrations lead to. */
  readonly version?: number;
}

export interface ReadFile {
  readonly source: Source;
  /** What it says itself in the current version of the format, without `extends` and `$schema`. */
  readonly content: JsonObject;
  /** What it extends; later ones win over earlier ones, and the file itself over all. */
  readonly bases: readonly ReadFile[];
}

const expected = 'the id of a built-in scenario or the path of a file';

/** No file when it or one that it extends cannot be read, leads in a circle, or is of an unknown version. */
export function readFiles(text: string, options: ReadOptions): { file?: ReadFile; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  /** By name; undefined for one that has something wrong, which has been said. */
  const known = new Map<string, ReadFile | undefined>();

  function read({ text, file }: LoadedText, above: readonly string[]): ReadFile | undefined {
    if (known.has(file)) return known.get(file);
    known.set(file, undefined);
    const { source, problems: faults } = readSource(text, file, options.maximumBytes);
    problems.push(...faults);
    if (source === undefined) return undefined;
    const { document, flaws } = migrate(source.content, options.migrations, options.version);
    const report = (flaw: Flaw) => void problems.push(problemOf(flaw, source.find(flaw.path, flaw.isKey).place, source.content));
    flaws.forEach(report);
    if (document === undefined) return undefined;

    const { extends: references, $schema, ...content } = document;
    const bases: ReadFile[] = [];
    const named = referencesIn(references);
    let isWhole = named.length < mostFiles;
    if (!isWhole) report(tooMany(['extends'], `a list of ${named.length}`));
    for (const { path, reference } of named.slice(0, mostFiles)) {
      const found = extended(path, reference, [...above, file]);
      if ('expected' in found) report(found);
      const base = 'expected' in found ? undefined : read(found, [...above, file]);
      if (base === undefined) isWhole = false;
      else bases.push(base);
    }
    const whole = isWhole ? { source, content, bases } : undefined;
    known.set(file, whole);
    return whole;
  }

  /** @param chain the files that led here, the last of which holds the reference */
  function extended(path: Path, reference: unknown, chain: readonly string[]): LoadedText | Flaw {
    if (typeof reference !== 'string') return error(path, expected, valueText(reference));
    const loaded = options.load(reference, chain[chain.length - 1]);
    if ('problem' in loaded) return error(path, expected, quoted(reference), loaded.problem);
    if (chain.includes(loaded.file)) {
      return error(path, 'files that extend each other without a circle', [...chain, loaded.file].join(' -> '));
    }
    if (known.size < mostFiles || known.has(loaded.file)) return loaded;
    return tooMany(path, 'more');
  }

  return { file: read({ text, file: options.file }, []), problems };
}

const tooMany = (path: Path, got: string) => error(path, `at most ${mostFiles} files that extend each other`, got);

/** What `extends` names, one or a list, each with its path; an empty list names nothing and is left to be complained of. */
function referencesIn(written: unknown): { path: Path; reference: unknown }[] {
  if (written === undefined) return [];
  if (!Array.isArray(written) || written.length === 0) return [{ path: ['extends'], reference: written }];
  return written.map((reference, i) => ({ path: ['extends', i], reference }));
}
