import type { CommandId } from '../../contract/command-table';
import { keyLabels } from '../../contract/keys';
import type { Settings } from '../../contract/settings';
import { isMac } from './platform';

/** Returns the keys of a command that work with the settings, as people read them. */
export function keysOf(id: CommandId, { settings }: { readonly settings: Settings }): readonly string[] {
  return keyLabels(id, settings, isMac);
}

/** Returns the first key of a command that works with the settings, as people read it; empty if it has none. */
export function keyOf(id: CommandId, state: { readonly settings: Settings }): string {
  return keysOf(id, state)[0] ?? '';
}
