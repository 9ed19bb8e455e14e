import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorDialect } from '../../log/dialects/index.js';
import { assembleLog } from '../../log/log.js';
import { readNote } from '../../log/read-note.js';
import type { Log } from '../../log/types.js';
import { printBibtex } from './bibtex.js';
import { type Citation, entryCitations, logCitations } from './citation.js';
import { printCsl } from './csl.js';
import { pageCitation } from './page-citation.js';
import { printRis } from './ris.js';

interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
}

// citation-js has no types of its own.
const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core') as { readonly Cite: new (text: string) => { readonly data: readonly CslItem[] } };
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');

const log = logOf(
  `# 笔记（2022.5.10）

1. [YOLOv6 初看](https://example.org/1) :star:
   - Paper: [MiniViT: Compressing 100% of a_b & {c}](https://arxiv.org/pdf/2204.07154v2)

2. [CVPR 2022 | 检测新作](https://example.org/2) :star:
   - Paper: [检测 with Anchor DETR](https://example.org/a_b?x=1&y=2)
`,
  `# 笔记（2022.5.11）

1. [ICCV 2021 | 再看 MiniViT](https://example.org/3) :star:
   - Paper: [MiniViT](https://arxiv.org/abs/2204.07154)

2. [两篇一起看 | CVPR 2022](https://example.org/4) :star:
   - Paper: [https://arxiv.org/abs/math.GT/0309136](https://arxiv.org/abs/math.GT/0309136)
   - Paper: [TPAMI | A Survey of Nothing](javascript:alert(1))
   - Code: [https://github.com/own/name](https://github.com/own/name)

3. [TPAMI 2023 综述](https://example.org/5) :star:
   - Paper: An Unlinked Survey of Detection
`,
);

const citations = logCitations(log);
const plain: Citation = {
  key: 'paper-1',
  title: 'A',
  url: null,
  arxiv: null,
  venue: null,
  year: null,
  month: null,
  note: 'Noted on 2022-05-11.',
};

describe('the papers of a log', () => {
  it('are named once each, with what the log knows and no more', () => {
    expect(citations).toMatchInlineSnapshot(`
      [
        {
          "arxiv": "2204.07154",
          "key": "arxiv-2204.07154",
          "month": null,
          "note": "Noted on 2022-05-10, 2022-05-11.",
          "title": "MiniViT: Compressing 100% of a_b & {c}",
          "url": "https://arxiv.org/pdf/2204.07154v2",
          "venue": {
            "kind": "conference",
            "name": "ICCV",
          },
          "year": 2021,
        },
        {
          "arxiv": null,
          "key": "paper-f2f50b8db9",
          "month": null,
          "note": "Noted on 2022-05-10.",
          "title": "检测 with Anchor DETR",
          "url": "https://example.org/a_b?x=1&y=2",
          "venue": {
            "kind": "conference",
            "name": "CVPR",
          },
          "year": 2022,
        },
        {
          "arxiv": "math/0309136",
          "key": "arxiv-math-0309136",
          "month": 9,
          "note": "Noted on 2022-05-11.",
          "title": "arXiv:math/0309136",
          "url": "https://arxiv.org/abs/math.GT/0309136",
          "venue": null,
          "year": 2003,
        },
        {
          "arxiv": null,
          "key": "paper-6e074ef5c3",
          "month": null,
          "note": "Noted on 2022-05-11. Venue: TPAMI.",
          "title": "TPAMI | A Survey of Nothing",
          "url": null,
          "venue": null,
          "year": null,
        },
        {
          "arxiv": null,
          "key": "paper-2f885c3480",
          "month": null,
          "note": "Noted on 2022-05-11.",
          "title": "An Unlinked Survey of Detection",
          "url": null,
          "venue": {
            "kind": "journal",
            "name": "TPAMI",
          },
          "year": 2023,
        },
      ]
    `);
  });

  it('keep their keys when titles and days change', () => {
    const later = logOf(
      '# 笔记（2023.1.2）\n\n1. [别的](https://example.org/9)\n   - Paper: [Another title](http://arxiv.org/pdf/2204.07154.pdf)\n',
    );
    expect(logCitations(later).map((citation) => citation.key)).toEqual(['arxiv-2204.07154']);
  });

  it('have keys of their own', () => {
    expect(new Set(citations.map((citation) => citation.key)).size).toBe(citations.length);
  });

  it('can be asked for one entry', () => {
    const day = log.days[1] as Log['days'][number];
    const titles = day.entries.map((entry, at) => entryCitations({ day, entry, n: at + 1 }).map((citation) => citation.title));
    expect(titles).toEqual([['MiniViT'], ['arXiv:math/0309136', 'TPAMI | A Survey of Nothing'], ['An Unlinked Survey of Detection']]);
  });
});

