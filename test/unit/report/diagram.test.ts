import { describe, expect, it } from 'vitest';
import { library } from '../../../src/library/index.ts';
import { diagramOf } from '../../../src/report/diagram.ts';
import { builtIn, parsed, queueText } from './reported.ts';

const node = /^ {2,4}(\w+)(?:\(\["[^"]*"\]\)|\["[^"]*"\]|\{"[^"]*"\})$/;
const edge = /^ {2}(\w+) -->(?:\|"[^"]*"\|)? (\w+)$/;

describe('the diagram of a scenario', () => {
  it('leads from arrivals to the role and out again', () => {
    expect(diagramOf(parsed(queueText)).split('\n').slice(-3)).toEqual([
      '  arrivals --> c_message',
      '  c_message --> r_nurse',
      '  r_nurse --> done',
    ]);
  });

  it('writes quotation marks and other signs of a title as Mermaid takes them', () => {
    const scenario = parsed(queueText.replace('title: Message', `title: 'A "b" #1 <c>; d'`));
    expect(diagramOf(scenario)).toContain('c_message["A #34;b#34; #35;1 #60;c#62;#59; d"]');
  });

  it.each([...library.keys()])('has a box for both ends of every arrow, and an arrow for every box, in %s', (id) => {
    const lines = diagramOf(builtIn(id)).split('\n');
    const nodes = lines.flatMap((line) => node.exec(line)?.[1] ?? []);
    const ends = lines.flatMap((line) => edge.exec(line)?.slice(1) ?? []);
    expect(new Set(ends)).toEqual(new Set(nodes));
    expect(new Set(nodes).size).toBe(nodes.length);
    const known = lines.filter(
      (line) => node.test(line) || edge.test(line) || /^( {2}end| {2}subgraph \w+ \["[^"]+"\]|flowchart LR)$/.test(line),
    );
    expect(known).toEqual(lines);
  });
});
