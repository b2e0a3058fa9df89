/** Entry of the command line. */
import { runCommandLine } from './command-line.ts';
import { exitCode } from './exit-code.ts';
import { WriteError } from './output.ts';

// Nobody listens any more at the other end of a pipe: what could not be written is dealt with where it is written.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

try {
  process.exitCode = await runCommandLine(process.argv.slice(2));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(error instanceof WriteError ? `${message}\n` : `inboxsim failed, which is a mistake in the program: ${message}\n`);
  process.exitCode = exitCode.failed;
}
