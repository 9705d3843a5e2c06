import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { pickIndex, type Random, seededRandom } from '../../../../argument/testing/random-map';
import { CommandLineHost } from '../../browser-host';
import { MapPage } from '../../map-page';
import { watchNetwork } from '../../network-watch';
import { judgeKept } from './judge-kept';
import type { KillTally, Kind } from './kill-tally';
import type { KillableBrowser } from './killable-browser';
import { LibraryFiles, RENAMED } from './library-files';
import { Person } from './person';
import { joined, type ShownMap, ShownMaps, TITLES } from './shown-maps';

/** The most changes on the screen, each letter being one, and the longest pause after them until the kill. */
const MOST_CHANGES = 100;
const MAX_PAUSE_MS = 200;
/** The time after which a host that goes on takes a draft for that of a window that is gone, and a little more. */
const ORPHANED_MS = 3_200;
/** The time after which an edit must be kept: it takes 0.1 s, and more on a computer that is busy. */
const KEPT_MS = 1_000;
/** The number of steps that are undone and done again after each kill. */
const UNDONE_STEPS = 3;

/** A host, a browser and a person who works in it, while one or both are killed, round after round. */
export class KillLane {
  private readonly host = new CommandLineHost();
  private readonly files = new LibraryFiles(this.host);
  private readonly shown = new ShownMaps();
  private readonly ownAddresses = new Set<string>();
  private readonly foreignRequests: string[] = [];
  private window: MapPage | null = null;
  private round = '';

  constructor(
    private readonly browser: KillableBrowser,
    private readonly tally: KillTally,
  ) {}

  async start(): Promise<void> {
    await this.startHost();
    await this.startBrowser();
    await this.show(TITLES[0] ?? '');
  }

  async end(): Promise<void> {
    await this.browser.kill();
    await this.host.dispose();
    expect(this.foreignRequests, 'no request went to another server').toEqual([]);
    expect(this.shown.windowErrors, 'no error in a window').toEqual([]);
  }

  async runRound(number: number, kind: Kind, seed: number): Promise<void> {
    this.round = `seed ${seed}, round ${number}, ${kind}: `;
    const random = seededRandom(seed * 10_000 + 2 * number);
    const person = new Person(this.map, this.shown, seededRandom(seed * 10_000 + 2 * number + 1), String(number));
    for (const title of TITLES) this.shown.begin(title, this.files.textsIn(title));
    let isOver = false;
    const working = person.workUntil(() => isOver);
    await Promise.race([working, this.shown.afterChanges(pickIndex(random, MOST_CHANGES))]);
    await pause(pickIndex(random, MAX_PAUSE_MS));
    isOver = true;
    const steps =
      kind === 'host'
        ? await this.goOnWithoutHost(person, working, random)
        : await this.comeBack(working, kind === 'both' ? pickIndex(random, 2) : null);
    await this.tryUndo(steps);
    for (const name of this.files.strays()) this.tally.add('strays', this.round + name);
    this.tally.rounds[kind]++;
  }

  /** Kills the host. The window stays open, and saves what it has when the next host is there. */
  private async goOnWithoutHost(person: Person, working: Promise<void>, random: Random): Promise<null> {
    await this.host.kill();
    this.judgeReadable(RENAMED);
    await working;
    if (random() < 0.5) await person.write();
    await this.startHost();
    await this.expectSaved();
    this.countAcknowledged();
    this.judgeReadable(TITLES);
    for (const title of TITLES) {
      const texts = this.shown.statesOf(title).at(-1)?.texts ?? [];
      if (joined(this.files.textsIn(title)) !== joined(texts)) {
        this.tally.add('lost', `${this.round}the file of ${title} has not what the window shows: ${joined(texts)}`);
      }
    }
    const { title } = this.last;
    await this.openWindow();
    await this.show(title);
    await this.settled();
    if (this.last.isOffering) {
      this.tally.add('needless', `${this.round}work of a window that has saved it`);
      await this.map.page.getByRole('button', { name: 'Keep the file' }).click();
    }
    // The window may have gone before the host was told the last steps.
    return null;
  }

  /** Kills the browser; with a first one to kill, 0 or 1, the host too. Starts again what was killed, and looks. */
  private async comeBack(working: Promise<void>, first: number | null): Promise<number> {
    const killedAt = Date.now();
    if (first === 0) await this.host.kill();
    await this.browser.kill();
    if (first === 1) await this.host.kill();
    await working;
    const { title } = this.last;
    if (first === null) {
      await pause(killedAt + ORPHANED_MS - Date.now());
      await this.host.openAgain();
    } else {
      this.judgeReadable(RENAMED);
      await this.startHost();
    }
    this.countAcknowledged();
    this.judgeReadable(TITLES);
    const states = TITLES.map((one) => this.shown.statesOf(one));
    const files = TITLES.map((one) => this.files.textsIn(one));
    const steps = this.files.keptSteps(title);
    await this.startBrowser();
    await this.show(title);
    expect(joined(this.last.texts), `${this.round}the window shows what is in the file`).toBe(
      joined(this.files.textsIn(title)),
    );
    const { notice } = this.last;
    const offered = await this.restoreOffered();
    for (const [index, one] of TITLES.entries()) {
      const isLast = one === title;
      const limit = isLast ? KEPT_MS : 0;
      const kept = judgeKept(states[index] ?? [], files[index] ?? [], isLast ? offered : null, killedAt, limit);
      if (kept.fault) this.tally.add(kept.fault.kind, `${this.round}${one}: ${kept.fault.words}`);
      this.tally.longestUnkeptMs = Math.max(this.tally.longestUnkeptMs, kept.unkeptMs);
    }
    const isAnew = notice.includes('Undo starts here');
    if (isAnew !== (steps === 'outdated')) {
      this.tally.add('undo', `${this.round}${steps} steps were kept, and the window says: ${notice}`);
    }
    if (isAnew) this.tally.undoBeganAnew++;
    return (steps === 'outdated' ? 0 : steps) + (offered ? 1 : 0);
  }

