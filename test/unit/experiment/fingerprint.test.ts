import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, resultSha256 } from '../../../src/experiment/fingerprint.ts';
import type { Measure, ReplicationResult } from '../../../src/experiment/index.ts';
import type { ArmSample } from '../../../src/experiment/summarize.ts';
import { backlogCurve, measure } from './small-study.ts';

const replication = (values: readonly number[], curves: readonly number[] = [], index = 0): ReplicationResult => ({
  arm: 0,
  replication: index,
  values: Float64Array.from(values),
  curves: Float64Array.from(curves),
});
const arm = (id: string, results: readonly ReplicationResult[], measures: readonly Measure[] = [measure('waitMin')]): ArmSample => ({
  id,
  layout: { measures, series: [backlogCurve] },
  results,
});
const sha256 = (input: string | Buffer) => createHash('sha256').update(input).digest('hex');

describe('the fingerprint of a replication', () => {
  it('is SHA-256 over little-endian binary64', () => {
    const bytes = Buffer.alloc(24);
    [1.5, -2.25, 1e300].forEach((value, index) => void bytes.writeDoubleLE(value, 8 * index));
    expect(fingerprintOf(replication([1.5], [-2.25, 1e300]))).toBe(sha256(bytes));
  });

  it('knows one zero and one NaN', () => {
    const oddNaN = replication([0, 0]);
    new DataView(oddNaN.values.buffer).setBigUint64(8, 0xfff8_0000_0000_1234n, true);
    expect(oddNaN.values[1]).toBeNaN();
    expect(fingerprintOf(oddNaN)).toBe(fingerprintOf(replication([-0, Number.NaN])));
  });

  it('changes with the last bit of a number', () => {
    expect(fingerprintOf(replication([1]))).not.toBe(fingerprintOf(replication([1 + Number.EPSILON])));
  });
});

describe('the hash of a result', () => {
  it('is SHA-256 over the documented lines', () => {
    const [first, second] = [replication([1], [2, 3, 4], 0), replication([5], [6, 7, 8], 1)];
    const lines = [
      'baseline',
      'waitMin|mean||||',
      'backlogByHourOfWeek|clinic||||0 1 2',
      `0 ${fingerprintOf(first)}`,
      `1 ${fingerprintOf(second)}`,
    ];
    expect(resultSha256([arm('baseline', [first, second])])).toBe(sha256(`${lines.join('\n')}\n`));
  });

  it('changes with an arm, a measure, a replication number or a number', () => {
    const hashes = [
      resultSha256([arm('a', [replication([1])])]),
      resultSha256([arm('b', [replication([1])])]),
      resultSha256([arm('a', [replication([1])], [measure('waitMin', { role: 'nurse' })])]),
      resultSha256([arm('a', [replication([1], [], 1)])]),
      resultSha256([arm('a', [replication([2])])]),
      resultSha256([arm('a', [replication([1])]), arm('b', [replication([1])])]),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
