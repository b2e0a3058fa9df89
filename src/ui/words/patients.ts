/** The words of the room about patients: who gains, who loses, and how far groups are apart. */
import type { EquityMeasureId, OutcomeFamily } from '../../experiment/index.ts';

const quoted = (title: string): string => `\u201c${title}\u201d`;

export const patientsWords = {
  noGroups: 'This scenario has no patient groups to compare.',
  outcome: 'Outcome',
  small: (groups: string) =>
    `Few observations (hollow, with a dotted interval): ${groups}. Where such a group stands is uncertain; more repetitions or a longer run help.`,
  leftOut: (groups: string) => `Left out of the distance between groups, because in many repetitions there is no value: ${groups}.`,
} as const;

/** Headings over outcomes in a choice. */
export const familyNames: Readonly<Record<OutcomeFamily, string>> = {
  urgency: 'Urgent needs',
  access: 'Access and needs met',
  answers: 'Answers',
  waiting: 'Waiting',
  channels: 'How patients make contact',
  advice: 'Advice',
  volume: 'Messages',
  routing: 'Who answers',
  flags: 'What the AI finds',
  labels: 'What the AI sorts and closes',
  drafting: 'Drafts',
  checks: 'Checks',
  work: 'Work',
  money: 'Money',
};

export const groupWords = {
  heading: 'Each patient group, in each arm',
  description: (outcome: string, arms: string) =>
    `${outcome}, for all patients and for each patient group, a symbol with its 95\u202f% interval for ${arms}; with values also, below, the distance between the best and the worst off group.`,
  title: (outcome: string, each: string) => `${outcome}, most against least disadvantaged group: ${each}`,
  against: (worse: string, better: string) => `${worse} against ${better}`,
  titleSpread: (outcome: string, each: string) => `${outcome}: from the best to the worst off group it is ${each}`,
  titleChange: (outcome: string, each: string) => `${outcome}: ${each}`,
  noChange: (outcome: string) => `${outcome}: there is no other arm to compare with`,
  eachChange: (better: number, worse: number, all: number, arm: string) =>
    `with ${quoted(arm)} better for ${better || 'none'} and worse for ${worse || 'none'} of ${all} groups`,
  eachMoved: (up: number, down: number, all: number, arm: string) =>
    `with ${quoted(arm)} more in ${up || 'none'} and less in ${down || 'none'} of ${all} groups`,
  spread: 'Part of the distance between best and worst off is chance: the smaller a group, the wider its interval.',
  hollow: 'A hollow symbol cannot be told apart from no change.',
  multiplicity: 'With many groups and outcomes, about one in twenty intervals misses zero by chance.',
  relative:
    'In per cent of what the group has at baseline, with the interval of the difference (the baseline\u2019s value taken as known). Where the baseline is zero there is no per cent.',
} as const;

const towards = {
  closer: 'closer to equal',
  further: 'further from equal',
  none: 'cannot be told apart',
  unclear: 'changed, but to or from equality cannot be told',
} as const;

export const forestWords = {
  heading: 'Who gains ground on whom',
  description: (measure: string, arms: string) =>
    `${measure}: its change from the baseline, outcome by outcome, a symbol with its 95\u202f% interval for ${arms}; right of the line is worse: the disadvantaged lose ground, or groups are further apart.`,
  measure: 'Distance by',
  titleGround: (each: string) => `Against the least disadvantaged, the most disadvantaged ${each}`,
  eachGround: (gain: number, lose: number, all: number, arm: string) =>
    `gain ground in ${gain || 'none'} and lose ground in ${lose || 'none'} of ${all} outcomes with ${quoted(arm)}`,
  titleDistance: (each: string) => `Groups come ${each}`,
  eachDistance: (closer: number, further: number, all: number, arm: string) =>
    `closer together in ${closer || 'none'} and further apart in ${further || 'none'} of ${all} outcomes with ${quoted(arm)}`,
  none: 'The distances between groups: there is no other arm to compare with',
  ground:
    'They, the most disadvantaged, gain ground when the outcome gets better for them by more, or worse by less, than for the least disadvantaged. Whether that is closer to equal depends on where they stand: under each outcome is the gap at baseline, above zero where they are worse off.',
  hollow: 'A hollow symbol cannot be told apart from no change.',
  always: 'Always the change, in the unit of the outcome: a gap may be near zero, and per cent of that say nothing.',
  noise:
    'Chance alone makes this measure greater; \u201ccloser\u201d and \u201cfurther\u201d are said only when what chance gives has been taken off.',
  multiplicity: 'With this many intervals, about one in twenty misses zero by chance.',
} as const;

export const gapTableWords = {
  heading: 'How far groups are apart, in numbers',
  scroll: 'Measures of the distance between groups, scrolls sideways',
  measure: 'Measure',
  fewer: 'Fewer measures',
  more: (count: number) => `All measures (${count} more)`,
  marks: towards,
  plusMinus: (half: string) => `\u00b1\u202f${half}`,
  change: (difference: string, half: string) => `${difference} \u00b1\u202f${half}`,
  changeAlone: (difference: string) => `${difference}, interval unknown`,
  byChance: (value: string) => `${value} by chance alone`,
  chanceUnknown: 'chance inflates it; by how much cannot be told',
  missing: (reason: string) => `Does not exist: ${reason}`,
  missingIn: (count: number, reason: string) => `Without ${count} repetitions: ${reason}`,
  noChange: (reason: string) => `No comparison: ${reason}`,
  notHere: '\u2013',
  noBaseline: 'not there at baseline',
  title: (outcome: string, measure: string, each: string) => `${outcome}, ${measure}: ${each}`,
  atBaseline: (value: string) => `${value} at baseline`,
  inArm: (value: string, mark: string, arm: string) => `${value} with ${quoted(arm)} (${mark})`,
  undefinedTitle: (outcome: string) => `${outcome}: how far the groups are apart, by different measures`,
  note: 'Value \u00b1 half of its 95\u202f% interval; below it the change from the baseline in the same repetitions. No measure is the right one: each weighs groups in its own way.',
  denominator: (what: string) => `Of or over ${what}; groups are weighted by their shares of the panel where a measure weighs them.`,
} as const;

