/** The C program of the reference model, compiled where there is a compiler: the yardstick. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from './models.ts';
import { answerOf, type Program, works } from './programs.ts';

const source = 'test/bench/inbox-ref.c';

/** @returns the path of the program; undefined when there is no compiler (cc) */
export function compileReference(folder: string): string | undefined {
  mkdirSync(folder, { recursive: true });
  const program = join(folder, 'inbox-ref');
  return works('cc', ['-O3', '-o', program, source, '-lm']) ? program : undefined;
}

/** @param model one of the reference model's sizes */
export function referenceOf(program: string, { name, size, days }: Model): Program {
  return {
    name: `C, ${name}`,
    size: size!,
    days,
    run: (span, seed) => answerOf(program, [size!, String(span), String(seed)]),
  };
}
