import { DefaultRestOptions, type ResponseLike } from 'discord.js';

type MakeRequest = typeof DefaultRestOptions.makeRequest;

const secondsOf = (body: unknown): number => {
  const seconds = typeof body === 'object' && body !== null && 'retry_after' in body ? Number(body.retry_after) : 0;
  return seconds > 0 ? seconds : 1;
};

/**
 * The library's own request. It waits by the header of a 429 alone and would ask again at once, without end, where only
 * the body says how long: https://docs.discord.com/developers/topics/rate-limits#exceeding-a-rate-limit
 */
export const makeRequest: MakeRequest = async (url, init): Promise<ResponseLike> => {
  const response = await DefaultRestOptions.makeRequest(url, init);
  if (response.status !== 429 || Number(response.headers.get('Retry-After')) > 0) return response;
  const body = await response.text();
  const headers = new Headers([...response.headers]);
  headers.set('Retry-After', String(secondsOf(readJson(body))));
  return new Response(body, { status: 429, headers });
};

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
