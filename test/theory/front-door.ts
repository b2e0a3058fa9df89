/** Two ways in for a scenario file: the command that everyone uses, and the same steps in this process. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { ExperimentResult } from '../../src/experiment/index.ts';
import { createInlineRunner, runExperiment } from '../../src/runner/index.ts';
import { formatProblem, parseScenario } from '../../src/scenario/index.ts';

const commandLine = fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url));
const mostOutputBytes = 256 * 1024 * 1024;

/** `inboxsim run FILE --format json --quiet OPTIONS` */
export async function simulateByCommand(file: URL, ...options: readonly string[]): Promise<ExperimentResult> {
  const call = [commandLine, 'run', fileURLToPath(file), '--format', 'json', '--quiet', ...options];
  const { stdout } = await promisify(execFile)(process.execPath, call, { maxBuffer: mostOutputBytes });
  return JSON.parse(stdout) as ExperimentResult;
}

/** Parses and runs here, for files that are run in no time. */
export async function simulateHere(file: URL): Promise<ExperimentResult> {
  const { scenario, problems } = parseScenario(readFileSync(file, 'utf8'), {
    file: fileURLToPath(file),
    load: (reference) => ({ problem: `a test extends nothing, but ${reference}` }),
  });
  if (scenario === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  return runExperiment(scenario, createInlineRunner());
}
