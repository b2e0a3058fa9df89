/**
 * Writes THIRD-PARTY.txt, the licences of all that a build may contain, packages and numbers of others, into each of the directories given:
 * `node .tools/third-party.mjs dist/page`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const name = 'THIRD-PARTY.txt';

const packageIn = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Where Node finds a dependency of the package in a folder. @throws Error when it is not installed */
function folderOf(dependency, folder) {
  const found = join(folder, 'node_modules', dependency);
  if (existsSync(join(found, 'package.json'))) return found;
  if (folder === root) throw new Error(`${dependency} is not installed`);
  return folderOf(dependency, dirname(folder));
}

/** The folders of the packages that the one in a folder needs to run, and of those that they need. */
function neededBy(folder, seen = new Set()) {
  for (const dependency of Object.keys(packageIn(folder).dependencies ?? {})) {
    const found = folderOf(dependency, folder);
    if (seen.has(found)) continue;
    seen.add(found);
    neededBy(found, seen);
  }
  return seen;
}

/** Its licence files, or else what its README says under that heading. @throws Error when there is neither */
function licencesOf(folder) {
  const textsOf = (pattern) => {
    const files = readdirSync(folder).filter((file) => pattern.test(file));
    return files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
  };
  const texts = textsOf(/^(licen[cs]e|copying|notice)/i);
  const sections = textsOf(/^readme/i).flatMap((text) => /^[# ]*licen[cs]e.*$[\s\S]*/im.exec(text) ?? []);
  const found = texts.length > 0 ? texts : sections;
  if (found.length === 0) throw new Error(`${folder} holds no licence`);
  return found;
}

function notice(folder) {
  const { name, version, license } = packageIn(folder);
  return [`${name} ${version} (${license})`, ...licencesOf(folder)].join('\n\n');
}

/** Numbers of others in our own files, whose heads hold the terms; every build contains them. */
const borrowed = [
  { title: 'Direction numbers of the Sobol sequence, new-joe-kuo-6', file: 'src/experiment/sensitivity/direction-numbers.ts' },
];

/** The comment at the head of a file as text. @throws Error when it holds no terms */
function borrowedNotice({ title, file }) {
  const [, comment = ''] = /^\/\*\*([\s\S]*?)\*\//.exec(readFileSync(join(root, file), 'utf8')) ?? [];
  const text = comment.replace(/^ \* ?/gm, '').trim();
  if (!/^Copyright[\s\S]*^Redistribution/m.test(text)) throw new Error(`${file} holds no terms`);
  return [`${title} (BSD-3-Clause)`, text].join('\n\n');
}

/** Writes the file into a directory. @returns its name */
export function writeNotices(directory) {
  const notices = [...[...neededBy(root)].map(notice), ...borrowed.map(borrowedNotice)].sort();
  writeFileSync(join(directory, name), `${notices.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);
  return name;
}

if (argv[1] === fileURLToPath(import.meta.url)) for (const directory of argv.slice(2)) writeNotices(directory);
