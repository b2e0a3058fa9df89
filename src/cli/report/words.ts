/** The words of the command `report`. */
import type { Command } from 'commander';
import { defaultBudget } from '../../runner/index.ts';
import type { ExitCode } from '../exit-code.ts';
import { type RawReportOptions, report } from '../report-command.ts';
import type { CommonWords } from '../study-commands.ts';

const help = `
Examples:
  inboxsim report ai-triage --out report.md                      runs the scenario and writes the report
  inboxsim run ai-triage --format json --out result.json
  inboxsim report ai-triage --result result.json --out report.md       the same from a run that has been made

Markdown by the items of STRESS-DES and ISPOR-SMDM: what the scenario and the run say is filled in, and what only the authors know is
marked with "> TO FILL:". The overview of the model is a Mermaid diagram. With --result options of the run are left out: the result says
them, and must be of the very scenario, which the hashes show. The machine is described only where the command itself runs the scenario.`;

/** @param onEnd takes the exit code of the command that was run */
export function addReportCommand(program: Command, words: Omit<CommonWords, 'formatOption'>, onEnd: (code: ExitCode) => void): void {
  const { fileHelp, exitHelp, outOption, collect } = words;
  program
    .command('report')
    .description('write the report that goes with a publication: STRESS-DES and ISPOR-SMDM, as Markdown')
    .argument('FILE', fileHelp)
    .option('--result <file>', 'what run --format json has written, instead of running')
    .option('--arm <id>', 'run this arm and the baseline; repeatable; all arms if left out', collect)
    .option('--replications <count>', 'independent repetitions')
    .option('--seed <text>', 'any text; the same text gives the same digits')
    .option('--days <days>', 'simulated days observed')
    .option('--warm-up <days>', 'simulated days discarded before')
    .option('--workers <count>', 'threads; as many as the machine has processors if left out')
    .option('--precision <size>', 'run until half of the 95 % interval is so small: 5% of the baseline, or 0.5 units')
    .option('--precise <outcome>', 'of this outcome, such as needsMetFraction:group=english; repeatable', collect)
    .option('--group <id>', 'of the urgent needs of this patient group that are not met; repeatable', collect)
    .option('--budget <count>', `replications at which to give up; ${defaultBudget} if left out`)
    .option('--no-machine', 'leave hardware and run time to the authors, so that the text is the same on any machine')
    .option(...outOption)
    .option('--quiet', 'no progress and no warnings on standard error')
    .addHelpText('after', help)
    .addHelpText('after', exitHelp)
    .action(async (file: string, options: RawReportOptions) => onEnd(await report(file, options)));
}
