import type { GivenFile } from '../../../contract/host';
import { describeError } from '../../../messages/describe-error';
import { otherFormats } from '../../formats/other-formats';
import type { App } from '../../store/app';
import { importFile, refuseLargeFile } from './import-file';
import { importMany } from './import-many';

/** The endings of maps, and of pictures with a map. */
const OWN_ENDINGS = ['.json', '.png', '.svg', '.pdf'];

/** Opens a file, or adds the maps of several to the library. */
export async function openFiles(app: App, files: readonly File[]): Promise<void> {
  const [file] = files;
  if (files.length > 1) await importMany(app, files);
  else if (file) await importFile(app, file);
}

/** Opens what a shell with an open dialog returns: a map in its place, anything else like the files of a browser. */
export async function openGivenFiles(app: App, given: readonly GivenFile[]): Promise<void> {
  const [first] = given;
  if (first && 'ref' in first) {
    await app.open(first.ref);
    return;
  }
  const contents = given.filter((file) => 'name' in file);
  const tooLarge = contents.filter(({ bytes }) => bytes === null).map(({ name }) => name);
  const files = contents.flatMap(({ name, bytes }) => (bytes ? [new File([new Uint8Array(bytes)], name)] : []));
  if (contents.length > 1) await importMany(app, files, tooLarge);
  else if (tooLarge[0] !== undefined) refuseLargeFile(app, tooLarge[0]);
  else await openFiles(app, files);
}

/** Asks for files. The desktop opens a map in its place, a browser a copy. */
export async function chooseFiles(app: App): Promise<void> {
  const suffixes = (await otherFormats()).filter(({ isRead }) => isRead).flatMap((format) => format.suffixes);
  if (app.getState().capabilities.openDialog) {
    try {
      const extensions = [...new Set(suffixes.map((suffix) => suffix.split('.').at(-1) ?? ''))];
      await openGivenFiles(app, await app.host.chooseFiles({ extensions }));
    } catch (error) {
      app.notify(describeError(error, String(error)));
    }
    return;
  }
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = [...OWN_ENDINGS, ...suffixes].join(',');
  input.onchange = () => void openFiles(app, [...(input.files ?? [])]);
  input.click();
}
