import { deserialize, serialize } from 'node:v8';
import { gunzipSync, gzipSync } from 'node:zlib';

/** Plain data with typed arrays as text, exactly. */
export const toText = (data: unknown): string => gzipSync(serialize(data), { level: 1 }).toString('base64');

/** What `toText` was given. */
export const fromText = <T>(text: string): T => deserialize(gunzipSync(Buffer.from(text, 'base64')));
