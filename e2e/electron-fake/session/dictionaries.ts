type DictionaryEvent =
  `spellcheck-dictionary-${'download-begin' | 'download-failure' | 'download-success' | 'initialized'}`;

/** The base address from which Chromium gets dictionaries. */
const CHROMIUM = 'https://redirector.gvt1.com/edgedl/chrome/dict/';

/**
 * The dictionaries of a session. As in Chromium, they are loaded with the session, for the language
 * of the system and whether or not the check is on; one that is not on the disk is fetched, after a
 * look at the disk. Nothing is really sent: `fetched` is told what would be.
 */
export class Dictionaries {
  readonly available = ['de', 'en-GB', 'en-US', 'fr'];
  languages: readonly string[] = ['en-GB'];
  isOn = true;
  fetched: (url: string) => void = () => undefined;
  private address = CHROMIUM;
  private readonly onDisk = new Set<string>();

  constructor(private readonly tell: (event: DictionaryEvent, language: string) => void) {}

  /** The check is off without a language. Dictionaries are loaded anew only if the languages change. */
  choose(languages: readonly string[]): void {
    for (const language of languages)
      if (!this.available.includes(language))
        throw new Error(`Invalid language code provided: "${language}" is not a valid language code`);
    if (process.platform === 'darwin') return;
    this.isOn = languages.length > 0;
    if (languages.join() === this.languages.join()) return;
    this.languages = [...languages];
    this.load();
  }

  setAddress(url: string): void {
    if (process.platform === 'darwin') return;
    if (!URL.canParse(url))
      throw new Error('The URL you provided to setSpellCheckerDictionaryDownloadURL is not a valid URL');
    this.address = url;
  }

  load(): void {
    if (process.platform === 'darwin') return;
    for (const language of this.languages) setImmediate(() => this.loadOne(language));
  }

  private loadOne(language: string): void {
    if (!this.onDisk.has(language)) {
      this.tell('spellcheck-dictionary-download-begin', language);
      const url = `${this.address}${language.toLowerCase()}-10-1.bdic`;
      if (!/^https?:/.test(url)) {
        this.tell('spellcheck-dictionary-download-failure', language);
        return;
      }
      this.fetched(url);
      this.onDisk.add(language);
      this.tell('spellcheck-dictionary-download-success', language);
    }
    this.tell('spellcheck-dictionary-initialized', language);
  }
}
