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
      format: 'csv',
      out: 'a.csv',
      isQuiet: true,
      extent: 'main',
    });
  });

  it('may ask for all of the table', () => {
    expect(readOptions({ all: true })).toMatchObject({ options: { extent: 'all' }, problems: [] });
  });

  it('may ask for a single replication', () => {
    expect(readOptions({ onlyReplication: '0' })).toMatchObject({ options: { onlyReplication: 0 }, problems: [] });
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
      '--only-replication: expected no --replications beside it, got "1.5"',
      '--replications: expected a number, got "many"',
      '--workers: expected a whole number from 1 to 256, got "0"',
      '--warm-up: expected a number, got "NaN"',
      '--only-replication: expected a whole number of at least 0, got "1.5"',
    ]);
  });

  it.each(['', '0x10', ' 5', '1e999', 'Infinity', '1,5', '.5', 'NaN'])('do not take %j for a number', (text) => {
    expect(readOptions({ replications: text }).problems).toHaveLength(1);
    expect(readOptions({ days: text }).problems).toHaveLength(1);
  });

  it.each(['0', '257', '1.5', '-1', '99999999999999999999'])('do not take %j for a number of workers', (text) => {
    expect(readOptions({ workers: text }).problems).toEqual([
      `--workers: expected a whole number from 1 to 256, got ${JSON.stringify(text)}`,
    ]);
  });

  it('leave it to the scenario how great the numbers of a run may be', () => {
    expect(readOptions({ replications: '1', days: '-1', warmUp: '1e9' })).toMatchObject({
      options: { replications: 1, observedDays: -1, warmUpDays: 1e9 },
      problems: [],
    });
  });

  it('cannot ask for a single replication and for a number of them', () => {
    const { problems } = readOptions({ onlyReplication: '3', replications: '8' });
    expect(problems).toEqual(['--only-replication: expected no --replications beside it, got "3"']);
  });
});
