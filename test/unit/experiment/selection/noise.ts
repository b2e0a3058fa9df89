/** Normal noise for trials of the procedures. */
import { createKeys, normalQuantile, uniform } from '../../../../src/kernel/index.ts';

/** @returns the next standard normal number at every call: the same row for the same name */
export function createNoise(name: string): () => number {
  const [key0, key1] = createKeys('noise').namedKey(name);
  let draw = 0;
  return () => normalQuantile(uniform(key0, key1, 0, draw++));
}
