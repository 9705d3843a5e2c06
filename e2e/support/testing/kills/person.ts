import { expect } from '@playwright/test';
import { pickIndex, pickOne, type Random } from '../../../../argument/testing/random-map';
import type { MapPage } from '../../map-page';
import { LETTERS, type ShownMaps, TITLES } from './shown-maps';

const ACTS = ['answer', 'answer', 'rewrite', 'rewrite', 'erase', 'undo', 'redo', 'change map', 'look', 'look'] as const;
const WORDS = [
  'because',
  'nobody',
  'has-ever-seen',
  'x',
  'a-reason-that-takes-a-moment',
  'an-objection-as-long-as-that',
];
/** Milliseconds from key to key: a paste, a fast and a slow hand. */
const PACES = [0, 10, 80];
const MOST_BOXES = 8;

/** A person who edits maps by keyboard and mouse, by a source of random numbers. */
export class Person {
  private written = 0;

  /** `name` is in every text of this person. */
  constructor(
    private readonly map: MapPage,
    private readonly shown: ShownMaps,
    private readonly random: Random,
    private readonly name: string,
  ) {}

  /** Goes on from one act to the next, until it is over. What fails on the way after that, fails because of that. */
  async workUntil(isOver: () => boolean): Promise<void> {
    try {
      while (!isOver()) await this.act();
    } catch (error) {
      if (!isOver()) throw error;
    }
  }

  /** Writes something, and does not wait until it is saved. */
  async write(): Promise<void> {
    await this.goToSomeBox();
    await this.map.press('F2', 'Control+a');
    await this.type();
    await this.map.press('Enter');
  }

  private async act(): Promise<void> {
    await this.goToSomeBox();
    const size = this.shown.latest?.texts.length ?? 1;
    const chosen = pickOne(this.random, ACTS);
    const act = size > MOST_BOXES ? 'erase' : chosen === 'erase' && size < 3 ? 'answer' : chosen;
    switch (act) {
      case 'answer':
        await this.map.press(pickOne(this.random, ['-', '+']));
        await this.type();
        return this.endWriting();
      case 'rewrite':
        await this.map.press('F2', 'Control+a');
        await this.type();
        return this.endWriting();
      case 'erase':
        return this.map.press('Delete');
      case 'undo':
        return this.map.press(...Array(1 + pickIndex(this.random, 3)).fill('Control+z'));
      case 'redo':
        return this.map.press(...Array(1 + pickIndex(this.random, 3)).fill('Control+Shift+z'));
      case 'change map':
        return this.changeMap();
      case 'look':
        return this.look();
    }
  }

  private async goToSomeBox(): Promise<void> {
    await this.map.canvas.focus();
    const steps = ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowDown'];
    await this.map.press('Home', ...steps.slice(0, pickIndex(this.random, steps.length + 1)));
  }

  private async type(): Promise<void> {
    await expect(this.map.field).toBeFocused();
    const letter = LETTERS[this.shown.latest?.title ?? ''];
    const text = `${letter}${this.name}-${this.written++}-${pickOne(this.random, WORDS)}`;
    await this.map.page.keyboard.type(text, { delay: pickOne(this.random, PACES) });
  }

  private async endWriting(): Promise<void> {
    const way = pickIndex(this.random, 6);
    // The text is saved after a pause, while its box is still open.
    if (way === 0) await this.look();
    await this.map.press(way === 1 ? 'Escape' : 'Enter');
  }

  private async changeMap(): Promise<void> {
    const title = pickOne(
      this.random,
      TITLES.filter((other) => other !== this.shown.latest?.title),
    );
    await this.map.choose('Maps', title);
    const opened = this.map.page.getByRole('tree', { name: `Argument map: ${title}`, exact: true });
    await expect(opened.or(this.map.page.getByRole('alert')).first()).toBeVisible();
  }

  /** Looks at the toolbar until it says that all is saved, or that something is wrong. */
  private async look(): Promise<void> {
    const { page } = this.map;
    const said = page.locator('[data-save=saved], [data-save=unchanged]').or(page.getByRole('alert'));
    await expect(said.first()).toBeVisible();
  }
}
