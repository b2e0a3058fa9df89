import { describe, expect, it } from 'vitest';
import { formatList } from '../../../src/cli/list-command.ts';

describe('the list of scenarios', () => {
  it('has those of a subfolder together, under its name, with ids that can be copied', () => {
    const rows = [
      { id: 'clinic', title: 'A clinic' },
      { id: 'a/one', title: 'One' },
      { id: 'b/longest', title: 'Two' },
      { id: 'a/three', title: 'Three' },
    ];
    expect(formatList(rows).split('\n')).toEqual([
      'clinic     A clinic',
      '',
      'a:',
      'a/one      One',
      'a/three    Three',
      '',
      'b:',
      'b/longest  Two',
      '',
    ]);
  });
});
