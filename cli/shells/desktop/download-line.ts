import { messages } from '../../../messages/messages';
import type { DownloadProgress } from './resuming-download';

const REDRAW_MS = 250;
/** The lines that are printed where there is no terminal. */
const PLAIN_LINES = 10;
const MEGABYTE = 1_000_000;

/** The progress of a download on standard error: one line that changes on a terminal, else a line for each tenth. */
export interface DownloadLine {
  show(progress: DownloadProgress): void;
  /** Ends the line. */
  end(): void;
}

/** Returns the line of a download that begins now. */
export function downloadLine(output: { isTTY?: boolean; write(text: string): unknown } = process.stderr): DownloadLine {
  const start = performance.now();
  let before: number | null = null;
  let drawn = Number.NEGATIVE_INFINITY;
  let nextLine = 0;
  let isOpen = false;
  return {
    show({ received, total }) {
      before ??= received;
      const now = performance.now();
      const line = total ? Math.floor((received / total) * PLAIN_LINES) : 0;
      const isDue = output.isTTY ? now - drawn >= REDRAW_MS || received === total : line >= nextLine;
      if (!isDue) return;
      drawn = now;
      nextLine = line + 1;
      const rate = (received - before) / (now - start);
      const text = progressText(received, total, rate > 0 && total ? (total - received) / rate / 1000 : null);
      output.write(output.isTTY ? `\r\u001b[2K${text}` : `${text}\n`);
      isOpen = output.isTTY === true;
    },
    end() {
      if (isOpen) output.write('\n');
      isOpen = false;
    },
  };
}

/** Returns the percentage, the megabytes and the time left, as far as they are known. */
export function progressText(received: number, total: number | null, secondsLeft: number | null): string {
  const words = messages.cli.download;
  const megabytes = Math.floor(received / MEGABYTE);
  if (total === null) return words.some({ megabytes });
  const all = Math.round(total / MEGABYTE);
  const amount = words.of({ percent: Math.floor((received / total) * 100), megabytes, all });
  if (secondsLeft === null || received === total) return amount;
  const minutes = Math.round(secondsLeft / 60);
  const left = minutes > 0 ? words.minutes({ minutes }) : words.seconds({ seconds: Math.ceil(secondsLeft / 10) * 10 });
  return `${amount}, ${left}`;
}
