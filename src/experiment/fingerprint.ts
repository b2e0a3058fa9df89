/** A hash of the numbers themselves, so that two machines can see that they computed the same. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { layoutKeys } from './measure.ts';
import type { ReplicationResult } from './result.ts';
import type { ArmSample } from './summarize.ts';

const canonicalNaN = 0x7ff80000;

/** IEEE 754 binary64, least significant byte first on every machine; one NaN, one zero. */
function bytesOf(...columns: readonly Float64Array[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 * columns.reduce((sum, column) => sum + column.length, 0)));
  let at = 0;
  for (const column of columns) {
    for (const value of column) {
      if (Number.isNaN(value)) view.setUint32(at + 4, canonicalNaN, true);
      else view.setFloat64(at, value === 0 ? 0 : value, true);
      at += 8;
    }
  }
  return new Uint8Array(view.buffer);
}

/** SHA-256, in hexadecimal, of one replication's values and then its curves. */
export function fingerprintOf({ values, curves }: ReplicationResult): string {
  return bytesToHex(sha256(bytesOf(values, curves)));
}

/** What the hash of a result takes of an arm before its replications: a line with the id, and a line for each measure and curve. */
export function headBytes({ id, layout }: Pick<ArmSample, 'id' | 'layout'>): Uint8Array {
  return utf8ToBytes([id, ...layoutKeys(layout), ''].join('\n'));
}

/**
 * SHA-256 over the arms in their order: a line with the id, a line for each measure and curve, and a line
 * `<replication> <its fingerprint>` for each replication in order. Workers and the order of finishing leave no trace.
 */
export function resultSha256(
  arms: readonly ArmSample[],
  fingerprint: (result: ReplicationResult) => string = fingerprintOf,
  headOf: (arm: ArmSample) => Uint8Array = headBytes,
): string {
  const hash = sha256.create();
  for (const arm of arms) {
    hash.update(headOf(arm));
    for (const result of arm.results) hash.update(utf8ToBytes(`${result.replication} ${fingerprint(result)}\n`));
  }
  return bytesToHex(hash.digest());
}
