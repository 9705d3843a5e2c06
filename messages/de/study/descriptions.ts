import { translation } from '../../catalogue';
import * as english from '../../en/study/descriptions';

export const descriptions = translation(english.descriptions, {
  ofRole: {
    reason: '{place} von {of} Gründen.',
    objection: '{place} von {of} Einwänden.',
    rebuttal: '{place} von {of} Erwiderungen.',
    undercutter: '{place} von {of} Einwänden gegen den Schritt.',
  },
  shape: {
    title: 'Das Argument für und gegen {number}',
    independent:
      '{count, plural, one {Ein Grund stützt sie für sich allein} other {# eigenständige Gründe, jeder stützt sie für sich allein}}: {numbers}.',
    linked: '{count} Mitprämissen, die sie nur zusammen stützen: {numbers}.',
    chain: 'Eine Kette von {steps} Gründen, jeder ruht auf dem nächsten: {numbers}.',
    andMore: '{numbers} und {count} weitere',
    moreLinked:
      '{count, plural, one {Ein weiterer Grund hat Mitprämissen} other {# weitere Gründe haben Mitprämissen}}.',
    moreChains: '{count, plural, one {Es gibt eine weitere Kette} other {Es gibt # weitere Ketten}}.',
    answered:
      '{count, plural, one {Ein Einwand, auf den jemand geantwortet hat} other {# Einwände, auf die jemand geantwortet hat}}: {numbers}.',
    unanswered:
      '{count, plural, one {Ein Einwand, auf den noch niemand geantwortet hat} other {# Einwände, auf die noch niemand geantwortet hat}}: {numbers}.',
    stepDoubted: 'Gegen ihren Schritt zu {to} wird eingewandt, dass er nicht folgt, denn {numbers}.',
    shared: 'Sie selbst kommt in mehreren Schritten vor.',
    copy: 'Text kopieren',
    copied: 'Der Text ist in der Zwischenablage.',
    notCopied: 'Der Text ließ sich nicht kopieren.',
  },
});
