import type { Rule } from './advice';

/**
 * Words that join a reason to what it is a reason for, in English, German, French, Spanish, Chinese and Japanese. What is
 * often a matter of time or of degree ("since", "as", "so", "da", "also") is left out.
 */
const INDICATOR_WORDS =
  /(?<![\p{L}\p{N}])(?:because|therefore|hence|consequently|which means that|it follows that|for this reason|weil|denn|daher|deshalb|deswegen|folglich|infolgedessen|parce que|c['’]est pourquoi|par conséquent|porque|por lo tanto|por eso)(?![\p{L}\p{N}])|因为|因為|所以|因此|なぜなら|したがって|だから|それゆえ/iu;

/** Comparisons such as "more than", whose German word is also one for "because". */
const COMPARISON = /(?:mehr|weniger|eher|besser|größer|es sei)\s+denn/iu;

/** A box that holds a claim together with a reason for it: the step between them cannot be spoken to. */
export const hiddenInference: Rule = (map) =>
  map.claims.flatMap(({ id, text }) => {
    const found = INDICATOR_WORDS.exec(text);
    // At the very beginning the word only takes up what the box answers.
    if (!found || text.slice(0, found.index).trim() === '' || COMPARISON.test(text)) return [];
    return [{ at: id, terms: [found[0]] }];
  });
