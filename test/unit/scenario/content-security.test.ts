import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

it('reading a scenario compiles no code at run time, which the page forbids', async () => {
  const compiled = vi.fn();
  vi.stubGlobal(
    'Function',
    new Proxy(Function, {
      apply(target, self, parts) {
        compiled(...parts);
        return Reflect.apply(target, self, parts);
      },
      construct(target, parts) {
        compiled(...parts);
        return Reflect.construct(target, parts);
      },
    }),
  );
  vi.resetModules();
  const { parseScenario } = await import('../../../src/scenario/index.ts');
  const { textOf } = await import('./fixtures.ts');
  const { scenario } = parseScenario(textOf('small-clinic.yaml'), { file: 'small-clinic.yaml', load: () => ({ problem: 'none' }) });
  expect(scenario?.id).toBe('small-clinic');
  expect(compiled).not.toHaveBeenCalled();
});
