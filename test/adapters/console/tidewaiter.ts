import { execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { runCommandLine } from '../../../src/command-line.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export type Settings = Readonly<Record<string, string>>;

const main = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));

/** Runs the real command line in a process of its own. */
export function tidewaiterProcess(args: readonly string[], settings: Settings, input = ''): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [main, ...args],
      { env: { ...process.env, ...settings } },
      (error, out, err) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
      },
    );
    child.stdin?.end(input);
  });
}

/** The same with nobody reading what it prints. */
export function tidewaiterUnread(args: readonly string[], settings: Settings): Promise<Omit<Ran, 'out'>> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, ...settings } });
    let err = '';
    child.stderr.on('data', (text) => {
      err += text;
    });
    child.stdout.destroy();
    child.on('close', (code) => resolve({ code: code ?? -1, err }));
  });
}

/** What `src/main.ts` runs, in this process: the program is loaded once for all calls. */
export async function tidewaiter(args: readonly string[], settings: Settings): Promise<Ran> {
  const said = { out: '', err: '' };
  const heard = (to: keyof typeof said) => (text: unknown) => {
    said[to] += String(text);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(heard('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(heard('err')),
  ];
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  try {
    return { code: await runCommandLine(args), ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
  }
}
