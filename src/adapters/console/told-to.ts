import type { Officers } from '../../access/officers.ts';
import { atLeast } from '../../domain/officer.ts';

/** Where a message goes: a channel of a chat, the alarm's webhook, or the web console's inbox. */
export interface Target {
  readonly platform: string;
  readonly target: string;
}

/** Where the operator of this machine sees what has no other reader. */
const OPERATOR: Target = { platform: 'web', target: 'inbox' };

export interface Tellers {
  readonly officers: Pick<Officers, 'list'>;
  /** Who is responsible where no channel is (TIDEWAITER_ALARM); null for the operator. */
  readonly alarm: Target | null;
}

/** The channels that may see an office's declarations as rows; none for an office that is not known. */
export async function channelsOf({ officers }: Tellers): Promise<(office: string) => readonly Target[]> {
  const channels = (await officers.list()).filter(
    ({ principal, officer, overruled }) => principal.kind === 'channel' && !overruled && atLeast(officer, 'officer'),
  );
  return (office) =>
    channels
      .filter(({ officer }) => officer.offices.includes(office))
      .map(({ principal: { platform, id } }) => ({ platform, target: id }));
}

/** Who is told where an office is not known or has no channel: nothing is kept out in silence. */
export const responsible = ({ alarm }: Tellers): Target => alarm ?? OPERATOR;
