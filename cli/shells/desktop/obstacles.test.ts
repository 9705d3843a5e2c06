import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findObstacle } from './obstacles';

let root: string;
let program: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'counterpoint-obstacles-'));
  program = join(root, 'node_modules/electron/dist/electron');
  write('node_modules/electron/dist/electron', '#!/bin/sh\n');
  write('node_modules/electron/dist/chrome-sandbox', '');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(name: string, content: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
}

describe.runIf(process.platform === 'linux')('a system', () => {
  it.each([
    ['that restricts namespaces by AppArmor', 'kernel/apparmor_restrict_unprivileged_userns', '1\n'],
    ['that allows namespaces to root only', 'kernel/unprivileged_userns_clone', '0\n'],
    ['that allows no namespaces', 'user/max_user_namespaces', '0\n'],
  ])('%s lets Electron make no sandbox', async (_, setting, value) => {
    write(`proc/sys/${setting}`, value);
    expect(await findObstacle(program, root)).toEqual({ kind: 'noSandbox' });
  });

  it('without restrictions, or that says nothing, lets Electron make its sandbox', async () => {
    expect(await findObstacle(program, root)).toBeNull();
    write('proc/sys/kernel/apparmor_restrict_unprivileged_userns', '0\n');
    write('proc/sys/kernel/unprivileged_userns_clone', '1\n');
    write('proc/sys/user/max_user_namespaces', '63000\n');
    expect(await findObstacle(program, root)).toBeNull();
  });

  it('with a profile of AppArmor for this Electron lets it make its sandbox', async () => {
    write('proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1\n');
    write('etc/apparmor.d/other', 'profile other /opt/other/electron flags=(unconfined) { userns, }\n');
    expect(await findObstacle(program, root)).toEqual({ kind: 'noSandbox' });
    write('etc/apparmor.d/mine', `profile mine ${program} flags=(unconfined) { userns, }\n`);
    expect(await findObstacle(program, root)).toBeNull();
  });

  // Only a file of root counts.
  it.runIf(process.getuid?.() === 0)(
    'in which Chromium’s own sandbox program is set up needs no namespaces',
    async () => {
      write('proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1\n');
      chmodSync(join(dirname(program), 'chrome-sandbox'), 0o755);
      expect(await findObstacle(program, root)).toEqual({ kind: 'noSandbox' });
      chmodSync(join(dirname(program), 'chrome-sandbox'), 0o4755);
      expect(await findObstacle(program, root)).toBeNull();
    },
  );
});
