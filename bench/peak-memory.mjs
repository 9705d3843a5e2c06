import { readdirSync, readFileSync } from 'node:fs';

/**
 * Watches how much memory a process and all that it started hold together, in MB, until it is told to stop. Answers the
 * most that it saw; NaN where the system does not tell (only Linux does).
 *
 * @param {number} pid
 * @param {number} [every] in ms
 * @returns {() => number}
 */
export function watchMemory(pid, every = 40) {
  let most = Number.NaN;
  const look = () => {
    const now = memoryOf(pid);
    if (!(now <= most)) most = now;
  };
  look();
  const timer = setInterval(look, every);
  return () => {
    clearInterval(timer);
    return most;
  };
}

/** @param {number} root */
function memoryOf(root) {
  if (process.platform !== 'linux') return Number.NaN;
  /** @type {Map<number, number[]>} */
  const children = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = Number(/^PPid:\s+(\d+)/m.exec(statusOf(Number(name)))?.[1] ?? 0);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  let sum = 0;
  const waiting = [root];
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    // Its own pages alone: processes of one browser share much of what they have mapped.
    const own = Number(/^RssAnon:\s+(\d+) kB/m.exec(statusOf(pid))?.[1] ?? 0);
    const shared = Number(/^RssShmem:\s+(\d+) kB/m.exec(statusOf(pid))?.[1] ?? 0);
    sum += own + shared;
    waiting.push(...(children.get(pid) ?? []));
  }
  return Math.round(sum / 1024);
}

/** @param {number} pid */
function statusOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return ''; // It has ended.
  }
}
