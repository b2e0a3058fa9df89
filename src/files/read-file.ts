/** Reads text from files and standard input, never more than is good for a scenario. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

export class UnreadableError extends Error {
  readonly expected: string;
  readonly got: string;
  /** There is nothing of that name, and not only something that cannot be read. */
  readonly isAbsent: boolean;

  constructor(expected: string, got: string, isAbsent = false) {
    super(`expected ${expected}, got ${got}`);
    this.expected = expected;
    this.got = got;
    this.isAbsent = isAbsent;
  }
}

const absent = ['ENOENT', 'ENOTDIR'];
const reasons: Readonly<Record<string, string>> = {
  EISDIR: 'a directory',
  EACCES: 'a file that may not be read',
  EPERM: 'a file that may not be read',
  EIO: 'a file that cannot be read',
};

/** @returns what a failure of the system means in words */
function unreadable(error: unknown): UnreadableError {
  if (error instanceof UnreadableError) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (absent.includes(code)) return new UnreadableError('a file', 'nothing of that name', true);
  return new UnreadableError('a file', reasons[code] ?? message);
}

const tooBig = (bytes: string, most: number) => new UnreadableError(`at most ${megabytes(most)}`, bytes);
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/**
 * The text of a file; a great one is refused by its size, before it is read.
 * @throws UnreadableError
 */
export function readText(path: string, mostBytes: number): string {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    throw unreadable(error);
  }
  try {
    const status = fstatSync(file);
    if (status.isDirectory()) throw new UnreadableError('a file', 'a directory');
    if (status.size > mostBytes) throw tooBig(megabytes(status.size), mostBytes);
    return readAll(file, mostBytes);
  } catch (error) {
    throw unreadable(error);
  } finally {
    closeSync(file);
  }
}

/** A pipe or device does not say its size. */
function readAll(file: number, mostBytes: number): string {
  const buffer = Buffer.alloc(mostBytes + 1);
  let length = 0;
  for (;;) {
    const count = readSync(file, buffer, length, buffer.length - length, null);
    length += count;
    if (length > mostBytes) throw tooBig('more', mostBytes);
    if (count === 0) return new TextDecoder().decode(buffer.subarray(0, length));
  }
}

/** @throws UnreadableError */
export async function readStream(stream: AsyncIterable<Uint8Array>, mostBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      length += chunk.length;
      if (length > mostBytes) throw tooBig('more', mostBytes);
      chunks.push(chunk);
    }
  } catch (error) {
    throw unreadable(error);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
