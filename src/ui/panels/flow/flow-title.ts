/** The finding of the message flow, as its title says it. */
import { changeText, type SankeyData } from '../../../charts/index.ts';
import { flowFigureWords as words } from '../../words/flow.ts';

const endColumn = 4;
const parts = [
  { column: 2, say: words.part.reader },
  { column: 3, say: words.part.closer },
  { column: endColumn, say: words.part.end },
];

/** In values: how many are met in time; otherwise the greatest change of each step that can be told apart. */
export function titleOf(data: SankeyData): string {
  const { columns, mode, baseline, arm } = data;
  if (mode === 'values') {
    const inTime = columns[endColumn].nodes.find(({ title }) => title === words.node('inTime'));
    const each = [
      { arm: baseline, text: words.size(inTime?.baseline.mean ?? 0) },
      ...(arm === baseline ? [] : [{ arm, text: words.size(inTime?.arm.mean ?? 0) }]),
    ];
    return words.title(each);
  }
  const said = parts.flatMap(({ column, say }) => {
    const moved = columns[column].nodes.filter((node) => node.isDistinguishable);
    const [most] = [...moved].sort((a, b) => Math.abs(b.change.mean ?? 0) - Math.abs(a.change.mean ?? 0));
    return most === undefined ? [] : [say(most.title, words.moreOrFewer(changeText(most, mode)))];
  });
  return words.titleChange(arm.title, mode, said);
}
