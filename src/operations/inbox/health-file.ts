import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { makeCacheFolder } from '../../fetch/cache-folder.js';
import type { SourceHealth } from '../../inbox/sources/health.js';
import type { SourceSettings } from '../../log/inbox-config.js';

/** How sources have been, by their names. */
export type HealthByName = Readonly<Record<string, SourceHealth>>;

const bilingual = z.object({ en: z.string(), zh: z.string() }).nullable();
const time = z.iso.datetime().nullable();
const health: z.ZodType<SourceHealth> = z.object({
  of: z.string(),
  ...{ tried: time, succeeded: time, newest: time, offered: z.int(), note: bilingual },
  ...{ failures: z.int(), error: bilingual, hint: bilingual, nextTry: time, isHostsWish: z.boolean() },
  memory: z.record(z.string(), z.string()),
});

/** Reads how the sources of a log have been; nothing where it was lost or is damaged. */
export function readHealth(root: string): HealthByName {
  try {
    const read = z.record(z.string(), health).safeParse(JSON.parse(readFileSync(join(root, healthFolder, healthName), 'utf8')));
    return read.success ? read.data : {};
  } catch {
    return {};
  }
}

/** Keeps how the sources of a log are now; what is known of others goes. A disk that does not take it costs no more than that. */
export function keepHealth(root: string, changed: HealthByName, sources: readonly SourceSettings[]): void {
  const known = { ...readHealth(root), ...changed };
  const kept = Object.fromEntries(sources.flatMap(({ name }) => (Object.hasOwn(known, name) ? [[name, known[name]]] : [])));
  try {
    makeCacheFolder(join(root, healthFolder));
    const path = join(root, healthFolder, healthName);
    writeFileSync(`${path}.${process.pid}`, `${JSON.stringify(kept)}\n`);
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    // It is asked again as if it were new.
  }
}

const healthFolder = join('.daybook', 'cache', 'inbox');
const healthName = 'health.json';
