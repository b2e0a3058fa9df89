/**
 * The report of a run: STRESS-DES with every item that the scenario and the run can answer, the items of ISPOR-SMDM beside it, and the
 * results, as Markdown. A pure function; what it is not told (the machine, the run time) it asks of the author.
 */
import { algorithmsOf } from './algorithms.ts';
import { armChanges } from './arm-changes.ts';
import { type StressId, stressParts } from './checklist.ts';
import { boundaries, entities } from './entities.ts';
import { estimation, initialisation, runLength } from './experimentation.ts';
import { access, machine, modelExecution, randomNumbers, software } from './implementation.ts';
import { assumptions, inputParameters } from './inputs.ts';
import { isporSection } from './ispor.ts';
import { waitingLines } from './lines.ts';
import { baseLogic, diagram } from './logic.ts';
import { blocks, code, counted, plain, table } from './markdown.ts';
import { aims, outputs, purpose } from './objectives.ts';
import { type Context, contextOf, type ReportInput } from './report-input.ts';
import { resultsSection } from './results.ts';
import { preparation, sources } from './sources.ts';
import { activities, resources } from './staff.ts';

const answers: Readonly<Record<StressId, (context: Context) => string>> = {
  '1.1': purpose,
  '1.2': outputs,
  '1.3': aims,
  '2.1': diagram,
  '2.2': baseLogic,
  '2.3': armChanges,
  '2.4': algorithmsOf,
  '2.5.1': entities,
  '2.5.2': activities,
  '2.5.3': resources,
  '2.5.4': waitingLines,
  '2.5.5': boundaries,
  '3.1': sources,
  '3.2': preparation,
  '3.3': inputParameters,
  '3.4': assumptions,
  '4.1': initialisation,
  '4.2': runLength,
  '4.3': estimation,
  '5.1': software,
  '5.2': randomNumbers,
  '5.3': modelExecution,
  '5.4': machine,
  '6.1': access,
};

export function reportText(input: ReportInput): string {
  const context = contextOf(input);
  const stress = Object.entries(stressParts).map(([part, items]) =>
    blocks(`## ${part}`, ...Object.entries(items).map(([id, title]) => blocks(`### ${id} ${title}`, answers[id as StressId](context)))),
  );
  const body = blocks(...stress, isporSection(context), resultsSection(context));
  return `${blocks(heading(context, body), body)}\n`;
}

function heading({ scenario, result }: Context, body: string): string {
  const open = body.split('\n').filter((line) => line.startsWith('> TO FILL:')).length;
  return blocks(
    `# Simulation report: ${plain(scenario.title)}`,
    table(
      ['Scenario', 'SHA-256 of the scenario', 'SHA-256 of the result', 'Program', 'Seed', 'Replications'],
      [
        [
          code(scenario.id),
          code(scenario.sha256),
          code(result.resultSha256),
          `${result.engine.name} ${result.engine.version}`,
          code(result.seed),
          String(result.replications),
        ],
      ],
    ),
    'By the checklists STRESS-DES (Monks et al., Journal of Simulation 2019;13(1):55-67, doi:10.1080/17477778.2018.1442155) and ISPOR-SMDM ' +
      '(Karnon et al., Value in Health 2012;15(6):821-827, doi:10.1016/j.jval.2012.04.013; as items by Zhang et al., Value in Health 2020;23(4):506-514, ' +
      'doi:10.1016/j.jval.2020.01.005).',
    `Filled by the program from the scenario and the run. What only the authors know is marked: ${counted(open, 'place')} that begin with **TO FILL**.`,
  );
}
