type Json = Readonly<Record<string, unknown>>;

const sizeOf = (value: unknown): number =>
  typeof value === 'object' && value !== null && 'text' in value ? String(value.text).length : 0;

/** What is wrong with a modal: https://docs.slack.dev/reference/views/modal-views */
export function viewFaults(view: unknown): string[] {
  if (typeof view !== 'object' || view === null) return ['view: an object is expected'];
  const { type, title, submit, close, callback_id, private_metadata, blocks } = view as Json;
  const inputs = Array.isArray(blocks) ? (blocks as Json[]) : [];
  return [
    ...(type === 'modal' ? [] : ['type']),
    ...[title, submit, close]
      .filter((one) => sizeOf(one) < 1 || sizeOf(one) > 24)
      .map(() => 'a title is 1 to 24 characters'),
    ...(String(callback_id).length > 255 ? ['callback_id'] : []),
    ...(String(private_metadata).length > 3000 ? ['private_metadata'] : []),
    ...(inputs.length < 1 || inputs.length > 100 ? ['blocks'] : []),
    ...inputs
      .filter(
        ({ type: kind, label, hint }) =>
          kind !== 'input' || sizeOf(label) < 1 || sizeOf(label) > 2000 || sizeOf(hint) > 2000,
      )
      .map(() => 'an input has a label'),
  ];
}
