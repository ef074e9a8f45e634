import { subcommands } from './subcommands/index.ts';
import { print, UsageError, warn } from './subcommands/subcommand.ts';

/** What a call does stands at this column, or on a line of its own. */
const COLUMN = 42;

function usageLine([call, does]: readonly [string, string]): string {
  const line = `  tidewaiter ${call}`;
  return line.length < COLUMN ? `${line.padEnd(COLUMN)}${does}` : `${line}\n${' '.repeat(COLUMN)}${does}`;
}

const USAGE = [
  'Usage:',
  ...subcommands.flatMap(({ usage }) => usage.map(usageLine)),
  'The store is data/tidewaiter.db, or what TIDEWAITER_STORE names.',
].join('\n');

/** A wrong option is `parseArgs`'s own error. */
const isMisuse = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));

/** Runs one call of `tidewaiter` and resolves to its exit code: 0 answered, 2 refused or called wrongly, 1 failed. */
export async function runCommandLine([name, ...args]: readonly string[]): Promise<number> {
  const asksForHelp = name === undefined || name === 'help' || name === '--help';
  const subcommand = subcommands.find((one) => one.name === name);
  if (!subcommand) {
    (asksForHelp ? print : warn)(USAGE);
    return asksForHelp ? 0 : 2;
  }
  try {
    return await subcommand.run(args);
  } catch (error) {
    if (isMisuse(error)) warn(`${error.message}\n\n${USAGE}`);
    else if (error instanceof Error) warn(error.message);
    return isMisuse(error) ? 2 : 1;
  }
}
