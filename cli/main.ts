import { HostError } from '../contract/host-error';
import { messages } from '../messages/messages';
import { CliError, usageError } from './cli-error';
import { activateRequestedLanguage } from './language';
import { print, printError } from './output';

type CommandHandler = (args: string[], languages: readonly string[]) => Promise<void>;

/** The commands, loaded on demand: listing claims needs no Skia, drawing no web server. */
const COMMAND_LOADERS: Readonly<Record<string, () => Promise<CommandHandler>>> = {
  show: async () => (await import('./commands/show')).show,
  export: async () => (await import('./commands/export')).exportPicture,
  extract: async () => (await import('./commands/extract')).extract,
  evaluate: async () => (await import('./commands/evaluate')).evaluate,
  check: async () => (await import('./commands/check')).check,
  convert: async () => (await import('./commands/convert')).convert,
  formats: async () => (await import('./commands/formats')).formats,
  versions: async () => (await import('./commands/versions')).versions,
  open: async () => (await import('./commands/open')).open,
};

async function main(argv: readonly string[]): Promise<void> {
  const { args: allArgs, languages } = await activateRequestedLanguage(argv);
  const [name, ...args] = allArgs;
  const wantsHelp = allArgs.some((arg) => arg === '--help' || arg === '-h');
  if (wantsHelp) return print(messages.cli.usage);
  if (name === undefined)
    throw usageError(`${messages.cli.noCommand({ names: Object.keys(COMMAND_LOADERS) })} ${messages.cli.tryHelp}`);
  if (name === '--version') return print(`${(await import('../package.json')).version}\n`);
  const command = Object.hasOwn(COMMAND_LOADERS, name) ? COMMAND_LOADERS[name] : undefined;
  if (!command) throw usageError(`${messages.cli.unknownCommand({ name })} ${messages.cli.tryHelp}`);
  await (await command())(args, languages);
}

// An error that cannot be written to standard error can be told to nobody.
process.stderr.on('error', () => undefined);
try {
  await main(process.argv.slice(2));
} catch (error) {
  const cliError =
    error instanceof CliError
      ? error
      : new CliError(error instanceof HostError ? error.message : messages.cli.unexpected({ what: String(error) }), 1);
  printError(messages.cli.prefix({ message: cliError.message }));
  process.exitCode = cliError.exitCode;
}
