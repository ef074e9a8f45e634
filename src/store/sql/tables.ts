import type { Generated } from 'kysely';
import type { Alert, AlertEvent, AlertMeasure } from '../../domain/alert.ts';
import type { Declaration } from '../../domain/declaration.ts';
import type { Facilitation, Registration } from '../../domain/enterprise.ts';
import type { PublishedFigure } from '../../domain/figure.ts';
import type { SpecialDay } from '../../domain/reference.ts';
import type { KeptAnswer } from '../answer-port.ts';
import type { AuditRow } from '../audit-port.ts';
import type { SkippedDue, Subscription } from '../briefing-port.ts';
import type { Principal } from '../officer-port.ts';
import type { Follows } from '../outbox-port.ts';
import type { OutboxState } from '../outbox-states.ts';
import type { KeptEntry } from '../quarantine-port.ts';
import type { DisclosureTables } from './disclosure-tables.ts';
import type { CELL_KEY, CELL_MEASURES } from './ledger/cell.ts';
import type { ListTables } from './lists/tables.ts';

/** One row for each migration that the store has been through. */
interface MigrationsTable {
  name: string;
  /** ISO time, UTC. */
  applied_at: string;
}

interface SeedVersionsTable {
  file: string;
  sha256: string;
  /** ISO time, UTC. */
  loaded_at: string;
}

interface OfficesTable {
  code: string;
  name_en: string;
  name_zh: string;
  pilot_batch: 1 | 2 | null;
  b2b_from: string;
}

interface ModesTable {
  code: string;
  name_en: string;
  name_zh: string;
  /** `imports`, `exports`, or both with a space between. */
  flows: string;
  channel: string;
  /** A day, a month, or empty where it is not known. */
  in_force_from: string;
}

interface PartnersTable {
  customs_code: string;
  iso3: string;
  iso2: string;
}

interface SpecialDaysTable {
  day: string;
  name_zh: string;
  kind: SpecialDay['kind'];
}

interface TradeEventsTable {
  day: string;
  name: string;
  /** `all`, or flows with a space between. */
  affects: string;
}

type FiguresTable = { -readonly [Column in keyof Omit<PublishedFigure, 'source'>]: PublishedFigure[Column] } & {
  source_en: string;
  source_zh: string;
};

export type DeclarationsTable = { -readonly [Column in keyof Declaration]: Declaration[Column] };

/** See `cut.ts` for what the cuts are. */
export type RollupsTable = Record<(typeof CELL_KEY)[number], string> & Record<(typeof CELL_MEASURES)[number], number>;

/** Batches that are in the ledger. */
interface BatchesTable {
  batch: string;
}

/** The single row that every batch locks. */
interface LedgerStateTable {
  one: number;
  /** Number of the last batch that changed anything. */
  state: number;
  /** Returns whose original is named and not there. */
  waiting: number;
  demo: number;
}

interface IngestRunsTable {
  run: number;
  file: string;
  /** ISO times, UTC; a run that broke off has no end. */
  started_at: string;
  finished_at: string | null;
  accepted: Generated<number>;
  replaced: Generated<number>;
  unchanged: Generated<number>;
  outdated: Generated<number>;
  quarantined: Generated<number>;
  skipped: Generated<number>;
}

export type QuarantineTable = { -readonly [Column in keyof KeptEntry]: KeptEntry[Column] };

/** See `answer-port.ts`. */
interface AnswersTable {
  id: string;
  question: string;
  kind: KeptAnswer['kind'];
  state: string;
  figures: string;
  basis: string;
  first_asked: string;
  last_asked: string;
}

/** See `workspace-port.ts`. */
export interface WorkspacesTable {
  platform: string;
  id: string;
  name: string;
  sealed: string;
  installed_at: string;
}

/** See `button-port.ts`. */
interface ButtonLinesTable {
  id: string;
  line: string;
  /** ISO time, UTC. */
  made_at: string;
}

interface InboxTable {
  platform: string;
  id: string;
  fingerprint: string;
  /** ISO times, UTC. */
  received_at: string;
  lease_until: string;
  outcome: string | null;
  question: string | null;
}

