/** How to reach one Slack app; `readConfig` makes it from the environment. */
export interface SlackOptions {
  /** `xoxb-…`, what the bot posts with. */
  readonly botToken: string;
  /** `xapp-…`: questions come over a WebSocket that this side opens (Socket Mode). */
  readonly appToken: string | null;
  /** Questions come as signed HTTP requests. With both, both doors are open. */
  readonly signingSecret: string | null;
  /** Of the Web API, Slack's own unless a proxy stands between. */
  readonly apiUrl: string;
  /** `host:port` of the HTTP door; a proxy in front of it speaks TLS. */
  readonly listen: string;
}
