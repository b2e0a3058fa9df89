/** Where a result goes: standard output, or a file that is opened before the run so that no run is lost to a bad path. */
import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** The output could not be written: its message says all. */
export class WriteError extends Error {}

export interface Output {
  /** Columns of a terminal; of a page otherwise. */
  readonly width: number;
  /** @throws WriteError when it cannot be written, but not when the reader (`| head`) has seen enough. */
  write(text: string): Promise<void>;
  /** Leaves things as they were. */
  discard(): void;
}

const pageWidth = 100;

/**
 * Writes to a stream that may be a pipe with nobody at its end.
 * @throws WriteError
 */
export function writeStream(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE')
        reject(new WriteError(`could not write the output: ${error.message}`));
      else resolve();
    });
  });
}

const standardOutput: Output = {
  width: process.stdout.columns ?? pageWidth,
  write: (text) => writeStream(process.stdout, text),
  discard: () => undefined,
};

const obstacles: Readonly<Record<string, string>> = {
  ENOTDIR: 'one in a directory that is not there',
  EISDIR: 'a directory',
  EACCES: 'one that may not be written',
  EPERM: 'one that may not be written',
  EROFS: 'one where nothing may be written',
};

function obstacle(error: unknown, path: string): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  // Some file systems of the machine, such as /proc, say so of a directory that takes no files.
  if (code === 'ENOENT') return existsSync(dirname(path)) ? 'one in a directory that takes no files' : obstacles.ENOTDIR;
  return obstacles[code] ?? message;
}

/**
 * Opens the output; a file that exists keeps its content until `write`.
 * @param inputs paths of files that must not be overwritten
 * @param option that has the path
 * @returns the output, or why it cannot be written to
 */
export function openOutput(
  path: string | undefined,
  inputs: readonly string[] = [],
  option = '--out',
): Output | { readonly problem: string } {
  if (path === undefined) return standardOutput;
  const isNew = !existsSync(path);
  try {
    if (!isNew && inputs.some((input) => isSameFile(path, input))) {
      return { problem: `${option}: expected another file than the scenario, which it would overwrite, got ${path}` };
    }
    return fileOutput(path, openSync(path, isNew ? 'wx' : 'r+'), isNew);
  } catch (error) {
    return { problem: `${option}: expected a file that can be written, got ${obstacle(error, path)} (${path})` };
  }
}

function isSameFile(a: string, b: string): boolean {
  const [one, other] = [statSync(a), statSync(b)];
  return one.isFile() && one.ino === other.ino && one.dev === other.dev;
}

function fileOutput(path: string, file: number, isNew: boolean): Output {
  return {
    width: pageWidth,
    async write(text) {
      try {
        if (fstatSync(file).isFile()) ftruncateSync(file);
        const bytes = Buffer.from(text);
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
        closeSync(file);
      } catch (error) {
        throw new WriteError(`could not write the result to ${path}: ${(error as Error).message}`);
      }
    },
    discard() {
      closeSync(file);
      if (isNew) unlinkSync(path);
    },
  };
}
