import type { BrowserContext } from '@playwright/test';

/** The maps of the loop: each text of a map begins with the letter of that map, and has no space. */
export const LETTERS: Readonly<Record<string, string>> = { Alpha: 'α', Beta: 'β', Gamma: 'γ' };
export const TITLES = Object.keys(LETTERS);

/** A map as a window shows it at one moment. */
export interface ShownMap {
  readonly title: string;
  /** The texts of all boxes, sorted. */
  readonly texts: readonly string[];
  /** The toolbar says that all of this is in the file. */
  readonly isSaved: boolean;
  /** A dialog offers work that was not saved. */
  readonly isOffering: boolean;
  readonly notice: string;
  readonly at: number;
}

declare global {
  interface Window {
    reportShownMap(shown: ShownMap): void;
  }
}

/** Returns one string for the same texts in any order. */
export function joined(texts: readonly string[]): string {
  return [...texts].sort().join(' ');
}

/** A record of all that windows have shown, as a person saw it on the screen. */
export class ShownMaps {
  latest: ShownMap | null = null;
  private countdown: { left: number; readonly resolve: () => void } | null = null;
  private states = new Map<string, ShownMap[]>();
  /** The first time of each content. */
  private readonly firstShown = new Map<string, number>();
  readonly windowErrors: string[] = [];

  /** Records what all pages of a browser show, and their errors. */
  async watch(context: BrowserContext): Promise<void> {
    await context.exposeBinding('reportShownMap', (_source, shown: ShownMap) => this.add(shown));
    await context.addInitScript(reportWhatIsShown);
    context.on('weberror', (error) => this.windowErrors.push(String(error.error())));
  }

  /** Returns what was shown of a map since the list was begun, the oldest first. */
  statesOf(title: string): readonly ShownMap[] {
    return [...(this.states.get(title) ?? [])];
  }

  /** Returns whether a map was shown like this before a time. */
  wasShownBefore(time: number, title: string, texts: readonly string[]): boolean {
    return (this.firstShown.get(`${title}: ${joined(texts)}`) ?? time) < time;
  }

  /** Waits until a window has shown a number of changes. */
  afterChanges(count: number): Promise<void> {
    return new Promise((resolve) => {
      this.countdown = { left: count, resolve };
      if (count === 0) resolve();
    });
  }

  /** Begins the list of a map anew with what its file has. */
  begin(title: string, texts: readonly string[]): void {
    const state = { title, texts, isSaved: true, isOffering: false, notice: '', at: Date.now() };
    this.remember(state);
    this.states.set(title, [state]);
  }

  /** Forgets what the window shows, before it shows something else. */
  forgetLatest(): void {
    this.latest = null;
  }

  private add(shown: ShownMap): void {
    // While another map comes on the screen, its title and its boxes are not painted at once.
    const letter = LETTERS[shown.title];
    if (letter === undefined || shown.texts.length === 0) return;
    if (shown.texts.some((text) => !text.startsWith(letter))) return;
    this.latest = shown;
    if (this.countdown && --this.countdown.left <= 0) this.countdown.resolve();
    this.remember(shown);
    const states = this.states.get(shown.title) ?? [];
    states.push(shown);
    this.states.set(shown.title, states);
  }

  private remember({ title, texts, at }: ShownMap): void {
    const key = `${title}: ${joined(texts)}`;
    if (!this.firstShown.has(key)) this.firstShown.set(key, at);
  }
}

/** Reports what the window shows whenever that changes. Runs in the page. */
function reportWhatIsShown(): void {
  if (window !== window.top) return;
  let last = '';
  const report = () => {
    const label = document.querySelector('[role=tree]')?.getAttribute('aria-label') ?? '';
    // The words of a screen reader for the boxes.
    const boxes = [...document.querySelectorAll('[role=treeitem][data-claim] .visually-hidden')];
    const status = document.querySelector('[data-save]')?.getAttribute('data-save') ?? '';
    const dialogs = [...document.querySelectorAll('[role=dialog]')];
    const shown = {
      title: label.replace('Argument map: ', ''),
      texts: boxes.flatMap((box) => box.textContent?.match(/[αβγ][a-z0-9-]*/) ?? []).sort(),
      isSaved: status === 'saved' || status === 'unchanged',
      isOffering: dialogs.some((dialog) => dialog.textContent?.includes('Some work was not saved last time')),
      notice: document.querySelector('[role=status]')?.textContent ?? '',
    };
    const now = JSON.stringify(shown);
    if (now === last) return;
    last = now;
    window.reportShownMap({ ...shown, at: Date.now() });
  };
  new MutationObserver(report).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['data-save', 'aria-label'],
  });
}
