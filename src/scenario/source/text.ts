/** What can be said of a text before it is parsed: that it is too big, empty, or no text at all. */
import { fileProblem } from '../problem.ts';
import type { Problem } from '../scenario.ts';

/** Files above this are refused unread. */
export const maximumScenarioBytes = 5_000_000;

const mostLines = 50_000;

export function textProblem(text: string, file: string, maximumBytes = maximumScenarioBytes): Problem | undefined {
  const nowhere = { file, line: 0, column: 0 };
  // A character has one to three bytes for each unit of the string: most texts need not be counted.
  const bytes = text.length > maximumBytes || text.length * 3 <= maximumBytes ? text.length : byteCount(text);
  if (bytes > maximumBytes) return fileProblem(nowhere, `a file of at most ${megabytes(maximumBytes)}`, megabytes(bytes));
  if (text.trim() === '') return fileProblem(nowhere, 'a scenario', 'an empty file');
  const lines = lineCount(text, mostLines);
  if (lines > mostLines) return fileProblem(nowhere, `at most ${mostLines} lines`, 'more');
  const nul = text.indexOf('\0');
  if (nul >= 0) return fileProblem(placeOf(text, nul, file), 'text', 'a NUL character', 'save the file as UTF-8 text');
  const broken = text.indexOf('\uFFFD');
  if (broken >= 0) return fileProblem(placeOf(text, broken, file), 'UTF-8 text', 'bytes that are not', 'save the file as UTF-8');
  return undefined;
}

/** Stops counting beyond `most`. */
function lineCount(text: string, most: number): number {
  let lines = 1;
  for (let i = text.indexOf('\n'); i >= 0 && lines <= most; i = text.indexOf('\n', i + 1)) lines += 1;
  return lines;
}

/** Length in UTF-8. */
function byteCount(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
    if (unit < 0x80) bytes += 1;
    else bytes += unit < 0x800 || isSurrogate ? 2 : 3;
  }
  return bytes;
}

function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${bytes} bytes` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function placeOf(text: string, offset: number, file: string) {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { file, line, column: offset - before.lastIndexOf('\n') };
}
