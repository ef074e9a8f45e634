import type { Caliber, PublishedFigure, Series } from '../domain/figure.ts';
import type { PeriodLabel } from '../domain/period.ts';
import type { Reference } from '../domain/reference.ts';
import type { LedgerStore } from './ledger-port.ts';
import type { QuarantineStore } from './quarantine-port.ts';

export interface FigureFilter {
  readonly series?: Series;
  readonly period?: PeriodLabel;
  readonly caliber?: Caliber;
}

/** Published figures, every vintage, append-only. */
export interface FigureStore {
  /** All vintages that match, in order of period, release and series. */
  figures(filter?: FigureFilter): Promise<PublishedFigure[]>;
}

/** Offices, modes, partners and calendar, as the newest seeds have them. */
export interface ReferenceStore {
  reference(): Promise<Reference>;
}

export interface Store extends FigureStore, ReferenceStore {
  readonly ledger: LedgerStore;
  readonly quarantine: QuarantineStore;
  close(): Promise<void>;
}
