import { answerId } from '../../answer/provenance/answer-id.ts';
import { releasePreview } from '../../answer/release/release-preview.ts';
import type { Reply } from '../../answer/reply.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { langOfRelease, RELEASE_EXAMPLE, readRelease } from '../../ingest/release/read-release.ts';
import { planRelease, type ReleasePlan } from '../../query/release-plan.ts';
import { releaseLines } from '../../text/release-line.ts';
import { PUBLISH_BUTTON } from '../../text/release-preview.ts';
import type { Call } from '../define-command.ts';
import type { DataTopic } from './data-topic.ts';
import { publishRelease } from './publish-release.ts';

const WORDS = { publish: { en: 'publish', zh: '发布' }, confirm: { en: 'confirm', zh: '确认' } } as const;
const EXAMPLE = { en: `/data publish ${RELEASE_EXAMPLE.en}`, zh: `/data 发布 ${RELEASE_EXAMPLE.zh}` };
const CONFIRMED = /^(?:confirm|确认)\s+([0-9a-z]{8})\s+/i;

/** Names one release on one state of what stands: the button of a preview carries it. */
const codeOf = ({ planned, onto }: ReleasePlan): string =>
  answerId(
    releaseLines(
      planned.map(({ figure }) => figure),
      'en',
    ).join('; '),
    `figures ${onto}`,
  );

/**
 * `/data publish RELEASE` shows what the release would change, with a button that publishes exactly that: it carries the
 * whole release and a code over it and what stands. Where either is another by then, nothing is published.
 */
async function publishFigures(typed: string, call: Call, word: string): Promise<Reply | Refusal> {
  const { today, services } = call;
  // A Chinese source does not make an English line Chinese.
  const lang = langOfRelease(`${word} ${typed}`) === 'en' ? 'en' : call.lang;
  const [confirmed = '', code = null] = CONFIRMED.exec(typed) ?? [];
  const text = typed.slice(confirmed.length);
  if (text === '')
    return refuse('word-missing', {
      after: WORDS.publish[lang],
      at: word.length,
      example: EXAMPLE[lang],
    });
  const figures = readRelease(text, { today, nearest: services.language.nearest });
  if ('code' in figures) return figures;
  const line = releaseLines(figures, lang).join(' ');
  const readAs = `${WORDS.publish[lang]} ${line}`;
  const plan = planRelease(await services.store.figures(), figures);
  const [wrong] = plan.faults;
  if (wrong) return { ...refuse('bad-release', { fault: wrong.fault }), readAs };
  if (plan.fresh.length === 0) return { ...refuse('already-published', { figures: figures.length }), readAs };
  if (code === null) {
    const ask = `/data ${WORDS.publish[lang]} ${WORDS.confirm[lang]} ${codeOf(plan)} ${line}`;
    return { ...releasePreview({ plan, done: false }, lang), readAs, actions: [{ label: PUBLISH_BUTTON[lang], ask }] };
  }
  const published = code.toUpperCase() === codeOf(plan) && (await publishRelease(plan, call, services.store));
  if (!published) return { ...refuse('release-changed', { questions: [readAs] }), readAs };
  return { ...releasePreview({ plan, done: true }, lang), readAs };
}

export const publish: DataTopic = { words: WORDS.publish, example: EXAMPLE, needs: 'publisher', run: publishFigures };
