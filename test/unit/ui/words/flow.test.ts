import { describe, expect, it } from 'vitest';
import type { SankeyData, SankeyNode } from '../../../../src/charts/index.ts';
import { titleOf } from '../../../../src/ui/panels/flow/flow-title.ts';
import { flowFigureWords as words } from '../../../../src/ui/words/flow.ts';

const estimate = (mean: number, halfWidth: number) => ({ n: 5, mean, sd: 1, halfWidth });
const node = (title: string, before: number, change: number, half: number): SankeyNode => ({
  title,
  baseline: estimate(before, 2),
  arm: estimate(before + change, 2),
  change: estimate(change, half),
  isDistinguishable: Math.abs(change) > half,
});

function dataOf(mode: SankeyData['mode'], inTimeChange: number): SankeyData {
  const columns = [
    [node('English', 1000, 0, 0)],
    [node('Portal message', 1000, 0, 0)],
    [node('Physician', 600, -100, 5), node('AI, by itself', 0, 100, 5)],
    [node('Physician', 600, -1, 5)],
    [node(words.node('inTime') ?? '', 700, inTimeChange, 2), node('Ended unmet', 300, -inTimeChange / 2, 2)],
  ];
  return {
    baseline: { id: 'baseline', title: 'Today', index: 0 },
    arm: { id: 'ai', title: 'AI', index: 1 },
    mode,
    columns: columns.map((nodes) => ({ title: '', nodes })),
    bands: [],
  };
}

describe('the title of the message flow', () => {
  it('says how many are met in time in each arm', () => {
    expect(titleOf(dataOf('values', 10))).toBe('Of 1,000 needs met in time: 700 at baseline, 710 with \u201cAI\u201d');
  });

  it('says the greatest change of each step that can be told apart, for better or for worse', () => {
    expect(titleOf(dataOf('change', -10))).toBe(
      'Of 1,000 needs, with \u201cAI\u201d: 100.0\u00a0\u00b1\u202f5.0 fewer first read by physician; 10.0\u00a0\u00b1\u202f2.0 fewer met in time',
    );
    expect(titleOf(dataOf('relative', 70))).toContain('10\u00a0\u00b1\u202f0.3\u202f% more met in time');
  });

  it('says when nothing can be told apart', () => {
    const data = dataOf('change', 0);
    const still = {
      ...data,
      columns: data.columns.map(({ nodes }) => ({ title: '', nodes: nodes.map((one) => ({ ...one, isDistinguishable: false })) })),
    };
    expect(titleOf(still)).toBe('With \u201cAI\u201d no step can be told apart from the baseline');
  });
});
