/** The kinds of rounds, named after the programs that are killed. */
export const KINDS = ['host', 'browser', 'both'] as const;
export type Kind = (typeof KINDS)[number];

/**
 * The kinds of faults. `needless`: work is offered as lost although its window had saved it and had gone on; `undo`:
 * undo does not go on where it ended, or the window does not say so.
 */
export type Fault = 'lost' | 'corrupt' | 'strays' | 'needless' | 'undo';

/** The counts of a loop, and the faults that it has found. */
export class KillTally {
  readonly rounds: Record<Kind, number> = { host: 0, browser: 0, both: 0 };
  /** Different contents of which a window said that they are saved. */
  acknowledged = 0;
  /** Restored work that was not in the file yet. */
  offered = 0;
  undoWentOn = 0;
  undoBeganAnew = 0;
  /** The longest time from a key press to the kill of its window after which the letter was not kept. */
  longestUnkeptMs = 0;
  readonly faults: string[] = [];
  private readonly counts: Record<Fault, number> = { lost: 0, corrupt: 0, strays: 0, needless: 0, undo: 0 };

  /** Counts a fault, and says it at once: the loop may go on for an hour. */
  add(kind: Fault, words: string): void {
    this.counts[kind]++;
    this.faults.push(`${kind}: ${words}`);
    process.stderr.write(`${kind}: ${words}\n`);
  }

  /** The result as it stands in the table of docs/reliability.md. */
  get result(): string {
    const { host, browser, both } = this.rounds;
    const { lost, corrupt, strays, needless, undo } = this.counts;
    return [
      `${host} × host, ${browser} × browser, ${both} × both; ${this.acknowledged} edits acknowledged`,
      `${lost} lost, ${corrupt} corrupt, ${strays} strays`,
      `offered ${this.offered} times, ${needless} needlessly`,
      `everything kept but what was put in during the last ${this.longestUnkeptMs} ms`,
      `undo went on ${this.undoWentOn} times, began anew ${this.undoBeganAnew} times, ${undo} faults`,
    ].join('; ');
  }
}
