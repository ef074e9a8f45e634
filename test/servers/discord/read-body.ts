import type { IncomingMessage } from 'node:http';
import type { SentFile } from './check-message.ts';
import type { Json } from './state.ts';

interface Body {
  readonly body: Json | readonly Json[];
  readonly files: readonly SentFile[];
}

async function bytesOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A call's body: JSON, or a form with `payload_json` and files. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const bytes = await bytesOf(request);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: {}, files: [] };
  if (!type.startsWith('multipart/form-data')) return { body: JSON.parse(bytes.toString()), files: [] };
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files: SentFile[] = [];
  for (const [field, value] of form) {
    if (typeof value !== 'string')
      files.push({ field, name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return { body: JSON.parse(String(form.get('payload_json') ?? '{}')), files };
}
