/** From what is wrong in a document to what a person reads: a path, a place in a file, and one line of text. */
import type { Problem } from './scenario.ts';

/** Keys and list positions from the root of a document. */
export type Path = readonly (string | number)[];

/** Something wrong at a path, not yet traced to the line of a file. */
export interface Flaw {
  readonly severity: Problem['severity'];
  readonly path: Path;
  /** True when the key itself is wrong and not its value. */
  readonly isKey?: boolean;
  readonly expected: string;
  readonly got: string;
  readonly hint?: string;
  /** The same for flaws that have one cause, such as a setting that many share and nobody defines. */
  readonly cause?: string;
}

/** 1-based. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** More problems than this help nobody, and a hostile file could have a million. */
export const mostProblems = 200;

export function error(path: Path, expected: string, got: string, hint?: string): Flaw {
  return { severity: 'error', path, expected, got, hint };
}

export function warning(path: Path, expected: string, got: string, hint?: string): Flaw {
  return { severity: 'warning', path, expected, got, hint };
}

/** Of a slip of the pen one may have made a copy; what more flaws than that have for their cause is one thing that is missing. */
const mostCopies = 2;

/** Of many flaws with one cause only the first, which names the places of the others. */
export function oncePerCause(flaws: readonly Flaw[], document: unknown): Flaw[] {
  const byCause = new Map<string, Flaw[]>();
  for (const flaw of flaws) if (flaw.cause !== undefined) byCause.set(flaw.cause, [...(byCause.get(flaw.cause) ?? []), flaw]);
  return flaws.flatMap((flaw) => {
    const [first, ...others] = byCause.get(flaw.cause ?? '') ?? [flaw];
    if (others.length < mostCopies) return [flaw];
    if (flaw !== first) return [];
    const places = others.slice(0, 12).map(({ path }) => pathText(path, document));
    const rest = others.length - places.length;
    const also = `the same at ${places.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
    return [{ ...flaw, hint: [flaw.hint, also].filter(Boolean).join('; ') }];
  });
}

export function problemOf(flaw: Flaw, place: Place, document: unknown): Problem {
  const { severity, path, expected, got, hint } = flaw;
  return { severity, ...place, path: pathText(path, document), expected, got, ...(hint === undefined ? {} : { hint }) };
}

/** A problem of a whole file, or of a place in it that has no path. */
export function fileProblem(place: Place, expected: string, got: string, hint?: string): Problem {
  return problemOf(error([], expected, got, hint), place, undefined);
}

/** `settings.clinic.roles.nurse`, `weights[3]`; an entry of a list that has an id is named by it: `arms[nurse-pool].patch`. */
export function pathText(path: Path, document: unknown): string {
  let text = '';
  let value = document;
  for (const key of path) {
    value = isContainer(value) ? (value as Record<string | number, unknown>)[key] : undefined;
    if (typeof key === 'number') text += `[${idOf(value) ?? key}]`;
    else if (/^[\w$-]+$/.test(key)) text += text === '' ? key : `.${key}`;
    else text += `[${quoted(key)}]`;
  }
  return text;
}

/** `file:line:column path: expected ..., got ... (hint)`; a warning says so before the path. */
export function formatProblem(problem: Problem): string {
  const { severity, file, line, column, path, expected, got, hint } = problem;
  const place = line > 0 ? `${file}:${line}:${column}` : file;
  const subject = [place, severity === 'warning' ? 'warning' : '', path].filter((part) => part !== '').join(' ');
  return `${subject}: expected ${expected}, got ${got}${hint === undefined ? '' : ` (${hint})`}`;
}

/** In the order in which a reader meets them: files as given, then lines. */
export function inReadingOrder(problems: readonly Problem[], files: readonly string[]): Problem[] {
  const sorted = [...problems].sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column);
  if (sorted.length <= mostProblems) return sorted;
  const rest = sorted.length - mostProblems;
  const { file } = sorted[mostProblems];
  const last = fileProblem({ file, line: 0, column: 0 }, 'fewer problems', `${rest} more`, 'mend these first');
  return [...sorted.slice(0, mostProblems), last];
}

/** A value as a person would name it: `"lots"`, `-1`, `true`, `nothing`, `a list`, `an object`. */
export function valueText(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return Object.keys(value).length === 0 ? 'an empty object' : 'an object';
  return String(value);
}

/** In quotation marks, with control characters visible, and not longer than a line. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function idOf(value: unknown): string | undefined {
  const id = isContainer(value) ? (value as { id?: unknown }).id : undefined;
  return typeof id === 'string' && /^[\w-]+$/.test(id) ? id : undefined;
}
