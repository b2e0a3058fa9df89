/** `list`: the scenarios that come with the program. */
import { type ExitCode, exitCode } from './exit-code.ts';
import { library } from './library.ts';
import { loadScenario } from './load-scenario.ts';
import { writeStream } from './output.ts';

export async function list(): Promise<ExitCode> {
  const ids = [...library.keys()];
  const width = Math.max(...ids.map((id) => id.length));
  for (const id of ids) {
    const { scenario } = await loadScenario(id);
    await writeStream(process.stdout, `${id.padEnd(width)}  ${scenario?.title ?? ''}\n`);
  }
  return exitCode.good;
}
