/** What may be written after `npm run bench --`. */
import { Command, InvalidArgumentError, Option } from 'commander';

export type Bench = 'speed' | 'scaling' | 'browser';

export interface BenchOptions {
  readonly command: Bench;
  /** Other packages run in the same rounds. */
  readonly withPeers: boolean;
  readonly rounds: number;
  readonly isQuick: boolean;
  readonly isJson: boolean;
}

interface Given {
  readonly peers?: true;
  readonly scaling?: true;
  readonly browser?: true;
  readonly quick?: true;
  readonly json?: true;
  readonly rounds?: number;
}

const defaultRounds = 5;
const quickRounds = 2;

const about = `How fast the simulator is, beside a C program of the same model: messages and events per CPU second, peak memory,
and the cost of the engine's parts (2 minutes). Or, one of:`;

const ending = `
Ends with 1 when an answer differs from that of C, or when peak memory grows with the simulated years.`;

/** @throws CommanderError when the help was asked for (it is printed) or something is wrong (what was expected is printed) */
export function readOptions(args: readonly string[]): BenchOptions {
  const program = new Command('npm run bench --')
    .description(about)
    .addOption(new Option('--peers', 'the reference model in other packages too, in the same rounds').conflicts(['scaling', 'browser']))
    .addOption(
      new Option('--scaling', 'cost and memory over settings and years; two workers; draws .github/scaling.svg').conflicts('browser'),
    )
    .option('--browser', 'how the page feels, in Chromium and Firefox')
    .option('--rounds <n>', `how often each thing is measured (default ${defaultRounds}; ${quickRounds} with --quick)`, wholeNumber)
    .option('--quick', 'short: too noisy to judge answers and growth')
    .option('--json', 'as JSON')
    .addHelpText('after', ending)
    .allowExcessArguments(false)
    .exitOverride();
  const { peers = false, scaling, browser, quick = false, json = false, rounds } = program.parse(args, { from: 'user' }).opts<Given>();
  return {
    command: scaling ? 'scaling' : browser ? 'browser' : 'speed',
    withPeers: peers,
    rounds: rounds ?? (quick ? quickRounds : defaultRounds),
    isQuick: quick,
    isJson: json,
  };
}

function wholeNumber(given: string): number {
  const number = Number(given);
  if (!(Number.isInteger(number) && number > 0)) throw new InvalidArgumentError('Expected a whole number above 0.');
  return number;
}
