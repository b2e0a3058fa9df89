/** The editor, in words. Names of single fields are in place.ts. */

import { plain } from '../../charts/index.ts';
import type { Problem } from '../../scenario/index.ts';
import type { SectionId } from '../document/sections.ts';
import { capital } from './capital.ts';

const hours = (value: number): string => plain(value, value < 10 && !Number.isInteger(value) ? 1 : 0);
const ofHours = (value: number): string => (hours(value) === '1' ? '1 hour' : `${hours(value)} hours`);

export const changeWords = {
  heading: 'Change it',
  intro:
    'Make it look like your clinics. What you change is marked and can be reset; the last scenario that can be run stays until a better one is there.',
  loading: 'Reading the format\u2026',
  plain: 'First things first',
  plainIntro: 'The numbers a planner would set first, for this scenario.',
  everything: 'Everything',
  assumptions:
    'What is set here holds for every arm, unless an arm says otherwise. What only one arm does differently stands with that arm, above.',
  search: 'Find a number or a setting',
  searchHint: 'For example: nurse, language, drafts, minutes',
  searching: 'Searching\u2026',
  found: (count: number) =>
    count === 0 ? 'Nothing found. Try one word, such as nurse or wage.' : count === 1 ? 'One place' : `${count} places`,
  foundMore: (count: number) => `${count} more; add a word to narrow it down.`,
  onlyArm: (title: string) => `only in \u201c${title}\u201d`,
  armSays: (arms: readonly string[]) =>
    arms.length === 1
      ? `Does not reach \u201c${arms[0]}\u201d, which says otherwise.`
      : `Does not reach ${arms.map((arm) => `\u201c${arm}\u201d`).join(', ')}, which say otherwise.`,
  inUse: (arms: readonly string[]) =>
    arms.length === 0 ? 'Off in every arm' : `In use in ${arms.map((arm) => `\u201c${arm}\u201d`).join(', ')}`,
  inUseHint: 'Arms turn levers on and off; here is what a lever is like once it is on.',
  reset: 'Reset',
  resetOf: (name: string) => `Reset ${name}`,
  wasThis: (value: string) => `Opened with ${value}`,
  wasNothing: 'Not set when opened',
  changed: 'changed',
  changedCount: (count: number) => (count === 1 ? '1 change' : `${count} changes`),
  problemCount: (count: number) => (count === 1 ? '1 problem' : `${count} problems`),
  unset: (initial: string | undefined) => (initial === undefined ? 'Not set' : `Not set: ${initial} holds`),
  more: (count: number) => `${count} more that can be set`,
  add: 'Add',
  addEntry: (name: string) => `Add to ${name}`,
  newKey: 'Short name (letters, digits, dashes)',
  keyTaken: 'There is one of that name already. Choose another.',
  keyBad: 'This needs letters, digits and dashes, beginning with a letter.',
  like: (name: string) => `It starts as a copy of \u201c${name}\u201d.`,
  addBlock: (name: string) => `Add ${name}`,
  remove: 'Take out',
  removeOf: (name: string) => `Take out ${name}`,
  on: 'Yes',
  off: 'No',
  slider: (name: string) => `${name}, slider`,
  shape: 'Shape',
  shapeOf: (name: string) => `Shape of ${name}`,
  families: {
    always: 'always the same',
    deterministic: 'always the same',
    exponential: 'exponential (very uneven)',
    lognormal: 'lognormal (a few are long)',
    gamma: 'gamma (a few are long)',
    weibull: 'Weibull',
    triangular: 'triangular (least, likely, greatest)',
    uniform: 'anything between two ends',
    empirical: 'as observed (values)',
    sequence: 'one after the other (values)',
  } as { readonly [family: string]: string },
  known: {
    range: (low: string, high: string) => `Evidence ${low} to ${high}`,
    noRange: 'No range given',
    outside: 'your number is outside of it',
    worthTrying: (low: string, high: string) => `Worth trying ${low} to ${high}`,
    allowed: (low: string, high: string) => `Allowed ${low} to ${high}`,
    allowedFrom: (low: string) => `Allowed from ${low}`,
    allowedAbove: (low: string) => `Allowed above ${low}`,
    ofBlock: 'Said of the whole block around this number.',
    isOfOld: 'This is what is known of the value it was opened with, not of yours.',
    source: 'Where this comes from',
    noSource: 'No source is named.',
    grades: { measured: 'measured', derived: 'derived', assumed: 'assumed' },
    symbols: { measured: '\u25cf', derived: '\u25d0', assumed: '\u25cb', none: '\u2013' },
    noGrade: 'not graded',
    say: 'Say what is known of it',
    low: 'Lowest that is likely',
    high: 'Highest that is likely',
    grade: 'How well it is known',
    sourceKey: 'Source',
    nothing: 'nothing said',
    note: 'Note',
  },
  wrong: {
    number: 'This needs a number. What you typed is kept here; the scenario still has the number before.',
    numbers: 'This needs numbers with spaces or commas between them. The scenario still has those before.',
    json: (reason: string) => `This cannot be read (${reason}). The scenario still has what was there before.`,
    problem: ({ expected, got, hint }: Problem, isPercent = false) =>
      `This needs ${expected}; it is ${got}.${isPercent ? ' (1 is 100\u202f%.)' : ''}${hint ? ` ${sentence(hint)}` : ''}`,
    within: (name: string, { expected, got, hint }: Problem) => `${name}: needs ${expected}; is ${got}.${hint ? ` ${sentence(hint)}` : ''}`,
    elsewhere: 'What cannot be run',
    keeps: 'Until this is mended, runs use the last scenario that was good. Nothing you typed is lost.',
  },
  changes: (count: number) =>
    count === 0 ? 'Nothing is changed yet.' : count === 1 ? 'One thing is changed' : `${count} things are changed`,
  change: (name: string, before: string, after: string) => `${name}: ${before} \u2192 ${after}`,
  nothing: 'nothing',
  something: 'as set',
  resetAll: 'Reset everything',
  resetAllLabel: 'reset everything',
} as const;

