/** `decisions FILE --arm ID`: what the AI saw and said of each message of one replication, and what was done. */
import { createReplicator, csvText, type Decision, jsonText } from '../experiment/index.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { loadScenario } from './load-scenario.ts';
import { complaint, oneOf, type RawOutputOptions } from './output-options.ts';
import { prepare, tell } from './prepare.ts';

/** As commander hands them over. */
export interface RawDecisionsOptions extends RawOutputOptions {
  readonly arm?: string;
  readonly replication?: string;
}

const logFormats = ['csv', 'json'] as const;

/** @throws WriteError when the log cannot be written */
export async function decisions(file: string, raw: RawDecisionsOptions): Promise<ExitCode> {
  const format = logFormats.find((known) => known === (raw.format ?? 'csv'));
  const replication = raw.replication === undefined ? 0 : /^\d{1,9}$/.test(raw.replication) ? Number(raw.replication) : undefined;
  const problems = [
    ...(format === undefined ? [complaint('format', oneOf(logFormats), raw.format)] : []),
    ...(replication === undefined ? [complaint('replication', 'a whole number of at least 0', raw.replication)] : []),
    ...(raw.arm === undefined ? [complaint('arm', 'the id of an arm with AI', raw.arm ?? '')] : []),
    ...(raw.out === '' ? [complaint('out', 'a path', raw.out)] : []),
  ];
  const ready = prepare({
    problems,
    loaded: await loadScenario(file),
    out: raw.out,
    check: ({ arms }) =>
      raw.arm === undefined || arms.some(({ id }) => id === raw.arm) ? [] : [complaint('arm', oneOf(arms.map(({ id }) => id)), raw.arm)],
  });
  if (!ready || replication === undefined) return exitCode.wrongInput;
  const { scenario, output } = ready;
  const log: Decision[] = [];
  const arm = scenario.arms.findIndex(({ id }) => id === raw.arm);
  try {
    createReplicator(scenario).decisions({ arm, replication }, (decision) => void log.push(decision));
    await output.write(format === 'json' ? jsonText({ decisions: log }) : csvText(columnsOf(log), log));
  } catch (error) {
    output.discard();
    throw error;
  }
  tell(
    log.length === 0
      ? `no AI of arm ${raw.arm} saw a message that was closed in this replication`
      : `${log.length} closed messages that an AI saw, warm-up included`,
  );
  return exitCode.good;
}

function columnsOf([first]: readonly Decision[]): readonly (keyof Decision)[] {
  return first === undefined ? ['arrivedMin'] : (Object.keys(first) as (keyof Decision)[]);
}
