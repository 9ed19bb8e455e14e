import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Bilingual } from '../../base/text.js';
import { unwritable } from '../../worktree/disk-error.js';
import type { CardPainter } from '../cards/card-painter.js';
import type { Card } from '../cards/card-svg.js';

/** What became of a site's cards. */
export interface CardsDrawn {
  readonly drawn: number;
  /** Cards that an earlier build drew. */
  readonly kept: number;
  readonly seconds: number;
  /** What the owner should know; null when all is well. */
  readonly warning: Bilingual | null;
}

/** Cards drawn at one time. */
const inFlight = 4;

/**
 * Draws the cards that a cache folder does not have yet, and removes those that the site no longer has.
 * @throws DaybookError `unwritable` when the folder takes none.
 */
export async function drawCards(cards: ReadonlyMap<string, Card>, folder: string, painter: CardPainter): Promise<CardsDrawn> {
  const from = performance.now();
  const known = openCache(folder);
  const wanted = new Map([...cards].map(([path, card]) => [basename(path), card] as const));
  for (const name of known) if (!wanted.has(name)) rmSync(join(folder, name), { force: true });
  const missing = [...wanted].filter(([name]) => !known.has(name)).values();
  let drawn = 0;
  const draw = async (): Promise<void> => {
    for (const [name, card] of missing) {
      keep(folder, name, await painter.draw(card));
      drawn += 1;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, draw));
  return { drawn, kept: wanted.size - drawn, seconds: (performance.now() - from) / 1000, warning: painter.warning };
}

/** Names of the cards in the cache. */
function openCache(folder: string): ReadonlySet<string> {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '.gitignore'), '*\n');
    return new Set(readdirSync(folder).filter((name) => /^[0-9a-f]{24}\.png$/.test(name)));
  } catch (cause) {
    throw unwritable(folder, cause);
  }
}

/** Whole or not at all: a build that is cut off leaves no half a picture under a card's name. */
function keep(folder: string, name: string, png: Uint8Array): void {
  try {
    const part = join(folder, `${name}.${process.pid}.part`);
    writeFileSync(part, png);
    renameSync(part, join(folder, name));
  } catch (cause) {
    throw unwritable(join(folder, name), cause);
  }
}
