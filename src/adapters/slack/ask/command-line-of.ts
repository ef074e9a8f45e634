/** The command that takes every other one as its first word; for threads, and where a name belongs to Slack itself. */
export const UMBRELLA = 'tidewaiter';

/**
 * A question as the line that the front takes: `stats exports 2020` and `/stats exports 2020` name a command, anything
 * else is a question; nothing at all asks for help.
 */
export function commandLineOf(text: string, commands: readonly string[]): string {
  const trimmed = text.trim();
  if (trimmed === '') return '/help';
  const [first = ''] = trimmed.split(/\s/, 1);
  return commands.includes(first.toLowerCase()) ? `/${trimmed}` : trimmed;
}
