/** The words of the command line: commands, arguments, options, help. */
import { Command, CommanderError } from 'commander';
import { engineVersion, firstStage, weeklyOutcomes } from '../experiment/index.ts';
import { defaultBudget, selectBudget, usualAlpha, usualReplications, usualWeeks } from '../runner/index.ts';
import { decisions, type RawDecisionsOptions } from './decisions-command.ts';
import { grades } from './evidence/report.ts';
import { evidence, type RawEvidenceOptions } from './evidence-command.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { defaultTraceShare } from './follow/trace-file.ts';
import { follow, type RawFollowOptions } from './follow-command.ts';
import { list } from './list-command.ts';
import type { RawOptions } from './options.ts';
import { defaultFormat, formats } from './output-options.ts';
import { addReportCommand } from './report/words.ts';
import { run } from './run-command.ts';
import { type RawSelectOptions, select } from './select-command.ts';
import { addStudyCommands } from './study-commands.ts';
import { type RawPublishedOptions, validateAgainstPublished } from './validate-against-published-command.ts';
import { validate } from './validate-command.ts';
import { type RawWarmUpOptions, warmUp } from './warm-up-command.ts';

const fileHelp = 'path of a scenario file, id of a built-in scenario (see list), or - for standard input';

const exitHelp = `
Exit codes: 0 good; 1 the file or the arguments are wrong; 2 the run failed, or was interrupted before a replication was
finished; 130 interrupted, with the result of the finished replications. A second Ctrl-C ends at once.`;

const runHelp = `
Examples:
  inboxsim run ai-triage --replications 40          the first 20 of them are those of --replications 20
  inboxsim run ai-triage --precision 5% --group lep-65-limited     as many as it takes, for the group asked about

Without --precise or --group the precision is that of the in-basket time of the most senior role and of the urgent needs that are
not met. Replication k is always the same: more of them, or a smaller --precision, go on from where fewer ended.`;

const selectHelp = `
Examples:
  inboxsim select ai-triage --outcome inboxMinPerDay:role=physician --delta 2
  inboxsim select ai-triage --outcome needsMetFraction --delta 0.01 \\
    --constraint "urgentFirstReadMin:group=lep-65-limited <= baseline + 10 tolerance 2"

A constraint is OUTCOME <= LIMIT or OUTCOME >= LIMIT; the limit is a number, or baseline, or baseline + or - a number. What is nearer to
the limit than the tolerance may pass or fail; a tenth of the number if left out.

The guarantee is of the chosen arm. When the first ${firstStage} replications did not suffice, the values decided how many were run: plain
intervals are too narrow then, and no pair of the matrix is tested (JSON: isAfterStopping is true, p, pHolm and isDistinguishable are null).`;

const warmUpHelp = `
Example:
  inboxsim warm-up primary-care --outcome inboxMinPerDay --weeks 52`;

const evidenceHelp = `
Example:
  inboxsim evidence primary-care --grade assumed     what nobody has measured, and which outcomes it bears on`;

const decisionsHelp = `
Example:
  inboxsim decisions primary-care --arm ai-triage --out decisions.csv`;

const followHelp = `
Examples:
  inboxsim follow ai-triage --arm ai-triage                     whom the AI helps and harms most, by group
  inboxsim follow ai-triage --arm ai-triage --need clinic/need/refill#3423     one need, side by side`;

const publishedHelp = `
A target that is missed is a finding and no error: the exit code is 0 when every target could be evaluated.
Example:
  inboxsim validate-against-published va-threads --replications 4     one deployment, quickly`;

const formatOption = ['--format <name>', `${formats.join(', ')}; ${defaultFormat} if left out`] as const;
const outOption = ['--out <file>', 'write the result to this file instead of standard output'] as const;

const collect = (value: string, others: readonly string[] = []) => [...others, value];

