import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { testCode } from '../layers/table.mjs';
import { rules, shipped } from './rules.mjs';
import { sentencesIn } from './sentences.mjs';

/** @typedef {import('vite').ESTree.Node} Node */

/**
 * Holds all shipped code under `top` against the rules.
 *
 * @param {string} top
 * @returns {string[]} one sentence for each violation
 */
export function checkRules(top) {
  const files = shipped.flatMap((folder) =>
    readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((file) => /\.[cm]?[jt]sx?$/.test(file) && !/\.d\.ts$/.test(file) && !testCode.test(file)),
  );
  // A check that reads nothing finds nothing: that must never look like a pass.
  if (files.length === 0) return [`${top}: no shipped code found, so nothing was checked`];
  return files.sort().flatMap((file) => violationsIn(file, readFileSync(join(top, file), 'utf8')));
}

/**
 * Read from the syntax tree, so that a comment may speak of anything.
 *
 * @param {string} file path from the top of the repository, with forward slashes
 * @param {string} source
 * @returns {string[]}
 */
export function violationsIn(file, source) {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) return [`${file}: cannot be read (${errors[0]?.message})`];
  const heeded = rules.filter(({ except }) => !except?.test(file));
  /** @type {Set<string>} */
  const violations = new Set();
  /** @param {Node} node @param {string} what @param {string} why */
  const add = (node, what, why) => {
    const line = source.slice(0, node.start).split('\n').length;
    violations.add(`${file}:${line}: ${what} ${why}`);
  };
  /** @param {Node} node @param {string} name */
  const named = (node, name) => {
    for (const { names, why } of heeded) if (names?.includes(name)) add(node, name, why);
  };
  /** @param {Node} node @param {string | undefined} name @param {Node} value */
  const set = (node, name, value) => {
    for (const { settings, why } of heeded) {
      const only = name === undefined || !Object.hasOwn(settings ?? {}, name) ? undefined : settings?.[name];
      if (only === undefined || (value.type === 'Literal' && value.value === only)) continue;
      add(node, `${name}, other than ${only},`, why);
    }
  };
  /** @param {Node} node @param {Node} callee */
  const called = (node, callee) => {
    const name = nameOf(callee);
    for (const { calls, why } of heeded) if (name && calls?.includes(name)) add(node, `${name}()`, why);
  };

  new Visitor({
    Identifier: (node) => named(node, node.name),
    JSXIdentifier: (node) => named(node, node.name),
    Literal: (node) => {
      if (typeof node.value !== 'string') return;
      named(node, node.value);
      for (const { texts, why } of heeded) if (texts?.includes(node.value)) add(node, node.value, why);
    },
    TemplateElement: (node) => {
      const text = node.value.cooked ?? '';
      named(node, text);
      for (const { texts, why } of heeded) if (texts?.includes(text)) add(node, text, why);
    },
    Property: (node) => set(node, keyOf(node.key), node.value),
    AssignmentExpression: (node) => {
      if (node.left.type === 'MemberExpression') set(node, keyOf(node.left.property), node.right);
    },
    CallExpression: (node) => called(node, node.callee),
    NewExpression: (node) => called(node, node.callee),
  }).visit(program);
  sentencesIn(file, program, add);
  return [...violations];
}

/**
 * Says of every fuse that there is whether it is stated.
 *
 * @param {Record<string, unknown>} stated
 * @param {string[]} all
 * @returns {string[]}
 */
export function unstatedFuses(stated, all) {
  return all
    .filter((name) => typeof stated[name] !== 'boolean')
    .map((name) => `the fuse ${name} is stated neither in build/electron-builder.json nor in build/package/fuses.mjs`);
}

/** @param {Node} key */
function keyOf(key) {
  if (key.type === 'Identifier') return key.name;
  return key.type === 'Literal' && typeof key.value === 'string' ? key.value : undefined;
}

/**
 * @param {Node} callee
 * @returns {string | undefined} its name; what belongs to the window without being asked for under that name
 */
function nameOf(callee) {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type === 'ParenthesizedExpression') return nameOf(callee.expression);
  // (0, eval)(text)
  if (callee.type === 'SequenceExpression') return nameOf(/** @type {Node} */ (callee.expressions.at(-1)));
  if (callee.type !== 'MemberExpression') return undefined;
  const object = nameOf(callee.object);
  const property = keyOf(callee.property);
  return object === 'window' || object === 'globalThis' ? property : `${object}.${property}`;
}
