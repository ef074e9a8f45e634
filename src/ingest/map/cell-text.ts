/** The text of a field without spaces around it; `="0100"`, as spreadsheets keep zeros, is `0100`. */
export function cellText(field: string | undefined): string {
  const text = (field ?? '').trim();
  return text.startsWith('="') && text.endsWith('"') && text.length > 2 ? text.slice(2, -1).trim() : text;
}
