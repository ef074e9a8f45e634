import type { Command } from '../src/command/define-command.ts';
import { admin } from './admin.ts';
import { alerts } from './alerts.ts';
import { briefing } from './briefing.ts';
import { data } from './data.ts';
import { enterprise } from './enterprise.ts';
import { help } from './help.ts';
import { office } from './office.ts';
import { policy } from './policy.ts';
import { returns } from './returns.ts';
import { stats } from './stats.ts';

/** Every command there is; a new one is a file, a test and a line here. */
export const commands: readonly Command[] = [
  stats,
  office,
  enterprise,
  returns,
  policy,
  alerts,
  briefing,
  data,
  admin,
  help,
];
