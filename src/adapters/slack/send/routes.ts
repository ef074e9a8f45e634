import type { types, webApi } from '@slack/bolt';
import type { Clock } from '../../../domain/clock.ts';
import type { Place } from '../ask/question.ts';
import type { Message } from '../render/message.ts';
import { findMessage } from './find-message.ts';
import type { Outcome } from './outcome.ts';
import { outcomeOf } from './outcome-of.ts';
import { respond } from './respond.ts';
import type { Found } from './send-once.ts';

/** One way for a message to reach its readers. */
export interface Route {
  readonly name: string;
  send(message: Message, plainly: boolean): Promise<Outcome>;
  find(key: string): Promise<Found>;
}

export interface RouteParts {
  readonly client: webApi.WebClient;
  readonly clock: Clock;
}

const contentOf = (
  { text, blocks, plain }: Message,
  plainly: boolean,
): { text: string; blocks?: types.KnownBlock[] } => (plainly ? { text: plain } : { text, blocks: [...blocks] });

const settled = (call: Promise<unknown>): Promise<Outcome> => call.then((): Outcome => ({ kind: 'sent' }), outcomeOf);

const nowhere = async (): Promise<Found> => ({ kind: 'cannot' });

/** Through the question's own address; the bot need not be a member. `channel` tells who reads it. */
function byResponse(parts: RouteParts, place: Place, readers: 'in_channel' | 'ephemeral'): Route[] {
  const { channel, responseUrl } = place;
  if (responseUrl === null) return [];
  const since = parts.clock();
  const find = (key: string): Promise<Found> =>
    findMessage(parts.client, { channel, thread: null, key, files: [], since });
  return [
    {
      name: `response ${readers}`,
      send: (message, plainly) =>
        respond(responseUrl, {
          ...contentOf(message, plainly),
          response_type: readers,
          replace_original: false,
        }),
      find: readers === 'in_channel' ? find : nowhere,
    },
  ];
}

function byPost({ client, clock }: RouteParts, { channel, thread }: Place): Route {
  const since = clock();
  return {
    name: 'post',
    send: (message, plainly) =>
      settled(
        client.chat.postMessage({
          ...contentOf(message, plainly),
          channel,
          ...(thread && { thread_ts: thread }),
          unfurl_links: false,
          unfurl_media: false,
        }),
      ),
    find: (key) => findMessage(client, { channel, thread, key, files: [], since }),
  };
}

const byEphemeral = ({ client }: RouteParts, { channel, thread, user }: Place): Route => ({
  name: 'ephemeral',
  send: (message, plainly) =>
    settled(
      client.chat.postEphemeral({
        ...contentOf(message, plainly),
        channel,
        user,
        ...(thread && { thread_ts: thread }),
      }),
    ),
  find: nowhere,
});

/** The last resort: a message to the officer alone. */
const byDirectMessage = (parts: RouteParts, place: Place): Route => ({
  ...byPost(parts, { ...place, channel: place.user, thread: null }),
  name: 'direct message',
  find: nowhere,
});

/** The ways to answer where everybody reads it, best first: one that was refused leads to the next. */
export function publicRoutes(parts: RouteParts, place: Place): Route[] {
  const response = byResponse(parts, place, 'in_channel');
  const post = byPost(parts, place);
  // A response address cannot be trusted to stay in a thread; a post costs the channel's one message a second.
  return [...(place.thread ? [post, ...response] : [...response, post]), byDirectMessage(parts, place)];
}

/** The ways to answer so that only who asked reads it. */
export const privateRoutes = (parts: RouteParts, place: Place): Route[] => [
  ...byResponse(parts, place, 'ephemeral'),
  byEphemeral(parts, place),
  byDirectMessage(parts, place),
];
