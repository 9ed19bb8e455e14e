import { type Inbox, toInbox } from '../../src/inbox/inbox.js';
import type { Log } from '../../src/log/types.js';
import { sampleItem } from './sample-item.js';

/** An inbox of so many items, whose ids and addresses count up. */
export function inboxOf(count: number, log: Log): Inbox {
  const lines = Array.from({ length: count }, (_, n) => ({
    ...sampleItem({ title: `YOLOv${n}`, url: `https://example.org/${n}` }),
    ...{ id: n.toString(16).padStart(12, '0'), source: 'a blog', at: '2022-05-12T04:00:00.000Z' },
  }));
  return toInbox({ lines, decisions: [], queue: [], log, hosts: new Map() });
}
