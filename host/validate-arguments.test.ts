import { afterEach, beforeEach, expect, it } from 'vitest';
import { mapOf } from '../argument/testing/map-builder';
import type { RunningHost } from './host';
import { HostFolder } from './testing/host-folder';

const map = mapOf('Thesis\n  because Reason\n  but Objection');

let folder: HostFolder;
let host: RunningHost;
beforeEach(async () => {
  folder = new HostFolder();
  host = await folder.start();
});
afterEach(() => folder.dispose());

it('rejects lists of very many wrong parts', async () => {
  // All their issues together are more than the stack holds.
  const wrong = Array.from({ length: 500_000 }, () => ({}));
  const refused = { code: 'bad-request' };
  await expect(host.create({ map: { ...map, claims: wrong } as never })).rejects.toMatchObject(refused);
  await expect(host.create({ map: { ...map, view: { folded: wrong } } as never })).rejects.toMatchObject(refused);
  folder.writeMapFile('a', map);
  const opened = await folder.open(host, 'a');
  const change = { claims: wrong.map(() => ({ before: 1 })) } as never;
  await expect(host.applyChange({ ...opened, change })).rejects.toMatchObject(refused);
  const answers = wrong.map(() => 1);
  const arrangement = { claims: [['c1', 1, answers]], inferences: [], forest: null, scale: 1 };
  const rooms = [{ width: 1, height: 1, arrangement }] as never;
  await expect(host.keepRooms({ revision: opened.revision, rooms })).rejects.toMatchObject(refused);
});