const sentence = (text: string): string => `${capital(text)}${/[.?!]$/.test(text) ? '' : '.'}`;

export const armWords = {
  heading: 'Arms: what you compare',
  intro:
    'All arms see the same patients with the same needs. The first is the baseline that the others are compared with. What is set in an arm is a policy of that arm alone.',
  baseline: 'Baseline',
  title: 'Name',
  id: 'Short name for files',
  description: 'What this arm does',
  startsFrom: 'Starts from',
  fromBase: 'what holds for all arms',
  levers: 'Levers in this arm',
  own: 'What this arm says itself',
  ownNone: 'Nothing yet: it is the same as what it starts from. Turn a lever on, or find a number below.',
  moreLevers: (count: number) => (count === 1 ? 'One more lever' : `${count} more levers`),
  idTaken: 'Another arm is called that. Choose another name.',
  ownCount: (count: number) => (count === 0 ? 'changes nothing' : count === 1 ? 'changes 1 thing' : `changes ${count} things`),
  search: (title: string) => `Change something else in \u201c${title}\u201d`,
  drop: 'Leave it as in the others',
  dropOf: (name: string) => `Leave it as in the others: ${name}`,
  add: 'Add an arm',
  full: (most: number) => `There are ${most} arms: more cannot be told apart in the pictures.`,
  newTitle: (number: number) => `Arm ${number}`,
  copy: 'Copy',
  copyOf: (title: string) => `Copy ${title}`,
  copied: (title: string) => `${title}, copy`,
  up: 'Earlier',
  upOf: (title: string) => `Move ${title} earlier`,
  down: 'Later',
  downOf: (title: string) => `Move ${title} later`,
  remove: 'Remove',
  removeOf: (title: string) => `Remove ${title}`,
  open: 'Change this arm',
  isOn: 'on',
  isOff: 'off',
  labels: {
    add: 'add an arm',
    copy: (title: string) => `copy ${title}`,
    rename: (title: string) => `rename ${title}`,
    move: (title: string) => `move ${title}`,
    remove: (title: string) => `remove ${title}`,
    start: (title: string) => `where ${title} starts`,
    drop: (title: string, name: string) => `${title}: ${name} as in the others`,
  },
} as const;

export const sectionWords: Readonly<Record<SectionId, { readonly title: string; readonly about: string }>> = {
  patients: { title: 'Patients', about: 'Groups of patients, why and how often they make contact, and by which way' },
  messages: { title: 'Messages', about: 'Kinds of messages, minutes they take, who can close them, what waiting does' },
  staff: { title: 'Staff', about: 'Settings, people, working hours and the time they have for messages' },
  levers: { title: 'AI and other levers', about: 'What each lever is like once an arm turns it on' },
  money: { title: 'Money', about: 'Wages, prices and staff time of levers' },
  run: { title: 'Run', about: 'How long and how often' },
  texts: { title: 'Texts and sources', about: 'Question, hypothesis, finding, decision; descriptions and the sources of the numbers' },
};

export const feasibilityWords = {
  heading: 'Can the staff keep up?',
  intro:
    'Hours of time for messages against hours of messages in a mean week, before anything is run. Sessions that depend on the backlog (evenings, weekends) count in full; minutes that drafts save do not count.',
  unknown: 'Being worked out\u2026',
  waiting: 'This will be worked out as soon as the scenario can be run.',
  team: (has: number, needs: number, after: number) =>
    `${ofHours(has)} of inbox time${after >= 0.05 ? ` (${hours(after)} after hours)` : ''} for ${ofHours(needs)} of messages a week`,
  short: (by: number) => `${ofHours(by)} short`,
  tight: 'hardly any to spare',
  enough: 'enough',
  count: (short: number) =>
    short === 0 ? 'every team has enough time' : short === 1 ? '1 team is short of time' : `${short} teams are short of time`,
  rest: (count: number) => (count === 1 ? '1 more team, with enough time' : `${count} more teams, with enough time`),
} as const;