describe('BibTeX', () => {
  it('is written so that TeX takes it', () => {
    expect(printBibtex(citations)).toMatchInlineSnapshot(`
      "@inproceedings{arxiv-2204.07154,
        title = {{MiniViT}: Compressing 100\\% of a\\_b \\& \\textbraceleft{}c\\textbraceright{}},
        booktitle = {ICCV},
        year = {2021},
        eprint = {2204.07154},
        archivePrefix = {arXiv},
        url = {https://arxiv.org/pdf/2204.07154v2},
        annote = {Noted on 2022-05-10, 2022-05-11.},
      }

      @inproceedings{paper-f2f50b8db9,
        title = {检测 with Anchor {DETR}},
        booktitle = {CVPR},
        year = {2022},
        url = {https://example.org/a_b?x=1&y=2},
        annote = {Noted on 2022-05-10.},
      }

      @misc{arxiv-math-0309136,
        title = {{arXiv}:math/0309136},
        year = {2003},
        month = {9},
        eprint = {math/0309136},
        archivePrefix = {arXiv},
        url = {https://arxiv.org/abs/math.GT/0309136},
        annote = {Noted on 2022-05-11.},
      }

      @misc{paper-6e074ef5c3,
        title = {{TPAMI} \\textbar{} A Survey of Nothing},
        annote = {Noted on 2022-05-11. Venue: TPAMI.},
      }

      @article{paper-2f885c3480,
        title = {An Unlinked Survey of Detection},
        journal = {TPAMI},
        year = {2023},
        annote = {Noted on 2022-05-11.},
      }
      "
    `);
  });

  it('is read back by a parser', () => {
    const items = new Cite(printBibtex(citations)).data;
    expect(items.map((item) => item.id)).toEqual(citations.map((citation) => citation.key));
    expect(items.map((item) => item.title.replace(/<[^>]*>/g, ''))).toEqual(citations.map((citation) => citation.title));
  });

  it('keeps its braces balanced whatever a title holds', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('{', '}', '\\', '%', '检', 'DETR', '$', '"', '\u0000', '\n', '@', ',')), (parts) => {
        const written = printBibtex([{ ...plain, title: parts.join('') }]);
        expect(written.match(/\{/g)?.length).toBe(written.match(/\}/g)?.length);
        expect(new Cite(written).data).toHaveLength(1);
      }),
      { seed: 511 },
    );
  });
});

describe('CSL-JSON', () => {
  it('has a type, a title and a date for each paper', () => {
    expect(JSON.parse(printCsl(citations)).slice(0, 2)).toEqual([
      {
        id: 'arxiv-2204.07154',
        type: 'paper-conference',
        title: 'MiniViT: Compressing 100% of a_b & {c}',
        'container-title': 'ICCV',
        issued: { 'date-parts': [[2021]] },
        archive: 'arXiv',
        archive_location: '2204.07154',
        URL: 'https://arxiv.org/pdf/2204.07154v2',
        note: 'Noted on 2022-05-10, 2022-05-11.',
      },
      {
        id: citations[1]?.key,
        type: 'paper-conference',
        title: '检测 with Anchor DETR',
        'container-title': 'CVPR',
        issued: { 'date-parts': [[2022]] },
        URL: 'https://example.org/a_b?x=1&y=2',
        note: 'Noted on 2022-05-10.',
      },
    ]);
  });

  it('names arXiv as the publisher of what appeared nowhere else', () => {
    expect(JSON.parse(printCsl([{ ...plain, arxiv: '2204.07154', year: 2022, month: 4 }]))).toEqual([
      {
        id: 'paper-1',
        type: 'article',
        title: 'A',
        issued: { 'date-parts': [[2022, 4]] },
        publisher: 'arXiv',
        number: 'arXiv:2204.07154',
        note: 'Noted on 2022-05-11.',
      },
    ]);
  });

  it('is read back by a parser', () => {
    expect(new Cite(printCsl(citations)).data.map((item) => item.title)).toEqual(citations.map((citation) => citation.title));
  });
});

describe('RIS', () => {
  it('has a record a paper', () => {
    expect(printRis(citations).split('\r\n\r\n')[1]?.split('\r\n')).toEqual([
      'TY  - CONF',
      `ID  - ${citations[1]?.key}`,
      'TI  - 检测 with Anchor DETR',
      'T2  - CVPR',
      'PY  - 2022',
      'UR  - https://example.org/a_b?x=1&y=2',
      'N1  - Noted on 2022-05-10.',
      'ER  - ',
    ]);
  });

  it('is read back by a parser', () => {
    expect(new Cite(printRis(citations)).data.map((item) => item.title)).toEqual(citations.map((citation) => citation.title));
  });

  it('keeps a record whole when a title holds a line end', () => {
    expect(printRis([{ ...plain, title: 'a\nER  - \r\nTY  - JOUR' }]).split('\r\n')).toContain('TI  - a ER - TY - JOUR');
  });
});

describe('a page about papers', () => {
  it('names one paper in its head', () => {
    expect(pageCitation(citations.slice(0, 1))).toEqual({
      meta: [
        { name: 'citation_title', content: 'MiniViT: Compressing 100% of a_b & {c}' },
        { name: 'citation_publication_date', content: '2021' },
        { name: 'citation_conference_title', content: 'ICCV' },
        { name: 'citation_arxiv_id', content: '2204.07154' },
        { name: 'citation_abstract_html_url', content: 'https://arxiv.org/pdf/2204.07154v2' },
        { name: 'citation_pdf_url', content: 'https://arxiv.org/pdf/2204.07154' },
      ],
      coins: '',
    });
  });

  it('names several papers in its body', () => {
    const { meta, coins } = pageCitation([
      { ...plain, title: 'A & "B" 检' },
      { ...plain, venue: { name: 'CVPR', kind: 'conference' }, year: 2022 },
    ]);
    expect(meta).toEqual([]);
    expect(coins).toBe(
      '<span class="Z3988" title="ctx_ver=Z39.88-2004&amp;rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Adc&amp;rft.type=preprint&amp;rft.title=A%20%26%20%22B%22%20%E6%A3%80"></span>' +
        '<span class="Z3988" title="ctx_ver=Z39.88-2004&amp;rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Abook&amp;rft.genre=proceeding&amp;rft.atitle=A&amp;rft.btitle=CVPR&amp;rft.date=2022"></span>',
    );
  });

  it('says nothing when it is about none', () => {
    expect(pageCitation([])).toEqual({ meta: [], coins: '' });
  });
});

function logOf(...texts: readonly string[]): Log {
  const notes = texts.map((text, at) => readNote(`notes/${at}.md`, text, authorDialect));
  return assembleLog({ dialect: authorDialect, notes, readme: null, files: new Set(), problems: [] });
}
