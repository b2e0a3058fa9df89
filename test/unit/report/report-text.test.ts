import { describe, expect, it } from 'vitest';
import { library } from '../../../src/library/index.ts';
import { answeredByStress, isporItems, stressParts } from '../../../src/report/checklist.ts';
import { reportText } from '../../../src/report/report-text.ts';
import { builtIn, notRun, parsed, queueText, reported } from './reported.ts';

/** What JavaScript writes for want of anything better. */
const nonsense = /undefined|NaN|\[object|Infinity/;

/** Cells of a row of a table, by the pipes that part them. */
const cellsOf = (line: string): number => line.replaceAll('\\|', '').split('|').length - 2;

/** Tables of a text, each as its lines. */
function tablesOf(text: string): string[][] {
  return text
    .trim()
    .split('\n\n')
    .map((block) => block.split('\n'))
    .filter(([first]) => first.startsWith('| '));
}

const queue = reportText(reported(parsed(queueText)));
const sectionOf = (text: string, heading: string) => text.slice(text.indexOf(`\n${heading}`)).split(/\n(?=##)/)[1];

describe('the report', () => {
  it('has every item of both checklists exactly once', () => {
    const lines = queue.split('\n');
    const stress = Object.values(stressParts).flatMap((items) => Object.entries(items).map(([id, title]) => `### ${id} ${title}`));
    const ispor = Object.entries(isporItems).map(([id, title]) => `### ISPOR-SMDM ${id}. ${title}`);
    const elsewhere = Object.entries(answeredByStress).map(([id, [title]]) => `| ISPOR-SMDM ${id}. ${title} |`);
    expect([stress.length, ispor.length + elsewhere.length]).toEqual([24, 18]);
    for (const start of [...stress, ...ispor, ...elsewhere]) {
      expect([start, lines.filter((line) => line.startsWith(start)).length]).toEqual([start, 1]);
    }
  });

  it('leaves no item empty', () => {
    const bodies = queue.split(/\n### /).slice(1);
    for (const body of bodies) expect(body.split('\n').slice(1).join('').trim()).not.toBe('');
  });

  it('counts the places that are left to the authors', () => {
    const open = queue.match(/^> TO FILL: /gm)!.length;
    expect(open).toBeGreaterThan(15);
    expect(queue).toContain(`marked: ${open} places that begin with **TO FILL**`);
  });

  it('escapes what would break a table or read as Markdown', () => {
    expect(queue).toContain('How much \\*slower\\*?');
    expect(queue).toContain('| `clock` | A \\| B, J Clocks 2020 <https://doi.org/10.1000/clock_1> | 1 number |');
    expect(queue).toContain('| measured | `clock`: By \\| clock |');
    for (const table of tablesOf(queue)) expect([table[0], new Set(table.map(cellsOf)).size]).toEqual([table[0], 1]);
  });

  it('works for a queue without patients', () => {
    expect(queue).toContain('There are no patients in this scenario');
    expect(queue).not.toContain('**Patient**');
    expect(sectionOf(queue, '### 2.1 ')).toContain('  arrivals --> c_message\n  c_message --> r_nurse\n  r_nurse --> done\n');
    expect(sectionOf(queue, '### 2.3 ')).toContain(
      '| Message, handling, Nurse | exponential, mean 1 | exponential, mean 1.6 | `/categories/message/handlingMin/nurse` |',
    );
  });

  it('says words, units and grade of a number, and its path in code', () => {
    expect(sectionOf(queue, '### 3.3 ')).toContain(
      '| Message, handling, Nurse, mean | Hands-on minutes by role | 1 | min | 0.5 to 2 | measured | `clock`: By \\| clock | `/categories/message/handlingMin/nurse/mean` |',
    );
    const assumptions = sectionOf(queue, '### 3.4 ');
    expect(assumptions).toContain('| Clinic, Nurse: head count = 1 | One is enough | ');
    expect(assumptions).toContain('| Message categories | 1 | 0 | 0 | 0 |');
    expect(assumptions).toContain('| Clinic, arrivals, Message, per min | `/settings/clinic/arrivals/message/perMin` |');
    expect(assumptions).toContain(
      '| Message, handling, Nurse, mean (arm: Slower) | `/arms/1/patch/categories/message/handlingMin/nurse/mean` |',
    );
  });

  it('asks for the machine and the run time where it is not told of them', () => {
    expect(sectionOf(queue, '### 5.4 ')).toMatch(/^### 5\.4 .*\n\n> TO FILL: processor/);
    const execution = {
      processor: 'Some | processor',
      processorCount: 4,
      memoryBytes: 8 * 2 ** 30,
      operatingSystem: 'Some system',
      runtime: 'Node.js v20',
      threads: 3,
      seconds: 12.34,
    };
    const told = reportText({ ...reported(parsed(queueText)), execution });
    expect(sectionOf(told, '### 5.4 ')).toContain('| Processor | Some \\| processor |\n| Logical processors | 4 |\n| Memory | 8.0 GiB |');
    expect(sectionOf(told, '### 5.4 ')).toContain('| Threads used | 3 |\n| Run time | 12 s for 4 runs |');
    expect(sectionOf(told, '### 5.1 ')).toContain('Node.js v20 on Some system.');
  });

  const expectSense = (text: string) => {
    expect(text.split('\n').find((line) => nonsense.test(line))).toBeUndefined();
    for (const table of tablesOf(text)) expect([table[0], new Set(table.map(cellsOf)).size]).toEqual([table[0], 1]);
  };

  it.each([...library.keys()])('says nothing meaningless of the built-in scenario %s', (id) => {
    expectSense(reportText(notRun(builtIn(id))));
  });

  it.each(['ai-drafts', 'published/drafts-ucsd'])('says nothing meaningless of a run of %s', (id) => {
    const text = reportText(reported(builtIn(id), [builtIn(id).arms[1].id]));
    expectSense(text);
    expect(text).toMatch(/^\| In-basket time, Physician \(min\/day\) \| /m);
  });
});
