/** How large an office is beside the others, about percent of the nation. Invented, in the order that is known. */
export interface OfficeSize {
  readonly exports: number;
  readonly imports: number;
}

const size = (exports: number, imports: number): OfficeSize => ({ exports, imports });

/** By district code. */
export const OFFICE_SIZES: ReadonlyMap<string, OfficeSize> = new Map([
  ['0100', size(1.2, 2.6)],
  ['0200', size(1.5, 4.2)],
  ['0400', size(0.7, 0.5)],
  ['0500', size(0.22, 0.18)],
  ['0600', size(0.24, 0.05)],
  ['0700', size(0.14, 0.1)],
  ['0800', size(0.35, 0.5)],
  ['0900', size(0.55, 0.7)],
  ['1500', size(0.25, 0.25)],
  ['1900', size(0.6, 0.3)],
  ['2200', size(6.5, 11.5)],
  ['2300', size(4.6, 2.2)],
  ['2900', size(8.6, 11.0)],
  ['3100', size(8.8, 14.0)],
  ['3300', size(0.9, 0.7)],
  ['3500', size(3.0, 1.0)],
  ['3700', size(3.8, 1.9)],
  ['4000', size(1.0, 0.6)],
  ['4200', size(5.2, 3.2)],
  ['4300', size(3.1, 1.4)],
  ['4600', size(3.4, 8.0)],
  ['4700', size(1.3, 0.9)],
  ['4900', size(1.6, 1.0)],
  ['5100', size(11.5, 12.0)],
  ['5200', size(7.5, 5.8)],
  ['5300', size(19.0, 7.5)],
  ['5700', size(2.2, 1.6)],
  ['6000', size(1.7, 0.25)],
  ['6400', size(0.12, 2.4)],
  ['6700', size(0.6, 0.3)],
  ['6800', size(1.0, 0.5)],
  ['7200', size(1.4, 0.8)],
  ['7900', size(1.9, 1.9)],
  ['8000', size(1.5, 3.6)],
  ['8300', size(0.15, 0.25)],
  ['8600', size(0.6, 0.35)],
  ['8800', size(0.012, 0.006)],
  ['9000', size(0.8, 0.7)],
  ['9400', size(0.9, 0.12)],
  ['9500', size(0.06, 0.09)],
  ['9600', size(0.045, 0.06)],
  ['9700', size(0.015, 0.02)],
]);
