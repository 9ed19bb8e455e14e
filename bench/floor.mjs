// The floor of opening a log: walks a folder and reads its Markdown files as text, one process, nothing else.
// usage: node floor.mjs LOG
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

let characters = 0;
for (const entry of readdirSync(process.argv[2], { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && entry.name.endsWith('.md')) characters += readFileSync(join(entry.parentPath, entry.name), 'utf8').length;
}
console.log(characters);
