import { useEffect, useState } from 'react';
import type { Loss } from '../../argument/formats/interchange/losses';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { messages } from '../../messages/messages';
import { type OtherFormat, otherFormats, writeForOtherProgram } from '../formats/other-formats';
import type { App } from '../store/app';
import { fileNameOf, saveFile } from './save-file';

const words = messages.export;

/** The format that is offered first. */
export const FIRST_FORMAT = 'argdown';

/** The map as a text for another program. */
export interface WrittenMap {
  readonly map: ArgumentMap;
  readonly format: OtherFormat;
  readonly text: string;
  readonly losses: readonly Loss[];
  /** The formats to choose from. */
  readonly formats: readonly OtherFormat[];
}

/**
 * Returns the map in a format of another program; null while it is being written, or without an id of a format.
 */
export function useWrittenMap(map: ArgumentMap, id: string | null): WrittenMap | null {
  const [written, setWritten] = useState<WrittenMap | null>(null);
  useEffect(() => {
    if (id === null) return setWritten(null);
    let isOutdated = false;
    void writeMap(map, id).then((result) => {
      if (!isOutdated) setWritten(result);
    });
    return () => {
      isOutdated = true;
    };
  }, [map, id]);
  return written;
}

async function writeMap(map: ArgumentMap, id: string): Promise<WrittenMap | null> {
  const formats = (await otherFormats()).filter(({ isWritten }) => isWritten);
  const format = formats.find((one) => one.id === id) ?? formats.find((one) => one.id === FIRST_FORMAT);
  return format ? { map, format, formats, ...(await writeForOtherProgram(map, format.id)) } : null;
}

/** Saves a text for another program. Returns whether it did; an error is shown as a message. */
export async function saveWrittenMap(app: App, { map, format, text }: WrittenMap): Promise<boolean> {
  const name = fileNameOf(app, map, format.suffixes[0] ?? '');
  const saved = await saveFile(app, name, new TextEncoder().encode(text), 'text/plain');
  if (saved !== null) app.notify(words.done({ name: saved }));
  return saved !== null;
}

/** Copies a text for another program. */
export async function copyWrittenMap(app: App, { format: { name }, text }: WrittenMap): Promise<void> {
  const copied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  app.notify(copied ? words.otherPrograms.copied({ name }) : words.otherPrograms.notCopied({ name }));
}
