/**
 * Findings of Electronegativity in code that is as it should be, each with the reason. A finding that is not
 * here fails the audit, and so does an entry that is never found: then the tool, or the code, is no longer what
 * was judged.
 *
 * @typedef {object} Triaged
 * @property {string} issue
 * @property {string} file
 * @property {number} count  how many such findings were judged
 * @property {string} reason
 */

/** @type {Triaged[]} */
export const triaged = [
  {
    issue: 'CSP_GLOBAL_CHECK',
    file: 'N/A',
    count: 1,
    reason:
      'It looks for a policy in HTML and in onHeadersReceived. Ours is a header of every answer of app:// (electron/page-protocol.ts, host/web/content-security-policy.ts) and stricter than the tool asks for; it is tested in the running page.',
  },
  {
    issue: 'AUXCLICK_JS_CHECK',
    file: 'dist/electron/main.js',
    count: 1,
    reason:
      'It wants disableBlinkFeatures: Auxclick, so that a middle click opens no window. setWindowOpenHandler denies every window, whatever asked for it.',
  },
  {
    issue: 'PRELOAD_JS_CHECK',
    file: 'dist/electron/main.js',
    count: 1,
    reason:
      'It asks for a person to read each preload. Ours hands the page two functions, tells main where a dropped file lies, runs in the sandbox and may import nothing but the contract (build/layers/table.mjs); what it exposes is tested.',
  },
  {
    issue: 'OPEN_EXTERNAL_JS_CHECK',
    file: 'dist/electron/main.js',
    count: 1,
    reason:
      'It asks for a person to look at each use. There is one, in electron/security/external-links.ts, of an address that contract/external-link.ts has just let through: http, https or mailto with nothing hidden in it. A broken twin without those checks fails its test.',
  },
];

/**
 * @typedef {object} Finding
 * @property {string} issue
 * @property {string} file
 * @property {string} place
 * @property {string} description
 */

/**
 * Reads the table that Electronegativity writes.
 *
 * @param {string} csv
 * @returns {Finding[]}
 */
export function readFindings(csv) {
  const [head, ...rows] = rowsOf(csv);
  const names = head?.map((name) => name.trim()) ?? [];
  const column = (/** @type {string} */ name) => {
    const at = names.indexOf(name);
    if (at < 0) throw new Error(`the report has no column "${name}": is it of another version?`);
    return at;
  };
  const [issue, file, place, description] = ['issue', 'filename', 'location', 'description'].map(column);
  return rows.map((row) => ({
    issue: row[issue ?? 0] ?? '',
    file: (row[file ?? 0] ?? '').replaceAll('\\', '/'),
    place: row[place ?? 0] ?? '',
    description: row[description ?? 0] ?? '',
  }));
}

/**
 * @param {Finding[]} findings
 * @param {Triaged[]} judged
 * @returns {string[]} one sentence for each thing that a person has to look at
 */
export function untriaged(findings, judged = triaged) {
  const isOf = (/** @type {Finding} */ finding, /** @type {Triaged} */ { issue, file }) =>
    finding.issue === issue && finding.file === file;
  const news = findings
    .filter((finding) => !judged.some((entry) => isOf(finding, entry)))
    .map(({ issue, file, place, description }) => `${issue} in ${file}:${place}: ${description}`);
  const changed = judged.flatMap((entry) => {
    const found = findings.filter((finding) => isOf(finding, entry)).length;
    if (found === entry.count) return [];
    return [`${entry.issue} in ${entry.file}: judged ${entry.count} times, found ${found} times`];
  });
  return [...news, ...changed];
}

/** @param {string} csv */
function rowsOf(csv) {
  /** @type {string[][]} */
  const rows = [];
  let row = [''];
  let quoted = false;
  for (let at = 0; at < csv.length; at++) {
    const sign = csv.charAt(at);
    const last = row.length - 1;
    if (quoted && sign === '"' && csv.charAt(at + 1) === '"') {
      row[last] += '"';
      at++;
    } else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === ',') row.push('');
    else if (!quoted && sign === '\n') {
      rows.push(row);
      row = [''];
    } else if (sign !== '\r' || quoted) row[last] += sign;
  }
  if (row.length > 1) rows.push(row);
  return rows.filter((cells) => cells.length > 1);
}
