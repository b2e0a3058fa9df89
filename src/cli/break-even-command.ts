/** `break-even FILE --parameter POINTER --outcome ID`: how good a lever must be. */
import { type BreakEvenPlan, planBreakEven, runBreakEven } from '../runner/index.ts';
import { breakEvenFormatters } from './break-even/format.ts';
import type { ExitCode } from './exit-code.ts';
import { complaint } from './output-options.ts';
import { numberIn, numbersOf, type RawStudyOptions, runStudy, simulationsLine } from './study.ts';

/** As commander hands them over. */
export interface RawBreakEvenOptions extends RawStudyOptions {
  readonly parameter?: readonly string[];
  readonly outcome?: readonly string[];
  readonly arm?: string;
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  readonly margin?: readonly string[];
  readonly budget?: string;
  readonly grid?: string;
}

/** @throws nothing: what fails is said */
export function breakEven(file: string, raw: RawBreakEvenOptions): Promise<ExitCode> {
  const problems: string[] = [];
  const { parameter: parameters = [], outcome: outcomes = [], arm } = raw;
  if (parameters.length === 0) problems.push(complaint('parameter', 'the pointer of a number ("inboxsim evidence" shows them)', undefined));
  if (outcomes.length === 0) problems.push(complaint('outcome', 'the id of an outcome, such as inboxMinPerDay:role=physician', undefined));
  const size = /^(\d+)x(\d+)$/.exec(raw.grid ?? '5x5');
  if (size === null) problems.push(complaint('grid', 'two whole numbers of at least 2, such as 5x5', raw.grid));
  const one = (name: 'from' | 'to') => {
    const values = numbersOf(name, raw[name], problems);
    if (values !== undefined && values.length !== parameters.length && values.length === raw[name]?.length) {
      problems.push(complaint(name, `one for each of the ${parameters.length} parameters`, raw[name]?.join(' ')));
    }
    return values;
  };
  const request = {
    parameters,
    from: one('from'),
    to: one('to'),
    outcomes,
    arm,
    margins: numbersOf('margin', raw.margin, problems),
    budget: raw.budget === undefined ? undefined : numberIn(raw.budget),
    grid: size === null ? undefined : ([Number(size[1]), Number(size[2])] as const),
  };
  return runStudy(file, raw, {
    problems,
    plan: (scenario) => planBreakEven(scenario, request),
    options: { outcomes: 'outcome', arms: 'arm', parameters: 'parameter', range: 'from and --to', margins: 'margin' },
    announce,
    run: runBreakEven,
    formatters: breakEvenFormatters,
  });
}

function announce({ notes, grid, parameters, simulations, scenario }: BreakEvenPlan): string[] {
  const between = grid === null && parameters[0].isWhole;
  return [
    ...notes,
    ...(between ? [`${parameters[0].pointer} is a whole number: between two of them the difference is taken as straight`] : []),
    `${grid === null ? 'at most ' : ''}${simulationsLine(simulations, scenario.run.replications)}`,
  ];
}
