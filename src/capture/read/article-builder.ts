import { hostOf } from '../../base/host-of.js';
import { isInnerHost } from '../../base/inner-host.js';
import type { ArticleBlock, ArticleRun } from './article.js';

/** The most that is kept of a page. */
const most = { characters: 300_000, blocks: 3_000, pictures: 100 };

/** Puts an article together from what is met on the way through a page. */
export class ArticleBuilder {
  readonly #blocks: ArticleBlock[] = [];
  readonly #address: (url: string) => string | null;
  readonly #host: string;
  #runs: ArticleRun[] = [];
  #href: string | null = null;
  #look: ArticleRun['look'] = 'plain';
  #kind: 'paragraph' | 'quote' = 'paragraph';
  #list: { readonly isOrdered: boolean; readonly items: (readonly ArticleRun[])[] } | null = null;
  #characters = 0;
  #pictures = 0;

  /** `address` makes an address whole; null for one that is none of the web. `host` is the page's own. */
  constructor(address: (url: string) => string | null, host: string) {
    this.#address = address;
    this.#host = host;
  }

  get isFull(): boolean {
    return this.#characters > most.characters || this.#blocks.length >= most.blocks;
  }

  done(): readonly ArticleBlock[] {
    this.#endBlock();
    return this.#blocks;
  }

  addText(text: string): void {
    const folded = text.replace(/[^\S\u00a0]+/g, ' ');
    if (folded === '' || (folded === ' ' && this.#runs.length === 0)) return;
    this.#characters += folded.length;
    const last = this.#runs.at(-1);
    const run: ArticleRun = { text: folded, href: this.#href, look: this.#look };
    if (last && last.href === run.href && last.look === run.look) this.#runs[this.#runs.length - 1] = { ...last, text: last.text + folded };
    else this.#runs.push(run);
  }

  /** A picture of a dot only counts readers, and one at an address of the reader's own network is no stranger's to show. */
  addPicture(address: string, alt: string, width: number | null): void {
    const src = address.startsWith('data:') ? null : this.#address(address);
    if (src === null || this.#isForeign(src) || this.#pictures >= most.pictures || (width !== null && width < 24)) return;
    this.#pictures += 1;
    this.#endBlock();
    this.#blocks.push({ kind: 'picture', src, alt: alt.trim().slice(0, 300) });
  }

  addCode(text: string): void {
    this.#endBlock();
    if (text.trim() === '') return;
    this.#characters += text.length;
    this.#blocks.push({ kind: 'code', text: text.replace(/^\n+|\s+$/g, '').slice(0, 20_000) });
  }

  linked(href: string, inside: () => void): void {
    const before = this.#href;
    this.#href = this.#address(href) ?? before;
    inside();
    this.#href = before;
  }

  looking(look: ArticleRun['look'], inside: () => void): void {
    const before = this.#look;
    this.#look = look;
    inside();
    this.#look = before;
  }

  asBlock(inside: () => void): void {
    this.#endBlock();
    inside();
    this.#endBlock();
  }

  asHeading(level: 2 | 3, inside: () => void): void {
    this.#endBlock();
    inside();
    const runs = this.#takeRuns();
    if (runs.length > 0) this.#blocks.push({ kind: 'heading', level, runs });
  }

  quoted(inside: () => void): void {
    this.#endBlock();
    const before = this.#kind;
    this.#kind = 'quote';
    inside();
    this.#endBlock();
    this.#kind = before;
  }

  /** A list in a list goes on as one. */
  listed(isOrdered: boolean, inside: () => void): void {
    this.#endBlock();
    const outer = this.#list;
    const list = outer ?? { isOrdered, items: [] };
    this.#list = list;
    inside();
    this.#endBlock();
    this.#list = outer;
    if (outer === null && list.items.length > 0) this.#blocks.push({ kind: 'list', ...list });
  }

  asItem(inside: () => void): void {
    this.asBlock(inside);
  }

  #isForeign(src: string): boolean {
    const host = hostOf(src);
    return host !== this.#host && isInnerHost(host);
  }

  #endBlock(): void {
    const runs = this.#takeRuns();
    if (runs.length === 0) return;
    if (this.#list) this.#list.items.push(runs);
    else this.#blocks.push({ kind: this.#kind, runs });
  }

  #takeRuns(): readonly ArticleRun[] {
    const runs = this.#runs;
    this.#runs = [];
    const [first, last] = [runs[0], runs.at(-1)];
    if (first) runs[0] = { ...first, text: first.text.trimStart() };
    if (last) runs[runs.length - 1] = { ...(runs.at(-1) as ArticleRun), text: (runs.at(-1) as ArticleRun).text.trimEnd() };
    return runs.some(({ text }) => text.trim() !== '') ? runs.filter(({ text }) => text !== '') : [];
  }
}
