import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { agreementOf } from '../../bench/agreement.ts';
import { readOptions } from '../../bench/options.ts';
import { interleave, ratioOf, spreadOf } from '../../bench/rounds.ts';
import { withSettings } from '../../bench/scaled-scenario.ts';

describe('options', () => {
  it('measure five rounds unless told otherwise, and two when it must be quick', () => {
    expect(readOptions([])).toMatchObject({ command: 'speed', withPeers: false, rounds: 5 });
    expect(readOptions(['--peers', '--quick'])).toMatchObject({ command: 'speed', withPeers: true, rounds: 2 });
    expect(readOptions(['--scaling', '--quick', '--rounds', '3'])).toMatchObject({ command: 'scaling', rounds: 3 });
  });

  it.each(['0', '1.5', 'many', ''])('say what --rounds expects when it is %j', (rounds) => {
    expect(() => readOptions([`--rounds=${rounds}`])).toThrow(/--rounds[\s\S]*Expected a whole number above 0/);
  });

  it('are refused when one is unknown, and when two modes are asked for at once', () => {
    expect(() => readOptions(['--peer'])).toThrow(/unknown option '--peer'[\s\S]*--peers/);
    expect(() => readOptions(['--peers', '--scaling'])).toThrow("'--peers' cannot be used with option '--scaling'");
    expect(() => readOptions(['--browser', '--scaling'])).toThrow('cannot be used with');
    expect(() => readOptions(['peers'])).toThrow('too many arguments');
  });

  it('are told on demand', () => {
    const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    expect(() => readOptions(['--help'])).toThrow(expect.objectContaining({ exitCode: 0 }));
    expect(written.mock.calls.join('')).toMatch(/--peers[\s\S]*--scaling[\s\S]*--browser[\s\S]*Ends with 1/);
    written.mockRestore();
  });
});

describe('rounds', () => {
  it('are described by the median, the lowest and the highest', () => {
    expect(spreadOf([5, 1, 100])).toEqual({ median: 5, lowest: 1, highest: 100 });
    expect(spreadOf([4, 1])).toEqual({ median: 2.5, lowest: 1, highest: 4 });
  });

  it('are compared one by one, so that a busy round does not spoil the ratio', () => {
    expect(ratioOf([2, 20, 2], [1, 10, 1])).toEqual({ median: 2, lowest: 2, highest: 2 });
  });

  it('measure one thing after the other', () => {
    const order: string[] = [];
    const things = new Map(['ours', 'C'].map((name) => [name, (round: number) => order.push(`${name} ${round}`)] as const));
    const samples = interleave(things, 2, () => {});
    expect(order).toEqual(['ours 0', 'C 0', 'ours 1', 'C 1']);
    expect(samples.get('C')).toEqual([2, 4]);
  });
});

describe('agreement', () => {
  const answers = (...means: number[]) => means.map((meanMin) => ({ messages: 1, meanMin, p90Min: 30, cpuSeconds: 1, peakMb: 1 }));

  it('allows 2 % where the span is long enough', () => {
    const right = answers(10, 10.001, 9.999);
    expect(agreementOf(answers(10.19), right).agrees).toBe(true);
    expect(agreementOf(answers(10.21), right)).toMatchObject({ agrees: false, tolerated: 0.02 });
  });

  it('allows what chance can do where the span is too short to know better', () => {
    const right = answers(9.5, 10, 10.5);
    expect(agreementOf(answers(10.5), right).agrees).toBe(true);
    expect(agreementOf(answers(12.5), right).agrees).toBe(false);
  });

  it('judges the 90th percentile as well as the mean', () => {
    const off = answers(10).map((answer) => ({ ...answer, p90Min: 31 }));
    expect(agreementOf(off, answers(10, 10)).agrees).toBe(false);
  });
});

describe('a scenario with many settings', () => {
  it('has the same clinic that many times, and numbers without what they rest on', () => {
    const text = readFileSync('scenarios/primary-care.yaml', 'utf8');
    const written = parse(withSettings(text, 3)) as { settings: Record<string, { panel: { patients: unknown } }>; arms: unknown[] };
    expect(Object.keys(written.settings)).toEqual(['clinic-1', 'clinic-2', 'clinic-3']);
    expect(written.settings['clinic-3'].panel.patients).toBe(11800);
    expect(written.arms).toHaveLength(1);
  });
});
