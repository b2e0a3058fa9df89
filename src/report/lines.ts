/** Item 2.5.4 of STRESS-DES: waiting lines, their order, and who gives up waiting. */
import { staffOf, type World } from '../scenario/index.ts';
import { bySetting } from './by-setting.ts';
import { blocks, plain, table } from './markdown.ts';
import type { Names } from './names.ts';
import type { Context } from './report-input.ts';
import { distributionText, percent } from './values.ts';

const disciplines = { fifo: 'first in, first out', lifo: 'last in, first out', 'shortest-first': 'shortest work first' };
const ofWork = { resume: 'interrupted and resumed', restart: 'interrupted and begun again', resample: 'interrupted and drawn anew' };
const preemptions = { none: 'never interrupted', ...ofWork };
const sessionEnds = { finish: 'finished', ...ofWork };

export function waitingLines({ scenario, names }: Context): string {
  const { world } = scenario.arms[0];
  const rows = Object.fromEntries(Object.keys(world.settings).map((setting) => [setting, lineRows(world, setting, names)]));
  const impatient = patienceTable(world, names);
  return blocks(
    'One line for each in-basket or pool; no line has a limit, nobody balks or changes lines, but for what the rules of leave and patience say.',
    table(
      [
        'Setting',
        'Role',
        'Line',
        'Order',
        'Priorities',
        'Work in hand when a more urgent message comes',
        'Work in hand at the end of a session',
      ],
      bySetting(rows, names),
    ),
    ageingTable(world, names),
    impatient === '' ? 'No sender gives up waiting.' : blocks('Reneging and reactions to waiting:', impatient),
  );
}

function lineRows(world: World, setting: string, names: Names): string[][] {
  return Object.entries(staffOf(world, setting)).flatMap(([id, { role, setting: from }]) =>
    from !== setting
      ? []
      : [
          [
            plain(names.of('role', id)),
            role.inBasket === 'own' ? `one for each of ${role.headCount}` : `one shared by ${role.headCount}`,
            disciplines[role.discipline],
            role.usesPriority ? 'lower numbers first' : 'ignored',
            preemptions[role.preemption],
            role.calendar === 'always' ? '' : sessionEnds[role.sessionEnd],
          ],
        ],
  );
}

function ageingTable({ categories }: World, names: Names): string {
  const rows = Object.entries(categories).flatMap(([id, { ageing }]) =>
    ageing === undefined ? [] : [[plain(names.of('category', id)), `${ageing.afterMin} min`, String(ageing.priority)]],
  );
  return table(['Category that ages', 'After waiting', 'New priority'], rows);
}

function patienceTable({ categories }: World, names: Names): string {
  const rows = Object.entries(categories).flatMap(([id, { patience }]) => {
    if (patience === undefined) return [];
    const { waitMin, until, nudge, call, visit, emergency, remindAgain, retry, urgentFactor } = patience;
    const leaves = Number((1 - nudge - call - visit - emergency).toFixed(9));
    const acts = [
      ['sends a reminder', nudge],
      ['phones', call],
      ['comes to the clinic', visit],
      ['goes to an emergency department', emergency],
      ['leaves', Math.max(0, leaves)],
    ] as const;
    const also = [
      ...(remindAgain ? ['waits again after a reminder or call'] : []),
      ...(urgentFactor === 1 ? [] : [`patience times ${urgentFactor} with an urgent need`]),
      ...(retry === undefined
        ? []
        : [`who leaves tries again: ${percent(retry.probability)}, after (min) ${distributionText(retry.afterMin)}`]),
    ];
    return [
      [
        plain(names.of('category', id)),
        plain(distributionText(waitMin)),
        until,
        acts.flatMap(([words, share]) => (share > 0 ? [`${words} ${percent(share)}`] : [])).join(', '),
        plain(also.join('; ')),
      ],
    ];
  });
  return table(['Category', 'Patience (min)', 'Until it is', 'Then', 'Also'], rows);
}