/** See `outbox-port.ts`. */
export interface OutboxTable {
  job: string;
  slot: string;
  target: string;
  platform: string;
  content: string;
  follows_slot: string | null;
  follows_as: Follows['as'] | null;
  state: OutboxState;
  reason: string | null;
  due_at: string;
  planned_at: string;
  changed_at: string;
  claims: number;
  sends: number;
  message_id: string | null;
}

/** See `officer-port.ts`. */
export interface OfficersTable {
  platform: string;
  workspace: string;
  kind: Principal['kind'];
  id: string;
  name: string;
  role: string;
  /** District codes with a space between. */
  offices: string;
  /** 1 for one cleared to see the confidential cells of their own offices. */
  cleared: number;
  granted_by: string;
  granted_at: string;
}

/** See `briefing-port.ts`. */
export interface BriefingsTable {
  id: number;
  platform: string;
  workspace: string;
  channel: string;
  rhythm: Subscription['rhythm'];
  time: string;
  zone: string;
  days: Subscription['on'];
  lang: Subscription['lang'];
  /** District codes with a space between. */
  offices: string;
  when_complete: number;
  quiet: number;
  owner_user: string;
  owner_name: string;
  active_since: string;
  paused_at: string | null;
  ended_at: string | null;
}

type BriefingSkipsTable = { -readonly [Column in keyof SkippedDue]: SkippedDue[Column] };

interface BriefingBeatsTable {
  process: string;
  at: string;
}

/** See `alert-port.ts`. Content is the whole alert as JSON; the columns beside it are what is searched. */
interface AlertsTable {
  id: number;
  office: string;
  measure: AlertMeasure;
  state: Alert['state'];
  changed_at: string;
  version: number;
  content: string;
}

type AlertEventsTable = { -readonly [Column in keyof AlertEvent]: AlertEvent[Column] };

interface AlertSubscriptionsTable {
  id: number;
  content: string;
  ended: number;
}

interface TrendTable {
  one: number;
  through: string;
  ledger_state: number;
}

interface TrendPiecesTable {
  piece: string;
  data: Uint8Array;
}

type AuditTable = { -readonly [Column in keyof AuditRow]: AuditRow[Column] };

/** The single row that every writer of the audit log takes first: its last number and hash. */
interface AuditHeadTable {
  one: number;
  seq: number;
  hash: string;
}

/** See `disclosure-port.ts`; `boxes` is a JSON array. */
/** Each measure has a column of its name and one of its uses. */
export interface EnterprisesTable
  extends Omit<Registration, 'measures'>,
    Record<Facilitation, string>,
    Record<`${Facilitation}_uses`, number> {}

/** The tables by name, as the newest migration leaves them. */
export interface Tables extends ListTables, DisclosureTables {
  migrations: MigrationsTable;
  seed_versions: SeedVersionsTable;
  offices: OfficesTable;
  modes: ModesTable;
  partners: PartnersTable;
  special_days: SpecialDaysTable;
  trade_events: TradeEventsTable;
  figures: FiguresTable;
  declarations: DeclarationsTable;
  rollups: RollupsTable;
  batches: BatchesTable;
  ledger_state: LedgerStateTable;
  answers: AnswersTable;
  ingest_runs: IngestRunsTable;
  quarantine: QuarantineTable;
  workspaces: WorkspacesTable;
  button_lines: ButtonLinesTable;
  inbox: InboxTable;
  outbox: OutboxTable;
  officers: OfficersTable;
  briefings: BriefingsTable;
  briefing_skips: BriefingSkipsTable;
  briefing_beats: BriefingBeatsTable;
  alerts: AlertsTable;
  alert_events: AlertEventsTable;
  alert_subscriptions: AlertSubscriptionsTable;
  trend: TrendTable;
  trend_pieces: TrendPiecesTable;
  audit: AuditTable;
  audit_head: AuditHeadTable;
  enterprises: EnterprisesTable;
}
