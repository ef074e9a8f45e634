import type { Query } from '../../domain/query.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Reply } from '../reply.ts';
import type { ReplyFile } from '../reply-file.ts';
import { csvFile } from './csv-file.ts';
import { isFileForm, MEDIA_TYPES } from './file-form.ts';
import { fileName } from './file-name.ts';
import { limitFigures } from './limit-figures.ts';
import { observationsOf } from './observation.ts';
import { sdmxFile } from './sdmx-file.ts';
import { xlsxFile } from './xlsx-file.ts';

interface Asked {
  readonly query: Query;
  readonly reference: Reference;
  /** The question in English canonical words, for the file's name. */
  readonly question: string;
}

/** The figures of an answer as the file that was asked for; null when none was, or there are no figures. */
export async function answerFile(reply: Reply, { query, reference, question }: Asked): Promise<ReplyFile | null> {
  const { output } = query;
  if (!isFileForm(output) || reply.figures.length === 0) return null;
  const rows = observationsOf(limitFigures(reply.figures, query), query);
  const frame = { lang: reply.lang, reference, readAs: reply.readAs ?? '', id: reply.id ?? '' };
  const contents = {
    csv: () => csvFile(rows, frame),
    sdmx: () => sdmxFile(rows, query),
    xlsx: () => xlsxFile(rows, reply, frame),
  };
  const demo = rows.some(({ status }) => status === 'demo');
  return {
    name: fileName(question, output, demo),
    mediaType: MEDIA_TYPES[output],
    content: await contents[output](),
  };
}
