import type { Caliber, PublishedFigure, Series } from '../domain/figure.ts';
import type { PeriodLabel } from '../domain/period.ts';
import type { Reference } from '../domain/reference.ts';
import type { AlertStore } from './alert-port.ts';
import type { AnswerStore } from './answer-port.ts';
import type { AuditEntry, AuditStore } from './audit-port.ts';
import type { BriefingStore } from './briefing-port.ts';
import type { ButtonStore } from './button-port.ts';
import type { DisclosureStore } from './disclosure-port.ts';
import type { EnterpriseStore } from './enterprise-port.ts';
import type { InboxStore } from './inbox-port.ts';
import type { LedgerStore } from './ledger-port.ts';
import type { ListStore } from './list-port.ts';
import type { OfficerStore } from './officer-port.ts';
import type { OutboxStore } from './outbox-port.ts';
import type { QuarantineStore } from './quarantine-port.ts';
import type { ReturnStore } from './return-port.ts';
import type { WorkspaceStore } from './workspace-port.ts';

export interface FigureFilter {
  readonly series?: Series;
  readonly period?: PeriodLabel;
  readonly caliber?: Caliber;
}

/** Figures to be published, none of which stands yet. */
export interface Publication {
  readonly figures: readonly PublishedFigure[];
  /** How many figures stood on these periods when it was decided; more than that means that somebody else published. */
  readonly onto: number;
  /** Who publishes what: kept with the figures. */
  readonly entry: AuditEntry;
}

/** Published figures, every vintage, append-only. */
export interface FigureStore {
  /** All vintages that match, in order of period, release and series. */
  figures(filter?: FigureFilter): Promise<PublishedFigure[]>;
  /** Adds them all, with their row in the audit log, or nothing: false when other figures stand there by now. */
  publish(publication: Publication): Promise<boolean>;
}

/** One seed file as it was loaded last. */
export interface SeedVersion {
  readonly file: string;
  readonly sha256: string;
  /** ISO time, UTC. */
  readonly loadedAt: string;
}

/** Offices, modes, partners and calendar, as the newest seeds have them. */
export interface ReferenceStore {
  reference(): Promise<Reference>;
  /** Which seed files are loaded, in order of name. */
  seeds(): Promise<SeedVersion[]>;
}

export interface Store extends FigureStore, ReferenceStore {
  readonly ledger: LedgerStore;
  readonly disclosure: DisclosureStore;
  readonly enterprises: EnterpriseStore;
  readonly returns: ReturnStore;
  readonly answers: AnswerStore;
  readonly quarantine: QuarantineStore;
  readonly workspaces: WorkspaceStore;
  readonly buttons: ButtonStore;
  readonly lists: ListStore;
  readonly inbox: InboxStore;
  readonly outbox: OutboxStore;
  readonly officers: OfficerStore;
  readonly briefings: BriefingStore;
  readonly alerts: AlertStore;
  readonly audit: AuditStore;
  close(): Promise<void>;
}
