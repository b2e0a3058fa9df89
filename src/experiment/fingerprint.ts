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

/**
 * SHA-256 over the arms in their order: a line with the id, a line for each measure and curve, and a line
 * `<replication> <its fingerprint>` for each replication in order. Workers and the order of finishing leave no trace.
 */
export function resultSha256(arms: readonly ArmSample[], fingerprint: (result: ReplicationResult) => string = fingerprintOf): string {
  const lines = arms.flatMap((arm) => [
    arm.id,
    ...layoutKeys(arm.layout),
    ...arm.results.map((result) => `${result.replication} ${fingerprint(result)}`),
  ]);
  return bytesToHex(sha256(utf8ToBytes(`${lines.join('\n')}\n`)));
}
