/** The other packages that the bench runs, each with its own model of the reference network, and where each is got from. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { answerOf, type Missing, type Program, works } from '../programs.ts';
import { installed } from './npm.ts';

const sources = 'test/bench/peers';
const trialDays = 1;

/** @param folder where packages from npm are put */
export function findPeers(folder: string): readonly (Program | Missing)[] {
  const fromNpm = installed(folder);
  return [
    npmPeer('sim.js', 'simjs', { size: 'L', days: 182 }),
    npmPeer('SimScript', 'simscript', { size: 'S', days: 600 }),
    simPy(),
    simmer(),
  ].map(tried);

  function npmPeer(title: string, name: string, span: Pick<Program, 'size' | 'days'>): Program | Missing {
    if (!fromNpm || !existsSync(join(folder, 'node_modules', name))) return { name: title, howToGetIt: `npm could not install ${name}` };
    const source = join(sources, `inbox-ref.${name}.mjs`);
    return {
      name: title,
      ...span,
      run: (days, seed) => answerOf(process.execPath, [source, folder, span.size, String(days), String(seed)]),
    };
  }
}

/** A program that cannot do a little cannot do much: it is not measured, and the others are. */
function tried(peer: Program | Missing): Program | Missing {
  if (!('run' in peer)) return peer;
  try {
    peer.run(trialDays, 1);
    return peer;
  } catch (error) {
    return { name: peer.name, howToGetIt: `what is there does not run: ${(error as Error).message}` };
  }
}

function simPy(): Program | Missing {
  if (!works('python3', ['-c', 'import simpy; simpy.PriorityResource'])) {
    return { name: 'SimPy', howToGetIt: 'python3 -m pip install simpy (3 or 4)' };
  }
  const size = 'L';
  return {
    name: 'SimPy',
    size,
    days: 90,
    run: (days, seed) => answerOf('python3', [join(sources, 'inbox-ref.simpy.py'), size, String(days), String(seed)]),
  };
}

function simmer(): Program | Missing {
  if (!works('Rscript', ['-e', 'library(simmer)'])) return { name: 'simmer', howToGetIt: 'in R: install.packages("simmer")' };
  const size = 'L';
  return {
    name: 'simmer',
    size,
    days: 60,
    run: (days, seed) => answerOf('Rscript', [join(sources, 'inbox-ref.simmer.r'), size, String(days), String(seed)]),
  };
}
