/**
 * npm run bench: messages per CPU second beside a C program of the same model, memory over simulated years, and the cost of the
 * engine's parts. A command, never a timed test. Options: --rounds N (default 5), --quick (short, too noisy to judge agreement), --json;
 * --browser measures the page in browsers instead.
 * Ends with 1 when the answers differ from those of C by more than 2 %, or when memory grows with the simulated years.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchBrowsers } from './browser/command.ts';
import { costOfParts } from './parts.ts';
import { type Sample, simulate } from './simulate.ts';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    browser: { type: 'boolean', default: false },
    child: { type: 'string' },
    days: { type: 'string' },
  },
});

const root = process.cwd();
const files = {
  'inbox-ref L': join(root, 'test/bench/inbox-ref.yaml'),
  'inbox-ref S': join(root, 'test/bench/inbox-ref-small.yaml'),
  'primary-care': join(root, 'scenarios/primary-care.yaml'),
  'health-system': join(root, 'scenarios/health-system.yaml'),
} as const;
type Model = keyof typeof files;
/** Those that the C program knows. */
const isReference = (model: Model) => model.startsWith('inbox-ref');

/** One measurement in a process of its own, so that nothing is warm and peak memory is its own. */
function measure(model: Model, days: number): Sample {
  const args = ['--expose-gc', fileURLToPath(import.meta.url), '--child', model, '--days', String(days)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Sample;
}

interface Reference {
  readonly messages: number;
  readonly meanMin: number;
  readonly p90Min: number;
  readonly cpuSeconds: number;
}

/** Compiles the C program; undefined when there is no compiler. */
function compileReference(): string | undefined {
  const program = join(mkdtempSync(join(tmpdir(), 'inboxsim-bench-')), 'inbox-ref');
  try {
    execFileSync('cc', ['-O3', '-o', program, join(root, 'test/bench/inbox-ref.c'), '-lm'], { stdio: 'ignore' });
    return program;
  } catch {
    return undefined;
  }
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const million = (n: number): string => `${(n / 1e6).toFixed(2)} M`;

function roundsAsked(): number {
  const rounds = options.quick ? 2 : Number(options.rounds);
  if (!(Number.isInteger(rounds) && rounds > 0)) throw new Error(`--rounds: expected a whole number above 0, got ${options.rounds}`);
  return rounds;
}

function main(): void {
  const days = options.quick ? 60 : 365;
  const rounds = roundsAsked();
  const reference = compileReference();
  const runs: { model: Model; ours: Sample; c: Reference | undefined }[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const model of Object.keys(files) as Model[]) {
      const span = !isReference(model) ? 84 : model === 'inbox-ref S' ? days * 10 : days;
      const c =
        reference === undefined || !isReference(model)
          ? undefined
          : (JSON.parse(
              execFileSync(reference, [model.endsWith('L') ? 'L' : 'S', String(span), String(round + 1)], { encoding: 'utf8' }),
            ) as Reference);
      runs.push({ model, ours: measure(model, span), c });
    }
  }
  const speeds = (Object.keys(files) as Model[]).map((model) => {
    const mine = runs.filter((run) => run.model === model);
    const perSecond = median(mine.map(({ ours }) => ours.messages / ours.cpuSeconds));
    const events = median(mine.map(({ ours }) => ours.events / ours.cpuSeconds));
    const firstTime = median(mine.map(({ ours }) => ours.coldCpuSeconds / ours.cpuSeconds));
    const withC = mine.filter((run) => run.c !== undefined);
    const ratio = median(withC.map(({ ours, c }) => ours.cpuSeconds / ours.messages / (c!.cpuSeconds / c!.messages)));
    const deviation = (of: (one: Sample | Reference) => number) =>
      median(withC.map(({ ours }) => of(ours))) / median(withC.map(({ c }) => of(c!))) - 1;
    return {
      model,
      messagesPerCpuSecond: perSecond,
      eventsPerCpuSecond: events,
      firstReplicationTimes: firstTime,
      peakMb: Math.max(...mine.map(({ ours }) => ours.peakMb)),
      timesSlowerThanC: ratio,
      meanDeviation: deviation((one) => one.meanMin),
      p90Deviation: deviation((one) => one.p90Min),
    };
  });
  if (reference !== undefined) rmSync(dirname(reference), { recursive: true });
  const memory = [1, 4, 16].map((years) => ({ years, peakMb: measure('inbox-ref S', 365 * years).peakMb }));
  const parts = costOfParts();
  if (options.json) console.log(JSON.stringify({ speeds, memory, parts }, null, 2));
  else {
    if (reference === undefined) console.log('no C compiler (cc) found: no ratio');
    for (const {
      model,
      messagesPerCpuSecond,
      eventsPerCpuSecond,
      firstReplicationTimes,
      peakMb,
      timesSlowerThanC,
      meanDeviation,
      p90Deviation,
    } of speeds) {
      const c =
        Number.isNaN(timesSlowerThanC) || timesSlowerThanC === undefined ? '' : `; ${timesSlowerThanC.toFixed(2)} times slower than C`;
      const agreement = c === '' ? '' : `; mean ${percent(meanDeviation)}, p90 ${percent(p90Deviation)} from C`;
      console.log(
        `${model}: ${million(messagesPerCpuSecond)} messages, ${million(eventsPerCpuSecond)} events per CPU second (the first replication takes ${firstReplicationTimes.toFixed(2)} times as long), peak memory ${peakMb.toFixed(0)} MB${c}${agreement}`,
      );
    }
    for (const { years, peakMb } of memory) console.log(`inbox-ref S, ${years} simulated years: peak memory ${peakMb.toFixed(0)} MB`);
    for (const { part, nanoseconds } of parts) console.log(`${part}: ${nanoseconds.toFixed(0)} ns`);
  }
  const grows = memory[2].peakMb > 1.3 * memory[0].peakMb;
  if (grows) console.error('memory grows with the simulated years');
  const isOff =
    !options.quick && speeds.some(({ meanDeviation, p90Deviation }) => Math.abs(meanDeviation) > 0.02 || Math.abs(p90Deviation) > 0.02);
  if (isOff) {
    console.error('the answers differ from those of C by more than 2 %: the speeds do not count');
  }
  if (isOff || grows) process.exitCode = 1;
}

const percent = (fraction: number): string => `${(100 * fraction).toFixed(1)} %`;

if (options.child !== undefined) {
  const file = files[options.child as Model];
  if (!existsSync(file)) throw new Error(`${file} does not exist: run this from the project's folder`);
  console.log(JSON.stringify(simulate(file, Number(options.days))));
} else if (options.browser) await benchBrowsers({ rounds: roundsAsked(), isQuick: options.quick, isJson: options.json });
else main();
