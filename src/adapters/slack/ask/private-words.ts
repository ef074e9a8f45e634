const FIRST = /^\s*(?:private(?=$|[\s:：,，])|私密)[\s:：,，]*/i;
const LAST = /(?:^|[\s,，])private\s*$|[\s,，]*私密\s*$/i;

/** Takes `private` or 私密 off the beginning or the end of a question; `asked` says whether it was there. */
export function takePrivate(text: string): { readonly text: string; readonly asked: boolean } {
  const rest = text.replace(FIRST, '');
  if (rest !== text) return { text: rest.trim(), asked: true };
  const before = text.replace(LAST, '');
  return { text: before.trim(), asked: before !== text };
}
