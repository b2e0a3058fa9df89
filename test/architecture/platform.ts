/** What the engine may not touch: the platform, and mathematics that differs from one JavaScript engine to the next. */
import { lineAt, type Source, type SyntaxNode, walk } from './source.ts';

/** The folders whose results must be the same to the last bit on every machine. */
export const engineFolders = ['kernel', 'scenario', 'model', 'experiment'];

/** Names of the platform: time, chance, input and output, and what depends on the language of the machine. */
const bannedNames = new Set(
  [
    'Date performance setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame requestIdleCallback',
    'crypto console process require module global globalThis Buffer Deno Bun',
    'window self document navigator location localStorage sessionStorage indexedDB postMessage Worker MessageChannel',
    'fetch XMLHttpRequest WebSocket EventSource Intl eval Function',
  ].flatMap((line) => line.split(' ')),
);

/** Methods whose result depends on the language of the machine. */
const bannedMethods = /^(localeCompare|toLocale\w+)$/;

/** Exact, or rounded correctly, in every engine; a constant is one and the same double everywhere. */
const exactMathematics = new Set(
  'sqrt abs floor ceil trunc min max imul fround clz32 sign round PI E LN2 LN10 LOG2E LOG10E SQRT2 SQRT1_2'.split(' '),
);

const nameOf = (node: unknown) => (node as SyntaxNode | undefined)?.name as string;

/** True where an identifier is the name of a member, a key or a label and not of a variable. */
function isLabel(key: string | undefined, parent: SyntaxNode | undefined): boolean {
  if (parent === undefined) return false;
  if (key === 'property' || key === 'key') return parent.computed !== true;
  return key === 'label' || key === 'imported' || key === 'exported' || parent.type === 'TSQualifiedName' || parent.type === 'MetaProperty';
}

/** The identifiers that a pattern binds, such as `b`, `c` and `d` of `{ a: b, c = 1, ...d }`. */
function boundBy(pattern: unknown): string[] {
  const { type, name, properties, elements, left, argument, value } = (pattern ?? {}) as SyntaxNode;
  if (type === 'Identifier') return [name as string];
  const inner = type === 'Property' ? [value] : ((properties ?? elements ?? [left ?? argument]) as unknown[]);
  return type === undefined ? [] : inner.flatMap(boundBy);
}

/** Names that a file binds itself anywhere: a parameter called `document` is not the document of a page. */
function boundNames(program: SyntaxNode): Set<string> {
  const names = new Set<string>();
  walk(program, (node, _parent, key) => {
    if (['id', 'params', 'parameters', 'param', 'local'].includes(key ?? '')) for (const name of boundBy(node)) names.add(name);
  });
  return names;
}

function objection(node: SyntaxNode, parent: SyntaxNode | undefined, key: string | undefined, bound: Set<string>): string | undefined {
  if (node.type === 'MetaProperty' && nameOf(node.meta) === 'import') return 'import.meta';
  if ((node.type === 'BinaryExpression' && node.operator === '**') || (node.type === 'AssignmentExpression' && node.operator === '**='))
    return '**';
  if (node.type === 'MemberExpression' && !node.computed && bannedMethods.test(nameOf(node.property))) return `.${nameOf(node.property)}`;
  if (node.type !== 'Identifier' || isLabel(key, parent)) return undefined;
  const name = nameOf(node);
  if (name === 'Math') {
    if (parent?.type !== 'MemberExpression' || key !== 'object' || parent.computed) return 'Math other than by a named member';
    const member = nameOf(parent.property);
    return exactMathematics.has(member) ? undefined : `Math.${member}`;
  }
  return bannedNames.has(name) && !bound.has(name) ? name : undefined;
}

/** @returns the uses of what an engine may not touch, as `path:line name` */
export function platformObjections({ path, code, program }: Source): string[] {
  const bound = boundNames(program);
  const found: string[] = [];
  walk(program, (node, parent, key) => {
    const name = objection(node, parent, key, bound);
    if (name !== undefined) found.push(`${path}:${lineAt(code, node.start)} ${name}`);
  });
  return found;
}

/** @returns the uses of chance that nobody can repeat, as `path:line Math.random`; for the folders that may see a platform */
export function chanceObjections(source: Source): string[] {
  return platformObjections(source).filter((line) => /Math\.random$|Math other than/.test(line));
}
