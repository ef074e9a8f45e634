/** The app as Slack knows it, and what its tokens are encrypted with. */
export interface InstallOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the HTTP door is for browsers: `https://tidewaiter.example`. */
  readonly publicUrl: string;
  /** 32 bytes. */
  readonly key: Buffer;
}

/** How to reach one Slack app; `readConfig` makes it from the environment. */
export interface SlackOptions {
  /** `xoxb-…`, what the bot posts with in the one workspace that was set up by hand. */
  readonly botToken: string | null;
  /** Lets workspaces install the app by themselves, at the HTTP door. */
  readonly install: InstallOptions | null;
  /** `xapp-…`: questions come over a WebSocket that this side opens (Socket Mode). */
  readonly appToken: string | null;
  /** Questions come as signed HTTP requests. With both, both doors are open. */
  readonly signingSecret: string | null;
  /** Of the Web API, Slack's own unless a proxy stands between. */
  readonly apiUrl: string;
  /** `host:port` of the HTTP door; a proxy in front of it speaks TLS. */
  readonly listen: string;
}
