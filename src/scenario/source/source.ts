/** One file: its plain content, and the line and column of every key and value in it. */
import {
  type Alias,
  Composer,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  Parser,
  type YAMLMap,
  type Document as YamlDocument,
} from 'yaml';
import { isObject, type JsonObject } from '../merge-patch.ts';
import { error, fileProblem, mostProblems, type Path, type Place, problemOf, valueText } from '../problem.ts';
import type { Problem } from '../scenario.ts';
import { keyText, offsetOf, readNodes } from './plain.ts';
import { textProblem } from './text.ts';
import { lex, type Note } from './tokens.ts';

export interface Source {
  readonly file: string;
  readonly content: JsonObject;
  /** How far a path leads into the file, and the place where it ends. */
  find(path: Path, isKey?: boolean): Found;
}

export interface Found {
  /** Keys of the path that are in the file. */
  readonly depth: number;
  readonly place: Place;
}

/**
 * Reads YAML 1.2 or JSON. Everything that is wrong with the writing itself is reported at once; there is no source when it cannot be
 * trusted to say what its author meant.
 */
export function readSource(text: string, file: string, maximumBytes?: number): { source?: Source; problems: readonly Problem[] } {
  const refusal = textProblem(text, file, maximumBytes);
  if (refusal !== undefined) return { problems: [refusal] };
  const lines = new LineCounter();
  lines.addNewLine(0);
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problemAt = ({ offset, path = [], expected, got, hint }: Note) =>
    problemOf(error(path, expected, got, hint), placeAt(offset), undefined);

  const lexed = lex(text);
  if ('note' in lexed) {
    for (let i = text.indexOf('\n'); i >= 0 && i < lexed.note.offset; i = text.indexOf('\n', i + 1)) lines.addNewLine(i + 1);
    return { problems: [problemAt(lexed.note)] };
  }
  const documents = compose(lexed.tokens, text.length, lines);
  const faults = eachOnce(documents.flatMap(writingFaults)).slice(0, mostProblems);
  if (faults.length > 0) return { problems: faults.map(problemAt) };

  const { value, notes, targets } = readNodes(documents[0].contents as Node | null);
  const problems = notes.map(problemAt);
  if (isObject(value)) return { source: { file, content: value, find: finder(documents[0], targets, placeAt) }, problems };
  if (value === null && problems.length === 0) problems.push(fileProblem(placeAt(0), 'a scenario', 'an empty file'));
  else if (problems.length === 0) problems.push(fileProblem(placeAt(0), 'keys such as "schemaVersion: 1" at the top', valueText(value)));
  return { problems };
}

function compose(tokens: readonly string[], length: number, lines: LineCounter): YamlDocument[] {
  const parser = new Parser(lines.addNewLine);
  // Keys are compared in plain.ts: the package compares each with each. Tags and merge keys belong to older YAML.
  const composer = new Composer({ schema: 'core', merge: false, resolveKnownTags: false, uniqueKeys: false, prettyErrors: false });
  function* parse() {
    let errors = 0;
    for (const token of tokens) {
      for (const part of parser.next(token)) {
        if (part.type === 'error') errors += 1;
        // A text that is no YAML at all; making more errors takes longer than reading a good file.
        if (errors > mostProblems) return;
        yield part;
      }
    }
    yield* parser.end();
  }
  return [...composer.compose(parse(), true, length)] as YamlDocument[];
}

/** What most often lies behind an error of the YAML package. */
const remedies: { readonly [code: string]: string } = {
  BLOCK_AS_IMPLICIT_KEY: 'a text with ": " in it stands in quotation marks',
  TAB_AS_INDENT: 'indent with spaces',
};

function writingFaults(document: YamlDocument, index: number): Note[] {
  const faults = [...document.errors, ...document.warnings].map((fault) => ({
    offset: fault.pos[0],
    expected: fault.code === 'TAG_RESOLVE_FAILED' ? 'plain YAML without tags' : 'well-formed YAML or JSON',
    got: firstLine(fault.message),
    hint: remedies[fault.code],
  }));
  const another = { offset: document.range?.[0] ?? 0, expected: 'one document in a file', got: 'another one' };
  return index === 1 ? [another, ...faults] : faults;
}

/** The package may say the same of each level that a missing bracket leaves open. */
function eachOnce(faults: readonly Note[]): Note[] {
  return [...new Map(faults.map((fault) => [`${fault.offset} ${fault.got}`, fault])).values()];
}

function firstLine(message: string): string {
  const line = message.split('\n')[0].slice(0, 120);
  return `an error: ${line.charAt(0).toLowerCase()}${line.slice(1)}`;
}

/** Looks paths up in the nodes; a map's keys are indexed when it is first asked. */
function finder(document: YamlDocument, targets: ReadonlyMap<Alias, Node>, placeAt: (offset: number) => Place): Source['find'] {
  const indexes = new Map<YAMLMap, Map<string, Pair>>();
  const indexOf = (map: YAMLMap) => {
    const known = indexes.get(map);
    if (known !== undefined) return known;
    const index = new Map(map.items.flatMap((pair) => [[keyText(pair) ?? '', pair] as const]).reverse());
    indexes.set(map, index);
    return index;
  };
  return (path, isKey = false) => {
    let value: unknown = document.contents;
    let start = offsetOf(value);
    let depth = 0;
    for (const key of path) {
      if (isAlias(value)) value = targets.get(value);
      if (isMap(value)) {
        const pair = indexOf(value).get(String(key));
        if (pair === undefined) break;
        start = offsetOf(pair.key);
        value = pair.value;
      } else if (isSeq(value) && typeof key === 'number' && key < value.items.length) {
        value = value.items[key];
        start = offsetOf(value);
      } else break;
      depth += 1;
    }
    const isWhole = depth === path.length;
    // A list or object is known by its key, which stands before it.
    const isValueShown = isWhole && !isKey && isScalar(value) && !isCollection(value) && value.range != null;
    return { depth, place: placeAt(isValueShown ? offsetOf(value) : start) };
  };
}
