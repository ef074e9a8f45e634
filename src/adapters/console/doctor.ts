/** One thing that was looked at: how it is, and what to do where it is not well. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
  readonly fix: string | null;
}

/** Everything of one part of the program; rejects when its settings cannot be read. */
export interface Ward {
  readonly name: string;
  readonly checks: () => Promise<readonly Check[]>;
}

function line(ward: string, { name, ok, detail, fix }: Check): string {
  const first = `${ok ? 'ok  ' : 'BAD '} ${ward}: ${name}: ${detail}`;
  return fix === null ? first : `${first}\n     do: ${fix}`;
}

const unreadable = (error: unknown): Check => ({
  name: 'settings',
  ok: false,
  detail: error instanceof Error ? error.message : String(error),
  fix: 'set it right; .env.example explains each',
});

/** Looks at one part after the other and says how it is; resolves to 0 when all is well, 1 otherwise. */
export async function doctor(wards: readonly Ward[], out: (text: string) => void): Promise<number> {
  let well = true;
  for (const { name, checks } of wards) {
    const found = await checks().catch((error: unknown) => [unreadable(error)]);
    for (const check of found) {
      well &&= check.ok;
      out(line(name, check));
    }
  }
  return well ? 0 : 1;
}
