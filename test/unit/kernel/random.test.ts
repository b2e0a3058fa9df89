import { describe, expect, it } from 'vitest';
import { createKeys, decisionCode, deriveKey, threefry, uniform } from '../../../src/kernel/random.ts';

function block(key0: number, key1: number, counter0: number, counter1: number): string[] {
  const out = new Int32Array(2);
  threefry(key0 | 0, key1 | 0, counter0 | 0, counter1 | 0, out, 0);
  return [...out].map((word) => (word >>> 0).toString(16).padStart(8, '0'));
}

describe('threefry', () => {
  it('gives the known answers of Random123 for threefry2x32 with 13 rounds', () => {
    expect(block(0, 0, 0, 0)).toEqual(['9d1c5ec6', '8bd50731']);
    expect(block(-1, -1, -1, -1)).toEqual(['fd36d048', '2d17272c']);
    expect(block(0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3)).toEqual(['ba3e4725', 'f27d669e']);
  });
});

describe('uniform', () => {
  it('makes one number of the two words of one block', () => {
    const out = new Int32Array(2);
    for (let i = 0; i < 1000; i++) {
      threefry(11, -7, 3, i, out, 0);
      const bits = BigInt(out[0] >>> 6) * 67108864n + BigInt(out[1] >>> 6);
      expect(uniform(11, -7, 3, i) * 2 ** 53).toBe(Number(2n * bits + 1n));
    }
  });

  it('depends on its four words only', () => {
    const first = uniform(1, 2, 3, 4);
    uniform(5, 6, 7, 8);
    expect(uniform(1, 2, 3, 4)).toBe(first);
    expect(new Set([first, uniform(0, 2, 3, 4), uniform(1, 0, 3, 4), uniform(1, 2, 0, 4), uniform(1, 2, 3, 0)]).size).toBe(5);
  });

  it('lies in the open interval, and so does its complement, exactly', () => {
    for (let i = 0; i < 10_000; i++) {
      const u = uniform(1, 2, 3, i);
      expect(u > 0 && u < 1 && 1 - (1 - u) === u).toBe(true);
    }
    // The construction at both ends of the range of the words.
    const most = (0x3ffffff * 67108864 + 0x3ffffff + 0.5) * 2 ** -52;
    expect(most).toBe(1 - 2 ** -53);
    expect(0.5 * 2 ** -52).toBe(2 ** -53);
  });
});

describe('deriveKey', () => {
  it('writes two words where it is told and nowhere else', () => {
    const out = new Int32Array([9, 9, 9, 9]);
    deriveKey(1, 2, 3, 4, out, 1);
    expect([out[0], out[3]]).toEqual([9, 9]);
    const again = new Int32Array(2);
    deriveKey(1, 2, 3, 4, again, 0);
    expect([out[1], out[2]]).toEqual([...again]);
  });

  it('gives different children different keys', () => {
    const out = new Int32Array(2);
    const seen = new Set<string>();
    for (let a = 0; a < 200; a++) {
      for (let b = 0; b < 200; b++) {
        deriveKey(1, 2, a, b, out, 0);
        seen.add(out.join());
      }
    }
    expect(seen.size).toBe(40_000);
  });
});

describe('decisionCode', () => {
  it('is the 32-bit FNV-1a hash', () => {
    expect(decisionCode('') >>> 0).toBe(0x811c9dc5);
    expect(decisionCode('a') >>> 0).toBe(0xe40c292c);
    expect(decisionCode('foobar') >>> 0).toBe(0xbf9cf968);
  });

  it('is an int32', () => {
    for (const name of ['urgency', 'channel', 'handling']) expect(decisionCode(name) | 0).toBe(decisionCode(name));
  });
});

describe('named keys', () => {
  it('are the first two int32 of seedrandom, the same on every machine', () => {
    expect(createKeys('seed').namedKey('arrivals')).toEqual([1117838330, -1513077060]);
  });

  it('are the same in any order of asking, and made once', () => {
    const one = createKeys('seed');
    const other = createKeys('seed');
    const a = one.namedKey('a');
    other.namedKey('b');
    expect(other.namedKey('a')).toEqual(a);
    expect(one.namedKey('a')).toBe(a);
  });

  it('differ with seed and name, and do not run the two together', () => {
    const keys = [
      createKeys('a').namedKey('bc'),
      createKeys('ab').namedKey('c'),
      createKeys('a').namedKey('c'),
      createKeys('').namedKey('abc'),
    ];
    expect(new Set(keys.map(String)).size).toBe(4);
  });
});
