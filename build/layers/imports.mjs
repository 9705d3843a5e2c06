import { parseSync, Visitor } from 'vite';

/**
 * @typedef {object} Import
 * @property {string | undefined} specifier undefined when it is only known at run time
 * @property {number} line
 */

/**
 * Every module that a source file names, in whatever way: import, export from, import(), import type, require,
 * a worker's URL, a triple-slash reference. Read from the syntax tree, so nothing in a string or a comment is
 * taken for an import.
 *
 * @param {string} file its name says the dialect (.ts, .tsx, .mjs)
 * @param {string} source
 * @returns {Import[]}
 */
export function importsOf(file, source) {
  const { program, comments, errors } = parseSync(file, source);
  if (errors.length > 0) throw new SyntaxError(`${file}: ${errors[0]?.message}`);

  /** @type {Import[]} */
  const found = [];
  /** @param {number} offset */
  const lineAt = (offset) => source.slice(0, offset).split('\n').length;
  /** @param {import('vite').ESTree.Node} node */
  const add = (node) => found.push({ specifier: literal(node), line: lineAt(node.start) });

  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => {
      if (node.source) add(node.source);
    },
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
    TSExternalModuleReference: (node) => add(node.expression),
    CallExpression: (node) => {
      const [first] = node.arguments;
      if (first && (isNamed(node.callee, 'require') || isImportMetaGlob(node.callee))) add(first);
    },
    NewExpression: (node) => {
      const [first] = node.arguments;
      // A file: a folder or a picture that is found this way is not code.
      if (first && isNamed(node.callee, 'URL') && /^\..*\.[cm]?[jt]sx?$/.test(literal(first) ?? '')) add(first);
    },
  }).visit(program);

  for (const comment of comments) {
    const reference = /^\/\s*<reference\s+(path|types|lib)\s*=\s*["']([^"']+)["']/.exec(comment.value);
    if (!reference) continue;
    const [, kind, name = ''] = reference;
    const specifier = kind === 'path' && !name.startsWith('.') ? `./${name}` : kind === 'lib' ? `lib:${name}` : name;
    found.push({ specifier, line: lineAt(comment.start) });
  }
  return found.sort((a, b) => a.line - b.line);
}

/** @param {import('vite').ESTree.Node} node */
function literal(node) {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/**
 * @param {import('vite').ESTree.Node} node
 * @param {string} name
 */
function isNamed(node, name) {
  return node.type === 'Identifier' && node.name === name;
}

/** @param {import('vite').ESTree.Node} node */
function isImportMetaGlob(node) {
  return node.type === 'MemberExpression' && node.object.type === 'MetaProperty' && isNamed(node.property, 'glob');
}
