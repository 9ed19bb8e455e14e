import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { authorDialect } from '../../src/log/dialects/index.js';
import { assembleLog } from '../../src/log/log.js';
import { mergeWords } from '../../src/log/papers/merge-words.js';
import { type PaperIndex, papersOf } from '../../src/log/papers/papers.js';
import { strongId } from '../../src/log/papers/strong-ids.js';
import { readNote } from '../../src/log/read-note.js';

const root = join(process.env.DAYBOOK_SHARED ?? '../shared', 'log');

describe.skipIf(!existsSync(root))('the papers of the real log', () => {
  let index: PaperIndex;
  let texts: readonly string[] = [];
  beforeAll(() => {
    const paths = readdirSync(join(root, 'notes'), { recursive: true, encoding: 'utf8' })
      .map((path) => `notes/${path.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.md') && statSync(join(root, path)).isFile());
    texts = paths.map((path) => readFileSync(join(root, path), 'utf8'));
    const notes = paths.map((path, at) => readNote(path, texts[at] ?? '', authorDialect));
    index = papersOf(assembleLog({ dialect: authorDialect, notes, readme: null, files: new Set(), problems: [] }));
  });

  it('have one identity each, whatever the shape of an arXiv address', () => {
    const addresses = texts.flatMap((text) => text.match(/https?:\/\/[^\s()[\]<>"]*arxiv[^\s()[\]<>"]*/gi) ?? []);
    const shapes = new Set(addresses.map((url) => url.replace(/\d{4}\.\d{4,5}/, 'N').replace(/fbclid=.*/, 'fbclid')));
    expect([...shapes].sort()).toEqual([
      'http://arxiv-download.xixiaoyao.cn/pdf/N.pdf',
      'https://arxiv.org/abs/N',
      'https://arxiv.org/abs/N.pdf',
      'https://arxiv.org/abs/Nv1',
      'https://arxiv.org/pdf/N',
      'https://arxiv.org/pdf/N.pdf',
      'https://arxiv.org/pdf/N.pdf?fbclid',
      'https://arxiv.org/pdf/Nv1.pdf',
    ]);
    const numbers = new Map<string, Set<unknown>>();
    for (const url of addresses) {
      const number = /\d{4}\.\d{4,5}/.exec(url)?.[0] ?? '';
      numbers.set(number, (numbers.get(number) ?? new Set()).add(index.withId(strongId(url) ?? '')));
    }
    expect([...numbers].filter(([, papers]) => papers.size !== 1 || papers.has(null)).map(([number]) => number)).toEqual([]);
  });

  // Each was read: of the merges of names both are right.
  it('are joined by their names twice, and rightly', () => {
    const joined = index.papers.flatMap(({ id, merges }) =>
      merges.filter(({ because }) => because !== 'article' && because !== 'repository').map((merge) => `${id}: ${mergeWords(merge).en}`),
    );
    expect(joined).toEqual([
      'arxiv:2102.05095: 2021-03-22#8 names it by its whole title, without an address.',
      'arxiv:2103.00112: 2021-03-25#8 names it by its whole title, without an address.',
    ]);
  });

  // One reproduction by another author and two repositories that the author set beside a paper by mistake are among the 101.
  it('have their code beside them, without the collections', () => {
    const repositories = index.papers.flatMap((paper) => paper.repositories);
    expect(repositories.filter(({ isOwn }) => isOwn).length).toBe(101);
    expect([...new Set(repositories.filter(({ isOwn }) => !isOwn).map(({ id }) => id))].sort()).toEqual([
      'github:d-li14/efficientnetv2.pytorch',
      'github:dengbocong/nlp-paper',
      'github:dwctod/cvpr2021-papers-with-code-demo',
      'github:facebookresearch/slowfast',
      'github:facebookresearch/vissl',
      'github:google-research/google-research',
      'github:google-research/vision_transformer',
      'github:google/automl',
      'github:huawei-noah/noah-research',
      'github:imlixinyang/hisd',
      'github:microsoft/deberta',
      'github:nvlabs/munit',
      'github:open-mmlab/mmediting',
      'github:paddlepaddle/paddledetection',
      'github:thuml/transfer-learning-library',
    ]);
  });

  it('are noted again in these places, once through an article alone', () => {
    const repeated = index.papers.filter(({ mentions }) => mentions.length > 1);
    expect(
      repeated.map(({ mentions }) =>
        mentions.map(({ day, n, through }) => `${day.ref}#${n}${through === 'name' ? '' : ` ${through}`}`).join(', '),
      ),
    ).toEqual([
      '2021-03-22#8, 2021-05-13#4',
      '2021-03-25#8, 2021-05-06#1',
      '2021-04-10#5, 2021-04-11#3',
      '2021-04-22#3, 2021-04-23#3 article',
      '2021-04-23#6, 2021-04-29#4',
      '2021-04-29#1, 2021-05-01#3',
      '2021-05-08#2, 2021-05-27#1, 2021-05-28#1',
      '2021-05-11#2, 2021-05-16#3',
      '2021-05-27#2, 2021-05-28#2',
      '2021-05-27#3, 2021-05-28#3',
      '2021-05-27#5, 2021-05-28#5',
    ]);
  });
});
