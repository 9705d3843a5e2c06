import { Visitor } from 'vite';

/** @typedef {import('vite').ESTree.Node} Node */
/** @typedef {import('vite').ESTree.Program} Program */

/** The files that sentences stand in. The schema of the file format is for programmers, and English. */
const CATALOGUES = /^messages\/|^argument\/formats\/native-schema\.ts$/;

/** Attributes and keys whose value a person sees or hears. */
const SHOWN = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'alt',
  'description',
  'detail',
  'errorMessage',
  'label',
  'message',
  'placeholder',
  'textValue',
  'title',
  'tooltip',
]);

/** Functions that are called with a sentence, and the index of that argument. */
const TOLD = /** @type {Record<string, number>} */ ({
  notify: 0,
  print: 0,
  printError: 0,
  usageError: 0,
  CliError: 0,
  HostError: 1,
});

/** Names under which the catalogues are used. */
const WORDS = new Set(['words', 'messages', 'desktopMessages', 'argumentMessages']);

/**
 * Finds sentences in a shipped file outside the catalogues: text in JSX, in an attribute or key that is shown, or
 * handed to what tells it; and a word that is read once, when the file is loaded, so that it stays in the
 * language of then.
 *
 * @param {string} file path from the top of the repository, with forward slashes
 * @param {Program} program
 * @param {(node: Node, what: string, why: string) => void} add
 */
export function sentencesIn(file, program, add) {
  if (CATALOGUES.test(file)) return;
  const outside = 'is said outside the catalogues of messages/';
  /** @param {Node} node */
  const said = (node) => {
    const text = textOf(node);
    if (text !== null && /\p{L}{2}/u.test(text)) add(node, JSON.stringify(text.trim()), outside);
  };
  /** The constants of the file, and how many functions deep we are: what is in none of these runs when it is loaded. */
  const constants = new Set(
    program.body.map((part) => (part.type === 'ExportNamedDeclaration' ? part.declaration : part)).filter(Boolean),
  );
  let constant = false;
  let depth = 0;
  const deeper = () => {
    depth++;
  };
  const back = () => {
    depth--;
  };
  /** Parts of a catalogue that are kept, such as `const words = messages.article`. */
  const kept = new Set();
  new Visitor({
    JSXText: (node) => {
      if (/\p{L}{2}/u.test(node.value)) add(node, JSON.stringify(node.value.trim()), outside);
    },
    JSXExpressionContainer: (node) => {
      if (!attributes.has(node)) said(/** @type {Node} */ (node.expression));
    },
    JSXAttribute: (node) => {
      if (node.value?.type === 'JSXExpressionContainer') attributes.add(node.value);
      const name = node.name.type === 'JSXIdentifier' ? node.name.name : '';
      if (!SHOWN.has(name) || !node.value) return;
      said(/** @type {Node} */ (node.value.type === 'JSXExpressionContainer' ? node.value.expression : node.value));
    },
    Property: (node) => {
      const key = node.key.type === 'Identifier' ? node.key.name : node.key.type === 'Literal' ? node.key.value : '';
      if (SHOWN.has(String(key))) said(node.value);
    },
    CallExpression: (node) => told(node.callee, node.arguments),
    NewExpression: (node) => told(node.callee, node.arguments),
    VariableDeclaration: (node) => {
      if (constants.has(node)) constant = true;
    },
    'VariableDeclaration:exit': (node) => {
      if (constants.has(node)) constant = false;
    },
    VariableDeclarator: (node) => {
      for (let part = node.init; depth === 0 && part?.type === 'MemberExpression'; part = part.object) kept.add(part);
    },
    MemberExpression: (node) => {
      if (!constant || depth > 0 || kept.has(node) || node.object.type !== 'Identifier' || !WORDS.has(node.object.name))
        return;
      add(
        node,
        'A word',
        'is read when the file is loaded and stays in the language of then; read it where it is shown',
      );
    },
    FunctionDeclaration: deeper,
    'FunctionDeclaration:exit': back,
    FunctionExpression: deeper,
    'FunctionExpression:exit': back,
    ArrowFunctionExpression: deeper,
    'ArrowFunctionExpression:exit': back,
    PropertyDefinition: deeper,
    'PropertyDefinition:exit': back,
  }).visit(program);

  /** @param {Node} callee @param {Node[]} given */
  function told(callee, given) {
    const name =
      callee.type === 'Identifier'
        ? callee.name
        : callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
          ? callee.property.name
          : '';
    const sentence = Object.hasOwn(TOLD, name) ? given[TOLD[name] ?? 0] : undefined;
    if (sentence) said(sentence);
  }
}

/** Expressions in JSX that are the value of an attribute, and are checked as such. */
const attributes = new WeakSet();

/** @param {Node} node @returns {string | null} the text that is written out in it, gaps left out */
function textOf(node) {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node.type === 'TemplateLiteral') return node.quasis.map(({ value }) => value.cooked ?? '').join(' ');
  if (node.type === 'ConditionalExpression') return [textOf(node.consequent), textOf(node.alternate)].join(' ').trim();
  if (node.type === 'LogicalExpression') return textOf(node.right);
  if (node.type === 'BinaryExpression') return [textOf(node.left), textOf(node.right)].join(' ').trim();
  return null;
}
