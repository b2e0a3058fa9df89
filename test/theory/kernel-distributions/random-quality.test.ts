/** The generator as it is used: few draws from each of very many neighbouring keys, decisions and indices. */
import { describe, expect, it } from 'vitest';
import { createKeys, decisionCode, deriveKey, threefry, uniform } from '../../../src/kernel/random.ts';
import { chiSquareScore, correlationScore } from './goodness-of-fit.ts';

const [key0, key1] = createKeys('quality').namedKey('test');
const urgency = decisionCode('urgency');
const child = new Int32Array(2);

function uniformOfChild(identity: number, decision: number, index: number): number {
  deriveKey(key0, key1, identity, 0, child, 0);
  return uniform(child[0], child[1], decision, index);
}

/** The nth draw when one of the words runs and the others stay. */
const walks: Record<string, (n: number) => number> = {
  index: (n) => uniform(key0, key1, urgency, n),
  decision: (n) => uniform(key0, key1, n, 0),
  'first key word': (n) => uniform(n, key1, urgency, 0),
  'second key word': (n) => uniform(key0, n, urgency, 0),
  'identity of a derived key': (n) => uniformOfChild(n, urgency, 0),
};

describe.each(Object.entries(walks))('draws along the %s', (_, draw) => {
  const draws = 200_000;
  const sample = Float64Array.from({ length: draws }, (_unused, n) => draw(n));

  it('are uniform', () => {
    const bins = 1000;
    const counts = new Float64Array(bins);
    for (const u of sample) counts[Math.floor(u * bins)]++;
    expect(Math.abs(chiSquareScore(counts, () => draws / bins))).toBeLessThan(4);
  });

  it.each([1, 2, 7])('are independent of their neighbours at distance %d', (lag) => {
    const side = 32;
    const counts = new Float64Array(side * side);
    for (let n = lag; n < draws; n++) counts[Math.floor(sample[n - lag] * side) * side + Math.floor(sample[n] * side)]++;
    expect(Math.abs(chiSquareScore(counts, () => (draws - lag) / counts.length))).toBeLessThan(4);
    expect(Math.abs(correlationScore(sample.subarray(0, draws - lag), sample.subarray(lag)))).toBeLessThan(4);
  });

  it('have neighbours in threes that fill the cube evenly', () => {
    const side = 12;
    const counts = new Float64Array(side ** 3);
    const triples = Math.floor(draws / 3);
    for (let t = 0; t < triples; t++) {
      const [x, y, z] = [0, 1, 2].map((i) => Math.floor(sample[3 * t + i] * side));
      counts[(x * side + y) * side + z]++;
    }
    expect(Math.abs(chiSquareScore(counts, () => triples / counts.length))).toBeLessThan(4);
  });

  it('have each of their 52 bits set half of the time', () => {
    const set = new Float64Array(52);
    for (const u of sample) {
      const high = Math.floor(u * 2 ** 26);
      const low = Math.floor((u * 2 ** 26 - high) * 2 ** 26);
      for (let bit = 0; bit < 26; bit++) {
        set[bit] += (high >>> bit) & 1;
        set[26 + bit] += (low >>> bit) & 1;
      }
    }
    for (const count of set) expect(Math.abs(count - draws / 2) / Math.sqrt(draws / 4)).toBeLessThan(4.5);
  });
});

describe('one message', () => {
  it('has independent draws for its decisions', () => {
    const names = ['urgency', 'channel', 'handling', 'reply', 'patience'];
    const codes = names.map(decisionCode);
    const messages = 50_000;
    const samples = codes.map((code) => Float64Array.from({ length: messages }, (_, identity) => uniformOfChild(identity, code, 0)));
    for (let a = 0; a < codes.length; a++) {
      for (let b = 0; b < a; b++) expect(Math.abs(correlationScore(samples[a], samples[b])), `${names[a]} ${names[b]}`).toBeLessThan(4);
    }
  });
});

describe('a change of one bit in key or counter', () => {
  const cases = 2000;
  /** How often output bit j changed when input bit i was turned, i of 128 and j of 64. */
  const turned = new Float64Array(128 * 64);
  const input = new Int32Array(4);
  const before = new Int32Array(2);
  const after = new Int32Array(2);
  for (let n = 0; n < cases; n++) {
    // Inputs as in use: a derived key, a decision and a small index.
    deriveKey(key0, key1, n, 1, input, 0);
    input[2] = urgency;
    input[3] = n & 15;
    threefry(input[0], input[1], input[2], input[3], before, 0);
    for (let i = 0; i < 128; i++) {
      input[i >> 5] ^= 1 << (i & 31);
      threefry(input[0], input[1], input[2], input[3], after, 0);
      input[i >> 5] ^= 1 << (i & 31);
      for (let j = 0; j < 64; j++) turned[i * 64 + j] += ((before[j >> 5] ^ after[j >> 5]) >>> (j & 31)) & 1;
    }
  }
  const score = (count: number, trials: number) => (count - trials / 2) / Math.sqrt(trials / 4);

  it('turns half of the bits of the result', () => {
    for (let i = 0; i < 128; i++) {
      const count = turned.subarray(i * 64, i * 64 + 64).reduce((sum, value) => sum + value, 0);
      expect(Math.abs(score(count, cases * 64)), `input bit ${i}`).toBeLessThan(4.5);
    }
  });

  it('turns each single bit of the result half of the time', () => {
    // The greatest of 8192 normal scores stays below 5.2 in all but one of 600 samples.
    expect(Math.max(...turned.map((count) => Math.abs(score(count, cases))))).toBeLessThan(5.2);
  });
});
