/** Text as it was typed: Slack escapes three characters, https://docs.slack.dev/messaging/formatting-message-text */
export const plainText = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
