// The floor of a build: reads a log's notes and writes files of the sizes that a site's record names, one process, nothing else.
// usage: node floor-build.mjs LOG RECORD OUT
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [log, record, out] = process.argv.slice(2);
for (const entry of readdirSync(log, { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && entry.name.endsWith('.md')) readFileSync(join(entry.parentPath, entry.name));
}
const files = Object.entries(JSON.parse(readFileSync(record, 'utf8')).files);
const bytes = Buffer.alloc(Math.max(...files.map(([, [, size]]) => size)), 'x');
const made = new Set();
for (const [path, [, size]] of files) {
  const target = join(out, path);
  const folder = dirname(target);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  writeFileSync(target, bytes.subarray(0, size));
}
