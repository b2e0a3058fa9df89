/** `decisions FILE --arm ID`: what the AI saw and said of each message of one replication, and what was done. */
import { createReplicator, csvText, type Decision, jsonText } from '../experiment/index.ts';
import { type Scenario, usesAi } from '../scenario/index.ts';
import { deliver } from './deliver.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { loadScenario } from './load-scenario.ts';
import { complaint, oneOf, type RawOutputOptions } from './output-options.ts';
import { prepare, tell } from './prepare.ts';

/** As commander hands them over. */
export interface RawDecisionsOptions extends RawOutputOptions {
  readonly arm?: string;
  readonly replication?: string;
}

const logFormatters = {
  csv: (log: readonly Decision[]) => csvText(columns, log),
  json: (log: readonly Decision[]) => jsonText({ decisions: log }),
};
type LogFormat = keyof typeof logFormatters;
const logFormats = Object.keys(logFormatters) as LogFormat[];

/** @throws WriteError when the log cannot be written */
export async function decisions(file: string, raw: RawDecisionsOptions): Promise<ExitCode> {
  const format = logFormats.find((known) => known === (raw.format ?? 'csv'));
  const replication = raw.replication === undefined ? 0 : /^\d{1,9}$/.test(raw.replication) ? Number(raw.replication) : undefined;
  const loaded = await loadScenario(file);
  const problems = [
    ...(format === undefined ? [complaint('format', oneOf(logFormats), raw.format)] : []),
    ...(replication === undefined ? [complaint('replication', 'a whole number of at least 0', raw.replication)] : []),
    // Which arms there are is known only from a good file.
    ...(raw.arm === undefined && !loaded.scenario ? [complaint('arm', 'the id of an arm with AI', raw.arm)] : []),
    ...(raw.out === '' ? [complaint('out', 'a path', raw.out)] : []),
  ];
  const ready = prepare({ problems, loaded, out: raw.out, check: (scenario) => armComplaints(scenario, raw.arm) });
  if (!ready || format === undefined || replication === undefined) return exitCode.wrongInput;
  const { scenario, output } = ready;
  const log = await deliver(output, () => logOf(scenario, raw.arm, replication), logFormatters[format]);
  tell(
    log.length === 0
      ? `no AI of arm ${raw.arm} saw a message that was closed in this replication`
      : `${log.length} closed messages that an AI saw, warm-up included`,
  );
  return exitCode.good;
}

/** An empty log would look as if AI had decided nothing. */
function armComplaints({ arms }: Scenario, wanted: string | undefined): string[] {
  const withAi = arms.filter(({ world }) => usesAi(world)).map(({ id }) => id);
  if (wanted !== undefined && withAi.includes(wanted)) return [];
  const decides = 'sorts messages (policies.triage of kind "ai") or drafts replies (policies.drafts)';
  if (withAi.length === 0) return [`${complaint('arm', 'an arm with AI', wanted)} (in no arm of this scenario AI ${decides})`];
  const slip = complaint('arm', `an arm with AI (${oneOf(withAi)})`, wanted);
  return [arms.some(({ id }) => id === wanted) ? `${slip}, in which no AI ${decides}: there is nothing to log` : slip];
}

function logOf(scenario: Scenario, id: string | undefined, replication: number): readonly Decision[] {
  const log: Decision[] = [];
  const arm = scenario.arms.findIndex((one) => one.id === id);
  createReplicator(scenario).decisions({ arm, replication }, (decision) => void log.push(decision));
  return log;
}

/** Named here so that a log without rows has them too. */
const columns = Object.keys({
  id: true,
  arrivedMin: true,
  setting: true,
  group: true,
  category: true,
  urgency: true,
  score: true,
  isFlagged: true,
  sentTo: true,
  isLabelledRight: true,
  wasClosedWrongly: true,
  hasDraft: true,
  draftIsWrong: true,
  closedBy: true,
  usesDraft: true,
  errorIsCaught: true,
  wasRecognised: true,
  touches: true,
  closedMin: true,
} satisfies Record<keyof Decision, true>) as (keyof Decision)[];
