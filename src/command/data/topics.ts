import type { DataTopic } from './data-topic.ts';
import { publish } from './publish.ts';
import { quarantine } from './quarantine.ts';
import { status } from './status.ts';
import { waiting } from './waiting.ts';
import { why } from './why.ts';

export const topics: readonly DataTopic[] = [why, status, quarantine, waiting, publish];