/** The measures that matter first; the others are behind a click. */
export const firstMeasures: readonly EquityMeasureId[] = ['difference', 'ratio', 'sii', 'aci', 'gap', 'equalOpportunityDifference'];

/** What each measure is called, and what it says. */
export const measureNames: Readonly<Record<EquityMeasureId, readonly [name: string, meaning: string]>> = {
  difference: [
    'most minus least disadvantaged',
    'The value of the most disadvantaged group less that of the least disadvantaged. 0 is equality.',
  ],
  ratio: [
    'most over least disadvantaged',
    'The value of the most disadvantaged group divided by that of the least disadvantaged. 1 is equality.',
  ],
  gap: ['greatest gap', 'The greatest value of any group less the smallest. Small groups make it greater by chance alone.'],
  aci: [
    'concentration, absolute',
    'Whether the outcome gathers among the less (above 0) or the more disadvantaged (below 0), over all groups, in the unit of the outcome. 0 is equality.',
  ],
  rci: ['concentration, relative', 'The same divided by the mean of all patients. 0 is equality.'],
  erreygers: [
    'concentration, Erreygers',
    'The concentration index corrected for shares, which cannot lie outside 0 and 1: the same for a share and its opposite.',
  ],
  wagstaff: ['concentration, Wagstaff', 'Another correction for shares: relative to the greatest concentration that the mean allows.'],
  sii: [
    'slope from most to least disadvantaged',
    'A line through all groups by disadvantage: its value at the least disadvantaged end less that at the most disadvantaged (slope index of inequality). 0 is equality.',
  ],
  rii: ['slope as a ratio', 'The two ends of that line, one divided by the other (relative index of inequality). 1 is equality.'],
  riiPamuk: ['slope over the mean', 'That slope divided by the mean (relative index of inequality after Pamuk). 0 is equality.'],
  bgv: [
    'variance between groups',
    'Squared distances of the groups from the mean, weighted by their shares. Chance alone makes it greater.',
  ],
  bgsd: ['standard deviation between groups', 'How far groups typically are from the mean. Chance alone makes it greater.'],
  cov: ['coefficient of variation', 'That standard deviation in per cent of the mean. Chance alone makes it greater.'],
  theil: ['Theil index', 'Inequality by information theory, sensitive to high values. Chance alone makes it greater.'],
  mld: ['mean log deviation', 'The same, sensitive to low values. Chance alone makes it greater.'],
  idisUnweighted: [
    'disparity from the mean, unweighted',
    'Mean distance of the groups from the mean, in per cent of it; every group counts the same.',
  ],
  idisWeighted: ['disparity from the mean, weighted', 'The same, with groups weighted by their shares.'],
  par: [
    'what could be gained',
    'By how much the mean would be better if all groups were like the best off (population attributable risk).',
  ],
  paf: ['what could be gained, in per cent', 'The same in per cent of the mean (population attributable fraction).'],
  gini: ['Gini between groups', 'Half of the mean distance between groups over the mean. Chance alone makes it greater.'],
  atkinson: [
    'Atkinson index',
    'Share of the mean that one would give up for equality, with an aversion of 1. Chance alone makes it greater.',
  ],
  kolm: [
    'Kolm index',
    'What one would give up for equality, in the unit of the outcome, with an aversion of 1. Chance alone makes it greater.',
  ],
  equalOpportunityDifference: [
    'equal opportunity difference',
    'Of urgent messages: the greatest difference between groups in the share that the AI catches. Chance alone makes it greater.',
  ],
  equalizedOddsDifference: [
    'equalized odds difference',
    'The greater of the differences between groups in urgent messages caught and in routine messages flagged. Chance alone makes it greater.',
  ],
};

export const winnersWords = {
  heading: 'Who gains and who loses',
  description: (arms: string) =>
    `The very same needs in ${arms} and in the baseline, by patient group: to the right of zero the share met sooner or only now, to the left the share met later or no longer; at the right edge those as before, and hatched those still open at the end.`,
  title: (each: string) => `Of the needs whose end is known in both, ${each}`,
  each: (gain: string, loss: string, arm: string) => `${gain} gain and ${loss} lose with ${quoted(arm)}`,
  losers: (count: number, all: number, arm: string) => `with ${quoted(arm)} more needs lose than gain in ${count} of ${all} groups`,
  noLosers: (all: number) => `in none of ${all} groups do more needs lose than gain beyond chance`,
  join: (first: string, second: string) => `${first}; ${second}`,
  means:
    'Gain: met sooner than at baseline, or met now and not then. Lose: met later, or met then and not now. Changes of less than a minute are none. Read a bar for the intervals and the size of the change.',
  paired: 'The same simulated need, of the same patient at the same minute, in both worlds: a gain is not a difference of averages.',
  open: 'A need that was still open at the end of the run in either world is undecided. Slow arms leave more of them.',
  ignores: 'Shares of needs in every mode of the page: they are already a comparison with the baseline.',
  none: 'There is no other arm whose needs could be compared with those of the baseline.',
} as const;
