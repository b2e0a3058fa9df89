import { describe, expect, it } from 'vitest';
import { usesAi } from '../../../../src/scenario/index.ts';
import Ai from '../../../../src/ui/rooms/ai.tsx';
import type { RoomProps } from '../../../../src/ui/rooms/room.ts';
import { aiRoomWords } from '../../../../src/ui/words/ai.ts';
import { clinic } from '../../experiment/follow/clinic.ts';

const ids = clinic.arms.map(({ id }) => id);
const others = clinic.arms.flatMap(({ id, world }) => (usesAi(world) ? [] : [id]));

/** What the room says where these arms are compared, and these have a result. */
function roomOf(compared: readonly string[], finished: readonly string[]): string {
  const named = (some: readonly string[]) => some.map((id) => ({ id }));
  const props = { view: { arms: named(compared) }, shown: { scenario: clinic, result: { arms: named(finished) } } };
  return JSON.stringify(Ai(props as unknown as RoomProps));
}

describe('the room about AI', () => {
  it('says that there is none only where no arm that is compared has it', () => {
    expect(others.length).toBeLessThan(ids.length);
    expect(roomOf(others, ids)).toContain(aiRoomWords.none);
    expect(roomOf(ids, ids)).not.toContain(aiRoomWords.none);
  });

  it('says that it has no result yet while its arm has not run', () => {
    expect(roomOf(others, others)).toContain(aiRoomWords.toCome);
    expect(roomOf(others, others)).not.toContain(aiRoomWords.none);
  });
});
