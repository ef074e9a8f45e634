import type { Json } from './state.ts';

/** A refusal in Discord's form. https://docs.discord.com/developers/reference#error-messages */
export class ApiError extends Error {
  readonly status: number;
  readonly body: Json;

  constructor(status: number, code: number, message: string, extra: Json = {}) {
    super(message);
    this.status = status;
    this.body = { message, code, ...extra };
  }
}

export const unauthorized = (): ApiError => new ApiError(401, 0, '401: Unauthorized');

/** Faults of a form by pointer: `embeds.0.title` -> what is wrong with it. */
export class FormErrors {
  readonly found: { at: string; code: string; message: string }[] = [];

  add(at: string, code: string, message: string): void {
    this.found.push({ at, code, message });
  }

  /** A text's length is within bounds. */
  text(at: string, value: unknown, most: number, least = 0): void {
    if (value === undefined || value === null) return;
    const length = [...String(value)].length;
    if (typeof value !== 'string') this.add(at, 'STRING_TYPE_CONVERT', 'Could not interpret as string.');
    else if (length > most || length < least)
      this.add(at, 'BASE_TYPE_BAD_LENGTH', `Must be between ${least} and ${most} in length.`);
  }

  /** Throws 50035 with every fault at its pointer. */
  check(): void {
    if (this.found.length === 0) return;
    const errors: Record<string, unknown> = {};
    for (const { at, code, message } of this.found) {
      let node = errors;
      for (const key of at.split('.')) {
        node[key] ??= {};
        node = node[key] as Record<string, unknown>;
      }
      node._errors = [...((node._errors as unknown[]) ?? []), { code, message }];
    }
    throw new ApiError(400, 50035, 'Invalid Form Body', { errors });
  }
}
