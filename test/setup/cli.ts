/** Before the tests: the command line is built, by the same script that `npm run sim` calls. */
import { spawnSync } from 'node:child_process';

export default function buildCommandLine(): void {
  const { status } = spawnSync(process.execPath, ['.tools/build-cli.mjs'], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error('the command line does not build; the reason stands above');
}
