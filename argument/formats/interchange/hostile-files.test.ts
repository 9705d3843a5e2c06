import { describe, expect, it } from 'vitest';
import { validate } from '../../model/validate';
import { HOSTILE_KINDS } from '../../testing/hostile-files';
import { readMap, writeMap } from '../native';
import { FORMATS } from './formats';

it.each(Object.entries(HOSTILE_KINDS))('%s', (kind, files) => {
  const slow: string[] = [];
  for (const { name, text } of files)
    for (const format of FORMATS) {
      if (!format.read) continue;
      const t0 = performance.now();
      const rec = format.recognises?.(text);
      const t1 = performance.now();
      let r;
      try {
        r = format.read(text);
      } catch (e) {
        console.log('THROWS', kind, name, format.id, String(e));
        continue;
      }
      const t2 = performance.now();
      if (t2 - t0 > 300)
        slow.push(
          `${kind} ${name.slice(0, 60)} ${format.id}: recognises ${Math.round(t1 - t0)}, read ${Math.round(t2 - t1)}`,
        );
      if (r.map) {
        if (validate(r.map).length) console.log('INVALID', name, format.id, validate(r.map)[0]);
        if (rec) {
          const t = performance.now();
          const ok = readMap(writeMap(r.map)).ok;
          if (!ok) console.log('not native', name, format.id);
        }
      } else if (r.problems.length === 0) console.log('no problem', name, format.id);
      if (rec && kind !== 'LONG_FILES')
        console.log(
          kind,
          name.slice(0, 50),
          format.id,
          r.map ? `${r.map.claims.length} ${r.map.inferences.length}` : null,
          JSON.stringify(r.problems.slice(0, 3)).slice(0, 150),
          r.problems.length,
        );
    }
  console.log(slow.join('\n'));
});
