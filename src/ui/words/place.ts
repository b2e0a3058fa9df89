/** What the places of a scenario are called where the name of their key (place-keys.ts) would not do, and their units. */
import { capital } from './capital.ts';

/** By path; `*` stands for any one key. The first that fits. */
export const pathNames: readonly (readonly [path: string, name: string])[] = [
  ['needs/*/perPatientYear', 'How often a patient has this need'],
  ['needs/*/portal/share', 'Sent through the portal by patients with an account'],
  ['needs/*/portal/urgentShare', 'The same when it is urgent'],
  ['needs/*/phone/share', 'Of the rest, phoned in'],
  ['needs/*/phone/urgentShare', 'The same when it is urgent'],
  ['needs/*/visit/share', 'Of what is left, brought to the clinic'],
  ['needs/*/emergency/share', 'Of what is left, taken to an emergency department'],
  ['needs/*/urgency', 'How urgent it is'],
  ['needs/*/portal', 'By portal'],
  ['needs/*/phone', 'By phone'],
  ['needs/*/visit', 'In person'],
  ['needs/*/emergency', 'In an emergency department'],
  ['populations/*/groups', 'Groups'],
  ['populations/*/frailtyCv', 'How unequally needs are spread over patients'],
  ['populations/*/groups/*/share', 'Share of the patients'],
  ['settings/*/panel', 'Patients of the setting'],
  ['settings/*/panel/patients', 'Patients'],
  ['settings/*/panel/spreadCv', 'How unequally demand is spread over the owners'],
  ['settings/*/roles', 'Staff'],
  ['settings/*/shared', 'Staff of another setting who work here too'],
  ['settings/*/categories', 'Messages that are different here'],
  ['settings/*/needs', 'Needs that are different here'],
  ['settings/*/arrivals', 'Messages that do not come from patients\u2019 needs'],
  ['settings/*/openingBacklog', 'Messages waiting when the run begins'],
  ['settings/*/busyness', 'Busy and quiet times'],
  ['settings/*/roles/*/calendar', 'Working hours'],
  ['settings/*/roles/*/rank', 'Seniority'],
  ['categories/*/handlingMin', 'Minutes to handle one'],
  ['categories/*/readingMin', 'Minutes to read one and pass it on'],
  ['categories/*/resolver', 'Who can close it'],
  ['categories/*/forwards', 'Passed on, role by role'],
  ['categories/*/followUp', 'The patient writes back'],
  ['categories/*/triggers', 'Makes the patient write'],
  ['categories/*/patience', 'What waiting does'],
  ['categories/*/multiTopic', 'Several topics in one message'],
  ['categories/*/ageing', 'Comes to the front after waiting'],
  ['categories/*/patience/waitMin', 'Waits before acting'],
  ['policies/triage/ai/sensitivity', 'Urgent messages the AI flags'],
  ['policies/triage/ai/specificity', 'Routine messages the AI leaves alone'],
  ['policies/triage/ai/labelAccuracy', 'Messages the AI sends to the right person'],
  ['policies/triage/ai/differences', 'Where it does worse or better'],
  ['policies/triage/ai/differences/*/sensitivityChange', 'Change of the share of urgent messages it flags'],
  ['policies/triage/ai/differences/*/labelAccuracyChange', 'Change of the share sent to the right person'],
  ['policies/triage/kind', 'Who sees a message first'],
  ['policies/triage/humanPool', 'The nurse pool'],
  ['policies/triage/ai', 'The AI'],
  ['policies/leaveCover/kind', 'Who covers for somebody on leave'],
  ['policies/drafts/uptake', 'Drafts that are used, by role'],
  ['policies/drafts/savedMin', 'Minutes a used draft saves, by role'],
  ['policies/drafts/readingMin', 'Minutes to read a draft that is not used'],
  ['policies/triage', 'Triage'],
  ['policies/urgency', 'What counts as in time'],
  ['policies/urgency/safeWindowMin', 'Read in time'],
  ['calendar/profiles', 'When messages come'],
  ['calendar/staff', 'Working hours of staff'],
  ['calendar/staff/*/sessions/*/blocks/share', 'Share of the session free for messages'],
  ['run/observedDays', 'Simulated days that count'],
  ['run/warmUpDays', 'Simulated days before that, to fill the inbox'],
  ['run/replications', 'Repetitions of each arm'],
  ['run/seed', 'Seed (any text; the same gives the same digits)'],
  ['question/asked', 'Question'],
  ['question/expected', 'What the file expects'],
  ['hypothesis', 'Hypothesis'],
  ['finding', 'Finding'],
  ['decision', 'Decision'],
];

/** The unit of a number by its key; of a number below it (by role, the mean of a distribution) by the key above. */
export const keyUnits: readonly (readonly [pattern: RegExp, unit: string])[] = [
  [/^perPatientYear$/, 'a patient and year'],
  [/^headCount$/, 'people'],
  [/^(patients|perOpenMessage)$/, ''],
  [/^usdPerMonth$/, '$ a month'],
  [/^wageUsdPerHour$/, '$ an hour'],
  [/usd/i, '$'],
  [/^minPerWeek$/, 'minutes a week'],
  [/^leaveWeeksPerYear$/, 'weeks a year'],
  [/^perMin$/, 'a minute'],
  [/^perHour$/, 'an hour'],
  [/^perDay$/, 'a day'],
  [/^perWorkday$/, 'a business day'],
  [/^(perWeek|heavyLoadPerWeek)$/, 'messages a week'],
  [/weeks?$/i, 'weeks'],
  [/Days?$|^days$/, 'days'],
  [/Min$|^awayWhenEmpty$/, 'minutes'],
  [/^safeWindowMin$/, 'minutes'],
  [/factor$/i, 'times'],
  [/^replications$/, 'times'],
];

/** A key as words: `callsAfterMin` is "Calls after". */
export function readable(key: string): string {
  const words = key
    .replace(/(Min|Usd)$/, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[-_]/g, ' ')
    .toLowerCase()
    .replace(/\bai\b/g, 'AI');
  const text = words === '' ? key : words;
  return capital(text);
}

/** Ways in which a lever may act, as one chooses between them. */
const leverKinds: { readonly [kind: string]: string } = {
  direct: 'nobody: straight to whoever it is for',
  humanPool: 'people read first',
  ai: 'an AI sorts and flags',
  none: 'nobody',
  colleague: 'a colleague',
  pool: 'a pool',
  on: 'yes',
  off: 'no',
};

export const leverKindName = (kind: string): string => leverKinds[kind] ?? readable(kind);
