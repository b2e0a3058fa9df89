import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DimensionedTally } from '../../../../src/model/observer/dimensioned-tally.ts';
import { type Cell, Cells } from '../../../../src/model/plan/cells.ts';
import { type Names, none } from '../../../../src/model/plan/plan.ts';

interface Observation extends Cell {
  readonly value: number;
}

const namesOf = (settings: number, roles: number, groups: number, categories: number): Names => {
  const list = (count: number, letter: string) => Array.from({ length: count }, (_, i) => `${letter}${i}`);
  return { settings: list(settings, 's'), roles: list(roles, 'r'), groups: list(groups, 'g'), categories: list(categories, 'c') };
};

/** Small worlds with observations, some of which lack a role, a group or a category. */
const worlds = fc
  .record({ settings: fc.integer({ min: 1, max: 3 }), roles: fc.nat(2), groups: fc.nat(3), categories: fc.integer({ min: 1, max: 3 }) })
  .chain(({ settings, roles, groups, categories }) => {
    const orNone = (count: number) => fc.integer({ min: none, max: count - 1 });
    const observation = fc.record({
      value: fc.integer({ min: 0, max: 50_000 }),
      setting: fc.nat(settings - 1),
      role: orNone(roles),
      group: orNone(groups),
      category: orNone(categories),
    });
    return fc.record({
      names: fc.constant(namesOf(settings, roles, groups, categories)),
      observations: fc.array(observation, { maxLength: 40 }),
    });
  });

/** Every cell that rows may ask for. */
function cellsOf({ settings, roles, groups, categories }: Names): Cell[] {
  const everywhere: Cell = { setting: none, role: none, group: none, category: none };
  return [none, ...settings.keys()].flatMap((setting) => [
    { ...everywhere, setting },
    ...roles.map((_, role) => ({ ...everywhere, setting, role })),
    ...groups.map((_, group) => ({ ...everywhere, setting, group })),
    ...categories.map((_, category) => ({ ...everywhere, setting, category })),
  ]);
}

const isIn = (cell: Cell, one: Observation) =>
  (['setting', 'role', 'group', 'category'] as const).every((dimension) => cell[dimension] === none || cell[dimension] === one[dimension]);

/** One setting comes to its end before the next one begins. */
function tallyOf(names: Names, observations: readonly Observation[], times = 1): { tally: DimensionedTally; cells: Cells } {
  const cells = new Cells(names);
  const tally = new DimensionedTally(cells, true, true);
  for (const one of names.settings.keys()) {
    for (let i = 0; i < times; i++) {
      for (const { value, setting, role, group, category } of observations) {
        if (setting === one) tally.add(value, cells.placeWithRole(cells.placeOf(setting, group, category), role));
      }
    }
    tally.endSetting(one);
  }
  tally.finish();
  return { tally, cells };
}

/** Hyndman and Fan's type 7. */
function quantileOf(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = (sorted.length - 1) * p;
  const whole = Math.floor(rank);
  return sorted[whole] + (rank - whole) * ((sorted[whole + 1] ?? sorted[whole]) - sorted[whole]);
}

describe('a tally along dimensions', () => {
  it('has in every cell the observations that belong there', () => {
    fc.assert(
      fc.property(worlds, ({ names, observations }) => {
        const { tally, cells } = tallyOf(names, observations);
        for (const cell of cellsOf(names)) {
          const values = observations.filter((one) => isIn(cell, one)).map(({ value }) => value);
          const index = cells.indexOf(cell);
          expect(tally.count(index)).toBe(values.length);
          expect(tally.mean(index) * values.length || 0).toBeCloseTo(
            values.reduce((sum, value) => sum + value, 0),
            6,
          );
          for (const [name, p] of [
            ['p50', 0.5],
            ['p90', 0.9],
          ] as const) {
            const exact = quantileOf(values, p);
            if (values.length === 0) expect(tally.quantile(index, name)).toBeNaN();
            else expect(Math.abs(tally.quantile(index, name) - exact)).toBeLessThanOrEqual(exact / 256);
          }
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('counts what fills more than a page of its log', () => {
    const observations = [
      { value: 1, setting: 0, role: none, group: 0, category: 0 },
      { value: 100, setting: 1, role: 0, group: none, category: 0 },
    ];
    const { tally, cells } = tallyOf(namesOf(2, 1, 1, 1), observations, 20_000);
    const total = cells.indexOf({ setting: none, role: none, group: none, category: none });
    expect(tally.count(total)).toBe(40_000);
    expect(tally.quantile(total, 'p50')).toBeCloseTo((1 + 100) / 2, 0);
    expect(tally.quantile(total, 'p90')).toBeCloseTo(100, 0);
    expect(tally.quantile(cells.indexOf({ setting: 1, role: none, group: none, category: none }), 'p50')).toBeCloseTo(100, 0);
  });
});
