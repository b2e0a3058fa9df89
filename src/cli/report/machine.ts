/** The machine on which the command runs. */
import { arch, availableParallelism, cpus, release, totalmem, type as typeOf } from 'node:os';
import type { Execution } from '../../report/index.ts';

/** @param workers as many as there are processors if left out */
export function executionHere(seconds: number, workers = availableParallelism()): Execution {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() || arch(),
    processorCount: processors.length || availableParallelism(),
    memoryBytes: totalmem(),
    operatingSystem: `${typeOf()} ${release()} (${arch()})`,
    runtime: `Node.js ${process.version}`,
    threads: workers,
    seconds,
  };
}
