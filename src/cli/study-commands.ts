/** The words of the commands that run a scenario at many values of its parameters. */
import type { Command } from 'commander';
import { designReplications } from '../runner/index.ts';
import { breakEven, type RawBreakEvenOptions } from './break-even-command.ts';
import type { ExitCode } from './exit-code.ts';
import { type RawSensitivityOptions, sensitivity } from './sensitivity-command.ts';

const sensitivityHelp = `
Ranges come from low and high of the numbers in the file. An outcome is named by its id, and after colons of whom:
needsMetFraction:group=english, responseMin:statistic=p90.
Examples:
  inboxsim sensitivity ai-triage --outcome inboxMinPerDay:role=physician --arm ai-triage --grade assumed --most 12
  inboxsim sensitivity ai-triage --outcome unmetUrgentNeedFraction --arm ai-triage --method morris --most 20
  inboxsim sensitivity primary-care --outcome inboxMinPerDay:role=physician --arm baseline --method sobol --most 12

JSON: { studyFormat: 1, kind: "sensitivity", method, engine, scenario: { id, title, sha256 }, seed, replications, warmUpDays,
observedDays, arms, arm (null: the level in the baseline), outcome: { name, title, unit, statistic, better }, parameters, leftOut:
[{ pointer, kind, because }], notMovedCount, notMoved: { notBearing, notNamed, otherGrade, cannotMove, betterKnown, unfinished }, impossible,
simulations: { planned, done }, isComplete, toldEffects: [pointer] }. notMovedCount: numbers with a range that were not moved; notMoved: how
many of them each rule left out. toldEffects: those whose effect is told from chance; where nothing has an effect at most one study in twenty
names any. Each parameter has pointer, arm, low, base, high, grade, isWhole, and
  one-at-a-time   atLow, atBase, atHigh: { value, outcome, effect }; at the ends also tests: { effect, sign, recommended }, each { p, pHolm,
                  isTold } or null: that it has an effect, changes the sign, changes the recommended arm; pHolm is over all testCount tests
                  of the study. swing (estimates { n, mean, sd, halfWidth }), swingSize, changesSign (of means), surelyChangesSign (told),
                  signTurnsAt, recommended (null: a single arm, or an outcome with no good side): { stretches: [{ from, to, best, rivals
                  }], turn: { from, to, at, low, high, isTold } or null }: rivals cannot be told from the arm with the best mean; the turn
                  is where another arm takes over, with its 95 % interval (null: beyond the range), by straight lines.
                  Beside the parameters testCount, carriesAnswer: [pointer]: an end is told to change the sign or the recommended arm (null:
                  a level is studied)
  morris          n, mu, muStar, muStarInterval: { low, high }, sigma, muStarOfNoise, pHolm, isTold; beside the parameters trajectories
  sobol           first, total: { value, interval: { low, high } }, isTold; beside them rows, mean, variance, noise: { ofPoints, ofNoise,
                  share }, hasRanking: false where more than half of the variance is chance (noise.share), and then the order says nothing
With --most the least known are moved: those with the widest ranges, of shares on the logit scale (an end at 0 or 1 pulled in by 0.01, or by a
tenth of the way to the other end), of positive quantities on the log scale, and with zero within in units of the larger end.
For example
  inboxsim sensitivity FILE --outcome ID --format json --quiet | jq '.parameters[] | [.pointer, .swingSize, .recommended.turn.at]'
Ctrl-C keeps the parameters, trajectories or rows that are finished.`;

