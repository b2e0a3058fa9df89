import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { agreementOf } from '../../bench/agreement.ts';
import { million, percent, spread, times } from '../../bench/numbers.ts';
import { readOptions } from '../../bench/options.ts';
import { interleave, ratioOf, spreadOf } from '../../bench/rounds.ts';
import { withSettings } from '../../bench/scaled-scenario.ts';
import { growingWithYears, type ScalingReport } from '../../bench/scaling.ts';

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

describe('numbers', () => {
  it('are written with the digits that matter', () => {
    expect([1_554_000, 850_000, 16_400, 910].map(million)).toEqual(['1.55 M', '0.85 M', '0.016 M', '0.0009 M']);
    expect([2.944, 23.62, 104.6].map(times)).toEqual(['2.94', '23.6', '105']);
    expect([0.0312, -0.004].map(percent)).toEqual(['+3.1 %', '-0.4 %']);
    expect(spread({ median: 1.6e6, lowest: 1.5e6, highest: 1.7e6 }, million)).toBe('1.60 M (1.50-1.70)');
  });
});

describe('memory in the report of scaling', () => {
  const always = { median: 1, lowest: 1, highest: 1 };
  const curve = (by: 'settings' | 'years', ...peaks: number[]) => ({
    name: by,
    by,
    points: peaks.map((peakMb, i) => ({ count: i + 1, microsecondsPerMessage: always, timesFirst: always, messages: 1, peakMb })),
  });
  const growing = (...curves: ScalingReport['curves']) => growingWithYears({ curves, twoWorkers: always });

  it('must not grow with years by more than half, and may with settings', () => {
    expect(growing(curve('years', 90, 95, 130), curve('settings', 90, 300))).toEqual([]);
    const leak = curve('years', 90, 95, 140);
    expect(growing(curve('years', 90, 91), leak)).toEqual([leak]);
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
