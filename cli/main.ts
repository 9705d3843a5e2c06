import { HostError } from '../contract/host-error';
import { strings } from '../messages/messages';
import { Complaint, wrongUsage } from './complaint';
import { speakAsAsked } from './language';
import { leaveQuietly, print, printError } from './output';

type Command = (args: string[], languages: readonly string[]) => Promise<void>;

/** Loaded when they are asked for: listing claims needs no Skia, drawing needs no web server. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  show: async () => (await import('./show')).show,
  export: async () => (await import('./export')).exportPicture,
  extract: async () => (await import('./extract')).extract,
  evaluate: async () => (await import('./evaluate')).evaluate,
  check: async () => (await import('./check')).check,
  versions: async () => (await import('./versions')).versions,
  open: async () => (await import('./open')).open,
};

async function main(given: readonly string[]): Promise<void> {
  const { args: all, languages } = await speakAsAsked(given);
  const [name, ...args] = all;
  const helpAt = all.some((arg) => arg === '--help' || arg === '-h');
  if (helpAt) return print(strings.cli.usage);
  if (name === undefined) throw wrongUsage(`${strings.cli.noCommand(Object.keys(commands))} ${strings.cli.tryHelp}`);
  if (name === '--version') return print(`${(await import('../package.json')).version}\n`);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw wrongUsage(`${strings.cli.unknownCommand(name)} ${strings.cli.tryHelp}`);
  await (await command())(args, languages);
}

leaveQuietly();
try {
  await main(process.argv.slice(2));
} catch (error) {
  const complaint =
    error instanceof Complaint
      ? error
      : new Complaint(error instanceof HostError ? error.message : strings.cli.unexpected(String(error)), 1);
  printError(strings.cli.prefix(complaint.message));
  process.exitCode = complaint.exitCode;
}
