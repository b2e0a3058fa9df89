import { describe, expect, it } from 'vitest';
import { coversSetting, hasTags } from '../../../src/scenario/index.ts';

describe('a coverage', () => {
  it('covers the settings that it names, and all if it names none', () => {
    expect(coversSetting({ coverage: { settings: ['a', 'b'] } }, 'b')).toBe(true);
    expect(coversSetting({ coverage: { settings: ['a', 'b'] } }, 'c')).toBe(false);
    expect(coversSetting({ coverage: {} }, 'c')).toBe(true);
    expect(coversSetting({}, 'c')).toBe(true);
  });

  it('covers the patients who have all its tags, and everybody without tags', () => {
    const tags = { language: 'other', age: '65+' };
    expect(hasTags(tags, { language: 'other' })).toBe(true);
    expect(hasTags(tags, { language: 'other', age: 'under-65' })).toBe(false);
    expect(hasTags(tags, undefined)).toBe(true);
  });

  it('covers messages without a patient only where it asks for no tags', () => {
    expect(hasTags(undefined, { language: 'other' })).toBe(false);
    expect(hasTags(undefined, undefined)).toBe(true);
  });

  it('knows no tags but those that are written', () => {
    expect(hasTags({}, { toString: 'function' })).toBe(false);
  });
});
