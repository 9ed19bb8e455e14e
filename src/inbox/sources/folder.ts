import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { type FolderSettings, sourceSchemas } from '../../log/inbox-config.js';
import type { Item } from '../item.js';
import { shownAddress } from './read/bad-answer.js';
import type { Fetched, Source } from './source.js';

/** Folders of the log into which a browser saves pages; each page is an item. */
export const folder: Source<FolderSettings> = {
  kind: 'folder',
  title: say('Folder of saved pages', '保存网页的文件夹'),
  settings: sourceSchemas.folder,
  recognise: () => null,
  home: () => null,
  feedUrl: () => null,
  async fetch({ path }, { saved, memory, isWanted }) {
    const pages = await saved(path);
    const changed = pages.filter(({ name, stamp }) => isWanted || memory[name] !== stamp);
    const items: Item[] = [];
    const unread: { readonly name: string; readonly error: DaybookError }[] = [];
    for (const page of changed) {
      try {
        items.push(await page.item());
      } catch (error) {
        if (!(error instanceof DaybookError)) throw error;
        unread.push({ name: page.name, error });
      }
    }
    return {
      items,
      entries: changed.length,
      isSame: changed.length === 0,
      note: unread.length === 0 ? null : noteOf(unread),
      memory: Object.fromEntries(pages.map(({ name, stamp }) => [name, stamp])),
    };
  },
};

function noteOf(unread: readonly { readonly name: string; readonly error: DaybookError }[]): Fetched['note'] {
  const [first, ...others] = unread;
  const { en, zh } = first?.error.text ?? say('', '');
  const name = shownAddress(first?.name ?? '');
  const more = others.length === 0 ? say('', '') : say(` So it is with ${others.length} more.`, `另有 ${others.length} 个文件也无法读取。`);
  return say(`${name}: ${en}${more.en}`, `${name}：${zh}${more.zh}`);
}
