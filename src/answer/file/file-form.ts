/** What each form is to a mail program or a browser. */
export const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  sdmx: 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export type FileForm = keyof typeof MEDIA_TYPES;

export const isFileForm = (output: string | null): output is FileForm => output !== null && output in MEDIA_TYPES;
