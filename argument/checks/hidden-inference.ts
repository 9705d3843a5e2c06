import type { Rule } from './rules';

/**
 * Words that connect a reason with its conclusion, in English, German, French, Spanish, Chinese and
 * Japanese. Words that often express time or degree ("since", "as", "so", "da", "also") are left
 * out.
 */
const INDICATOR_WORDS =
  /(?<![\p{L}\p{N}])(?:because|therefore|hence|consequently|which means that|it follows that|for this reason|weil|denn|daher|deshalb|deswegen|folglich|infolgedessen|parce que|c['’]est pourquoi|par conséquent|porque|por lo tanto|por eso)(?![\p{L}\p{N}])|因为|因為|所以|因此|なぜなら|したがって|だから|それゆえ/iu;

/** Comparisons such as "more than", whose German word can also mean "because". */
const COMPARISON = /(?:mehr|weniger|eher|besser|größer|es sei)\s+denn/iu;

/**
 * Advice on a box that contains both a claim and a reason for it: nobody can object to the
 * inference between them.
 */
export const hiddenInference: Rule = (map) =>
  map.claims.flatMap(({ id, text }) => {
    const found = INDICATOR_WORDS.exec(text);
    // At the very beginning the word only connects the box to the claim it answers.
    if (!found || text.slice(0, found.index).trim() === '' || COMPARISON.test(text)) return [];
    return [{ at: id, terms: [found[0]] }];
  });
