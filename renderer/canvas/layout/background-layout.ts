import type { ArgumentMap } from '../../../argument/model/argument-map';
import { diffMaps } from '../../../argument/model/change';
import { spokenLanguage } from '../../../messages/catalogue';
import { pageMeasure } from '../../display/measure-text';
import { type LayoutUpdate, type Places, updateLayout } from './layout-update';
import type { LayoutOrder, Size } from './layout-worker';

/** A map with the layout of it, and how often it had been tidied then. */
export interface LaidOut {
  readonly map: ArgumentMap;
  readonly layout: Places;
  readonly tidied: number;
}

/** A map as it is to be laid out; a new count of tidying means for this target. */
interface Wanted extends Omit<LaidOut, 'layout'> {
  readonly target: Size;
}

let spare: Worker | null = null;

function startWorker(): Worker {
  return new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
}

/** Starts the thread of the next large map beforehand, so that it has its program and its typeface when it is wanted. */
export function keepSpare(): void {
  spare ??= startWorker();
}

/**
 * Lays out one large map on a thread of its own, edit after edit, while the window shows the layout before. There is no
 * queue: what is sent is the difference between the map as last sent and the map as it is.
 */
export class BackgroundLayout {
  private readonly worker = spare ?? startWorker();
  private busy = true;
  private layout: Places | null = null;
  private sent: Wanted;
  private wanted: Wanted;

  constructor(
    map: ArgumentMap,
    tidied: number,
    target: Size,
    private readonly onLayout: (laidOut: LaidOut) => void,
  ) {
    spare = null;
    this.sent = { map, tidied, target };
    this.wanted = this.sent;
    this.worker.onmessage = ({ data }: MessageEvent<LayoutUpdate>) => this.take(data);
    this.post({ kind: 'open', map, target, language: spokenLanguage() });
  }

  /** The map as it is to be laid out next. */
  want(map: ArgumentMap, tidied: number, target: Size): void {
    this.wanted = { map, tidied, target };
    this.send();
  }

  stop(): void {
    this.worker.terminate();
  }

  private send(): void {
    const { map, tidied, target } = this.wanted;
    if (this.busy || (map === this.sent.map && tidied === this.sent.tidied)) return;
    this.busy = true;
    const tidy = tidied !== this.sent.tidied;
    this.post({ kind: 'change', change: diffMaps(this.sent.map, map), ...(tidy ? { tidy: target } : {}) });
    this.sent = this.wanted;
  }

  private take(update: LayoutUpdate): void {
    this.layout = updateLayout(this.layout, update, this.sent.map, pageMeasure);
    this.busy = false;
    const { map, tidied } = this.sent;
    this.onLayout({ map, tidied, layout: this.layout });
    this.send();
  }

  private post(order: LayoutOrder): void {
    this.worker.postMessage(order);
  }
}
