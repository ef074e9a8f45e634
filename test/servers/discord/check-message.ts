import { ApiError, FormErrors } from './api-error.ts';
import type { Json } from './state.ts';

export interface SentFile {
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value : []);
const FILE_BYTES = 10 * 1024 * 1024;

function checkEmbeds(embeds: readonly Json[], errors: FormErrors): void {
  if (embeds.length > 10) errors.add('embeds', 'BASE_TYPE_MAX_LENGTH', 'Must be 10 or fewer in length.');
  let sum = 0;
  const count = (value: unknown): void => {
    if (typeof value === 'string') sum += [...value].length;
  };
  embeds.forEach((embed, at) => {
    const footer = (embed.footer ?? {}) as Json;
    const author = (embed.author ?? {}) as Json;
    errors.text(`embeds.${at}.title`, embed.title, 256);
    errors.text(`embeds.${at}.description`, embed.description, 4096);
    errors.text(`embeds.${at}.footer.text`, footer.text, 2048);
    errors.text(`embeds.${at}.author.name`, author.name, 256);
    const fields = list(embed.fields);
    if (fields.length > 25) errors.add(`embeds.${at}.fields`, 'BASE_TYPE_MAX_LENGTH', 'Must be 25 or fewer in length.');
    fields.forEach((field, index) => {
      errors.text(`embeds.${at}.fields.${index}.name`, field.name ?? '', 256, 1);
      errors.text(`embeds.${at}.fields.${index}.value`, field.value ?? '', 1024, 1);
      count(field.name);
      count(field.value);
    });
    for (const value of [embed.title, embed.description, footer.text, author.name]) count(value);
    const empty = !embed.title && !embed.description && !footer.text && !author.name && fields.length === 0;
    if (empty && !embed.image) errors.add(`embeds.${at}`, 'BASE_TYPE_REQUIRED', 'An embed needs something to show.');
  });
  if (sum > 6000) errors.add('embeds', 'MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000');
}

function checkComponents(rows: readonly Json[], errors: FormErrors): void {
  if (rows.length > 5) errors.add('components', 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.');
  const seen = new Set<unknown>();
  rows.forEach((row, at) => {
    const pointer = `components.${at}.components`;
    const buttons = list(row.components);
    if (row.type !== 1) errors.add(`components.${at}.type`, 'UNION_TYPE_CHOICES', 'Only an action row can stand here.');
    if (buttons.length < 1 || buttons.length > 5)
      errors.add(pointer, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.');
    buttons.forEach((button, index) => {
      const here = `${pointer}.${index}`;
      if (button.type !== 2) errors.add(`${here}.type`, 'UNION_TYPE_CHOICES', 'Only buttons are known here.');
      if (![1, 2, 3, 4].includes(Number(button.style))) errors.add(`${here}.style`, 'ENUM_TYPE_COERCE', 'Not a style.');
      errors.text(`${here}.label`, button.label ?? '', 80, 1);
      errors.text(`${here}.custom_id`, button.custom_id ?? '', 100, 1);
      if (seen.has(button.custom_id))
        errors.add(`${here}.custom_id`, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
      seen.add(button.custom_id);
    });
  });
}

function checkAttachments(attachments: readonly Json[], files: readonly SentFile[], errors: FormErrors): void {
  if (attachments.length > 10 || files.length > 10)
    errors.add('attachments', 'BASE_TYPE_MAX_LENGTH', 'Must be 10 or fewer in length.');
  attachments.forEach((attachment, at) => {
    // https://github.com/discord/discord-api-spec: a snowflake is text.
    if (typeof attachment.id !== 'string') errors.add(`attachments.${at}.id`, 'TYPE', 'Must be text.');
    errors.text(`attachments.${at}.description`, attachment.description, 1024);
    if (!files.some(({ field }) => field === `files[${attachment.id}]`))
      errors.add(`attachments.${at}.id`, 'ATTACHMENT_NOT_FOUND', `No file for attachment ${String(attachment.id)}.`);
  });
}

/** Throws what Discord would answer to a body that is over a limit. */
export function checkMessage(body: Json, files: readonly SentFile[]): void {
  const errors = new FormErrors();
  errors.text('content', body.content, 2000);
  errors.text('nonce', body.nonce, 25);
  checkEmbeds(list(body.embeds), errors);
  checkComponents(list(body.components), errors);
  checkAttachments(list(body.attachments), files, errors);
  errors.check();
  if (files.some(({ bytes }) => bytes.length > FILE_BYTES)) throw new ApiError(413, 40005, 'Request entity too large');
  const empty = !body.content && list(body.embeds).length === 0 && files.length === 0;
  if (empty) throw new ApiError(400, 50006, 'Cannot send an empty message');
}
