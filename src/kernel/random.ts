/**
 * Event-keyed random numbers. A draw is a pure function of a key (who) and a counter (which decision, which draw), so it depends
 * neither on the order of events nor on how many other draws were made.
 *
 * Generator: Threefry-2x32 with 13 rounds. Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC'11,
 * doi:10.1145/2063384.2063405; crush-resistant (all of BigCrush) from 13 rounds. Integer operations only: the same everywhere.
 */
import seedrandom from 'seedrandom';

/** The key-schedule parity word of Threefish. */
const PARITY = 0x1bd11bda;
const TO_UNIT = 2.220446049250313e-16; // 2^-52

/** Encrypts the counter (counter0, counter1) under the key; all int32. Writes two int32 words at out[at] and out[at + 1]. */
export function threefry(key0: number, key1: number, counter0: number, counter1: number, out: Int32Array, at: number): void {
  const key2 = PARITY ^ key0 ^ key1;
  let a = (counter0 + key0) | 0;
  let b = (counter1 + key1) | 0;
  // Four rounds of add, rotate, exclusive or; then a word of the key schedule and the number of the injection.
  a = (a + b) | 0;
  b = ((b << 13) | (b >>> 19)) ^ a;
  a = (a + b) | 0;
  b = ((b << 15) | (b >>> 17)) ^ a;
  a = (a + b) | 0;
  b = ((b << 26) | (b >>> 6)) ^ a;
  a = (a + b) | 0;
  b = ((b << 6) | (b >>> 26)) ^ a;
  a = (a + key1) | 0;
  b = (b + ((key2 + 1) | 0)) | 0;

  a = (a + b) | 0;
  b = ((b << 17) | (b >>> 15)) ^ a;
  a = (a + b) | 0;
  b = ((b << 29) | (b >>> 3)) ^ a;
  a = (a + b) | 0;
  b = ((b << 16) | (b >>> 16)) ^ a;
  a = (a + b) | 0;
  b = ((b << 24) | (b >>> 8)) ^ a;
  a = (a + key2) | 0;
  b = (b + ((key0 + 2) | 0)) | 0;

  a = (a + b) | 0;
  b = ((b << 13) | (b >>> 19)) ^ a;
  a = (a + b) | 0;
  b = ((b << 15) | (b >>> 17)) ^ a;
  a = (a + b) | 0;
  b = ((b << 26) | (b >>> 6)) ^ a;
  a = (a + b) | 0;
  b = ((b << 6) | (b >>> 26)) ^ a;
  a = (a + key0) | 0;
  b = (b + ((key1 + 3) | 0)) | 0;

  a = (a + b) | 0;
  b = ((b << 17) | (b >>> 15)) ^ a;
  out[at] = a;
  out[at + 1] = b;
}

const block = new Int32Array(2);

/**
 * The uniform number that belongs to (key, decision, index), all int32. It lies in the open interval (0, 1): one of the 2^52 odd
 * multiples of 2^-53, so that 1 - u is exact and of the same kind. (A 53rd bit would round up to 1 now and then.)
 */
export function uniform(key0: number, key1: number, decision: number, index: number): number {
  threefry(key0, key1, decision, index, block, 0);
  // In this order V8 adds floating-point numbers; of two integers it would make one of 64 bits and turn it back. All sums are exact.
  return ((block[0] >>> 6) * 67108864 + 0.5 + (block[1] >>> 6)) * TO_UNIT;
}

/** Writes the child key of (key0, key1) that belongs to (a, b) at out[at] and out[at + 1]; all int32. */
export function deriveKey(key0: number, key1: number, a: number, b: number, out: Int32Array, at: number): void {
  threefry(key0, key1, a, b, out, at);
}

/** A decision's name as the int32 `decision` word of a draw: FNV-1a (RFC 9923) over its UTF-16 code units. */
export function decisionCode(name: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash;
}

/** Keys of named streams of one seed. */
export interface Keys {
  /** The two int32 words of the stream's key: the same for the same seed and name, in any order of asking. */
  namedKey(name: string): readonly [number, number];
}

/** Key material from a text seed: classic ARC4 of seedrandom, seeded with the seed and the stream's name. */
export function createKeys(seed: string): Keys {
  const known = new Map<string, readonly [number, number]>();
  return {
    namedKey(name) {
      let key = known.get(name);
      if (!key) {
        const source = seedrandom(`${seed}\u001f${name}`);
        key = [source.int32(), source.int32()];
        known.set(name, key);
      }
      return key;
    },
  };
}
