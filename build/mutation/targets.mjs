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
    least: 90,
    mutate: ['host/saving/durable-file.ts', 'host/saving/file-io.ts', 'host/saving/temp-name.ts'],
    tests: [
      'host/saving/file-io.test.ts',
      'host/saving/file-lock-faults.test.ts',
      'host/saving/durable-file.test.ts',
      'host/saving/durable-file-faults.test.ts',
      'host/saving/late-rename.test.ts',
      'host/saving/overwrite-in-place.test.ts',
      'host/library/library-faults.test.ts',
      'host/library/moves-and-others.test.ts',
    ],
  },
  'in-place': {
    least: 91,
    mutate: ['host/saving/overwrite-in-place.ts', 'host/saving/overwrite-record.ts'],
    tests: ['host/saving/overwrite-in-place.test.ts', 'host/saving/overwrite-in-place-faults.test.ts'],
  },
  'file-lock': {
    least: 87,
    mutate: ['host/saving/file-lock.ts', 'host/saving/process-id.ts', 'host/saving/life-signs.ts'],
    tests: [
      'host/saving/file-lock.test.ts',
      'host/saving/file-lock-faults.test.ts',
      'host/saving/process-id.test.ts',
      'host/saving/life-signs.test.ts',
      'host/library/hostile-folder.test.ts',
      'host/library/moves-and-others.test.ts',
    ],
  },
  journal: {
    least: 95,
    mutate: [
      'host/saving/journal.ts',
      'host/saving/journal-format.ts',
      'host/saving/journal-file.ts',
      'host/saving/ended-journal.ts',
      'host/saving/put-aside.ts',
      'host/saving/path-key.ts',
    ],
    tests: [
      'host/saving/ended-journal.test.ts',
      'host/saving/journal.test.ts',
      'host/saving/journal-faults.test.ts',
      'host/saving/journal-growth.test.ts',
      'host/saving/journal-moves.test.ts',
      'host/saving/journal-restored.test.ts',
      'host/saving/journal-windows.test.ts',
      'host/saving/path-key.test.ts',
      'host/saving/put-aside.test.ts',
      'host/saving/refused-edits.test.ts',
    ],
  },
  versions: {
    least: 88,
    mutate: ['host/saving/version-store.ts'],
    tests: ['host/saving/version-store.test.ts', 'host/saving/map-store.test.ts'],
  },
  'map-saving': {
    least: 89,
    mutate: ['host/saving/map-store.ts', 'host/saving/disk-error.ts'],
    tests: [
      'host/saving/map-store-faults.test.ts',
      'host/saving/map-store.test.ts',
      'host/saving/disk-error.test.ts',
      'host/saving/refused-edits.test.ts',
      'host/saving/history-store.test.ts',
      'host/library/hostile-folder.test.ts',
      'host/library/purge.test.ts',
      'host/library/refused-moves.test.ts',
      'host/host.test.ts',
    ],
  },
  history: {
    least: 92,
    mutate: ['host/saving/history-store.ts', 'host/saving/retention.ts', 'argument/editor/history.ts'],
    tests: [
      'host/saving/history-store.test.ts',
      'host/saving/version-store.test.ts',
      'host/library/purge.test.ts',
      'host/library/synced-deletions.test.ts',
      'argument/editor/history.test.ts',
      'argument/editor/editor-state.test.ts',
    ],
  },
  refs: {
    least: 89,
    mutate: ['host/library/library.ts', 'host/library/library-index.ts', 'host/library/map-moves.ts'],
    tests: [
      'host/library/foreign-library.test.ts',
      'host/library/hostile-folder.test.ts',
      'host/library/library-faults.test.ts',
      'host/library/library.test.ts',
      'host/library/map-moves.test.ts',
      'host/library/moves-and-others.test.ts',
      'host/library/names.test.ts',
      'host/library/purge.test.ts',
      'host/library/refused-moves.test.ts',
      'host/library/synced-deletions.test.ts',
      'host/renamed-meanwhile.test.ts',
    ],
  },
  session: {
    least: 90,
    mutate: [
      'host/web/session.ts',
      'host/web/check-origin.ts',
      'host/web/admission.ts',
      'host/web/proof.ts',
      'host/web/signed-nonces.ts',
      'host/web/one-time-values.ts',
      'host/web/loopback.ts',
    ],
    tests: [
      'host/web/session.test.ts',
      'host/web/check-origin.test.ts',
      'host/web/admission.test.ts',
      'host/web/loopback.test.ts',
      'host/web/signed-nonces.test.ts',
    ],
  },
  'web-server': {
    least: 87,
    mutate: [
      'host/web/web-server.ts',
      'host/web/request-handler.ts',
      'host/web/window-sockets.ts',
      'host/web/encrypted-messages.ts',
      'host/web/connection-limit.ts',
      'host/web/page-files.ts',
      'host/web/content-security-policy.ts',
    ],
    tests: [
      'host/web/serving.test.ts',
      'host/web/web-server.test.ts',
      'host/web/window-sockets.test.ts',
      'host/web/connection-limit.test.ts',
    ],
  },
};
