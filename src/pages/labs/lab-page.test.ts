import { describe, expect, it } from 'vitest';
import { sampleLab } from '../../../test/labs/sample-lab.js';
import { sampleContext, sampleLog, sampleNote } from '../../../test/sample-log.js';
import type { Day, Entry } from '../../log/types.js';
import { entryPage } from '../entry-page.js';
import { labPage } from './lab-page.js';
import type { LabsView } from './lab-view.js';
import { labsPage } from './labs-page.js';

const log = sampleLog({
  'notes/202205/0511.md': sampleNote(
    '2022.5.11',
    '1. [几层合用一份权重](https://arxiv.org/abs/2204.07154) :star:\n\n2. [第二](https://a.org/2)',
  ),
});
const [day] = log.days as [Day];
const labs: LabsView = {
  all: [sampleLab],
  home: '/labs',
  style: '/labs.css',
  page: (name) => `/labs/${name}`,
  file: (path) => `/labs/files/${path}`,
};
const context = { ...sampleContext(log, 'zh'), labs };

describe('the page of a lab', () => {
  const html = labPage(context, labs, sampleLab);

  it('has a control for each parameter, standing at its default', () => {
    expect(html).toContain('<input type="range" id="lab-p-amount" name="amount" min="0" max="1" step="0.1" value="1"/>');
    expect(html).toContain('<input type="checkbox" id="lab-p-keepsAlpha" name="keepsAlpha" checked=""/>');
    expect(html).toContain('<input type="radio" name="channels" value="all" checked=""/>');
    expect(labPage({ ...context, language: 'en' }, labs, sampleLab)).toContain('all &lt;of them&gt;');
  });

  it('folds many choices into a list', () => {
    const choices = [1, 2, 3, 4, 5, 6, 7].map((n) => ({ value: `v${n}`, title: { en: `way ${n}`, zh: `方式 ${n}` } }));
    const many = { name: 'way', title: { en: 'way', zh: '方式' }, kind: 'choice', choices, default: 'v2' } as const;
    const page = labPage(context, labs, { ...sampleLab, parameters: [many] });
    expect(page).toContain('<label for="lab-p-way">方式</label><select class="input" id="lab-p-way" name="way">');
    expect(page).toContain('<option value="v2" selected="">方式 2</option><option value="v3">方式 3</option>');
  });

  it('takes files for its main input and for the others', () => {
    expect(html).toContain('id="lab-main" data-input="input" accept="image/*,video/*"');
    expect(html).toContain('id="lab-i-weights" data-input="weights"');
  });

  it('takes many files or a folder for an input of pictures', () => {
    const many = { name: 'photos', title: { en: 'photos', zh: '照片' }, kind: 'pictures', isRequired: false } as const;
    const page = labPage(context, labs, { ...sampleLab, inputs: [...sampleLab.inputs, many] });
    expect(page).toContain('<input type="file" class="hidden" id="lab-i-photos" data-input="photos" multiple=""/>');
    expect(page).toContain('<input type="file" class="hidden" id="lab-i-photos-folder" data-input="photos" webkitdirectory=""/>');
    expect(page).toContain('选文件夹');
  });

  it('says limits, licences, the command, and the entries it is about', () => {
    for (const text of [
      '按存储的颜色值计算。',
      '没有权重',
      'daybook lab run negative',
      '--keeps-alpha',
      '几层合用一份权重',
      'arXiv:2204.07154',
    ]) {
      expect(html).toContain(text);
    }
  });

  it('tells its script where things are', () => {
    expect(html).toContain('data-worker="/labs/files/browser/worker.js"');
    expect(html).toContain('data-sample="{&quot;input&quot;:&quot;/labs/files/samples/astronaut.jpg&quot;}"');
    expect(html).toContain('<script type="module" src="/labs/files/browser/island.js"></script>');
  });

  it('tells its script what words of results are called in the language of the page', () => {
    expect(html).toContain('data-words="{&quot;open&quot;:&quot;打开网络&quot;,&quot;mean_level&quot;:&quot;平均亮度&quot;}"');
    expect(labPage({ ...context, language: 'en' }, labs, sampleLab)).toContain('&quot;mean_level&quot;:&quot;mean level&quot;');
  });

  it('lets a lab run on nothing that needs nothing, and places be pointed at that can be asked about', () => {
    expect(html).not.toMatch(/data-alone|data-pointer|lab-point-hint/);
    const inputs = sampleLab.inputs.map((input) => ({ ...input, isRequired: false }));
    const asked = labPage(context, labs, { ...sampleLab, inputs, pointer: { x: 'across', y: 'down', on: 'picture', shows: 'place' } });
    expect(asked).toContain('data-alone=""');
    expect(asked).toContain(
      'data-pointer="{&quot;x&quot;:&quot;across&quot;,&quot;y&quot;:&quot;down&quot;,&quot;on&quot;:&quot;picture&quot;,&quot;shows&quot;:&quot;place&quot;}"',
    );
    expect(asked).toContain('点一下图中的位置，看看那里。');
  });
});

describe('a log with labs', () => {
  it('lists them, and has them in the masthead', () => {
    const html = labsPage(context, labs);
    expect(html).toContain('<a href="/labs/negative">负片</a>');
    expect(html).toContain('<a href="/labs" aria-current="page">实验室</a>');
  });

  it('has a button at the entry that a lab is about, and at no other', () => {
    const page = (n: number) => entryPage(context, { day, entry: day.entries[n - 1] as Entry, n });
    expect(page(1)).toContain('<a class="button primary" href="/labs/negative">');
    expect(page(2)).not.toContain('lab-run');
  });

  it('has no word of labs where there are none', () => {
    expect(entryPage(sampleContext(log, 'zh'), { day, entry: day.entries[0] as Entry, n: 1 })).not.toContain('实验室');
  });
});
