import * as z from 'zod';
import { DaybookError } from '../base/errors.js';
import type { Fetcher } from '../base/fetcher.js';

/** Where the Wayback Machine has the bytes of a picture as they once were; null when it has none, or does not answer. */
export async function waybackAddress(url: string, ask: Fetcher, signal?: AbortSignal): Promise<string | null> {
  const asked = `https://archive.org/wayback/available?url=${encodeURIComponent(url)}`;
  try {
    const { status, body } = await ask({
      url: asked,
      accept: 'application/json',
      maxBytes: 100_000,
      cache: 'none',
      ...(signal && { signal }),
    });
    return status === 200 ? rawAddress(JSON.parse(new TextDecoder().decode(body))) : null;
  } catch (error) {
    if (error instanceof DaybookError || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** `http://web.archive.org/web/20220511000000/https://…` with `id_` after the time is the file itself, without the archive’s own frame. */
function rawAddress(answer: unknown): string | null {
  const parsed = answerSchema.safeParse(answer);
  const closest = parsed.success ? parsed.data.archived_snapshots.closest : undefined;
  const found = closest?.available ? /^https?:\/\/web\.archive\.org\/web\/(\d{4,14})\/(.+)$/s.exec(closest.url) : null;
  return found ? `https://web.archive.org/web/${found[1]}id_/${found[2]}` : null;
}

const answerSchema = z.object({
  archived_snapshots: z.object({ closest: z.object({ available: z.boolean(), url: z.string() }).optional() }),
});
