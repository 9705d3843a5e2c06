/** A value of a data block: a scalar, a list, or a map. */
export type DataValue = string | number | boolean | null | readonly DataValue[] | Data;

/** A data block. */
export type Data = ReadonlyMap<string, DataValue>;

/** The deepest nesting of lists and maps in a data block. */
const MAX_DEPTH = 6;

const BLANKS = /[\s\0]*/y;
const PLAIN = /[^,[\]{}"'\n\r#&*!|>%@`][^,[\]{}\n\r]*/y;
const PLAIN_KEY = /[^,[\]{}"':\n\r#&*!|>%@`][^,[\]{}:\n\r]*/y;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** The end of reading: the text is not of the part of YAML that is read. */
class Unread extends Error {}

/**
 * Reads a data block: a map in braces with scalars, lists and maps, or one with a line for each key. Returns null for
 * anything else of YAML.
 */
export function readData(text: string): Data | null {
  const reader = new Reader(text);
  try {
    const value = /^\{[ \t]*[\r\n]/.test(text) ? reader.lines() : reader.value(0);
    return value instanceof Map && reader.isAtEnd() ? value : null;
  } catch (error) {
    if (error instanceof Unread) return null;
    throw error;
  }
}

/** Returns the value of a key of the front matter as it stands behind the colon; undefined if it is not read. */
export function readValue(text: string): DataValue | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (!/^[[{"']/.test(trimmed)) return scalar(trimmed.replace(/\s#.*$/, ''));
  const reader = new Reader(trimmed);
  try {
    const value = reader.value(0);
    return reader.isAtEnd() ? value : undefined;
  } catch (error) {
    if (error instanceof Unread) return undefined;
    throw error;
  }
}

function scalar(text: string): string | number | boolean | null {
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (text === 'null' || text === '~') return null;
  return NUMBER.test(text) ? Number(text) : text;
}

/** A reader of values between brackets, braces and quotes. */
class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  isAtEnd(): boolean {
    this.skip(BLANKS);
    return this.at === this.text.length;
  }

  /** Reads a value; the depth of nesting is limited. */
  value(depth: number): DataValue {
    this.skip(BLANKS);
    const first = this.text[this.at];
    if (depth > MAX_DEPTH) throw new Unread();
    if (first === '{') return this.map(depth);
    if (first === '[') return this.list(depth);
    if (first === '"' || first === "'") return this.quoted();
    return scalar(this.skip(PLAIN).trim());
  }

  /** Reads a map that has a key and its value on each line. */
  lines(): Data {
    const entries = new Map<string, DataValue>();
    this.at++;
    for (this.skip(BLANKS); !this.takes('}'); this.skip(BLANKS)) {
      this.entry(entries, 0);
      if (!/^[ \t\0,]*(?:[\r\n}]|$)/.test(this.text.slice(this.at, this.at + 200))) throw new Unread();
      this.takes(',');
    }
    return entries;
  }

  private map(depth: number): Data {
    const entries = new Map<string, DataValue>();
    this.at++;
    for (this.skip(BLANKS); !this.takes('}'); this.skip(BLANKS)) {
      this.entry(entries, depth);
      this.separator('}');
    }
    return entries;
  }

  private list(depth: number): readonly DataValue[] {
    const values: DataValue[] = [];
    this.at++;
    for (this.skip(BLANKS); !this.takes(']'); this.skip(BLANKS)) {
      values.push(this.value(depth + 1));
      this.separator(']');
    }
    return values;
  }

  private entry(entries: Map<string, DataValue>, depth: number): void {
    const first = this.text[this.at];
    const key = first === '"' || first === "'" ? this.quoted() : this.skip(PLAIN_KEY).trim();
    this.skip(BLANKS);
    if (key === '' || entries.has(key) || !this.takes(':')) throw new Unread();
    entries.set(key, this.value(depth + 1));
  }

  private separator(close: string): void {
    this.skip(BLANKS);
    if (!this.takes(',') && this.text[this.at] !== close) throw new Unread();
  }

  private takes(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  private skip(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private quoted(): string {
    const quote = this.text[this.at++];
    const parts: string[] = [];
    for (let from = this.at; this.at < this.text.length; this.at++) {
      const character = this.text[this.at];
      if (character === quote) {
        parts.push(folded(this.text.slice(from, this.at++)));
        if (quote === '"' || this.text[this.at] !== quote) return parts.join('');
        from = this.at;
      } else if (character === '\\' && quote === '"') {
        parts.push(folded(this.text.slice(from, this.at)), this.escaped());
        from = this.at + 1;
      }
    }
    throw new Unread();
  }

  /** Reads an escape of double quotes, up to its last character. */
  private escaped(): string {
    const kind = this.text[++this.at] ?? '';
    const length = { x: 2, u: 4, U: 8 }[kind];
    if (length === undefined) {
      const plain = ESCAPES.get(kind);
      if (plain === undefined) throw new Unread();
      return plain;
    }
    const digits = this.text.slice(this.at + 1, this.at + 1 + length);
    const code = /^[\da-f]+$/i.test(digits) ? Number.parseInt(digits, 16) : Number.NaN;
    if (digits.length !== length || !(code <= 0x10ffff)) throw new Unread();
    this.at += length;
    return String.fromCodePoint(code);
  }
}

/** Returns a part of a quoted text with each line break, and the blanks around it, as a space. */
function folded(text: string): string {
  const [first = '', ...others] = text.split(/\r\n?|\n/);
  if (others.length === 0) return text;
  const last = others.pop() ?? '';
  return [first.trimEnd(), ...others.map((line) => line.trim()), last.trimStart()]
    .filter((line) => line !== '')
    .join(' ');
}

const ESCAPES = new Map(
  Object.entries({ '"': '"', '\\': '\\', '/': '/', ' ': ' ', n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', 0: '\0' }),
);
