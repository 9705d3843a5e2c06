import { grouped, lowered, raised, spaced } from './math-text';
import { ACCENTS, DOUBLE_STRUCK, ENVIRONMENTS, SIGNS } from './tex-signs';

/** The longest formula that is read, and the deepest. */
const MAX_LENGTH = 5000;
const MAX_DEPTH = 40;

const FUNCTION =
  /^(?:(?:arc)?(?:sin|cos|tan)h?|cot|sec|csc|log|ln|lg|exp|lim|max|min|sup|inf|det|dim|ker|deg|gcd|arg|Pr|mod)$/;
/** Signs that stand apart from what follows, as functions do. */
const LARGE = /^(?:sum|prod|i?int|oint|big(?:cup|cap|wedge|vee)|operatorname)$/;
const LETTERS = /^(?:math(?:rm|bf|it|sf|tt|cal|scr|frak|normal|bin|rel|op)|boldsymbol|bm)$/;
const WORDS = /^(?:text(?:rm|bf|it|sf|tt|normal|up)?|mbox)$/;
const NO_TEXT = /^(?:left|right|middle|[bB]igg?[lrm]?|(?:display|text|script)style|(?:no)?limits|nonumber|notag|!)$/;
const BLANK = /^(?:[ ,;:>\n]|quad|qquad|space)$/;
/** The signs that keep a blank beside them, and those that keep one behind them. */
const OPERATOR = /[-+−*/·×±∓÷∪∩∖⊕⊗|…⋯]/;
const POINT = /[,;:]/;

/**
 * Returns a formula of TeX in one line, as a person reads it: x² ≥ 0, (a+b)/c, p → q. Returns null for one that has
 * commands that are not known, and for words and prices, which are no formula.
 */
export function texText(formula: string): string | null {
  if (formula.length > MAX_LENGTH || hasWords(formula)) return null;
  const reader = new TexReader(formula.match(/\\(?:[A-Za-z]+\*?|.)|\s+|./gsu) ?? []);
  const read = reader.readTo(undefined);
  if (!reader.isKnown) return null;
  const text = read
    .normalize('NFC')
    .replace(/(?<=[\p{L}\p{N})]) ?\u2061 ?(?=[\p{L}\p{N}√∑∫∏])/gu, '\u00a0')
    .replace(/\u2061/g, '')
    .replace(/ +/g, (blanks, at: number, all: string) => {
      const [before = '', after = ''] = [all[at - 1], all[at + blanks.length]];
      return OPERATOR.test(before) || OPERATOR.test(after) || POINT.test(before) ? ' ' : '';
    });
  return spaced(text)
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[; ]+$/, '')
    .trim();
}

/** Returns true for words and prices between two signs of money. */
function hasWords(formula: string): boolean {
  if (!/[\\^_{}=<>+]/.test(formula)) return /\s/.test(formula.trim()) && /\p{L}{2}/u.test(formula);
  const letters = formula.replace(/\\[A-Za-z]+\*?(?:\s*\{[\p{L}\p{N}\s,.]*\})?/gu, '\\');
  return /(?<!\p{L})(?:\p{L}{3,}\s+\p{L}{2}|\p{L}{2}\s+\p{L}{3})/u.test(letters);
}

/** Reads the tokens of a formula. Its blanks are those that were typed; those that a person sees do not break. */
class TexReader {
  /** False as soon as a command or a bracket is met that is not understood. */
  isKnown = true;
  private at = 0;
  private depth = 0;
  private readonly tokens: readonly string[];

  constructor(tokens: readonly string[]) {
    this.tokens = tokens;
  }

  /** Reads as far as a token, or to the end of the formula. */
  readTo(end: string | undefined): string {
    if (this.depth++ > MAX_DEPTH) this.giveUp();
    let text = '';
    while (this.at < this.tokens.length && this.tokens[this.at] !== end) text += this.scripted();
    if (this.tokens[this.at++] !== end) this.giveUp();
    this.depth--;
    return text;
  }

  private giveUp(): '' {
    this.isKnown = false;
    this.at = this.tokens.length;
    return '';
  }

  /** Reads a sign, a number or a group with the exponents and indices behind it. */
  private scripted(): string {
    const name = this.tokens[this.at]?.slice(1) ?? '';
    const isFunction = FUNCTION.test(name) || LARGE.test(name);
    let text = /^[\^_']$/.test(this.tokens[this.at] ?? '') ? '' : this.one();
    for (;;) {
      const sign = this.tokens[this.at];
      if (sign === "'") text += '′';
      else if (sign !== '_' && sign !== '^') return isFunction ? `\u2061${text}\u2061` : text;
      this.at++;
      if (sign === '_') text += lowered(this.argument());
      if (sign === '^')
        text += this.argument()
          .replace(/^(?!∘$|[′*]+$).+/s, raised)
          .replace('∘', '°');
    }
  }

  private argument(): string {
    while (/^\s/.test(this.tokens[this.at] ?? '')) this.at++;
    return /^[\^_&}]?$/.test(this.tokens[this.at] ?? '') ? this.giveUp() : this.one().trim();
  }

  private one(): string {
    const token = this.tokens[this.at++] ?? '';
    if (token.startsWith('\\')) return this.command(token.slice(1).replace(/(?<=.)\*$/, ''));
    if (token === '{') return this.readTo('}');
    if (token === '}' || token === '$') return this.giveUp();
    if (token === '-') return '−';
    return /^[&~]$/.test(token) ? '\u00a0' : token.replace(/^\s+/, ' ');
  }

  private command(name: string): string {
    const sign = SIGNS.get(name) ?? ACCENTS.get(name);
    if (sign !== undefined && !ACCENTS.has(name)) return sign;
    if (sign !== undefined) return this.argument().replace(/./gu, `$&${sign}`);
    if (name === 'operatorname' || LETTERS.test(name)) return this.argument();
    if (FUNCTION.test(name)) return name;
    if (WORDS.test(name)) return this.words();
    if (NO_TEXT.test(name)) return /^(?:left|right)$/.test(name) && this.tokens[this.at] === '.' ? this.skip() : '';
    if (BLANK.test(name)) return '\u00a0';
    if (/^[dt]?frac$/.test(name)) return `${grouped(this.argument())}/${grouped(this.argument())}`;
    if (name === 'sqrt') return `${raised(this.option())}√${grouped(this.argument())}`;
    if (name === 'not') return `${this.argument()}\u0338`;
    if (name === 'mathbb') return this.argument().replace(/./gu, (letter) => DOUBLE_STRUCK.get(letter) ?? letter);
    if (name === 'pmod') return `\u00a0(mod\u00a0${this.argument()})`;
    if (name === '\\') return `${this.option() && ''};\u00a0`;
    return name === 'begin' ? this.environment() : this.giveUp();
  }

  private skip(): '' {
    this.at++;
    return '';
  }

  private option(): string {
    if (this.tokens[this.at] !== '[') return '';
    this.at++;
    return this.readTo(']');
  }

  /** Reads words in braces, with their blanks. */
  private words(): string {
    const end = this.tokens.indexOf('}', this.at);
    const inner = this.tokens.slice(this.at + 1, end).join('');
    if (this.tokens[this.at] !== '{' || end < 0 || /[\\{$]/.test(inner)) return this.giveUp();
    this.at = end + 1;
    return inner.replace(/[\s~]+/g, '\u00a0');
  }

  private environment(): string {
    const brackets = ENVIRONMENTS.get(this.words().replace(/\*$/, ''));
    if (!brackets) return this.giveUp();
    const text = this.readTo('\\end');
    this.words();
    return brackets[0] + text.trim() + brackets[1];
  }
}
