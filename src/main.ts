import { enableCompileCache } from 'node:module';

// Before anything else is loaded: it halves the time to the first answer.
enableCompileCache();
const { runCommandLine } = await import('./command-line.ts');
process.exitCode = await runCommandLine(process.argv.slice(2));
