/**
 * Speed under Node: V8 puts called functions into the calling one only up to a budget that suits web pages. The event loop is many
 * small functions that are all hot; with a larger budget it executes a quarter fewer instructions. Results stay the same to the last bit.
 */
import { setFlagsFromString } from 'node:v8';

const flags = [
  '--max-inlined-bytecode-size=1500',
  '--max-inlined-bytecode-size-cumulative=2500',
  '--max-inlined-bytecode-size-small=60',
  '--min-inlining-frequency=0.1',
] as const;

/** For all threads of the process, and whatever is compiled from now on. */
export function enlargeInliningBudget(): void {
  for (const flag of flags) setFlagsFromString(flag);
}