/** @returns the exit code; errors of the program itself are thrown */
export async function runCommandLine(words: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exitCode.good;
  const program = new Command('inboxsim')
    .description('Simulates the in-basket of a clinic with and without AI triage, nurse pools and other changes.')
    .version(engineVersion)
    .addHelpText('after', exitHelp)
    .showHelpAfterError('("inboxsim --help" lists the commands, and "inboxsim COMMAND --help" the options of one)')
    .exitOverride();
  program
    .command('run')
    .description('run the arms of a scenario and compare them with the baseline')
    .argument('FILE', fileHelp)
    .option('--arm <id>', 'run this arm and the baseline; repeatable; all arms if left out', collect)
    .option('--replications <count>', 'independent repetitions')
    .option('--seed <text>', 'any text; the same text gives the same digits')
    .option('--days <days>', 'simulated days observed')
    .option('--warm-up <days>', 'simulated days discarded before')
    .option('--workers <count>', 'threads; as many as the machine has processors if left out')
    .option('--only-replication <number>', 'run this one replication, counted from 0')
    .option(...formatOption)
    .option('--all', 'the long sections of the table in full, and how different one run is from another')
    .option(...outOption)
    .option('--quiet', 'no progress and no warnings on standard error')
    .option('--precision <size>', 'run until half of the 95 % interval is so small: 5% of the baseline, or 0.5 units')
    .option('--precise <outcome>', 'of this outcome, such as needsMetFraction:group=english; repeatable', collect)
    .option('--group <id>', 'of the urgent needs of this patient group that are not met; repeatable', collect)
    .option('--budget <count>', `replications at which to give up; ${defaultBudget} if left out`)
    .option('--trace <file>', 'also write every event of a sample of needs to this file, as CSV: in every arm, of the first replication')
    .option('--trace-share <share>', `of the needs of the observed time; ${defaultTraceShare} if left out, 1 for all`)
    .option('--trace-group <id>', 'only needs of this patient group')
    .option('--trace-category <id>', 'only needs with a message of this category in some arm')
    .addHelpText('after', runHelp)
    .addHelpText('after', exitHelp)
    .action(async (file: string, options: RawOptions) => {
      code = await run(file, options);
    });
  program
    .command('validate')
    .description('check scenario files without running them')
    .argument('<FILE...>', fileHelp)
    .action(async (files: readonly string[]) => {
      code = await validate(files);
    });
  program
    .command('validate-against-published')
    .description('run published deployments as scenarios and hold the results against what was reported')
    .argument('[ID...]', 'ids in scenarios/published, or paths of scenario files with targets; all of the folder if left out')
    .option('--replications <count>', 'independent repetitions; as many as each file says if left out')
    .option('--workers <count>', 'threads; as many as the machine has processors if left out')
    .option(...formatOption)
    .option(...outOption)
    .option('--quiet', 'no progress on standard error')
    .addHelpText('after', publishedHelp)
    .addHelpText('after', exitHelp)
    .action(async (names: readonly string[], options: RawPublishedOptions) => {
      code = await validateAgainstPublished(names, options);
    });
  program
    .command('evidence')
    .description('print the numbers of a scenario with range, grade, source and the outcomes that they bear on')
    .argument('FILE', fileHelp)
    .option('--grade <name>', `only those of this grade: ${grades.join(', ')}`)
    .option(...formatOption)
    .option(...outOption)
    .addHelpText('after', evidenceHelp)
    .addHelpText('after', exitHelp)
    .action(async (file: string, options: RawEvidenceOptions) => {
      code = await evidence(file, options);
    });
  program
    .command('decisions')
    .description('write down what the AI of an arm saw and said of each message of one replication, and what was done')
    .argument('FILE', fileHelp)
    .option('--arm <id>', 'an arm with AI')
    .option('--replication <number>', 'which, counted from 0; 0 if left out')
    .option('--format <name>', 'csv or json; csv if left out')
    .option(...outOption)
    .addHelpText('after', decisionsHelp)
    .addHelpText('after', exitHelp)
    .action(async (file: string, options: RawDecisionsOptions) => {
      code = await decisions(file, options);
    });
  program
    .command('follow')
    .description('follow one need of a patient through the baseline and an arm, side by side; without --need list needs that tell most')
    .argument('FILE', fileHelp)
    .option('--need <id>', 'its stream and its number there, as the list and the trace of run say it; the same in every arm')
    .option('--arm <id>', 'the arm beside the baseline; the first if left out')
    .option('--replication <number>', 'which, counted from 0; 0 if left out')
    .option(...formatOption)
    .option(...outOption)
    .addHelpText('after', followHelp)
    .addHelpText('after', exitHelp)
    .action(async (file: string, options: RawFollowOptions) => {
      code = await follow(file, options);
    });
  program
    .command('select')
    .description('find the best arm, with a guaranteed probability of finding it, running only those that may be it')
    .argument('FILE', fileHelp)
    .option('--outcome <id>', 'by which arms are judged, such as waitMin or inboxMinPerDay:role=physician')
    .option('--delta <size>', 'the least difference worth telling, in the unit of the outcome (a fraction of 1, not per cent)')
    .option('--alpha <probability>', `of a wrong choice; ${usualAlpha} if left out`)
    .option('--constraint <text>', 'choose only arms that keep this; repeatable; see the examples', collect)
    .option('--arm <id>', 'choose among this arm and the baseline; repeatable; all arms if left out', collect)
    .option('--budget <count>', `replications of each arm at which to give up; ${selectBudget} if left out`)
    .option('--all', 'go on running eliminated arms, so that the matrix and the ranks rest on all replications')
    .option('--seed <text>', 'any text; the same text gives the same digits')
    .option('--workers <count>', 'threads; as many as the machine has processors if left out')
    .option(...formatOption)
    .option(...outOption)
    .option('--quiet', 'no progress and no warnings on standard error')
    .addHelpText('after', selectHelp)
    .addHelpText('after', exitHelp)
    .action(async (file: string, options: RawSelectOptions) => {
      code = await select(file, options);
    });
  program
    .command('warm-up')
    .description('say how many days at the start of the runs of a scenario to discard, from its weeks')
    .argument('FILE', fileHelp)
    .option('--outcome <id>', `${weeklyOutcomes.join(' or ')}; ${weeklyOutcomes[0]} if left out`)
    .option('--weeks <count>', `from the very start; ${usualWeeks} if left out`)
    .option('--replications <count>', `to average over; ${usualReplications} if left out`)
    .option('--arm <id>', 'the baseline if left out')
    .option('--seed <text>', 'any text; the same text gives the same digits')
    .option(...formatOption)
    .option(...outOption)
    .option('--quiet', 'no progress and no warnings on standard error')
    .addHelpText('after', warmUpHelp)
    .addHelpText('after', exitHelp)
    .action(async (file: string, options: RawWarmUpOptions) => {
      code = await warmUp(file, options);
    });
  addStudyCommands(program, { fileHelp, exitHelp, formatOption, outOption, collect }, (ended) => {
    code = ended;
  });
  addReportCommand(program, { fileHelp, exitHelp, outOption, collect }, (ended) => {
    code = ended;
  });
  program
    .command('list')
    .description('list the built-in scenarios')
    .action(async () => {
      code = await list();
    });
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.good : exitCode.wrongInput;
    throw error;
  }
  return code;
}
