import { describe, expect, it } from 'vitest';
import { library, readBuiltIn } from '../../../src/library/index.ts';
import { filesBelow } from '../../architecture/source.ts';

describe('the library', () => {
  it('has every scenario below scenarios/, under its place as its id, those of subfolders last', () => {
    const files = filesBelow('scenarios').filter((path) => path.endsWith('.yaml'));
    const ids = [...library.keys()];
    expect(files.length).toBeGreaterThan(0);
    expect(ids.map((id) => `scenarios/${id}.yaml`).sort()).toEqual(files);
    const depths = ids.map((id) => id.split('/').length);
    expect(depths).toEqual([...depths].sort((a, b) => a - b));
  });

  it('reads a scenario by its id, and nothing by anything else', () => {
    expect(readBuiltIn('primary-care')).toEqual({ text: library.get('primary-care'), file: 'scenarios/primary-care.yaml' });
    for (const id of ['primary-care.yaml', './primary-care', 'no-such', '', 'constructor']) expect(readBuiltIn(id)).toBeUndefined();
  });
});
