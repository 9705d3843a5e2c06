import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argumentMessages } from '../../../messages/argument-messages';
import { desktopMessages } from '../../../messages/desktop-messages';
import { messages } from '../../../messages/messages';
import { pseudoLocale } from '../../../messages/testing/pseudo-locale';
import { PROJECT } from '../test-host';

/** The pseudo-language that takes the place of German in the program below. */
export const PSEUDO = pseudoLocale('de-DE', {
  argument: argumentMessages,
  app: messages,
  desktop: desktopMessages,
});

/**
 * Makes a copy of the built program with the pseudo-language in the file of the German texts, so
 * that shipped code need not know of it. Returns its folder, which the caller removes.
 */
export function makePseudoProgram(): string {
  const program = mkdtempSync(join(tmpdir(), 'counterpoint-pseudo-'));
  for (const name of ['node_modules', 'maps', 'package.json']) symlinkSync(join(PROJECT, name), join(program, name));
  for (const part of ['cli', join('renderer', 'assets')]) {
    const built = join(program, 'dist', part);
    cpSync(join(PROJECT, 'dist', part.split(/[\\/]/)[0] ?? ''), join(program, 'dist', part.split(/[\\/]/)[0] ?? ''), {
      recursive: true,
    });
    const german = readdirSync(built).filter((name) => /^german-.*\.js$/.test(name));
    if (german.length !== 1) throw new Error(`${part} has ${german.length} files of German words`);
    writeFileSync(join(built, german[0] ?? ''), `export const german = ${JSON.stringify(PSEUDO.catalogues)};\n`);
  }
  return program;
}

export function removeProgram(program: string): void {
  rmSync(program, { recursive: true, force: true });
}
