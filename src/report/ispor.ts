/** The items of the ISPOR-SMDM checklist that STRESS-DES leaves out: care, populations, uncertainty, validation, people. */
import { evaluateTargets } from '../experiment/index.ts';
import { shellWord } from '../runner/index.ts';
import { answeredByStress, type IsporId, isporItems, stressParts } from './checklist.ts';
import { blocks, code, counted, list, plain, table, toFill } from './markdown.ts';
import { formatEstimate, formatFigure, shownUnit } from './numbers.ts';
import type { Context } from './report-input.ts';
import { grouped } from './values.ts';

const answers: Readonly<Record<IsporId, (context: Context) => string>> = {
  2: settingOfCare,
  4: timeHorizon,
  6: targetPopulation,
  9: uncertainty,
  10: sensitivityAnalyses,
  11: () => toFill('who outside the study judged whether rules, inputs and results look like the real clinic, and what they said.'),
  12: () => toFill('other models of the same decision, and where their results agree or differ.'),
  13: externalValidation,
  14: () => toFill('predictions of this model that later events were or will be held against; if none, why.'),
  15: generalisability,
  16: () => toFill('which decision makers, clinicians and patients took part, and in what.'),
  17: () => toFill('who paid for the study, and with what part in it.'),
  18: limitations,
};

export function isporSection(context: Context): string {
  const items = Object.entries(isporItems).map(([id, title]) =>
    blocks(`### ISPOR-SMDM ${id}. ${title}`, answers[Number(id) as IsporId](context)),
  );
  const rows = Object.entries(answeredByStress).map(([id, [title, item]]) => [
    `ISPOR-SMDM ${id}. ${title}`,
    `${item} ${stressTitle(item)}`,
  ]);
  return blocks(
    '## ISPOR-SMDM items for health care',
    'Those that STRESS-DES answers:',
    table(['Item', 'Answered in'], rows),
    'The others:',
    ...items,
  );
}

const stressTitle = (id: string) =>
  Object.values(stressParts).flatMap((items) => Object.entries(items).flatMap(([key, title]) => (key === id ? [title] : [])))[0];

function settingOfCare({ scenario, names }: Context): string {
  const { world } = scenario.arms[0];
  const rows = Object.entries(world.settings).map(([id, { roles, panel }]) => [
    plain(names.of('setting', id)),
    code(id),
    plain(
      Object.entries(roles)
        .map(([role, { headCount }]) => `${headCount} ${names.of('role', role)}`)
        .join(', '),
    ),
    panel === undefined ? '' : grouped(panel.patients),
  ]);
  return blocks(table(['Setting', 'Id', 'Staff', 'Patients'], rows), toFill('kind of organisation, country, and how care is paid for.'));
}

function timeHorizon({ result }: Context): string {
  const { observedDays } = result;
  const weeks = Math.round((observedDays / 7) * 10) / 10;
  return blocks(
    `${counted(observedDays, 'day')} (${counted(weeks, 'week')}) of operation${result.warmUpDays > 0 ? ', after the warm-up' : ''}. Costs are not discounted.`,
    toFill('why this horizon suits the decision.'),
  );
}

function targetPopulation({ scenario }: Context): string {
  const { world } = scenario.arms[0];
  const panels = Object.values(world.settings).flatMap(({ panel }) => panel ?? []);
  if (panels.length === 0) return 'There are no patients in this scenario: messages arrive by themselves.';
  const patients = panels.reduce((sum, panel) => sum + panel.patients, 0);
  const groups = new Set(panels.flatMap(({ population }) => Object.keys(world.populations[population]?.groups ?? {})));
  return blocks(
    `${grouped(patients)} patients in ${counted(panels.length, 'panel')} and ${counted(groups.size, 'patient group')} (2.5.1). Nobody joins or leaves a panel during a run.`,
    toFill('who is meant by these patients, and who is not.'),
  );
}

function uncertainty({ scenario, result }: Context): string {
  const ranged = scenario.parameters.filter(({ low, high }) => low !== undefined && high !== undefined).length;
  return blocks(
    list([
      `Chance: ${counted(result.replications, 'replication')}, 95 % intervals (4.3). These say nothing of the inputs.`,
      scenario.parameters.length === 0
        ? 'Inputs: no number of the scenario has a range; this run holds all at their values.'
        : `Inputs: ${ranged} of ${counted(scenario.parameters.length, 'number')} with evidence have a range (3.3); this run holds all at their values.`,
      'Structure: not varied in this run.',
    ]),
    toFill('how uncertain the inputs and the structure are taken to be, and what that means for the answer.'),
  );
}

function sensitivityAnalyses({ scenario, file }: Context): string {
  const arm = scenario.arms[1]?.id;
  const command = `inboxsim sensitivity ${shellWord(file)} --outcome OUTCOME --arm ${shellWord(arm ?? scenario.arms[0].id)}`;
  return blocks(
    'None is part of this run.',
    toFill(
      `analyses over the ranges of 3.3, such as ${code(command)}${arm === undefined ? '' : `, and ${code('inboxsim break-even')} for levers`}.`,
    ),
  );
}

function externalValidation({ scenario, result }: Context): string {
  const rows = evaluateTargets(result, scenario.targets).map(
    ({ title, kind, unit, source, published, low, high, simulated, halfWidth, verdict, reason }) => {
      const show = (value: number) => formatFigure(value, unit);
      return [
        plain(title),
        `${published === null ? '' : show(published)} (${show(low)} to ${show(high)}) ${plain(shownUnit(unit))}`.trim(),
        formatEstimate(simulated, halfWidth, unit),
        verdict,
        kind,
        `${code(source)}${reason === undefined ? '' : ` ${plain(reason)}`}`,
      ];
    },
  );
  return blocks(
    rows.length === 0
      ? 'The scenario names no published figures to hold its results against.'
      : 'Published figures that the scenario names. Pass: the simulated interval lies within the range; fail: outside; cannot tell: it straddles a limit. ' +
          'Input: the figure chose a number of the scenario, so that a pass shows nothing; consistency: one akin to it did; validation: nothing was set from it.',
    table(['Figure', 'Published (range that passes)', 'Simulated', 'Verdict', 'Kind', 'Source'], rows),
    toFill('comparison with data of the clinics that are modelled.'),
  );
}

function generalisability({ scenario }: Context): string {
  return blocks(
    `The scenario is a text file; another clinic is described by ${code(`extends: ${scenario.id}`)} and what differs there.`,
    toFill('to which clinics and patients the answer may be carried over, and to which not.'),
  );
}

function limitations({ scenario, result }: Context): string {
  const { parameters } = scenario;
  const assumed = parameters.filter(({ grade }) => grade === 'assumed').length;
  return blocks(
    list([
      ...(parameters.length === 0 ? [] : [`${assumed} of ${counted(parameters.length, 'number')} with evidence are assumed (3.4).`]),
      'The model says what follows from its rules and numbers; a difference between arms holds in a real clinic only if the mechanisms do.',
      ...(result.warnings.length === 0 ? [] : ['The program warns of these runs (4.1).']),
    ]),
    toFill('limitations that matter to whoever decides.'),
  );
}