  /** Restores the work that the window offers, and returns it; null if it offers none. */
  private async restoreOffered(): Promise<readonly string[] | null> {
    await this.settled();
    if (!this.last.isOffering) return null;
    await this.map.page.getByRole('button', { name: 'Restore my work' }).click();
    await expect.poll(() => this.shown.latest?.isOffering).toBe(false);
    await this.expectSaved();
    this.tally.offered++;
    return this.last.texts;
  }

  /** Waits for two frames, after which all that belongs to an opened map is on the screen. */
  private async settled(): Promise<void> {
    await this.map.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }

  /** Undoes some steps and does them again. `steps` is how many there are to undo; null if that is not known. */
  private async tryUndo(steps: number | null): Promise<void> {
    const before = this.last;
    const begunAt = Date.now();
    await this.map.canvas.focus();
    let undone = 0;
    while (undone < UNDONE_STEPS && (await this.changesBy('Control+z', 'nothing to undo'))) {
      undone++;
      if (!this.shown.wasShownBefore(begunAt, before.title, this.last.texts)) {
        this.tally.add('undo', `${this.round}undo shows what was never shown: ${joined(this.last.texts)}`);
      }
    }
    if (steps !== null && undone !== Math.min(steps, UNDONE_STEPS)) {
      this.tally.add('undo', `${this.round}${steps} steps were kept, and ${undone} could be undone`);
    }
    if (undone > 0) this.tally.undoWentOn++;
    for (let step = 0; step < undone; step++) await this.changesBy('Control+Shift+z', 'nothing to redo');
    await this.expectSaved();
    const after = joined(this.files.textsIn(before.title));
    if (after !== joined(before.texts) || after !== joined(this.last.texts)) {
      this.tally.add('undo', `${this.round}undone and done again, ${joined(before.texts)} became ${after}`);
    }
  }

  /** Presses a key, and returns whether the map has changed; if not, the window has said a reason. */
  private async changesBy(key: string, reason: string): Promise<boolean> {
    const before = joined(this.last.texts);
    await this.map.press(key);
    const hasChanged = () => joined(this.last.texts) !== before;
    await expect.poll(() => hasChanged() || this.last.notice.includes(reason), `${this.round}${key}`).toBe(true);
    return hasChanged();
  }

  private async startHost(): Promise<void> {
    await this.host.start();
    this.ownAddresses.add(new URL(this.host.address).host);
  }

  private async startBrowser(): Promise<void> {
    const context = await this.browser.start();
    watchNetwork(context, ({ host }) => this.ownAddresses.has(host), this.foreignRequests);
    await this.shown.watch(context);
    this.window = new MapPage(await context.newPage());
    await this.openWindow();
  }

  private async openWindow(): Promise<void> {
    this.shown.forgetLatest();
    await this.map.page.goto(this.host.address);
    await this.map.page.locator('[role=tree]').waitFor();
  }

  /** Opens a map if the window shows another one. */
  private async show(title: string): Promise<void> {
    const opened = this.map.page.locator(`[role=tree][aria-label="Argument map: ${title}"]`);
    if (!(await opened.isVisible())) await this.map.choose('Maps', title);
    await expect.poll(() => this.shown.latest?.title, `${this.round}the map is open`).toBe(title);
  }

  private async expectSaved(): Promise<void> {
    await expect.poll(() => this.shown.latest?.isSaved, `${this.round}the window says that all is saved`).toBe(true);
  }

  private judgeReadable(titles: readonly string[]): void {
    for (const title of titles) {
      try {
        this.files.textsIn(title);
      } catch (error) {
        this.tally.add('corrupt', this.round + String(error));
      }
    }
  }

  private countAcknowledged(): void {
    for (const title of TITLES) {
      const saved = this.shown.statesOf(title).filter(({ isSaved }) => isSaved);
      this.tally.acknowledged += new Set(saved.map(({ texts }) => joined(texts))).size - 1;
    }
  }

  private get map(): MapPage {
    if (!this.window) throw new Error('no window is open');
    return this.window;
  }

  private get last(): ShownMap {
    if (!this.shown.latest) throw new Error('no map is shown');
    return this.shown.latest;
  }
}
