/** The remaining texts of the page. */
import type { ArmMark } from '../../charts/index.ts';

export const pageWords = {
  name: 'inboxsim',
  tagline: 'What happens to clinicians and patients when the inbox changes',
  skip: 'Skip to the findings',
  openFile: 'Open a scenario file',
  dropHere: 'Drop the scenario file anywhere on the page',
  scenario: 'Scenario',
  about: 'About this scenario',
  expected: (text: string) => `What its authors expected before running it: ${text}`,
  noQuestion: 'What changes, and for whom?',
  compare: 'Compare',
  compared: (shown: number, all: number, mode: string) =>
    `${shown === all ? (all === 1 ? 'One way of working' : `All ${all} ways of working`) : `${shown} of ${all} ways of working`} \u00b7 ${mode.toLowerCase()}`,
  baselineLocked: 'always shown',
  armAbsent: 'no result so far',
  all: 'All',
  allPatients: 'All patients',
  allRoles: 'Whole team',
  definition: 'What is measured',
  defined: (title: string, definition: string) => `${title}: ${definition}`,
  asTable: 'Table',
  saveSvg: 'Picture (SVG)',
  savePng: 'Picture (PNG)',
  saveCsv: 'Numbers (CSV)',
  ofChart: (what: string, chart: string) => `${what} of: ${chart}`,
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Could not copy: select the text instead',
} as const;

const quoted = (title: string): string => `\u201c${title}\u201d`;

/** One number of each arm in a sentence: 66 minutes at baseline, 58 with "Nurses read first". Titles of arms are quoted, for they may be sentences. */
export const eachArm = (parts: readonly { readonly text: string; readonly arm: ArmMark }[]): string =>
  parts.map(({ text, arm }) => (arm.index === 0 ? `${text} at baseline` : `${text} with ${quoted(arm.title)}`)).join(', ');

/** Of what is simulated again for one picture. */
export const workingWords = {
  working: 'Working: this is simulated just now\u2026',
  workingNew: 'Working: this is the picture from before.',
  afterRun: 'It is worked out when the run has ended.',
  failed: (reason: string) => `This could not be worked out: ${reason}.`,
} as const;

export const tableWords = {
  heading: 'The main outcomes side by side',
  intro: 'Under each value its change from the baseline with the 95\u202f% interval. Each outcome opens to its definition.',
  outcome: 'Outcome',
  none: '\u2013',
  scroll: 'Main outcomes, scrolls sideways',
  of: (who: string) => `, ${who}`,
  perDay: ' a day',
  plusMinus: (half: string) => `\u00b1 ${half}`,
} as const;

export const fieldWords = {
  heading: 'Try other numbers',
  intro: 'Eight numbers that one would ask about first, with what is known of them. Change one and run again.',
  introOwn: 'The first numbers of this scenario that carry evidence. Change one and run again.',
  none: 'This scenario has no numbers with evidence.',
  repetitions: 'More make the intervals narrower and the run longer.',
} as const;

export const takeWords = {
  heading: 'Take it with you',
  scenario: 'Scenario (YAML)',
  json: 'Result (JSON)',
  csv: 'Result (long CSV)',
  zip: 'All pictures, numbers and files (ZIP)',
  gathering: 'Gathering; some pictures are simulated first\u2026',
  zipFailed: (reason: string) => `The pictures could not be gathered: ${reason}`,
  printed: 'One page to print',
  print: 'Print',
  reproduce: 'The same digits at the command line',
  reproduceEdited: 'Save the scenario first: the command runs that file.',
  reproduceStopped: 'The run was stopped, so the command asks for as many repetitions as were finished.',
  facts: {
    scenarioHash: 'Scenario SHA-256',
    resultHash: 'Result SHA-256',
    engine: 'Engine',
    seed: 'Seed',
    replications: 'Repetitions of each arm',
    without: 'Arms without a result',
    span: 'Simulated time',
  },
  span: (observed: string, warmUp: string) => `${observed} days after ${warmUp} days of warm-up`,
  private: 'Everything is computed in this tab. Nothing is sent anywhere.',
} as const;

export const limitWords = {
  heading: 'What this can and cannot tell you',
  can: 'It can',
  cannot: 'It cannot',
  canList: [
    'compare ways of working for the same simulated patients with the same needs, so that less of a difference is chance, and its interval says how much may be;',
    'show where work moves: between roles, and from the working day into the evening;',
    'show which patient groups gain and which lose, counting also those who never write;',
    'say how sure the simulation is: each difference has a 95\u202f% interval over repetitions.',
  ],
  cannotList: [
    'predict your clinic: it is as good as its numbers, and many of them are assumed (each says so);',
    'cover what is not in it: the interval is the noise of the simulation, not doubt about the inputs or the model;',
    'judge one message, one patient or one clinician, or be used for care;',
    'say what is fair: it shows the gaps, people weigh them.',
  ],
  how: 'How the numbers are made',
  howList: [
    'Each repetition simulates the clinic for weeks with its own random patients. Every arm sees the same ones.',
    'A difference is taken within each repetition. Its 95\u202f% interval comes from how much the repetitions differ (Student\u2019s t); when it contains zero, the page says \u201cno distinguishable change\u201d.',
    'Where the scenario does not rank the groups, best and worst off are chosen in the baseline; who is worst off there is so partly by chance and would come closer by itself, which the interval of a change in their gap does not know; narrower is said only when the tables, which do know, say so.',
  ],
} as const;

export const modeWords = {
  label: 'Show',
  values: 'Values',
  change: 'Difference',
  relative: 'Difference in %',
} as const;
