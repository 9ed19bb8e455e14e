import { compareText } from '../../base/compare-text.js';
import { hostOf, isHostOf } from '../../base/host-of.js';
import type { SourceSettings } from '../../log/inbox-config.js';
import { idUrl } from '../../log/papers/strong-ids.js';
import { type ItemLine, itemLineText } from '../journal/item-line.js';
import { ownAddressKey } from './address-key.js';
import { schemeOf } from './item-keys.js';

/** The host that each source is of, by the source's name in daybook.json. */
export type SourceHosts = ReadonlyMap<string, string>;

/** Works that out; a source of no host, or of one that says nothing of its own, has none. */
export function sourceHosts(sources: readonly SourceSettings[]): SourceHosts {
  return new Map(sources.map((settings) => [settings.name, hostOfSource(settings)]));
}

function hostOfSource(settings: SourceSettings): string {
  if (settings.kind === 'arxiv') return 'arxiv.org';
  if (settings.kind === 'openreview') return 'openreview.net';
  return settings.kind === 'feed' || settings.kind === 'list' ? hostOf(settings.url) : '';
}

/**
 * Lines in which the host that numbers a paper tells of that paper itself, in an order that has nothing to do with when they were told. Whoever else
 * names an address there may say of it what they like.
 */
export function paperLines(lines: readonly ItemLine[], hosts: SourceHosts): readonly ItemLine[] {
  const own = lines.filter((line) => rankOf(line, hosts) >= 0);
  if (own.length < 2) return own;
  return [...own].sort((a, b) => rankOf(a, hosts) - rankOf(b, hosts) || compareText(saidBy(a), saidBy(b)));
}

/** The page of a paper where an address leads to its PDF; other addresses as they are. */
export function paperPage(url: string): string {
  if (!/\/pdf\b|\.pdf$/i.test(url)) return url;
  const page = idUrl(ownAddressKey(url));
  return page !== null && isHostOf(bare(url), [bare(page)]) ? page : url;
}

/** How well known the host is that numbers what a line tells of, best first; -1 where the line is not told by that host. */
function rankOf({ source, url }: ItemLine, hosts: SourceHosts): number {
  const from = hosts.get(source) ?? '';
  const at = numbering.findIndex(([scheme]) => scheme === schemeOf(ownAddressKey(url)));
  const host = numbering[at]?.[1] ?? '';
  return host !== '' && isHostOf(from, [host]) && isHostOf(hostOf(url), [host]) ? at : -1;
}

/** Of a DOI nobody can tell from its address whose it is. */
const numbering: readonly (readonly [scheme: string, host: string])[] = [
  ['arxiv', 'arxiv.org'],
  ['openreview', 'openreview.net'],
  ['cvf', 'openaccess.thecvf.com'],
  ['acl', 'aclanthology.org'],
  ['neurips', 'neurips.cc'],
  ['pmlr', 'proceedings.mlr.press'],
  ['ecva', 'ecva.net'],
  ['aaai', 'aaai.org'],
  ['ijcai', 'ijcai.org'],
  ['ieee', 'ieeexplore.ieee.org'],
];

const bare = (url: string): string => hostOf(url).replace(/^www\./, '');

const saidBy = (line: ItemLine): string => itemLineText({ ...line, id: '', at: '', source: '' });
