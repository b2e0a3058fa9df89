/** From a finished work to its result on standard output or in a file. */
import type { Output } from './output.ts';

/**
 * Works, and writes what comes of it. When the work or the writing fails, or nothing comes of it, things are left as they were.
 * @param work undefined: there is nothing to write
 * @returns what `work` does
 * @throws what it throws, and WriteError
 */
export async function deliver<Result>(
  output: Output,
  work: () => Result | Promise<Result>,
  format: (result: NonNullable<Result>, width: number) => string,
): Promise<Result> {
  try {
    const result = await work();
    if (result === undefined || result === null) output.discard();
    else await output.write(format(result, output.width));
    return result;
  } catch (error) {
    output.discard();
    throw error;
  }
}
