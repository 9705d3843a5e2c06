import { expect, it } from 'vitest';
import { unsafeSwitches } from './unsafe-switch-list';

/** Returns what is found unsafe in a command line. */
function found(...args: string[]): string[] {
  const given = new Map(args.map((arg) => [arg.split('=')[0] ?? '', arg.split('=').slice(1).join('=')]));
  return unsafeSwitches({
    hasSwitch: (name) => given.has(`--${name}`),
    getSwitchValue: (name) => given.get(`--${name}`) ?? '',
  });
}

/** The switches that Electron 45 documents and that nobody needs to be warned of. */
const HARMLESS = [
  'disable-http-cache',
  'disable-http2',
  'disable-geolocation',
  'disable-renderer-backgrounding',
  'disk-cache-size',
  // To the terminal of the user who gave it.
  'enable-logging',
  'log-level',
  'v',
  'vmodule',
  'ignore-connections-limit',
  'lang',
  'no-proxy-server',
  'no-stdio-init',
  'force_high_performance_gpu',
  'force_low_power_gpu',
  'xdg-portal-required-version',
  'no-deprecation',
  'throw-deprecation',
  'trace-deprecation',
  'trace-warnings',
  'dns-result-order',
  'no-experimental-global-navigator',
];

/** All that Electron 45 documents under "Supported command line switches", in its order. */
const DOCUMENTED =
  `auth-server-whitelist auth-negotiate-delegate-whitelist disable-ntlm-v2 disable-http-cache disable-http2
  disable-geolocation disable-renderer-backgrounding disk-cache-size enable-logging force-fieldtrials host-rules
  host-resolver-rules ignore-certificate-errors ignore-connections-limit js-flags lang log-file log-net-log log-level
  no-proxy-server no-sandbox no-stdio-init proxy-bypass-list proxy-pac-url proxy-server remote-debugging-port v vmodule
  force_high_performance_gpu force_low_power_gpu xdg-portal-required-version inspect-brk debug-brk inspect-brk-node
  inspect-port debug-port inspect debug inspect-publish-uid experimental-network-inspection no-deprecation
  throw-deprecation trace-deprecation trace-warnings dns-result-order diagnostic-dir no-experimental-global-navigator`
    .trim()
    .split(/\s+/);

it.each(DOCUMENTED)('the documented switch --%s is judged', (name) => {
  expect(found(`--${name}=1`)).toEqual(HARMLESS.includes(name) ? [] : [`--${name}`]);
});

it.each([
  '--disable-web-security',
  '--disable-site-isolation-trials',
  '--remote-debugging-pipe',
  '--load-extension=/tmp/x',
  '--renderer-cmd-prefix=xterm -e',
  '--utility-cmd-prefix=gdb',
  '--gpu-launcher=sh',
  '--ppapi-plugin-launcher=sh',
  '--browser-subprocess-path=/tmp/x',
  '--ssl-key-log-file=/tmp/keys',
  '--user-data-dir=/tmp/x',
  '--enable-automation',
  '--enable-blink-features=MojoJS',
])('%s is unsafe', (arg) => {
  expect(found(arg)).toEqual([arg.split('=')[0]]);
});

it('a feature that protects may not be switched off, other than one of graphics', () => {
  expect(found('--disable-features=IsolateOrigins,site-per-process')).toEqual([
    '--disable-features=IsolateOrigins,site-per-process',
  ]);
  expect(found('--disable-features=UseChromeOSDirectVideoDecoder', '--enable-features=UseOzonePlatform')).toEqual([]);
  expect(found('--ozone-platform=wayland', '--disable-gpu', '--force-device-scale-factor=2')).toEqual([]);
});

it('all of several are named', () => {
  expect(found('--no-sandbox', '--inspect=0', '--remote-debugging-port=0').sort()).toEqual([
    '--inspect',
    '--no-sandbox',
    '--remote-debugging-port',
  ]);
});
