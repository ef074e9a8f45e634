import { readFile } from 'node:fs/promises';
import { PLATFORMS } from '../domain/asker.ts';
import { type Officer, ROLES } from '../domain/officer.ts';
import { districtOf, type Office } from '../domain/reference.ts';
import type { Grant, Principal } from '../store/officer-port.ts';
import { printPrincipal } from './principal.ts';

/** What is wrong with an officers file, and where in it. */
export class OfficersFileError extends Error {
  constructor(file: string, place: string, fault: string) {
    super(`The officers file ${file} cannot be used: ${place}: ${fault}. Next: correct it and start again.`);
    this.name = 'OfficersFileError';
  }
}

type Fail = (place: string, fault: string) => never;
type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown, place: string, allowed: readonly string[], fail: Fail): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(place, 'an object is expected');
  const strange = Object.keys(value).find((key) => !allowed.includes(key));
  if (strange !== undefined) fail(`${place}.${strange}`, `there is no such field; there are ${allowed.join(', ')}`);
  return value as Fields;
}

function listOf(value: unknown, place: string, fail: Fail): readonly unknown[] {
  return Array.isArray(value) ? value : fail(place, 'a list is expected');
}

function textOf(value: unknown, place: string, fail: Fail): string {
  return typeof value === 'string' && value.trim() !== '' ? value : fail(place, 'a text is expected');
}

function oneOf<T extends string>(value: unknown, among: readonly T[], place: string, fail: Fail): T {
  return among.find((one) => one === value) ?? fail(place, `one of ${among.join(', ')} is expected`);
}

const WHO = ['platform', 'workspace', 'user', 'role', 'channel'];
const KINDS = ['user', 'role', 'channel'] as const;

function principalOf(value: unknown, place: string, fail: Fail): Principal {
  const who = fieldsOf(value, place, WHO, fail);
  const kinds = KINDS.filter((kind) => who[kind] !== undefined);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) return fail(place, 'exactly one of user, role, channel is expected');
  return {
    platform: oneOf(who.platform, PLATFORMS, `${place}.platform`, fail),
    workspace: textOf(who.workspace, `${place}.workspace`, fail),
    kind,
    id: textOf(who[kind], `${place}.${kind}`, fail),
  };
}

function officerOf(fields: Fields, place: string, offices: readonly Office[], fail: Fail): Officer {
  const role = oneOf(fields.role, ROLES, `${place}.role`, fail);
  const codes = listOf(fields.offices ?? [], `${place}.offices`, fail).map((code, at) => {
    const district = typeof code === 'string' && /^\d{4}$/.test(code) ? districtOf(code, offices) : null;
    return (
      district?.code ??
      fail(`${place}.offices[${at}]`, 'a customs code of four digits as text is expected, such as "0100"')
    );
  });
  if (role === 'officer' && codes.length === 0) fail(`${place}.offices`, 'an officer needs at least one office');
  if (fields.cleared !== undefined && typeof fields.cleared !== 'boolean')
    fail(`${place}.cleared`, 'true or false is expected');
  const name = textOf(fields.name, `${place}.name`, fail);
  return {
    name,
    role,
    offices: [...new Set(codes)].sort(),
    ...(fields.cleared === true && { cleared: true as const }),
  };
}

/** Reads `{"officers": [{"name", "role", "offices", "cleared", "who": [{"platform", "workspace", "user" | "role" | "channel"}]}]}`. */
export function readOfficers(text: string, file: string, offices: readonly Office[]): Grant[] {
  const fail: Fail = (place, fault) => {
    throw new OfficersFileError(file, place, fault);
  };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return fail('JSON', error instanceof Error ? error.message : 'not readable');
  }
  const { officers } = fieldsOf(parsed, 'file', ['officers'], fail);
  const seen = new Map<string, string>();
  return listOf(officers, 'officers', fail).flatMap((one, at) => {
    const place = `officers[${at}]`;
    const fields = fieldsOf(one, place, ['name', 'role', 'offices', 'cleared', 'who'], fail);
    const officer = officerOf(fields, place, offices, fail);
    return listOf(fields.who, `${place}.who`, fail).map((value, nth) => {
      const where = `${place}.who[${nth}]`;
      const principal = principalOf(value, where, fail);
      const before = seen.get(printPrincipal(principal));
      if (before) fail(where, `the same as ${before}`);
      seen.set(printPrincipal(principal), where);
      return { principal, officer };
    });
  });
}

/** The grants in a file; an OfficersFileError names the place of what is wrong. */
export async function loadOfficers(file: string, offices: readonly Office[]): Promise<Grant[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new OfficersFileError(file, 'file', `it cannot be read (${error.code ?? 'error'})`);
  });
  return readOfficers(text, file, offices);
}
