import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Handler } from 'hono';
import { etagOf } from './etag-of.ts';

const FOLDER = new URL('page/', import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

interface PageFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
}

/** Serves the page from memory: what is in the folder at the start, and by exact name alone, so no path leads out. */
export async function pageFiles(): Promise<Handler> {
  const names = (await readdir(FOLDER)).filter((name) => extname(name) in TYPES);
  const files = new Map<string, PageFile>(
    await Promise.all(names.map(async (name) => [`/${name}`, await load(name)] as const)),
  );
  return async (c, next) => {
    const file = files.get(c.req.path === '/' ? '/index.html' : c.req.path);
    if (!file) return next();
    c.header('ETag', file.etag);
    c.header('Cache-Control', 'no-cache');
    if (c.req.header('if-none-match') === file.etag) return c.body(null, 304);
    return c.body(file.body, 200, { 'Content-Type': file.type });
  };
}

async function load(name: string): Promise<PageFile> {
  const body = new Uint8Array(await readFile(new URL(name, FOLDER)));
  return { body, type: TYPES[extname(name)] ?? '', etag: etagOf(body) };
}
