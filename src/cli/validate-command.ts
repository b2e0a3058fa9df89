/** `validate FILE...`: says of each file whether it can be run. */
import { createReplicator, staticWarnings } from '../experiment/index.ts';
import { formatProblem } from '../scenario/index.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { loadScenario } from './load-scenario.ts';
import { writeStream } from './output.ts';

/** What is good, with its warnings, goes to standard output; what is wrong to standard error. */
export async function validate(files: readonly string[]): Promise<ExitCode> {
  let areAllGood = true;
  for (const file of files) {
    const { scenario, problems } = await loadScenario(file);
    const lines = problems.map(formatProblem);
    if (scenario) {
      const warnings = [...lines, ...staticWarnings(scenario, createReplicator(scenario)).map((warning) => `${file}: warning: ${warning}`)];
      await writeStream(process.stdout, [`${file}: ok`, ...warnings, ''].join('\n'));
    } else {
      areAllGood = false;
      await writeStream(process.stderr, [...lines, ''].join('\n'));
    }
  }
  return areAllGood ? exitCode.good : exitCode.wrongInput;
}
