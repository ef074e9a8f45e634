/**
 * What a message may hold. https://docs.discord.com/developers/resources/message
 * https://docs.discord.com/developers/components/reference
 */
export const LIMITS = {
  content: 2000,
  embedDescription: 4096,
  altText: 1024,
  attachments: 10,
  /** Bytes of one file where the interaction does not say its own limit, and of all files of one request. */
  fileBytes: 10 * 1024 * 1024,
  requestBytes: 25 * 1024 * 1024,
  rows: 5,
  buttonsInRow: 5,
  buttonLabel: 80,
  customId: 100,
  choices: 25,
  choiceName: 100,
  commandDescription: 100,
  /** A message's own number, up to which a message that is sent again counts as the same. */
  nonce: 25,
} as const;
