import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { top } from '../build/setup/targets.mjs';

// `npm run bench -- checks`: how often each rule speaks up on short real texts that others have analysed, and
// how many faults it finds that are put into them, one at a time. COUNTERPOINT_SHARED names the folder of the
// texts.

/** @typedef {import('../argument/model/argument-map').ArgumentMap} ArgumentMap */
/** @typedef {import('../argument/checks/rules').RuleId} RuleId */

const load = async (/** @type {string} */ path) =>
  (await runnerImport(join(top, path), { configFile: false, root: top, logLevel: 'warn' })).module;
const { adviceOn } = /** @type {typeof import('../argument/checks/advice-on')} */ (
  await load('argument/checks/advice-on.ts')
);
const { RULE_IDS, HINT_IDS } = /** @type {typeof import('../argument/checks/rules')} */ (
  await load('argument/checks/rules.ts')
);
const { emptyMap } = /** @type {typeof import('../argument/model/argument-map')} */ (
  await load('argument/model/argument-map.ts')
);
const { validate } = /** @type {typeof import('../argument/model/validate')} */ (
  await load('argument/model/validate.ts')
);

const folder = join(process.env.COUNTERPOINT_SHARED ?? join(top, '../shared'), 'corpora/arggraph');
const maps = existsSync(folder)
  ? textsIn(folder)
      .map(mapOf)
      .filter((map) => map.claims.length > 1)
  : [];
if (maps.length === 0) {
  process.stdout.write(`no texts at ${folder}: nothing to measure\n`);
} else {
  report();
}

function report() {
  const claims = maps.reduce((sum, map) => sum + map.claims.length, 0);
  process.stdout.write(
    `${maps.length} texts, ${claims} claims. Every claim has a ground and a holder before a fault is put in.\n\n`,
  );
  process.stdout.write('rule                    alarms a claim   faults put in   found   other alarms   precision\n');
  for (const rule of RULE_IDS) {
    let own = 0;
    for (const map of maps) own += alarms(map, rule).length;
    let put = 0;
    let hit = 0;
    for (const map of maps) {
      const faulty = putIn(map, rule);
      if (!faulty || validate(faulty.map).length > 0) continue;
      put++;
      if (alarms(faulty.map, rule).some(({ at, others = [] }) => [at, ...others].some((id) => faulty.at.includes(id))))
        hit++;
    }
    const precision = hit + own === 0 ? Number.NaN : hit / (hit + own);
    process.stdout.write(
      `${rule.padEnd(24)}${(own / claims).toFixed(3).padStart(14)}${String(put).padStart(16)}${String(hit).padStart(8)}${String(own).padStart(15)}${`${Math.round(precision * 100)} %`.padStart(12)}${HINT_IDS.has(rule) ? '  hint' : ''}\n`,
    );
  }
  process.stdout.write(
    '\nOther alarms are on the texts as they are: some of them are right, so the precision is a lower bound.\n',
  );
}

/**
 * @param {ArgumentMap} map
 * @param {RuleId} rule
 */
function alarms(map, rule) {
  return adviceOn(map, { hints: true }).filter((advice) => advice.rule === rule);
}

/**
 * A map with one fault of a kind, and where it is; null where there is no place for it.
 *
 * @param {ArgumentMap} map
 * @param {RuleId} rule
 * @returns {{ map: ArgumentMap, at: string[] } | null}
 */
