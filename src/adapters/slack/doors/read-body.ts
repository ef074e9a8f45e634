/** What a request's body says, parsed by its content type; null for what is neither. */
export function readBody(contentType: string, body: string): Record<string, unknown> | null {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase();
  if (type === 'application/json') return parse(body);
  if (type !== 'application/x-www-form-urlencoded') return null;
  const form = Object.fromEntries(new URLSearchParams(body));
  return 'payload' in form ? parse(form.payload ?? '') : form;
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}
