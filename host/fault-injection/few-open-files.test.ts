import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mapOf } from '../../argument/testing/map-builder';
import { startWithMap } from '../testing/host-folder';
import { HostProcess } from '../testing/host-process';

it('any number of maps is listed with few open files', async ({ onTestFinished }) => {
  const map = mapOf('Thesis');
  const { folder } = await startWithMap(map);
  onTestFinished(() => folder.dispose());
  for (let count = 0; count < 400; count++) folder.writeMapFile(`map ${count}`, map);
  const running = await HostProcess.start(folder.library, join(folder.top, 'few'), { maxOpenFiles: 100 });
  const entries = await running.host.library();
  await running.stop('SIGKILL');
  expect(entries).toHaveLength(401);
  expect(entries.filter(({ fault }) => fault !== undefined)).toEqual([]);
});
