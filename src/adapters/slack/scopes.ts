/** What each scope is for: nothing is asked for that is not used. */
export const SCOPES = {
  'app_mentions:read': 'questions that mention the bot, so that threads work',
  'channels:history': 'looks whether an answer arrived when the connection broke; alerts find their message again',
  'chat:write': 'answers',
  commands: 'slash commands',
  'files:write': 'charts and files',
  'groups:history': 'the same as channels:history, in private channels it was invited to',
  'im:history': 'questions in direct messages',
  'im:write': 'files that were asked for privately',
} as const;
