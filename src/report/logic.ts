/** Items 2.1 and 2.2 of STRESS-DES: the base model as a picture and in words. Says only what the scenario makes use of. */
import { needsOf, type World } from '../scenario/index.ts';
import { diagramOf } from './diagram.ts';
import { leversOf } from './lever-words.ts';
import { blocks, fenced, list, plain, toFill } from './markdown.ts';
import type { Names } from './names.ts';
import type { Context } from './report-input.ts';

export function diagram({ scenario }: Context): string {
  const isSeveral = Object.keys(scenario.arms[0].world.settings).length > 1;
  return blocks(
    fenced('mermaid', diagramOf(scenario)),
    `Drawn from the scenario${isSeveral ? '; the same roles of several settings are one box, and 2.5.3 tells them apart' : ''}. Numbers behind roles are people.`,
  );
}

export function baseLogic({ scenario, names }: Context): string {
  const { world } = scenario.arms[0];
  return blocks(
    `The base model is the arm ${plain(names.of('arm', scenario.arms[0].id))}.`,
    list([...demandWords(world), ...arrivalWords(world), ...workWords(world), ...afterWords(world), ...leverWords(world, names)]),
    toFill('what of the real clinic is left out of these rules on purpose, and why.'),
  );
}

function demandWords(world: World): string[] {
  const settings = Object.values(world.settings);
  const hasNeeds = settings.some((setting) => needsOf(world, setting).length > 0);
  const hasArrivals = settings.some(({ arrivals }) => Object.keys(arrivals).length > 0);
  const isBusy = settings.some(({ busyness }) => busyness !== undefined && busyness.weekCv + busyness.dayCv > 0);
  return [
    ...(hasNeeds
      ? [
          '**Needs.** Patients of a panel have needs at random times. Each patient belongs to a group, has or has not an active portal account, and has one owner among the staff; ' +
            'the same patient returns with later needs. What becomes of a need is drawn when it arises: a message through the portal, a call, a visit, an emergency department, or no contact.',
        ]
      : []),
    ...(hasArrivals
      ? ['**Arrivals.** Messages that do not come from needs of patients arrive by themselves, at the rates of their setting.']
      : []),
    ...(isBusy ? ['**Busy weeks and days.** Random factors of mean 1 multiply the demand of each week and day.'] : []),
    ...(Object.keys(world.calendar.surges).length > 0 ? ['**Surges.** Demand is greater or smaller for some weeks.'] : []),
  ];
}

function arrivalWords(world: World): string[] {
  const categories = Object.values(world.categories);
  const hasResolver = categories.some(({ resolver }) => resolver !== undefined);
  const { kind } = world.policies.triage;
  return [
    ...(categories.some(({ intake }) => intake !== undefined)
      ? ['**Intake.** Some categories are first taken in by a role of their own, as a clerk takes a call, and are triaged then.']
      : []),
    ...(kind === 'direct' ? [direct] : []),
    ...(hasResolver
      ? [
          '**Who can close it.** For each message the least senior role that can close it is drawn on arrival; roles of a higher rank can close it as well. ' +
            'Whoever opens a message and cannot close it reads it and passes it on.',
        ]
      : []),
    ...(categories.some(({ forwards }) => Object.keys(forwards).length > 0)
      ? ['**Forwarding.** After one role has done its part, tables of chances say which role comes next, or that it is done.']
      : []),
  ];
}

const direct =
  '**Triage.** In the base model every message goes straight to the role with which its category starts, or else to the role that can close it.';

function workWords(world: World): string[] {
  const roles = Object.values(world.settings).flatMap((setting) => Object.values(setting.roles));
  const sessions = Object.values(world.calendar.staff).flatMap((calendar) => Object.values(calendar.sessions));
  const isAlwaysOn = roles.every(({ calendar }) => calendar === 'always');
  const recognises = roles.some(({ recognition }) => recognition > 0);
  return [
    '**Work.** A message joins the in-basket of its owner or the shared line of a role (2.5.4). Whoever is free and on duty opens the first in line and works on one message at a time; how long that takes is drawn (2.5.2).',
    isAlwaysOn ? '**Hours.** Everybody is always on duty.' : '**Hours.** Staff work in weekly sessions (2.5.3); between them lines wait.',
    ...(sessions.some(({ work }) => work === 'visits')
      ? [
          '**Visits.** In sessions with visits only gaps between visits are free for messages; visits over-run and patients do not come at random.',
        ]
      : []),
    ...(sessions.some(({ ifBacklog }) => ifBacklog !== undefined)
      ? ['**Optional sessions.** Some sessions take place with a chance that rises with the open messages, and end when none is left.']
      : []),
    ...(recognises
      ? [
          '**Urgency.** Some needs are urgent. Each reader recognises an urgent message with a chance that depends on the role; a recognised one goes first and to a clinician.',
        ]
      : []),
  ];
}

function afterWords(world: World): string[] {
  const categories = Object.values(world.categories);
  return [
    ...(categories.some(({ followUp }) => followUp !== undefined)
      ? ['**Follow-ups.** A patient may write back after an answer; such messages belong to the same thread.']
      : []),
    ...(categories.some(({ triggers }) => triggers !== undefined)
      ? ['**Triggered messages.** Some messages make the patient write, as a released result does.']
      : []),
    ...(categories.some(({ patience }) => patience !== undefined)
      ? ['**Patience.** Who waits too long sends a reminder, phones, comes, goes elsewhere or leaves (2.5.4).']
      : []),
    ...(world.policies.loops.responsiveness !== undefined && world.policies.feedback === 'on'
      ? ['**Feedback.** Patients who are answered fast write more, within limits; who is answered slowly writes less.']
      : []),
  ];
}

const leverWords = (world: World, names: Names) => leversOf(world, names).map(({ title, words }) => `**${title}**: ${words}`);
