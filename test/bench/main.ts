/** npm run bench: how fast the simulator is. A command, never a timed test; everything is measured in rounds, in processes of its own. */
import { readFileSync } from 'node:fs';
import { CommanderError } from 'commander';
import { benchBrowsers } from './browser/command.ts';
import { childFlag, runJob } from './child.ts';
import { type BenchOptions, readOptions } from './options.ts';
import { growingWithYears, measureScaling } from './scaling.ts';
import { drawScaling } from './scaling-chart.ts';
import { describeScaling } from './scaling-report.ts';
import { measureSpeed, wrongAnswers } from './speed.ts';
import { describeSpeed } from './speed-report.ts';

/** Beside the built bench, which is emptied whenever it is built. */
const folder = 'dist/bench-programs';
const say = (line: string) => process.stderr.write(`${line}\n`);

function speed({ rounds, isQuick, isJson, withPeers }: BenchOptions): void {
  const report = measureSpeed({ rounds, isQuick, withPeers, folder, say });
  console.log(isJson ? JSON.stringify(report, null, 2) : describeSpeed(report));
  if (isQuick) return;
  for (const { name } of wrongAnswers(report)) fail(`${name}: the answer differs from that of C: its speed does not count`);
}

function scaling({ rounds, isQuick, isJson }: BenchOptions): void {
  const report = measureScaling({ rounds, isQuick, say });
  if (!isQuick) drawScaling(report, '.github/scaling.svg');
  console.log(isJson ? JSON.stringify(report, null, 2) : describeScaling(report));
  if (isQuick) return;
  for (const { name } of growingWithYears(report)) fail(`${name}: peak memory grows with the simulated years`);
}

function fail(reason: string): void {
  say(reason);
  process.exitCode = 1;
}

async function run(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (options.command === 'browser') await benchBrowsers(options);
  else if (options.command === 'scaling') scaling(options);
  else speed(options);
}

const args = process.argv.slice(2);
if (args[0] === childFlag) console.log(await runJob(readFileSync(0, 'utf8')));
else
  await run(args).catch((error: Error) => {
    // What it says is printed already.
    if (error instanceof CommanderError) process.exitCode = error.exitCode;
    else fail(error.message);
  });
