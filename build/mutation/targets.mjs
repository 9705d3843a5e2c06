/**
 * The mutated files, target by target, and the tests that must notice: those about them that call the code
 * itself. Tests that run the built program would not see a mutant.
 *
 * @typedef {object} Target
 * @property {string[]} mutate
 * @property {string[]} tests
 * @property {number} least the score in percent below which the run fails, a little under what it was when it was set
 */

/** @type {Readonly<Record<string, Target>>} */
export const targets = {
  'durable-file': {
    least: 88,
    mutate: ['host/durable-file.ts', 'host/whole-bytes.ts'],
    tests: ['host/durable-file.test.ts', 'host/durable-file-faults.test.ts', 'host/in-place.test.ts'],
  },
  'in-place': {
    least: 84,
    mutate: ['host/in-place.ts'],
    tests: ['host/in-place.test.ts', 'host/in-place-faults.test.ts'],
  },
  'file-lock': {
    least: 86,
    mutate: ['host/file-lock.ts', 'host/process-mark.ts'],
    tests: ['host/file-lock.test.ts', 'host/file-lock-faults.test.ts'],
  },
  journal: {
    least: 87,
    mutate: ['host/journal.ts', 'host/journal-lines.ts'],
    tests: ['host/journal.test.ts', 'host/journal-faults.test.ts'],
  },
  versions: { least: 91, mutate: ['host/versions.ts'], tests: ['host/versions.test.ts'] },
  'map-saving': {
    least: 91,
    mutate: ['host/map-saving.ts', 'host/disk-fault.ts'],
    tests: [
      'host/map-saving-faults.test.ts',
      'host/map-saving.test.ts',
      'host/disk-fault.test.ts',
      'host/host.test.ts',
    ],
  },
  refs: { least: 92, mutate: ['host/library.ts'], tests: ['host/library-faults.test.ts', 'host/library.test.ts'] },
  session: {
    least: 95,
    mutate: ['host/web/session.ts', 'host/web/guard.ts'],
    tests: ['host/web/session.test.ts', 'host/web/guard.test.ts'],
  },
  'web-server': {
    least: 87,
    mutate: [
      'host/web/web-server.ts',
      'host/web/events.ts',
      'host/web/strangers.ts',
      'host/page-files.ts',
      'host/page-policy.ts',
    ],
    tests: [
      'host/web/serving.test.ts',
      'host/web/web-server.test.ts',
      'host/web/events.test.ts',
      'host/web/limits.test.ts',
    ],
  },
};
