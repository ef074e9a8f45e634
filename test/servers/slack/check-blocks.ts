/** What is wrong with a message's blocks, each fault with its JSON pointer, as Slack puts it into response_metadata. */
export function blockFaults(blocks: unknown): string[] {
  if (!Array.isArray(blocks)) return ['must be an array [json-pointer:/blocks]'];
  const faults: string[] = [];
  if (blocks.length > 50) faults.push('no more than 50 items allowed [json-pointer:/blocks]');
  const ids = blocks.flatMap((block) =>
    isObject(block) && typeof block.block_id === 'string' ? [block.block_id] : [],
  );
  if (new Set(ids).size !== ids.length) faults.push('block_id is not unique [json-pointer:/blocks]');
  if (ids.some((id) => id.length > 255)) faults.push('block_id too long [json-pointer:/blocks]');
  if (blocks.filter((block) => isObject(block) && block.type === 'table').length > 1)
    faults.push('only_one_table_allowed [json-pointer:/blocks]');
  for (const [at, block] of blocks.entries()) checkBlock(block, `/blocks/${at}`, faults);
  return faults;
}

type Json = Readonly<Record<string, unknown>>;
type Check = (block: Json, pointer: string, faults: string[]) => void;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function checkBlock(block: unknown, pointer: string, faults: string[]): void {
  const check = isObject(block) && typeof block.type === 'string' ? CHECKS[block.type] : undefined;
  if (check && isObject(block)) check(block, pointer, faults);
  else faults.push(`unsupported type [json-pointer:${pointer}/type]`);
}

const TEXT_KEYS = { plain_text: ['type', 'text', 'emoji'], mrkdwn: ['type', 'text', 'verbatim'] } as const;

/** A text object: type, 1 to `most` characters, and no key that its type does not have. */
function text(value: unknown, pointer: string, most: number, types: readonly ('plain_text' | 'mrkdwn')[]): string[] {
  if (!isObject(value)) return [`missing required field [json-pointer:${pointer}]`];
  const type = types.find((one) => one === value.type);
  if (!type) return [`unsupported type [json-pointer:${pointer}/type]`];
  const keys: readonly string[] = TEXT_KEYS[type];
  const extra = Object.keys(value).filter((key) => !keys.includes(key));
  const size = typeof value.text === 'string' ? value.text.length : 0;
  return [
    ...extra.map((key) => `invalid additional property: ${key} [json-pointer:${pointer}]`),
    ...(size < 1 ? [`must be more than 0 characters [json-pointer:${pointer}/text]`] : []),
    ...(size > most ? [`must be less than ${most + 1} characters [json-pointer:${pointer}/text]`] : []),
  ];
}

const items = (value: unknown, least: number, most: number, pointer: string): string[] =>
  Array.isArray(value) && value.length >= least && value.length <= most
    ? []
    : [`${least} to ${most} items needed [json-pointer:${pointer}]`];

function button(element: unknown, pointer: string): string[] {
  if (!isObject(element) || element.type !== 'button') return [`unsupported type [json-pointer:${pointer}/type]`];
  const { value, action_id: id } = element;
  return [
    ...text(element.text, `${pointer}/text`, 75, ['plain_text']),
    ...(typeof value === 'string' && value.length <= 2000 ? [] : [`bad value [json-pointer:${pointer}/value]`]),
    ...(typeof id === 'string' && id.length <= 255 ? [] : [`bad action_id [json-pointer:${pointer}/action_id]`]),
  ];
}

function cell(value: unknown, pointer: string): string[] {
  if (!isObject(value) || value.type !== 'raw_text') return [`unsupported type [json-pointer:${pointer}/type]`];
  const size = typeof value.text === 'string' ? value.text.length : 0;
  return size < 1 ? [`must be more than 0 characters [json-pointer:${pointer}/text]`] : [];
}

const CHECKS: Readonly<Record<string, Check>> = {
  section: (block, pointer, faults) =>
    faults.push(...text(block.text, `${pointer}/text`, 3000, ['plain_text', 'mrkdwn'])),
  header: (block, pointer, faults) => faults.push(...text(block.text, `${pointer}/text`, 150, ['plain_text'])),
  divider: () => {},
  image: ({ slack_file: file, image_url: url, alt_text: alt }, pointer, faults) => {
    if ((file === undefined) === (url === undefined)) faults.push(`one source needed [json-pointer:${pointer}]`);
    if (isObject(file) && !/^F[A-Z0-9]{8,}$/.test(String(file.id)))
      faults.push(`bad id [json-pointer:${pointer}/slack_file/id]`);
    if (typeof alt !== 'string' || alt.length < 1 || alt.length > 2000)
      faults.push(`1 to 2000 characters needed [json-pointer:${pointer}/alt_text]`);
  },
  context: ({ elements }, pointer, faults) => {
    faults.push(...items(elements, 1, 10, `${pointer}/elements`));
    for (const [at, element] of (Array.isArray(elements) ? elements : []).entries())
      faults.push(...text(element, `${pointer}/elements/${at}`, 3000, ['plain_text', 'mrkdwn']));
  },
  actions: ({ elements }, pointer, faults) => {
    faults.push(...items(elements, 1, 25, `${pointer}/elements`));
    const list: unknown[] = Array.isArray(elements) ? elements : [];
    for (const [at, element] of list.entries()) faults.push(...button(element, `${pointer}/elements/${at}`));
    const ids = list.map((element) => (isObject(element) ? element.action_id : undefined));
    if (new Set(ids).size !== ids.length) faults.push(`action_id is not unique [json-pointer:${pointer}/elements]`);
  },
  table: ({ rows, column_settings: settings }, pointer, faults) => {
    faults.push(...items(rows, 1, 100, `${pointer}/rows`));
    if (settings !== undefined) faults.push(...items(settings, 1, 20, `${pointer}/column_settings`));
    let size = 0;
    for (const [at, row] of (Array.isArray(rows) ? rows : []).entries()) {
      faults.push(...items(row, 1, 20, `${pointer}/rows/${at}`));
      for (const [column, one] of (Array.isArray(row) ? row : []).entries()) {
        faults.push(...cell(one, `${pointer}/rows/${at}/${column}`));
        if (isObject(one)) size += String(one.text).length;
      }
    }
    if (size > 10_000) faults.push(`table holds more than 10000 characters [json-pointer:${pointer}]`);
  },
};
