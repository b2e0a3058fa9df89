import { describe, expect, it } from 'vitest';
import { keyedIndex, nearestIndex } from '../../../src/charts/cursor.ts';
import { readingText } from '../../../src/charts/cursor-note.ts';

const arm = (index: number) => ({ id: `arm-${index}`, title: `Arm ${index}`, index });

describe('the cursor of a chart', () => {
  it('goes with the arrow keys and stays inside', () => {
    expect(keyedIndex('ArrowRight', 3, 24)).toBe(4);
    expect(keyedIndex('ArrowUp', 3, 24)).toBe(2);
    expect(keyedIndex('ArrowLeft', 0, 24)).toBe(0);
    expect(keyedIndex('ArrowDown', 23, 24)).toBe(23);
  });

  it('goes to the ends and in larger steps', () => {
    expect(['Home', 'End', 'PageDown', 'PageUp'].map((key) => keyedIndex(key, 100, 168))).toEqual([0, 167, 124, 76]);
  });

  it('leaves all other keys to the page', () => {
    expect(['Tab', 'Enter', ' ', 'a'].map((key) => keyedIndex(key, 1, 5))).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('takes the point nearest to the pointer', () => {
    expect([-50, 4, 6, 999].map((at) => nearestIndex([0, 10, 20], at))).toEqual([0, 0, 1, 2]);
  });

  it('says where it is and the value of each arm', () => {
    const lines = [0, 1].map((index) => ({ arm: arm(index), text: `${index + 4}.0 min` }));
    expect(readingText({ heading: 'noon to 1 pm', lines })).toBe('noon to 1 pm: Arm 0 4.0 min; Arm 1 5.0 min');
  });
});
