/** `sensitivity FILE --outcome ID`: which assumptions carry a result. */
import { designReplications, planSensitivity, runSensitivity, type SensitivityPlan, sensitivityMethods } from '../runner/index.ts';
import { grades } from './evidence/report.ts';
import type { ExitCode } from './exit-code.ts';
import { complaint, oneOf } from './output-options.ts';
import { sensitivityFormatters } from './sensitivity/format.ts';
import { notMovedWords } from './sensitivity/words.ts';
import { numberIn, type RawStudyOptions, runStudy, simulationsLine } from './study.ts';

/** As commander hands them over. */
export interface RawSensitivityOptions extends RawStudyOptions {
  readonly outcome?: string;
  readonly arm?: readonly string[];
  readonly method?: string;
  readonly parameter?: readonly string[];
  readonly grade?: string;
  readonly most?: string;
  readonly trajectories?: string;
  readonly rows?: string;
}

/** @throws nothing: what fails is said */
export function sensitivity(file: string, raw: RawSensitivityOptions): Promise<ExitCode> {
  const problems: string[] = [];
  const method = sensitivityMethods.find((known) => known === (raw.method ?? sensitivityMethods[0]));
  const grade = grades.find((known) => known === raw.grade);
  if (raw.outcome === undefined)
    problems.push(complaint('outcome', 'the id of an outcome, such as inboxMinPerDay:role=physician', undefined));
  if (method === undefined) problems.push(complaint('method', oneOf(sensitivityMethods), raw.method));
  if (raw.grade !== undefined && grade === undefined) problems.push(complaint('grade', oneOf(grades), raw.grade));
  if (raw.parameter !== undefined && (raw.grade !== undefined || raw.most !== undefined)) {
    problems.push(complaint('parameter', 'neither --grade nor --most beside it', raw.parameter[0]));
  }
  const whole = (text: string | undefined) => (text === undefined ? undefined : numberIn(text));
  const request = {
    outcome: raw.outcome ?? '',
    arms: raw.arm,
    method,
    parameters: raw.parameter,
    grade,
    most: whole(raw.most),
    trajectories: whole(raw.trajectories),
    rows: whole(raw.rows),
  };
  const replications = raw.replications ?? (method === 'one-at-a-time' ? undefined : String(designReplications));
  return runStudy(
    file,
    { ...raw, replications },
    {
      problems,
      plan: (scenario) => planSensitivity(scenario, request),
      options: { outcomes: 'outcome', arms: 'arm', parameters: raw.most === undefined ? 'parameter' : 'most' },
      announce,
      run: runSensitivity,
      formatters: sensitivityFormatters,
    },
  );
}

function announce({ parameters, leftOut, notMoved, simulations, scenario, design }: SensitivityPlan): string[] {
  const size =
    design.method === 'one-at-a-time'
      ? ''
      : design.method === 'morris'
        ? `, ${design.design.moves.length} trajectories`
        : `, ${design.design.rows} rows`;
  const unmoved = notMovedWords(notMoved);
  return [
    ...leftOut.map(({ pointer, because }) => `left out: ${pointer}: ${because}`),
    `${parameters.length} ${parameters.length === 1 ? 'parameter' : 'parameters'}${size}${unmoved === undefined ? '' : `; ${unmoved}`}`,
    ...parameters
      .filter(({ isWhole }) => isWhole && design.method !== 'one-at-a-time')
      .map(({ pointer }) => `${pointer}: rounded to whole numbers`),
    simulationsLine(simulations, scenario.run.replications),
  ];
}
