import { existsSync, readFileSync } from 'node:fs';
import { decodeText } from '../../worktree/decode-text.js';
import { committedFile } from '../../worktree/git/committed-file.js';
import type { Repository } from '../../worktree/git/repository.js';
import type { Daybook } from '../daybook-context.js';
import { unifiedDiff } from '../unified-diff.js';

/** What a commit of a file would change, as git shows it; `text` is what the file will hold, when it does not hold that yet. */
export async function fileDiff({ worktree }: Daybook, repository: Repository, path: string, text?: string): Promise<string> {
  const before = await committedFile(repository, path);
  const absolute = worktree.locate(path);
  const after = text !== undefined ? Buffer.from(text) : existsSync(absolute) ? readFileSync(absolute) : null;
  const [old, fresh] = [textOf(path, before), textOf(path, after)];
  if (old !== undefined && fresh !== undefined) return old === fresh ? '' : unifiedDiff({ path, before: old, after: fresh });
  return `Binary files ${before === null ? '/dev/null' : `a/${path}`} and ${after === null ? '/dev/null' : `b/${path}`} differ\n`;
}

/** Null for no file; undefined for one that is no text. */
function textOf(path: string, bytes: Buffer | null): string | null | undefined {
  if (bytes === null) return null;
  const decoded = decodeText(path, bytes);
  return 'text' in decoded ? decoded.text : undefined;
}
