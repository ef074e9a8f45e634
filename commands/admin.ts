import { PRINCIPAL_EXAMPLE, printPrincipal, readPrincipal } from '../src/access/principal.ts';
import { printGrant, readGrant } from '../src/access/read-grant.ts';
import { plainReply, type Reply } from '../src/answer/reply.ts';
import { type Call, defineCommand } from '../src/command/define-command.ts';
import { seesEveryOffice } from '../src/domain/officer.ts';
import { isRefusal, type Refusal, refuse } from '../src/domain/refusal.ts';
import type { Principal } from '../src/store/officer-port.ts';
import { ROLE_NAMES } from '../src/text/access.ts';
import { ADMIN, grantedText, listedText, revokedText } from '../src/text/admin.ts';
import { officeName } from '../src/text/names.ts';

const VERBS = ['grant', 'revoke', 'list'] as const;

const setInFile = ({ services }: Call, principal: Principal): Refusal | null => {
  const fixed = services.officers.inFile(principal);
  return fixed && refuse('set-in-file', { who: printPrincipal(principal), name: fixed.officer.name });
};

async function grant(text: string, call: Call): Promise<Reply | Refusal> {
  const { lang, now, officer, asker, services } = call;
  const given = readGrant(text, asker, services.language);
  if (isRefusal(given)) return given;
  const fixed = setInFile(call, given.principal);
  const readAs = `grant ${printGrant(given)}`;
  if (fixed) return { ...fixed, readAs };
  await services.officers.grant(given, officer.name, now);
  const { name, role, offices } = given.officer;
  const names = offices.map((code) => officeName(code, services.reference, lang));
  const words = { who: printPrincipal(given.principal), name, role: ROLE_NAMES[role][lang], offices: names };
  return { ...plainReply(lang, grantedText(words, lang)), readAs };
}

async function revoke(text: string, call: Call): Promise<Reply | Refusal> {
  const { lang, asker, services } = call;
  const principal = readPrincipal(text.trim(), asker);
  if (!principal) {
    return refuse('unknown-principal', { text: text.trim(), example: `/admin revoke ${PRINCIPAL_EXAMPLE}` });
  }
  const who = printPrincipal(principal);
  const revoked = await services.officers.revoke(principal);
  const answer = revoked
    ? plainReply(lang, revokedText(who, lang))
    : (setInFile(call, principal) ?? refuse('no-such-grant', { who }));
  return { ...answer, readAs: `revoke ${who}` };
}

async function list({ lang, services }: Call): Promise<Reply> {
  const grants = await services.officers.list();
  if (grants.length === 0) return plainReply(lang, ADMIN.none[lang]);
  const rows = grants.map(({ principal, officer, stored, overruled }) => {
    const names = officer.offices.map((code) => officeName(code, services.reference, lang));
    const by = stored ? `${stored.grantedBy} ${stored.grantedAt.slice(0, 10)}` : ADMIN.file[lang];
    return [
      printPrincipal(principal),
      officer.name,
      ROLE_NAMES[officer.role][lang],
      seesEveryOffice(officer) ? ADMIN.every[lang] : names.join(lang === 'zh' ? '、' : ', '),
      overruled ? `${by} (${ADMIN.overruled[lang]})` : by,
    ];
  });
  const columns = ADMIN.heads[lang].map((name) => ({ name, align: 'left' as const }));
  return { ...plainReply(lang, listedText(grants.length, lang)), table: { columns, rows } };
}

async function run(call: Call): Promise<Reply | Refusal> {
  const [, verb = '', rest = ''] = /^\s*(\S*)\s*(.*)$/s.exec(call.text) ?? [];
  switch (VERBS.find((one) => one === verb.toLowerCase())) {
    case 'grant':
      return grant(rest, call);
    case 'revoke':
      return revoke(rest, call);
    case 'list':
      return list(call);
    default:
      return plainReply(call.lang, ADMIN.usage[call.lang]);
  }
}

export const admin = defineCommand({
  name: 'admin',
  summary: { en: 'Who may ask what: grant, revoke, list', zh: '谁可以查询什么：授权、撤销、列表' },
  examples: ['/admin list', '/admin'],
  needs: 'admin',
  run,
  complete: (text, lang) =>
    VERBS.filter((verb) => verb.startsWith(text.trim().toLowerCase())).map((verb) => ({
      text: `${verb} `,
      label: verb,
      hint: ADMIN.usage[lang].split('\n')[0] ?? '',
    })),
});
