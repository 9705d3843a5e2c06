import { IntlMessageFormat } from 'intl-messageformat';
import type { Message } from '../catalogue';

type Ast = ReturnType<IntlMessageFormat['getAst']>;

/** A word or a message of a catalogue, by its way from the top, such as "article.paragraph". */
export interface CatalogueLeaf {
  readonly path: string;
  readonly word: string | Message;
}

/** Every word and message of a catalogue or of a translation, in order. Plain functions are left out. */
export function leavesOf(words: object, above = ''): CatalogueLeaf[] {
  return Object.entries(words).flatMap(([key, word]): CatalogueLeaf[] => {
    const path = above === '' ? key : `${above}.${key}`;
    if (typeof word === 'string' || isMessage(word)) return [{ path, word }];
    return typeof word === 'object' ? leavesOf(word, path) : [];
  });
}

function isMessage(word: unknown): word is Message {
  return typeof word === 'function' && 'pattern' in word;
}

/** A message as it is read. Throws for what is no ICU message. */
export function parsePattern(pattern: string): Ast {
  return new IntlMessageFormat(pattern, 'en', undefined, { ignoreTag: true, captureLocation: true }).getAst();
}

/** The names of the placeholders of a message, each once, by the alphabet. */
export function placeholderNames(pattern: string): string[] {
  const found = new Set<string>();
  const look = (parts: Ast): void => {
    for (const part of parts) {
      // 0 is text and 7 is the number of a plural: neither has a name.
      if (part.type !== 0 && part.type !== 7) found.add(part.value);
      if ('options' in part) for (const option of Object.values(part.options)) look(option.value);
    }
  };
  look(parsePattern(pattern));
  return [...found].sort();
}
