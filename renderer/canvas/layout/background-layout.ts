import regular from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url';
import semibold from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import { diffMaps } from '../../../argument/model/change';
import { currentLocale } from '../../../messages/catalogue';
import { measureText } from '../../display/measure-text';
import { applyLayoutUpdate, type LayoutUpdate, type SceneLayout } from './layout-update';
import type { Size, WorkerMessage } from './layout-worker';
import LayoutWorker from './layout-worker?worker&inline';

/** A map with its layout, and its tidy count at that time. */
export interface LaidOutMap {
  readonly map: ArgumentMap;
  readonly layout: SceneLayout;
  readonly tidyCount: number;
}

/** A map to lay out. A changed tidy count asks for a new arrangement for this target. */
interface LayoutRequest extends Omit<LaidOutMap, 'layout'> {
  readonly target: Size;
}

let spareWorker: Worker | null = null;

/** The font files of all workers. Once they are loaded, a worker starts without the host. */
let fontFiles: Promise<Extract<WorkerMessage, { kind: 'fonts' }>> | null = null;

async function loadFontFiles(): Promise<Extract<WorkerMessage, { kind: 'fonts' }>> {
  const load = async (address: string) => (await fetch(address)).arrayBuffer();
  const [regularFile, semiboldFile] = await Promise.all([load(regular), load(semibold)]);
  return { kind: 'fonts', regular: regularFile, semibold: semiboldFile };
}

function startWorker(): Worker {
  const worker = new LayoutWorker();
  fontFiles ??= loadFontFiles();
  fontFiles.then(
    (message) => worker.postMessage(message),
    () => {
      fontFiles = null;
    },
  );
  return worker;
}

/**
 * Starts the worker of the next large map ahead of time, so that its program and font are loaded
 * when it is needed.
 */
export function preloadWorker(): void {
  spareWorker ??= startWorker();
}

/**
 * Lays out one large map in a worker, edit after edit, while the window shows the previous layout.
 * There is no queue: each message holds the difference between the map sent last and the current
 * one.
 */
export class BackgroundLayout {
  private readonly worker = spareWorker ?? startWorker();
  private busy = true;
  private layout: SceneLayout | null = null;
  private sent: LayoutRequest;
  private requested: LayoutRequest;

  constructor(
    map: ArgumentMap,
    tidyCount: number,
    target: Size,
    private readonly onLayout: (laidOut: LaidOutMap) => void,
  ) {
    spareWorker = null;
    this.sent = { map, tidyCount, target };
    this.requested = this.sent;
    this.worker.onmessage = ({ data }: MessageEvent<LayoutUpdate>) => this.receive(data);
    this.post({ kind: 'open', map, target, locale: currentLocale() });
  }

  /** Requests the layout of this map; an older request that has not been sent is dropped. */
  request(map: ArgumentMap, tidyCount: number, target: Size): void {
    this.requested = { map, tidyCount, target };
    this.send();
  }

  stop(): void {
    this.worker.terminate();
  }

  private send(): void {
    const { map, tidyCount, target } = this.requested;
    if (this.busy || (map === this.sent.map && tidyCount === this.sent.tidyCount)) return;
    this.busy = true;
    const tidy = tidyCount !== this.sent.tidyCount;
    this.post({ kind: 'change', change: diffMaps(this.sent.map, map), ...(tidy ? { tidy: target } : {}) });
    this.sent = this.requested;
  }

  private receive(update: LayoutUpdate): void {
    this.layout = applyLayoutUpdate(this.layout, update, this.sent.map, measureText);
    this.busy = false;
    const { map, tidyCount } = this.sent;
    this.onLayout({ map, tidyCount, layout: this.layout });
    this.send();
  }

  private post(message: WorkerMessage): void {
    this.worker.postMessage(message);
  }
}
