import { open, rename, writeFile } from 'node:fs/promises';

// Saves a map over and over as most programs do, and says each time that it has: what our saves are measured beside.

const [method, path, content] = /** @type {[string, string, string]} */ (process.argv.slice(2));
const body = content.repeat(Number(process.argv[5]));

for (let count = 0; ; count++) {
  const text = JSON.stringify({ count, body });
  if (method === 'writeFile') await writeFile(path, text);
  else {
    const temp = `${path}.${process.pid}-${count}.tmp`;
    const file = await open(temp, 'wx');
    await file.writeFile(text);
    await file.sync();
    await file.close();
    await rename(temp, path);
  }
  process.stdout.write(`${count}\n`);
}
