/** Source files as syntax trees, so that comments and texts cannot be taken for code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

/** A node of the tree as the rules see it: its type and whatever it holds. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

export interface Import {
  /** As written, without a query such as `?worker`. */
  readonly specifier: string;
  /** Path from the root for an own file, such as `src/kernel/index.ts`; undefined for a package. */
  readonly target?: string;
  readonly line: number;
}

export interface Source {
  /** Path from the root with forward slashes. */
  readonly path: string;
  readonly code: string;
  readonly program: SyntaxNode;
  readonly imports: readonly Import[];
}

const isNode = (value: unknown): value is SyntaxNode => typeof value === 'object' && value !== null && 'type' in value;

/** Calls `visit` for a node and all below it, each with its parent and the key under which the parent holds it. */
export function walk(node: SyntaxNode, visit: (node: SyntaxNode, parent?: SyntaxNode, key?: string) => void): void {
  const descend = (current: SyntaxNode, parent?: SyntaxNode, key?: string) => {
    visit(current, parent, key);
    for (const [name, value] of Object.entries(current)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) descend(child, current, name);
    }
  };
  descend(node);
}

/** 1-based line of a position in a text. */
export const lineAt = (code: string, position: number): number => code.slice(0, position).split('\n').length;

function importsOf(path: string, code: string, program: SyntaxNode): Import[] {
  const imports: Import[] = [];
  walk(program, (node) => {
    // `import`, `export ... from`, `import()` and the type `import('...')` all hold what they import as `source`.
    if (!isNode(node.source)) return;
    const written = node.source.value;
    const specifier = typeof written === 'string' ? written.replace(/\?.*$/, '') : '(computed)';
    const target = specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : undefined;
    imports.push({ specifier, target, line: lineAt(code, node.start) });
  });
  return imports;
}

/** @throws when the code does not parse */
export function parseSource(path: string, code: string): Source {
  const { program, errors } = parseSync(path, code);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0].message}`);
  const tree = program as unknown as SyntaxNode;
  return { path, code, program: tree, imports: importsOf(path, code, tree) };
}

/** Paths of all files below a directory, in order. */
export function filesBelow(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort();
}

export function readSources(directory: string): Source[] {
  return filesBelow(directory)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => parseSource(path, readFileSync(path, 'utf8')));
}
