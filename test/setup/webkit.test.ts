import { describe, expect, it } from 'vitest';
import type { Machine } from './machine.ts';
import { findWebKit } from './webkit.ts';

function madeUp(programs: readonly string[], environment: Machine['environment'] = {}, platform: NodeJS.Platform = 'linux'): Machine {
  return {
    platform,
    environment: { PATH: '/usr/local/bin:/usr/bin', ...environment },
    home: '/home/ada',
    isRoot: true,
    isProgram: (path) => programs.includes(path),
    list: () => [],
    read: () => 'ID=debian\n',
    run: () => {
      throw new Error('nothing is installed for it');
    },
    say: () => undefined,
    playwright: '',
  };
}

describe('the search for a WebKit', () => {
  const [driver, display] = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'];

  it('takes a driver with a display of its own, or with that of the machine', () => {
    expect(findWebKit(madeUp([driver, display]))).toEqual({ driver, display });
    expect(findWebKit(madeUp([driver, display], { DISPLAY: ':0' }))).toEqual({ driver, display: null });
    expect(findWebKit(madeUp([driver], { WAYLAND_DISPLAY: 'wayland-0' }))).toEqual({ driver, display: null });
  });

  it('finds none without a driver, without a display or elsewhere than on Linux, and installs nothing', () => {
    for (const programs of [[], [display], [driver]]) expect(findWebKit(madeUp(programs))).toBeUndefined();
    expect(findWebKit(madeUp([driver, display], {}, 'darwin'))).toBeUndefined();
  });
});
