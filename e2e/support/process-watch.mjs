import { ChildProcess } from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/** @param {string} what */
const tell = (what) => process.stderr.write(`outgoing: ${what.replace(/\s+/g, ' ')}\n`);

/**
 * @param {any} owner
 * @param {string} name
 * @param {(args: any[]) => string | null} say
 */
function watch(owner, name, say) {
  const real = owner[name];
  owner[name] = function (/** @type {any[]} */ ...args) {
    const what = say(args);
    if (what !== null) tell(what);
    return real.apply(this, args);
  };
}

// A host that starts asks whether another one is running, on this computer.
const isHere = (/** @type {unknown} */ host) => host === undefined || String(host).startsWith('127.') || host === '::1';

watch(net.Socket.prototype, 'connect', ([first]) => {
  const [options] = Array.isArray(first) ? first : [first];
  const { host, port, path } =
    typeof options === 'object' ? options : { host: undefined, port: options, path: undefined };
  return path !== undefined || isHere(host) ? null : `connection to ${host}:${port}`;
});
watch(
  dgram.Socket.prototype,
  'send',
  (args) => `datagram to ${args.filter((arg) => typeof arg !== 'object').join(' ')}`,
);
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  watch(dns, name, ([host]) => (isHere(host) ? null : `name ${host}`));
  watch(dns.promises, name, ([host]) => (isHere(host) ? null : `name ${host}`));
}
watch(ChildProcess.prototype, 'spawn', ([{ file }]) => `program ${file}`);
syncBuiltinESMExports();
