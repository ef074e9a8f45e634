import type { RawFile } from 'discord.js';
import type { ReplyFile } from '../../../answer/reply-file.ts';
import type { ChartSpecification } from '../../../chart/specification.ts';
import { fitLines } from './fit-lines.ts';
import { LIMITS } from './limits.ts';

/** A file's entry in the message; `id` is its place among the files sent along, as text: Discord's specification has it so. */
export interface Attachment {
  readonly id: string;
  readonly filename: string;
  /** The text for who cannot see the picture. */
  readonly description?: string;
}

interface Parts {
  readonly picture?: Uint8Array | null;
  readonly chart?: ChartSpecification | null;
  readonly wholes?: readonly (ReplyFile | null)[];
}

interface Attached {
  readonly attachments: readonly Attachment[];
  readonly files: readonly RawFile[];
}

interface NamedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
  readonly alt?: string;
}

function pictureFile({ picture, chart }: Parts): NamedFile[] {
  if (!picture || !chart) return [];
  const alt = fitLines([chart.alt], LIMITS.altText, chart.lang).text;
  return [{ name: chart.demo ? 'DEMO-chart.png' : 'chart.png', mediaType: 'image/png', content: picture, alt }];
}

/** The files of a message, the picture first, each with its entry; one larger than the platform takes is left out. */
export function attach(parts: Parts, fileBytes: number): Attached {
  const wanted = [...pictureFile(parts), ...(parts.wholes ?? []).filter((file) => file !== null)];
  const taken = wanted.filter(({ content }) => content.length <= fileBytes).slice(0, LIMITS.attachments);
  return {
    attachments: taken.map(({ name, alt }: NamedFile, at) => ({
      id: String(at),
      filename: name,
      ...(alt && { description: alt }),
    })),
    files: taken.map(({ name, mediaType, content }) => ({
      name,
      contentType: mediaType,
      data: Buffer.from(content.buffer, content.byteOffset, content.byteLength),
    })),
  };
}
