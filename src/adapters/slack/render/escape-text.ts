/**
 * Text for a mrkdwn object or a message's text. Mentions and links need angle brackets, so none survives:
 * https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
