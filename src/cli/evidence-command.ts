/** `evidence FILE`: the numbers of a scenario and what is known of them, on standard output or in a file. */
import { deliver } from './deliver.ts';
import { countsLine, evidenceFormatters } from './evidence/format.ts';
import { type Grade, grades, reportEvidence } from './evidence/report.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { loadScenario } from './load-scenario.ts';
import { complaint, oneOf, type RawOutputOptions, readOutputOptions } from './output-options.ts';
import { prepare, tell } from './prepare.ts';

/** As commander hands them over. */
export interface RawEvidenceOptions extends RawOutputOptions {
  readonly grade?: string;
}

/** @throws WriteError when the table cannot be written */
export async function evidence(file: string, raw: RawEvidenceOptions): Promise<ExitCode> {
  const { options, problems } = readOutputOptions(raw);
  const grade: Grade | undefined = grades.find((known) => known === raw.grade);
  const gradeProblems = grade === raw.grade ? [] : [complaint('grade', oneOf(grades), raw.grade)];
  const ready = prepare({ problems: [...gradeProblems, ...problems], loaded: await loadScenario(file), out: options.out });
  if (!ready) return exitCode.wrongInput;
  const { scenario, output } = ready;
  const report = await deliver(output, () => reportEvidence(scenario, grade), evidenceFormatters[options.format]);
  // The table ends with them, and JSON holds them.
  if (options.format === 'csv') tell(countsLine(report.counts));
  return exitCode.good;
}
