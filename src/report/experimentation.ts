/** Part 4 of STRESS-DES: how runs begin, how long they are, how many there are. */
import { keyOf, outcomes, type PrecisionRow } from '../experiment/index.ts';
import { shellWord } from '../runner/index.ts';
import { blocks, code, counted, list, plain, table, toFill } from './markdown.ts';
import type { Names } from './names.ts';
import { differenceUnit, formatEstimate, shownUnit } from './numbers.ts';
import { precisionSentence, savedText, unjudgedSentence } from './precision-block.ts';
import type { Context } from './report-input.ts';

export function initialisation({ scenario, result, file }: Context): string {
  const { warmUpDays, observedDays, warnings } = result;
  const isSteady = warmUpDays > 0;
  const hasPanels = Object.values(scenario.arms[0].world.settings).some(({ panel }) => panel !== undefined);
  return blocks(
    isSteady
      ? `The system is treated as non-terminating: a warm-up of ${counted(warmUpDays, 'day')} is discarded, and what comes after it is observed for ${counted(observedDays, 'day')}.`
      : `Nothing is discarded: what is observed begins with the empty system and ends after ${counted(observedDays, 'day')}.`,
    `Every run begins on a Monday at 00:00 with empty lines; no message is preloaded or in hand. The start is the same in every replication${hasPanels ? ', but for the patients of the panels, who are drawn' : ''}.`,
    warnings.length === 0 ? '' : blocks('Warnings of the program on these runs:', list(warnings.map(plain))),
    isSteady
      ? toFill(`how the length of the warm-up was chosen (${code(`inboxsim warm-up ${shellWord(file)}`)} gives advice by MSER).`)
      : toFill('why the system is observed from an empty start; if it is not a terminating one, choose a warm-up.'),
  );
}

export function runLength({ result }: Context): string {
  const { warmUpDays, observedDays } = result;
  return `${warmUpDays + observedDays} simulated days for each replication and arm, of which ${observedDays} are observed. The unit of simulated time is the minute.`;
}

export function estimation({ result, names }: Context): string {
  const { replications, replicationsAsked, arms, precision } = result;
  const isCompared = arms.length > 1;
  const interrupted =
    replications < replicationsAsked ? `The run was interrupted after ${replications} of ${replicationsAsked} replications.` : '';
  return blocks(
    `${counted(replications, 'independent replication')} of each arm${isCompared ? '; replication k of every arm draws the same demand, so that arms are compared in pairs' : ''}. ` +
      'Intervals are over replications (1.2); there are no batches.',
    interrupted,
    [precisionSentence(result), unjudgedSentence(result)].filter(Boolean).map(plain).join(' '),
    precisionTable(result, names),
    precision?.asked
      ? 'How many replications there are was decided by how narrow the intervals looked, which makes them cover a little less than 95 %: 94 of 100 in experiments with normal differences by the same rule.'
      : '',
    precision?.asked ? '' : toFill('why this number of replications (the table says how precise it is, and what more would give).'),
  );
}

function precisionTable({ precision, pairing = [], arms }: Context['result'], names: Names): string {
  const isCompared = arms.length > 1;
  const saved = new Map(pairing.map((row) => [`${row.arm}|${keyOf(row)}`, row.savedRuns]));
  const rows = (precision?.outcomes ?? []).map((row) => {
    const runs = saved.get(`${row.arm}|${keyOf(row)}`) ?? null;
    return [
      plain(measureText(row, names)),
      row.baseline === null ? 'level' : `difference, ${plain(names.of('arm', row.arm))}`,
      halfWidthOf(row),
      row.moreForHalf === null ? '' : String(row.moreForHalf),
      ...(isCompared ? [runs === null ? '' : savedText(runs)] : []),
    ];
  });
  const heads = ['Precision reached of', 'What', 'Half width of the 95 % interval', 'More replications to halve it'];
  return table([...heads, ...(isCompared ? ['Runs of each arm that pairing saved'] : [])], rows);
}

function measureText({ outcome, role, group, setting }: PrecisionRow, names: Names): string {
  const parts = [role && names.of('role', role), group && names.of('group', group), setting && names.of('setting', setting)];
  return [outcomes[outcome].title, ...parts].filter(Boolean).join(', ');
}

function halfWidthOf({ halfWidth, relativeFraction, unit, isConstant, n, baseline }: PrecisionRow): string {
  if (n === 0) return 'did not occur';
  if (isConstant) return 'never varied';
  if (halfWidth === null) return '';
  const relative =
    relativeFraction === null
      ? ''
      : ` (${formatEstimate(relativeFraction, null, 'fraction')} % of the ${baseline === null ? 'mean' : 'baseline'})`;
  return `${formatEstimate(halfWidth, null, unit)} ${baseline === null ? shownUnit(unit) : differenceUnit(unit)}${relative}`;
}
