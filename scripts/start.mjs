// `npm start`: builds if needed, then serves the example log. `npm start -- -C ~/my-log` serves another one.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const { status } = spawnSync(process.execPath, ['scripts/build.mjs', '--if-needed'], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

// The command runs in this process, so Ctrl-C and other signals reach it without a go-between.
// npm passes on a signal that its whole group gets, so it may come twice: the second must not cut the clean end short.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
process.argv.splice(2, 0, '-C', resolve(root, 'examples/log'), 'serve', '--open');
await import('../bin/daybook.js');
