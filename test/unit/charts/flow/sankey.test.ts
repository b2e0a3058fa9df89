import { describe, expect, it } from 'vitest';
import { relativeChange } from '../../../../src/charts/flow/sankey-data.ts';
import { hangFlags, nodeSizes, placeBands, sankeyLayout } from '../../../../src/charts/flow/sankey-layout.ts';
import { changeText, sankeyTable } from '../../../../src/charts/index.ts';
import { madeUpSankey as data } from '../../../charts/flow.case.ts';

const bands = data.bands.map((band) => ({ ...band, size: band.baseline.mean ?? 0 }));
const counts = data.columns.map(({ nodes }) => nodes.length);
const slots = counts.map((count) => new Array<number>(count).fill(20));

describe('the layout of a Sankey diagram', () => {
  const layout = sankeyLayout({ slots, bands, gap: 4, length: 400 });
  const { nodes, ribbons } = placeBands(layout, bands);

  it('gives every node its room, in order, without overlap and inside the length', () => {
    for (const rooms of layout.rooms) {
      rooms.forEach(({ from, to }, place) => {
        expect(to - from).toBeGreaterThanOrEqual(20 - 1e-9);
        expect(from).toBeGreaterThanOrEqual(place === 0 ? 0 : rooms[place - 1].to + 4 - 1e-6);
        expect(to).toBeLessThanOrEqual(400 + 1e-6);
      });
    }
  });

  it('uses one scale: the length of a node is its needs', () => {
    const sizes = nodeSizes(counts, bands);
    nodes.forEach((column, place) => {
      column.forEach(({ from, to }, node) => void expect(to - from).toBeCloseTo(sizes[place][node] * layout.scale, 9));
    });
  });

  it('lets bands leave and enter within their nodes, side by side', () => {
    bands.forEach((band, place) => {
      const [{ start, end }, from, to] = [ribbons[place], nodes[band.column][band.from], nodes[band.column + 1][band.to]];
      expect(start.from).toBeGreaterThanOrEqual(from.from - 1e-9);
      expect(start.to).toBeLessThanOrEqual(from.to + 1e-9);
      expect(end.from).toBeGreaterThanOrEqual(to.from - 1e-9);
      expect(end.to).toBeLessThanOrEqual(to.to + 1e-9);
      const beside = ribbons.filter(
        (_, other) => other !== place && bands[other].column === band.column && bands[other].from === band.from,
      );
      for (const other of beside) expect(other.start.from >= start.to - 1e-9 || other.start.to <= start.from + 1e-9).toBe(true);
    });
  });
});

describe('labels on a narrow screen', () => {
  it('never cover each other', () => {
    const flags = [0, 20, 30, 32, 180, 190, 300].map((stem, place) => {
      const side = place < 4 ? ('right' as const) : ('left' as const);
      return { from: side === 'right' ? stem : stem - 150, to: side === 'right' ? stem + 150 : stem, height: 15 + 15 * (place % 2), side };
    });
    const tops = hangFlags(flags, 6);
    flags.forEach((flag, place) => {
      flags.forEach((other, at) => {
        if (place === at || flag.from >= other.to || other.from >= flag.to) return;
        expect(tops[place] >= tops[at] + other.height || tops[at] >= tops[place] + flag.height).toBe(true);
      });
    });
    expect(new Set(tops).size).toBeGreaterThan(1);
  });
});

describe('the numbers of the flow', () => {
  const [english] = data.columns[0].nodes;
  const nurse = data.columns[2].nodes.find(({ title }) => title === 'Nurse');
  if (nurse === undefined) throw new Error('no nurse');

  it('stand in the order asked for, and bands with their nodes', () => {
    expect(data.columns[1].nodes.map(({ title }) => title)).toEqual(['Portal message', 'Phone call', 'Stays away']);
    for (const { column, from, to } of data.bands) {
      expect(data.columns[column].nodes[from]).toBeDefined();
      expect(data.columns[column + 1].nodes[to]).toBeDefined();
    }
  });

  it('say that a change cannot be told apart when its interval holds zero', () => {
    expect(english.isDistinguishable).toBe(false);
    expect(changeText(english, 'change')).toBe('no clear change');
    expect(changeText({ ...nurse, isDistinguishable: true, change: { n: 2, mean: 12.34, sd: 1, halfWidth: 3.21 } }, 'change')).toBe(
      '+12.3\u00a0\u00b1\u202f3.2',
    );
  });

  it('have no change in per cent of nothing', () => {
    expect(relativeChange(nurse)).toBeNull();
    expect(changeText({ ...nurse, isDistinguishable: true }, 'relative')).toBe('new');
    const half = { n: 2, mean: 50, sd: 1, halfWidth: 1 };
    expect(relativeChange({ baseline: half, change: { ...half, mean: -25, halfWidth: 5 } })).toEqual({ mean: -50, half: 10 });
  });

  it('have a table twin with a row for each node and each band', () => {
    const table = sankeyTable(data, 'caption');
    expect(table.rows).toHaveLength(data.columns.flatMap(({ nodes }) => nodes).length + data.bands.length);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });
});
