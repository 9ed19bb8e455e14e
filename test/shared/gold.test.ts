import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { authorDialect } from '../../src/log/dialects/index.js';
import { readNote } from '../../src/log/read-note.js';
import { type EntryRecord, noteRecord } from '../../src/log/record.js';

interface GoldLink {
  readonly title: string | null;
  readonly url: string | null;
  readonly label: string;
}
interface GoldEntry {
  readonly num: number | null;
  readonly line: number;
  readonly title: string;
  readonly url: string;
  readonly stars: number;
  readonly abstract: string | null;
  readonly tips_text: string | null;
  readonly keypoints_text: string | null;
  readonly papers: readonly GoldLink[];
  readonly code: readonly GoldLink[];
  readonly links: readonly GoldLink[];
  readonly images: readonly string[];
  readonly videos: readonly string[];
  readonly extra_text: readonly { readonly text: string }[];
}
interface GoldDay {
  readonly file: string;
  readonly date: string;
  readonly entries: readonly GoldEntry[];
}

const shared = process.env.DAYBOOK_SHARED ?? '../shared';
const gold: readonly GoldDay[] = JSON.parse(readFileSync(join(shared, 'gold/entries.json'), 'utf8'));
const read = (file: string) => readNote(file, readFileSync(join(shared, 'log', file), 'utf8'), authorDialect);

const spaced = (text: string | null): string | null => text?.replace(/\s+/g, ' ').trim() ?? null;
const references = (links: readonly GoldLink[]) => links.map(({ title, url }) => ({ title, url }));

/** The careful reader's entry in the shape of ours, texts with normalised whitespace. */
const wanted = (entry: GoldEntry) => ({
  line: entry.line,
  ordinal: entry.num,
  title: entry.title,
  url: entry.url,
  relevance: entry.stars,
  abstract: spaced(entry.abstract),
  tips: spaced(entry.tips_text),
  keyPoints: spaced(entry.keypoints_text),
  papers: references(entry.papers),
  code: references(entry.code),
  links: entry.links.map(({ label, title, url }) => ({ label, title, url })),
  images: entry.images,
  videos: entry.videos,
  extra: entry.extra_text.map(({ text }) => spaced(text)),
});

const found = ({ ref: _ref, key: _key, ...entry }: EntryRecord) => ({
  ...entry,
  abstract: spaced(entry.abstract),
  tips: spaced(entry.tips),
  keyPoints: spaced(entry.keyPoints),
  extra: entry.extra.map(spaced),
});

describe('the real log', () => {
  it('has the days that the careful reader read', () => {
    const files = readdirSync(join(shared, 'log/notes'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
    expect(files).toHaveLength(gold.length);
    expect(gold.reduce((count, day) => count + day.entries.length, 0)).toBe(401);
  });

  it.each(gold.map((day) => day.file))('%s tiles, holds nothing unknown, and is read right', (file) => {
    const day = gold.find((candidate) => candidate.file === file);
    const text = readFileSync(join(shared, 'log', file), 'utf8');
    const note = read(file);
    expect(note.blocks.map((block) => block.raw).join('')).toBe(text);
    expect(note.blocks.filter((block) => block.kind === 'text' || block.kind === 'intro')).toEqual([]);
    const record = noteRecord(note);
    expect(record.date).toBe(day?.date);
    expect(record.entries.map(found)).toEqual(day?.entries.map(wanted));
  });
});
