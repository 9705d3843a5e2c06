import type { Layout } from '../../../argument/layout/layout-map';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import { diffMaps } from '../../../argument/model/change';
import { indexOf } from '../../../argument/model/map-index';
import { placesOf, updateLayout } from './layout-update';
import type { LayoutAnswer, LayoutOrder } from './layout-worker';

/** A map with the layout of it, and how often it had been tidied then. */
export interface LaidOut {
  readonly map: ArgumentMap;
  readonly layout: Layout;
  readonly tidied: number;
}

/**
 * Lays out one large map on a thread of its own, edit after edit, while the window shows the layout before. There is no
 * queue: what is sent is the difference between the map as last sent and the map as it is.
 */
export class BackgroundLayout {
  private readonly worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  private busy = true;
  private whole = false;
  private sent: { map: ArgumentMap; tidied: number };
  private wanted: { map: ArgumentMap; tidied: number };

  constructor(
    private last: LaidOut,
    target: { readonly width: number; readonly height: number },
    private readonly onLayout: (laidOut: LaidOut) => void,
  ) {
    this.sent = last;
    this.wanted = last;
    this.worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => this.take(data);
    this.post({ kind: 'open', map: last.map, target });
  }

  /** The map as it is to be laid out next. */
  want(map: ArgumentMap, tidied: number): void {
    this.wanted = { map, tidied };
    this.send();
  }

  stop(): void {
    this.worker.terminate();
  }

  private send(): void {
    const { map, tidied } = this.wanted;
    if (this.busy || (map === this.sent.map && tidied === this.sent.tidied)) return;
    this.busy = true;
    this.post({
      kind: 'change',
      change: diffMaps(this.sent.map, map),
      tidy: tidied !== this.sent.tidied,
      whole: this.whole,
    });
    this.whole = false;
    this.sent = this.wanted;
  }

  private take(answer: LayoutAnswer): void {
    this.busy = false;
    if (answer.kind === 'opened') {
      const places = placesOf(this.last.layout);
      this.whole = places.length !== answer.places.length || places.some((place, at) => place !== answer.places[at]);
    } else {
      const { map, tidied } = this.sent;
      const { claims, inferences } = indexOf(map);
      this.last = { map, tidied, layout: updateLayout(this.last.layout, answer.update, claims, inferences) };
      this.onLayout(this.last);
    }
    this.send();
  }

  private post(order: LayoutOrder): void {
    this.worker.postMessage(order);
  }
}
