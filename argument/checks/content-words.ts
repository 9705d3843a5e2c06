/** Function words without a meaning of their own, in English, German, French and Spanish. */
const STOP_WORDS = new Set(
  `a about above after again against all also although am among an and any are as at be because been before being below between both but by can cannot could did do does doing done down during each either else even ever every few for from further had has have having he her here hers him his how however i if in into is it its itself just less like made make makes many may me might more most much must my neither no nor not now of off often on once one only onto or other others our out over own part per quite rather same she should since so some still such than that the their them then there these they this those though through thus to too toward towards under until up upon us very was way we were what when where whether which while who whom whose why will with within without would yet you your
  aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bereits bin bis da damit dann das dass daß dem den denn der des die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwa etwas für gegen hat hatte hätte hier ich ihr ihre ihrem ihren ihrer im immer in ins ist ja je jede jeder jedes jedoch kann kein keine können könnte man mehr mit muss müssen nach nicht nichts noch nun nur ob oder ohne sehr sein seine seit sich sie sind so sogar sollte sollten soll sollen sondern sowie statt über um und uns unter viel viele vom von vor war waren was weil weiter weniger wenn wer werden wie wieder will wir wird wurde wurden zu zum zur zwar
  au aux avec ce ces cette dans de des du elle en est et eux il ils je la le les leur lui mais me même mes mon ne nos notre nous on ou par pas pour qu que qui sa se ses son sont sur ta te tes toi ton tu un une vos votre vous
  al como con cuando de del donde el ella en entre era es esta este esto ha hay la las lo los más me mi muy no o para pero por que se ser si sin sobre son su sus también un una uno y ya`.split(
    /\s+/,
  ),
);

/** Scripts without spaces between words. */
export const UNSPACED_SCRIPTS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;

/**
 * Returns the content words of a text by their stems: words with the same stem count as one term.
 * Scripts without spaces have none, since a run of letters there is a sentence.
 */
export function contentWords(text: string): ReadonlyMap<string, string> {
  const terms = new Map<string, string>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)) {
    const plain = word.toLowerCase().replace(/['’]s?$/u, '');
    if (plain.length < 3 || STOP_WORDS.has(plain) || UNSPACED_SCRIPTS.test(plain)) continue;
    const stem = stemOf(plain);
    if (!terms.has(stem)) terms.set(stem, word);
  }
  return terms;
}

/** Returns a rough stem: inflectional endings are cut, so that "threats" and "threat" are one term. */
function stemOf(word: string): string {
  const stem = word.replace(/(?:ations?|ments?|ingly|edly|ings?|ies|ied|ed|es|en|er|em|s|n|e|y)$/u, '');
  return stem.length >= 3 ? stem : word;
}
