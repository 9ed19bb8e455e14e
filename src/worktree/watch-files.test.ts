import { describe, expect, it } from 'vitest';
import { day, temporaryLog, text } from '../../test/temporary-log.js';

const log = temporaryLog();

describe('watch', () => {
  it('tells what changed until the signal aborts', async () => {
    const stop = new AbortController();
    const told: string[][] = [];
    await log.open().watch((paths) => told.push([...paths]), stop.signal);
    log.put(day, 'changed');
    log.put('.daybook/undo/x', 'x');
    log.put('notes/202206/0601.md', text);
    await expect.poll(() => told.flat(), { timeout: 25_000 }).toContain('notes/202206/0601.md');
    expect([...new Set(told.flat())].sort()).toEqual([day, 'notes/202206', 'notes/202206/0601.md']);
    stop.abort();
    log.put(day, 'changed again');
    const count = told.length;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(told).toHaveLength(count);
  });
});
