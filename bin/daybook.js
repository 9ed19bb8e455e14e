#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';

const cli = new URL('../dist/cli.js', import.meta.url);
if (process.argv.length === 3 && (process.argv[2] === '--version' || process.argv[2] === '-V')) {
  console.log(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version);
} else if (existsSync(cli)) {
  await import(cli.href);
} else {
  console.error('Daybook is not built yet. Run `npm run build`, then try again.\nDaybook 尚未构建。请先运行 `npm run build`。');
  process.exitCode = 3;
}
