import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../src/cli/options.ts';

describe('the options of run', () => {
  it('are numbers where numbers are meant', () => {
    const { options, problems } = readOptions({
      arm: ['a', 'b'],
      replications: '8',
      seed: '007',
      workers: '2',
      days: '0.5',
      warmUp: '0',
      onlyReplication: '3',
      format: 'csv',
      out: 'a.csv',
      quiet: true,
    });
    expect(problems).toEqual([]);
    expect(options).toEqual({
      arms: ['a', 'b'],
      replications: 8,
      seed: '007',
      workers: 2,
      observedDays: 0.5,
      warmUpDays: 0,
      onlyReplication: 3,
      format: 'csv',
      out: 'a.csv',
      isQuiet: true,
    });
  });

  it('leave to the scenario what is not given', () => {
    const { options } = readOptions({});
    expect(options).toMatchObject({ format: 'table', isQuiet: false });
    expect([options.replications, options.seed, options.observedDays, options.arms]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('are all complained of at once', () => {
    const { problems } = readOptions({
      replications: 'many',
      workers: '0',
      days: '-1',
      warmUp: 'NaN',
      format: 'xml',
      onlyReplication: '1.5',
      out: '',
    });
    expect(problems).toEqual([
      '--format: expected table, json or csv, got "xml"',
      '--out: expected a path, got ""',
      '--replications: expected a whole number of at least 2, got "many"',
      '--workers: expected a whole number from 1 to 256, got "0"',
      '--days: expected a number above 0, got "-1"',
      '--warm-up: expected a number of at least 0, got "NaN"',
      '--only-replication: expected a whole number of at least 0, got "1.5"',
    ]);
  });

  it.each(['1', '', '2.0', '0x10', '1e2', ' 5', '99999999999999999999', 'Infinity'])(
    'do not take %j for a number of replications',
    (text) => {
      expect(readOptions({ replications: text }).problems).toHaveLength(1);
    },
  );

  it.each(['0', '1e999', 'Infinity', '0x1', '', '1,5', '.5'])('do not take %j for a number of days', (text) => {
    expect(readOptions({ days: text }).problems).toHaveLength(1);
  });
});
