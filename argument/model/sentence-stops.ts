/** Abbreviations that a word follows, in lower case without the stop. */
const BEFORE_WORDS = wordSet(
  `dr drs prof mr mrs ms mx mme mlle mgr st ste fr rev hon gen col maj capt cpt lt sgt gov sen rep pres supt insp frau
  ing dipl mag lic med phil jur habil doz hrsg dhr mevr sig dott avv ir im cap sr sra srta dra dña ud uds doç av
  vs cf viz ca approx esp incl excl resp cca env av apr bzw bspw vgl evtl ggf sog inkl exkl zzgl zz gem lt insb bes
  einschl ausschl entspr zit mind max urspr eigtl usf od allg geb gest verh led bijv resp dvs bl blz np tzn tzv napr
  cfr ingg egr spett jf jfr evt
  см ср напр проф акад инж арх гр тов им ул вул просп бул обл кн ред изд bkz örn św inż κ κα κκ δρ καθ डॉ डा प्रो श्री पं د`,
);
/** Titles that are words in lower case. */
const TITLES = new Set('Hon Gen Col Maj Capt Lt Gov Sen Rep Pres Fr Frau Mag Max Av Apr Sig Med Ir Im Cap'.split(' '));
/** Words before a title, or before the name of an institution: il sig. Neri, door ir. De Boer, szkoła im. Bielskiej. */
const BEFORE_TITLES =
  /(?:^|[\s\u00a0(])(?:il|al|dal|del|nel|sul|col|i|dei|ai|un|el|o|do|ao|van|door|met|aan|bij|szkoła|szkoły|szkole|liceum|teatr|teatru|muzeum|klub|klubu|uniwersytet|uniwersytetu|\p{L}{3,}(?:owy|owa|owe|owego|owej|ium|cja|cji|um))[\s\u00a0]$/iu;
/** The currencies and units that are written with a capital: 1,6 mil. Kč. */
const CURRENCIES = wordSet('kč kčs eur czk usd chf gbp pln ft fr sfr dm euro dollar pfund');
/** Those that are titles before a name and units behind a number: hr. Skov, 24 hr.; м. Київ, 24 м. */
const TITLES_OR_UNITS = wordSet('hr м с р م');
/** Units of time that end a sentence before a capital letter: 35 min. Then it is done. */
const SMALL_UNITS = wordSet('min sek std');
/** Abbreviations that a number follows; before anything else the stop ends a sentence. */
const BEFORE_NUMBERS = wordSet(
  `no nos nr nrn num núm n p pp s sp f art arts abs ziff bd bde vol vols ch chap kap cap sec sect par fig figs abb tab
  eq eqs str tel jan feb febr mar apr jun jul aug sep sept oct okt nov dec dez jg lfg rn rz anm ex op pág págs pag est
  godz tlf kl v vv vs fol lib fasc tav obr ryc rys poz pkt ust rozdz odst čl č д кв корп с стр рис гл ст п т рр розд αρ σελ κεφ`,
);
/** The ends of longer ones: Hauptstr. 12, Rathauspl. 3, Halbbd. 2. */
const LONG_BEFORE_NUMBERS = /(?:\p{L}str|\p{L}pl|abschn|append|messrs|introd|\p{L}bd|chaps|paras)$/iu;
/** Abbreviations that a sentence may end in: it does if the next word often begins one. */
const MAY_END = wordSet('inc ltd co corp jr bros phd ph.d mio mrd jh jhd std min sek al fa ul ks гг г др');
/** Abbreviations of several parts that always go on, without blanks. */
const CONNECTIVES = wordSet(
  `p.s n.b bl.a m.a d.v.s z.b d.h u.u o.g s.o s.u i.d.r v.a o.ä أ.د m.e i.e e.g p.ex c.-à-d c.à.d p.ej m.in t.ex f.eks m.n d.w.z o.a t.a.v т.е i.s.v u.zw`,
);
/** Words that often begin a sentence. A name or a noun after an initial or an ordinal is none of them. */
const STARTERS = new Set(
  `the a an it he she they we you this that these those there here in on at by for from with but and or so if when while
  as to of not no yes what why how who where which his her its their our my your however moreover then thus therefore
  because since after before although also some many most all both each every one
  der die das den dem des ein eine einen einem einer eines es er sie wir ihr ich man und oder aber doch denn wenn weil als
  wie was wer wo warum dies diese dieser dieses diesen dort da dann dabei damit deshalb daher darum nun nur auch nicht kein
  keine im am auf aus bei mit nach seit von vor zu zum zur für gegen ohne um über unter jedoch viele alle manche seine
  ihre unsere sein
  le la les un une des il elle ils elles nous vous je ce cette ces mais et ou donc car si dans en pour par sur avec sans
  qui que quand comme el los las una y pero con sin como cuando esto este esta lo gli ma è non nel het een de maar
  он она оно они это но и а в на по как что если мы я`.split(/\s+/),
);
const MONTHS = wordSet(
  `januar jänner februar märz april mai juni juli august september oktober november dezember january february march may
  june july october december`,
);
/** Words before a German ordinal, such as “am 3. Oktober”. */
const BEFORE_ORDINALS = wordSet(
  `am vom zum beim im der die das dem den des ein eine einen einem einer eines bis ab seit und oder jeder jede jedes jedem
  jeden ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner dieser diese dieses diesem diesen unser unsere mein meine
  welcher sowie zur`,
);
/** Words behind an ordinal, wherever it stands: 2. Aufl., 8. Klasse. */
const AFTER_ORDINALS = wordSet(
  `aufl auflage ausg ausgabe jh jhd jahrhundert jahrgang klasse schuljahr semester stock etage reihe platz fach kapitel
  band teil weltkrieg`,
);

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /[\d.,]/;
const NEXT_WORD = /^[\s\u00a0]+(?:[("'“„«»‚‘[]*|§{1,2}[\s\u00a0\u202f]?)([\p{L}\p{M}\p{N}]+)/u;
/** The most letters of an abbreviation. */
const MAX_LENGTH = 8;
/** The characters before and after a stop that are looked at. */
const REACH = 32;
const URL = /\b(?:https?:\/\/|www\.)[^\s<>"“”„«»]+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;
/** Marks that no sentence has inside a word: they end none there. */
const STOP = /[.!?…;]/g;
const OMISSION = /\[(?:…|\.{2,4})\]|\((?:…|\.{2,4})\)/g;

/**
 * Returns a text of the same length in which the stops that end no sentence are letters: those of abbreviations,
 * initials, ordinals, numbers of lists, web addresses and omissions.
 */
export function withoutInnerStops(text: string): string {
  let masked = /:\/\/|www\.|@/i.test(text) ? text.replace(URL, maskAddress) : text;
  if (/[([](?:…|\.)/.test(masked)) masked = masked.replace(OMISSION, (omission) => 'x'.repeat(omission.length));
  let plain = '';
  let from = 0;
  for (let at = masked.indexOf('.'); at >= 0; at = masked.indexOf('.', at + 1)) {
    if (!isInnerStop(masked.slice(Math.max(0, at - REACH), at), masked.slice(at + 1, at + 1 + REACH))) continue;
    plain += `${masked.slice(from, at)}x`;
    from = at + 1;
  }
  return plain + masked.slice(from);
}

/** Masks an address except for a stop at its end, which is that of the sentence. */
function maskAddress(address: string): string {
  const end = address.length - (/[.!?…;,:)\]]*$/.exec(address)?.[0].length ?? 0);
  return address.slice(0, end).replace(STOP, 'x') + address.slice(end);
}

function isInnerStop(before: string, after: string): boolean {
  const word = lastWord(before);
  if (word === '' || (word.length > MAX_LENGTH && !LONG_BEFORE_NUMBERS.test(word))) return false;
  // A number behind these needs no blank: Art.5.
  if (/^\d/.test(after)) return BEFORE_NUMBERS.has(word.toLowerCase());
  const next = NEXT_WORD.exec(after)?.[1];
  if (next === undefined) return false;
  if (!/\d/.test(word)) return isAbbreviation(before, word, next, after);
  return /^\d{1,3}$/.test(word) && isOrdinal(before.slice(0, -word.length), next);
}

/** Returns the letters, or the digits with their commas and points, at the end of a text. */
function lastWord(text: string): string {
  const isPart = /\d$/.test(text) ? DIGIT : LETTER;
  let from = text.length;
  while (from > 0 && isPart.test(text.charAt(from - 1))) from--;
  return text.slice(from);
}

function isAbbreviation(before: string, word: string, next: string, after: string): boolean {
  if (/^\p{L}$/u.test(word) && startsConnective(word, after)) return true;
  // These scripts have no capitals. A letter may also be a number, that of a class; two of them are initials.
  if (/^[\p{Script=Arabic}\p{Script=Hebrew}]$/u.test(word) && /^[\s\u00a0]*\p{Lo}\./u.test(after)) return true;
  const chain = !/\..{0,3}$/u.test(before)
    ? undefined
    : /(?<![\p{L}\p{M}\p{N}])(?:\p{L}{1,2}\.[-–\s\u00a0\u202f]?)+\p{L}{1,2}$/u.exec(before)?.[0];
  if (chain !== undefined && CONNECTIVES.has(chain.replace(/[\s\u00a0\u202f]/gu, '').toLowerCase())) return true;
  const lower = word.toLowerCase();
  if ((BEFORE_NUMBERS.has(lower) || LONG_BEFORE_NUMBERS.test(lower)) && (/^\d/.test(next) || /^[IVXLC]+$/.test(next)))
    return true;
  if (TITLES_OR_UNITS.has(lower) && !/\p{N}[\s\u00a0\u202f]?$/u.test(before.slice(0, -word.length))) return true;
  const words = before.slice(0, -word.length);
  if (BEFORE_WORDS.has(lower) && (word !== lower || !isTitle(word) || BEFORE_TITLES.test(words))) return true;
  if (CURRENCIES.has(next.toLowerCase()) && /\d[\s\u00a0\u202f]$/u.test(words)) return true;
  // A letter at the beginning is that of an item, or an initial.
  if (before === word && word.length === 1) return true;
  // Nouns have capitals in German, and so has the unit before them: 5 Min. Pause.
  if (SMALL_UNITS.has(word) && /^\p{Lu}/u.test(next)) return false;
  if (MAY_END.has(lower) || chain !== undefined) return !isStarter(next);
  return /^\p{Lu}$/u.test(word) && isInitial(before.slice(0, -1), word, next, after);
}

function isTitle(lower: string): boolean {
  return TITLES.has(lower.charAt(0).toUpperCase() + lower.slice(1));
}

/** Returns true for the first part of an abbreviation of several parts, such as the z of “z. B.” */
function startsConnective(word: string, after: string): boolean {
  const rest = /^[\s\u00a0\u202f]*((?:\p{L}{1,2}\.[\s\u00a0\u202f]?)+)/u.exec(after)?.[1] ?? '';
  const parts = `${word}.${rest}`
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]/gu, '')
    .split('.');
  return [2, 3].some((count) => parts.length > count && CONNECTIVES.has(parts.slice(0, count).join('.')));
}

/** Returns true for a capital letter that stands for a name: not for “I”, nor where another sentence begins. */
function isInitial(before: string, letter: string, next: string, after: string): boolean {
  if (!/(?:^|[\s\u00a0\u202f("'“„«»‚‘[.-])$/u.test(before)) return false;
  // Another initial may look like a word of one letter: J. A. Smith.
  if (isStarter(next) && !/^[\s\u00a0\u202f]*\p{Lu}\./u.test(after)) return false;
  return letter !== 'I' || !/\p{Ll}[\s\u00a0]$/u.test(before);
}

/** Returns true for the number of an item, of a day, or of a German noun. */
function isOrdinal(before: string, next: string): boolean {
  // A number at the beginning of a line or sentence is that of an item.
  if (/(?:^|[\n.!?:;…。]["”“»)]?\s+)$/u.test(before) && !isCited(before)) return true;
  if (MONTHS.has(next.toLowerCase()) || AFTER_ORDINALS.has(next.toLowerCase())) return true;
  if (isStarter(next)) return false;
  const word = /([\p{L}]+)[\s\u00a0]$/u.exec(before)?.[1]?.toLowerCase();
  return word !== undefined && BEFORE_ORDINALS.has(word);
}

/** Returns true if a number belongs to the abbreviation before it, within a sentence: see p. 12. */
function isCited(before: string): boolean {
  const word = /[^\s.!?:;…][\s\u00a0]+["”“»(]?(\p{L}+)\.[\s\u00a0]+$/u.exec(before)?.[1]?.toLowerCase();
  return word !== undefined && (BEFORE_NUMBERS.has(word) || LONG_BEFORE_NUMBERS.test(word));
}

function isStarter(word: string): boolean {
  return /^\p{Lu}/u.test(word) && STARTERS.has(word.toLowerCase());
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
