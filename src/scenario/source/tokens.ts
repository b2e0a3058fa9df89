/**
 * The tokens of a YAML text, counted before anything is built from them: the parser is quick but calls itself for each level
 * of nesting, and takes microseconds a token, so a hostile file is stopped here.
 */
import { CST, Lexer } from 'yaml';
import type { Path } from '../problem.ts';

/** A file of a thousand lines has some five thousand. */
export const mostTokens = 80_000;
/** A scenario has about ten. */
export const deepestNesting = 64;
const deepestIndent = 500;
/** Of a word or a text in quotation marks. */
const longestText = 100_000;

/** Something wrong at an offset of the text. */
export interface Note {
  readonly offset: number;
  /** Where known. */
  readonly path?: Path;
  readonly expected: string;
  readonly got: string;
  readonly hint?: string;
}

export const tooDeep = (offset: number, path?: Path): Note => ({
  offset,
  path,
  expected: `at most ${deepestNesting} levels of nesting`,
  got: 'more',
});

/** Tokens for the yaml package's parser, or why there are none. */
export function lex(text: string): { tokens: readonly string[] } | { note: Note } {
  const tokens: string[] = [];
  let offset = 0;
  let brackets = 0;
  let indicators = 0;
  let isLineStart = true;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    tokens.push(token);
    if (tokens.length > mostTokens) return { note: tooMuch(offset) };
    if (token.length > longestText)
      return { note: { offset, expected: `texts of at most ${longestText} characters`, got: 'a longer one' } };
    const type: string | null = isScalar ? 'text' : CST.tokenType(token);
    isScalar = type === 'scalar';
    switch (type) {
      case 'newline':
        indicators = 0;
        isLineStart = true;
        break;
      case 'flow-map-start':
      case 'flow-seq-start':
        brackets += 1;
        break;
      case 'flow-map-end':
      case 'flow-seq-end':
        brackets -= 1;
        break;
      case 'seq-item-ind':
      case 'explicit-key-ind':
      case 'map-value-ind':
        if (brackets <= 0) indicators += 1;
        break;
    }
    const isIndentTooDeep = type === 'space' && isLineStart && token.length > deepestIndent;
    if (brackets > deepestNesting || indicators > deepestNesting || isIndentTooDeep) return { note: tooDeep(offset) };
    if (type !== 'newline') isLineStart = false;
    // These three are marks of the lexer and not part of the text.
    if (type !== 'doc-mode' && type !== 'flow-error-end' && type !== 'scalar') offset += token.length;
  }
  return { tokens };
}

function tooMuch(offset: number): Note {
  return { offset, expected: `at most ${mostTokens} words and signs in a file`, got: 'more', hint: 'leave raw data out of the scenario' };
}
