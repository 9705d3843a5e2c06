import regular from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url';
import semibold from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import { diffMaps } from '../../../argument/model/change';
import type { StoredRoom } from '../../../contract/stored-maps';
import { currentLocale } from '../../../messages/catalogue';
import { measureText } from '../../display/measure-text';
import { applyLayoutUpdate, type LayoutUpdate, type SceneLayout } from './layout-update';
import type { WorkerAnswer, WorkerMessage } from './layout-worker';
import LayoutWorker from './layout-worker?worker&inline';
import type { Room } from './room-arrangements';

/** A map to lay out in a room. A changed tidy count asks for a new arrangement. */
export interface LayoutRequest {
  readonly map: ArgumentMap;
  readonly room: Room;
  readonly tidyCount: number;
}

/** A request with its layout. */
export interface LaidOutMap extends LayoutRequest {
  readonly layout: SceneLayout;
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
  private onRooms: ((rooms: readonly StoredRoom[]) => void) | null = null;

  constructor(
    first: LayoutRequest,
    rooms: readonly StoredRoom[],
    private readonly onLayout: (laidOut: LaidOutMap) => void,
  ) {
    spareWorker = null;
    this.sent = first;
    this.requested = first;
    this.worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      if ('rooms' in data) this.onRooms?.(data.rooms);
      else this.receive(data);
    };
    this.post({ kind: 'open', map: first.map, room: first.room, locale: currentLocale(), rooms });
  }

  /** Requests a layout; an older request that has not been sent is dropped. */
  request(request: LayoutRequest): void {
    this.requested = request;
    this.send();
  }

  /** Calls back with the arrangements to keep, unless they are asked for again before. */
  store(onRooms: (rooms: readonly StoredRoom[]) => void): void {
    this.onRooms = onRooms;
    this.post({ kind: 'store' });
  }

  stop(): void {
    this.worker.terminate();
  }

  private send(): void {
    const { map, room, tidyCount } = this.requested;
    const tidy = tidyCount !== this.sent.tidyCount;
    if (this.busy || (map === this.sent.map && room === this.sent.room && !tidy)) return;
    this.busy = true;
    this.post({ kind: 'change', change: diffMaps(this.sent.map, map), room, tidy });
    this.sent = this.requested;
  }

  private receive(update: LayoutUpdate): void {
    this.layout = applyLayoutUpdate(this.layout, update, this.sent.map, measureText);
    this.busy = false;
    this.onLayout({ ...this.sent, layout: this.layout });
    this.send();
  }

  private post(message: WorkerMessage): void {
    this.worker.postMessage(message);
  }
}