const breakEvenHelp = `
Examples:
  inboxsim break-even ai-triage --arm ai-triage --parameter /policies/triage/ai/labelAccuracy \\
    --outcome inboxMinPerDay:role=physician --from 0.5 --to 0.98
  inboxsim break-even ai-triage --arm ai-triage --parameter /policies/triage/ai/sensitivity --from 0.4 --to 0.99 \\
    --parameter /policies/triage/ai/specificity --from 0.7 --to 0.99 --grid 5x4 \\
    --outcome inboxMinPerDay:role=physician --outcome unmetUrgentNeedFraction --outcome unmetUrgentNeedFraction:group=lep-65-limited

JSON: { studyFormat: 1, kind: "break-even", engine, scenario, seed, replications, warmUpDays, observedDays, arms, arm, parameter,
outcomes: [{ outcome, margin, answer }], simulations, isComplete, notes }. An answer has readings: [{ x, difference: { n, mean, sd,
halfWidth } }] and is of kind
  found               root, low, high (null: beyond the range), rises, below and above: { isTold, from, tried, told } (what is surely so
                      on either side of the root: a zero of the means shows no win by itself), atLow, atHigh, isWithinTolerance
  none                side: "above" or "below", atLow, atHigh
  several             crossings: [{ from, to, rises }]
  indistinguishable
With two parameters: kind "frontier", x, y, outcomes: [{ outcome, margin, frontier: { grid, differences, standings, gains, halfWidths,
contours: { even, won, lost } } }], together: { standings, contours } or null, impossible. Points run along x first; a contour is a list of
pieces [[x, y], [x, y]]. For example
  inboxsim break-even FILE --parameter P --outcome ID --format json --quiet | jq '.outcomes[].answer | .kind, .root'`;

/** What the commands of the program have in common. */
export interface CommonWords {
  readonly fileHelp: string;
  readonly exitHelp: string;
  readonly formatOption: readonly [string, string];
  readonly outOption: readonly [string, string];
  readonly collect: (value: string, others?: readonly string[]) => string[];
}

/** @param onEnd takes the exit code of the command that was run */
export function addStudyCommands(program: Command, words: CommonWords, onEnd: (code: ExitCode) => void): void {
  const { fileHelp, exitHelp, formatOption, outOption, collect } = words;
  const study = (name: string, description: string, help: string, replicationsHelp: string) =>
    program
      .command(name)
      .description(description)
      .argument('FILE', fileHelp)
      .option('--replications <count>', `of each arm at each point; ${replicationsHelp}`)
      .option('--seed <text>', 'any text; the same text gives the same digits')
      .option('--days <days>', 'simulated days observed')
      .option('--warm-up <days>', 'simulated days discarded before')
      .option('--workers <count>', 'threads; as many as the machine has processors if left out')
      .option(...formatOption)
      .option(...outOption)
      .option('--quiet', 'no cost, no progress and no warnings on standard error')
      .addHelpText('after', help)
      .addHelpText('after', exitHelp);
  const asFile = 'as many as the file says if left out';
  study('sensitivity', 'find which assumptions carry a result', sensitivityHelp, `${asFile}, ${designReplications} for morris and sobol`)
    .option('--outcome <id>', 'of which the difference between an arm and the baseline is looked at')
    .option('--arm <id>', 'held against the baseline; repeatable: the others may be recommended; baseline: its level is looked at', collect)
    .option('--method <name>', 'one-at-a-time, morris or sobol; one-at-a-time if left out')
    .option('--parameter <pointer>', 'move this number; repeatable; those with a range that bear on the outcome if left out', collect)
    .option('--grade <name>', 'of those only measured, derived or assumed ones')
    .option('--most <count>', 'of those the least known: the ones with the widest ranges, on a scale that is told below')
    .option('--trajectories <count>', 'of morris; 10 if left out')
    .option('--rows <count>', 'of sobol, best a power of two; 64 if left out')
    .action(async (file: string, options: RawSensitivityOptions) => onEnd(await sensitivity(file, options)));
  study('break-even', 'find how good a lever must be to win', breakEvenHelp, asFile)
    .option('--parameter <pointer>', 'the number that is looked for; a second one: the frontier of both', collect)
    .option('--outcome <id>', 'of which the difference between the arm and the baseline is looked at; repeatable', collect)
    .option('--arm <id>', 'held against the baseline; the first beside it if left out')
    .option('--from <value>', 'where the range begins; low of the file if left out; one for each parameter', collect)
    .option('--to <value>', 'where it ends; high of the file if left out', collect)
    .option(
      '--margin <difference>',
      'what must be reached, in the unit of the outcome; 0 if left out; one for all outcomes or for each',
      collect,
    )
    .option('--budget <count>', 'most values that are tried for an outcome; 20 if left out')
    .option('--grid <size>', 'values of the first and the second parameter; 5x5 if left out')
    .action(async (file: string, options: RawBreakEvenOptions) => onEnd(await breakEven(file, options)));
}
