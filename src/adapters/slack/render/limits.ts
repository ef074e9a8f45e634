/** What one message may hold: https://docs.slack.dev/reference/block-kit/blocks */
export const LIMITS = {
  blocks: 50,
  sectionText: 3000,
  contextElements: 10,
  buttonText: 75,
  buttonValue: 2000,
  tableColumns: 20,
  /** Of all cells together; the documented limit of a message's tables is 10,000. */
  tableText: 9000,
  cellText: 2000,
  headText: 150,
  altText: 2000,
  /** Of the text beside the blocks; more is cut off by Slack. */
  messageText: 4000,
} as const;

/** More than this is for a file, not for a chat: a screen holds about so many lines. */
export const SHOWN_ROWS = 25;
/** Buttons in one row on a wide screen. */
export const SHOWN_BUTTONS = 5;
/** Sections of answer text before the rest is left out. */
export const SHOWN_SECTIONS = 8;
/** The picture in words, below it. */
export const SHOWN_ALT = 1000;