function putIn(map, rule) {
  const first = map.claims.find(({ id }) => id === thesisOf(map));
  const second = map.claims.find(({ id }) => id !== first?.id);
  const reason = map.inferences.find(({ kind, target }) => kind === 'reason' && target.startsWith('c'));
  const objection = map.inferences.find(({ kind, target }) => kind === 'objection' && target === thesisOf(map));
  const alter = (/** @type {string} */ id, /** @type {object} */ more) => ({
    ...map,
    claims: map.claims.map((claim) => (claim.id === id ? { ...claim, ...more } : claim)),
  });
  const add = (/** @type {any} */ step, /** @type {any[]} */ claims = []) => ({
    ...map,
    claims: [...map.claims, ...claims],
    inferences: [...map.inferences, { id: 'i900', ...step }],
  });
  const german = /[äöüß]|\b(?:der|die|das|und|nicht)\b/.test(map.claims.map(({ text }) => text).join(' '));
  if (!first || !second) return null;
  const bare = (/** @type {string} */ text) => text.replace(/[\s.,;:!?]+$/u, '');
  switch (rule) {
    case 'unanswered-objection': {
      const claim = { ...second, id: 'c900', text: 'Nobody has answered this yet' };
      return { map: add({ kind: 'objection', premises: ['c900'], target: first.id }, [claim]), at: ['c900'] };
    }
    case 'circular-support':
      return reason
        ? { map: add({ kind: 'reason', premises: [reason.target], target: reason.premises[0] }), at: ['i900'] }
        : null;
    case 'supports-and-attacks':
      return reason
        ? {
            map: add({ kind: 'objection', premises: [reason.premises[0]], target: reason.target }),
            at: [...reason.premises],
          }
        : null;
    case 'same-claim-twice':
      return { map: alter(second.id, { text: `${first.text} ` }), at: [second.id] };
    case 'hidden-inference':
      return {
        map: alter(first.id, { text: `${bare(first.text)}, ${german ? 'weil' : 'because'} ${bare(second.text)}` }),
        at: [first.id],
      };
    case 'two-claims':
      return {
        map: alter(first.id, {
          text: `${bare(first.text)}. ${second.text.charAt(0).toUpperCase()}${second.text.slice(1)}`,
        }),
        at: [first.id],
      };
    case 'no-sentence':
      return { map: alter(first.id, { text: first.text.split(/\s+/).slice(0, 2).join(' ') }), at: [first.id] };
    case 'no-ground': {
      const leaf = map.claims.find(({ id }) => map.inferences.every(({ target }) => target !== id));
      return leaf ? { map: alter(leaf.id, { basis: undefined }), at: [leaf.id] } : null;
    }
    case 'no-holder':
      return objection
        ? { map: alter(objection.premises[0] ?? '', { holder: undefined }), at: [...objection.premises] }
        : null;
    case 'loose-conclusion-term':
      return reason ? { map: alter(reason.target, { text: `${first.text} Zanzibar` }), at: [reason.id] } : null;
    case 'loose-premise-term':
      return reason
        ? { map: alter(reason.premises[0] ?? '', { text: `${second.text} Zanzibar` }), at: [reason.id] }
        : null;
  }
}

/** @param {ArgumentMap} map */
function thesisOf(map) {
  return map.claims.find(({ id }) => map.inferences.every(({ premises }) => !premises.includes(id)))?.id;
}

/**
 * The graphs of a folder and those below it, each text once.
 *
 * @param {string} path
 * @returns {string[]}
 */
function textsIn(path) {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) return textsIn(inside);
    return entry.name.endsWith('.xml') ? [readFileSync(inside, 'utf8')] : [];
  });
}

/**
 * A map of an argument graph in the format of the arg-microtexts corpus (A. Peldszus and M. Stede, An annotated
 * corpus of argumentative microtexts, 2015): its units are claims, `sup` and `exa` are reasons, `reb` and `und`
 * objections, and `add` joins another premise to a step.
 *
 * @param {string} text
 * @returns {ArgumentMap}
 */
function mapOf(text) {
  const edus = new Map(
    [...text.matchAll(/<edu\s+id="([^"]+)"[^>]*><!\[CDATA\[(.*?)\]\]>/gs)].map(([, id, said]) => [id, said]),
  );
  /** @type {{ id: string, src: string, trg: string, type: string }[]} */
  const edges = [...text.matchAll(/<edge\b([^>]*)\/>/g)].map(([, attributes = '']) => {
    const of = (/** @type {string} */ name) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    return { id: of('id'), src: of('src'), trg: of('trg'), type: of('type') };
  });
  // A unit is said by one segment of the text, or by several that are joined first.
  const segments = edges.filter(({ type }) => type === 'seg');
  /** @type {(unit: string) => string} */
  const saidBy = (unit) =>
    segments
      .filter(({ trg }) => trg === unit)
      .map(({ src }) => edus.get(src) ?? saidBy(src))
      .join(' ');
  const claims = [...text.matchAll(/<adu id="([^"]+)"/g)].map(([, id = '']) => ({
    id: `c${id}`,
    text: saidBy(id),
    basis: /** @type {const} */ ('data'),
    holder: 'Someone',
  }));
  const joined = edges.filter(({ type }) => type === 'add');
  const steps = edges.filter(({ type }) => ['sup', 'exa', 'reb', 'und'].includes(type));
  const inferences = steps.map(({ id, src, trg, type }) => ({
    id: `i${id}`,
    kind: /** @type {'reason' | 'objection'} */ (type === 'reb' || type === 'und' ? 'objection' : 'reason'),
    premises: [`c${src}`, ...joined.filter((other) => other.trg === id).map((other) => `c${other.src}`)],
    target: steps.some((other) => other.id === trg) ? `i${trg}` : `c${trg}`,
  }));
  return { ...emptyMap('A text'), claims, inferences };
}
