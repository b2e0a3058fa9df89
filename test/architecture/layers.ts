/** Who may import whom. */
import type { Import, Source } from './source.ts';

interface Folder {
  readonly folders: readonly string[];
  readonly packages: readonly string[];
}

/** The table of the architecture: for each folder of src the folders and packages that it may import. Node's own modules count as `node:`. */
export const layers: { readonly [folder: string]: Folder } = {
  kernel: { folders: [], packages: ['seedrandom'] },
  scenario: { folders: [], packages: ['zod', 'yaml', '@noble/hashes'] },
  library: { folders: [], packages: [] },
  model: { folders: ['kernel', 'scenario'], packages: [] },
  experiment: { folders: ['kernel', 'scenario', 'model'], packages: ['@noble/hashes'] },
  files: { folders: ['scenario', 'library'], packages: ['node:'] },
  runner: { folders: ['scenario', 'experiment'], packages: ['comlink', 'node:'] },
  report: { folders: ['scenario', 'experiment', 'runner'], packages: [] },
  charts: { folders: ['scenario', 'experiment'], packages: ['d3'] },
  cli: {
    folders: ['scenario', 'library', 'files', 'experiment', 'runner', 'report', 'charts'],
    packages: ['commander', 'cli-progress', 'node:'],
  },
  package: { folders: ['scenario', 'library', 'files', 'experiment', 'runner', 'report'], packages: [] },
  ui: { folders: ['scenario', 'library', 'experiment', 'runner', 'charts'], packages: ['preact', 'd3', 'comlink', 'yaml', 'fflate'] },
};

/** Entry points: nobody imports them, so they need no `index.ts`. */
export const entryFolders = ['cli', 'package', 'ui'];

/** Further entries of a folder, and who may use them: what only Node has and what only the page has stand apart, so that neither loads the other's. */
const sideEntries: { readonly [path: string]: readonly string[] } = {
  'src/runner/node.ts': ['cli', 'package'],
  'src/runner/web.ts': ['ui'],
};

export const folderOf = (path: string): string | undefined => /^src\/([^/]+)\//.exec(path)?.[1];

const packageOf = (specifier: string): string =>
  specifier.startsWith('node:') ? 'node:' : (/^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier);

function objection(folder: string, { specifier, target }: Import, exists: (path: string) => boolean): string | undefined {
  const rule = layers[folder];
  if (rule === undefined) return `the folder ${folder} is not in the table`;
  if (target === undefined) {
    return rule.packages.includes(packageOf(specifier)) ? undefined : `${folder} may not import the package ${specifier}`;
  }
  if (!exists(target)) return `${specifier} is not there (the extension belongs to the address)`;
  if (!target.startsWith('src/')) {
    return target === 'package.json' || target.startsWith('scenarios/') ? undefined : `${specifier} lies outside src`;
  }
  const other = folderOf(target);
  if (other === folder) return undefined;
  if (other === undefined || !rule.folders.includes(other)) return `${folder} may not import ${other ?? target}`;
  return target === `src/${other}/index.ts` || sideEntries[target]?.includes(folder)
    ? undefined
    : `${other} is imported through src/${other}/index.ts only`;
}

/** @returns what is wrong with the imports, as `path:line reason` */
export function importObjections(sources: readonly Source[], exists: (path: string) => boolean): string[] {
  return sources.flatMap((source) => {
    const folder = folderOf(source.path);
    if (folder === undefined) return [`${source.path}:1 belongs to no folder of src`];
    return source.imports.flatMap((imported) => {
      const reason = objection(folder, imported, exists);
      return reason === undefined ? [] : [`${source.path}:${imported.line} ${reason}`];
    });
  });
}
