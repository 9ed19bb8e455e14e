import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chat, modelHost } from '../model-host.js';
import { leave, openBrowser } from './browser.js';
import { dayText, type EditorWindow, openEditor } from './editor-window.js';
import { violations } from './violations.js';

const model = modelHost();
const says = chat(
  JSON.stringify({
    abstract: '<img src=x onerror="window.hit=1">单阶段检测器，[更快](javascript:window.hit=1)、更准。',
    tips: '**看**表 3：https://evil.example/x 小目标上的差别最大。',
    topics: ['object-detection', '"><script>window.hit=1</script>'],
  }),
  {},
  { prompt_tokens: 1_200, completion_tokens: 300 },
);

const item = {
  id: '0123456789ab',
  at: '2022-05-11T07:00:00.000Z',
  source: 'cs.CV',
  title: 'Segment anything',
  url: 'https://example.org/b',
  abstract: 'One model for every mask.',
};

let browser: Browser;
let opened: EditorWindow;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
afterEach(() => opened?.close());

/** The second entry of the day, which has neither abstract nor tips; the inbox knows its link, so that its page is not asked for. */
async function open(window: BrowserContextOptions = {}, assist: object | null = {}, language = 'zh'): Promise<void> {
  model.answer = says;
  const settings = { url: `http://localhost:${model.web.port}/v1`, model: 'qwen3:4b', price: { input: 1, output: 4 }, ...assist };
  const config = { language, inbox: assist === null ? {} : { assist: settings } };
  opened = await openEditor(browser, {
    texts: { 'daybook.json': JSON.stringify(config), '.daybook/inbox/items-2022-05.jsonl': `${JSON.stringify(item)}\n` },
    at: '?n=2',
    window,
  });
}

const field = (name: string) => opened.page.getByLabel(name, { exact: true });
const said = (text: string) => opened.page.locator('#said', { hasText: text }).waitFor();
const offered = () => opened.page.locator('.offer[data-state=offered]');
const draft = () => JSON.parse(opened.log.get('.daybook/drafts/2022-05-11.json')).text as string;
describe('a language model in the editor', () => {
  it('is not there where none is set up', async () => {
    await open({}, null);
    expect(await opened.button('建议').count()).toBe(0);
  });

  it('offers plain text beside empty fields, which is taken, marked, changed and saved', async () => {
    await open();
    await opened.button('建议').click();
    await said('建议已放在空着的字段下面');
    expect(await offered().locator('.words').allTextContents()).toEqual([
      '单阶段检测器，更快、更准。',
      '看表 3： 小目标上的差别最大。',
      '目标检测',
    ]);
    expect(await offered().locator('a, img, script, b').count()).toBe(0);
    expect(await opened.page.evaluate(() => 'hit' in window)).toBe(false);
    expect(await opened.page.locator('#assist-means').textContent()).toBe(
      'qwen3:4b 用了 1,500 个 token，花费 0.0024。今天还剩 48,500 个 token，每天 50,000 个。',
    );
    expect(opened.log.tree().includes('.daybook/drafts/2022-05-11.json')).toBe(false);
    await opened.button('采用：Tips').click();
    await said('已采用到草稿里');
    expect(await field('Tips').inputValue()).toBe('看表 3： 小目标上的差别最大。');
    expect(await field('Tips').evaluate((one) => one === document.activeElement)).toBe(true);
    const described = await field('Tips').evaluate((one) => {
      const ids = one.getAttribute('aria-describedby')?.split(' ') ?? [];
      return ids.map((id) => document.getElementById(id)?.textContent).join('');
    });
    expect(described).toBe('由 qwen3:4b 机器写成，改动后不再标出');
    await opened.page.keyboard.press('End');
    await opened.page.keyboard.type('读了两遍。');
    await opened.page.locator('#o-tips[data-state=none]').waitFor({ state: 'attached' });
    await opened.button('丢弃：标签').click();
    await said('已丢弃这条建议。');
    expect(await opened.saved()).toBe(
      dayText.replace(
        '[分割一切](https://example.org/b)       :star:\n',
        '[分割一切](https://example.org/b)       :star:\n   - Tips: 看表 3： 小目标上的差别最大。读了两遍。\n',
      ),
    );
    expect(await offered().count()).toBe(0);
    expect(opened.refused).toEqual([]);
  });

  it('that is slow lets one go on writing, and never stands in the place of what was written meanwhile', async () => {
    await open();
    let answer = (): void => {};
    model.answer = (response, question) => {
      answer = () => says(response, question);
    };
    await opened.button('建议').click();
    await expect.poll(() => model.questions.length).toBe(1);
    expect(await opened.page.locator('.asking').isVisible()).toBe(true);
    await field('Tips').fill('我先写了');
    await opened.kept();
    await field('摘要').fill('还没有');
    await opened.button('建议').click();
    answer();
    await said('建议已放在空着的字段下面');
    await opened.page.locator('#o-abstract[data-state=none]').waitFor({ state: 'attached' });
    expect([await field('Tips').inputValue(), await field('摘要').inputValue()]).toEqual(['我先写了', '还没有']);
    expect(await offered().locator('.words').allTextContents()).toEqual(['目标检测']);
    expect(await opened.page.locator('.asking').isVisible()).toBe(false);
    await expect.poll(draft).toContain('   - Abstract: 还没有\n   - Tips: 我先写了\n');
    expect(model.questions).toHaveLength(1);
  });

  it('that answers for an entry that is no longer open is shown when that one is opened again', async () => {
    await open();
    let answer = (): void => {};
    model.answer = (response, question) => {
      answer = () => says(response, question);
    };
    await opened.button('建议').click();
    await expect.poll(() => model.questions.length).toBe(1);
    await opened.page.getByRole('link', { name: '扩散模型' }).click();
    await opened.page.getByRole('heading', { name: '第 3 点，共 3 点' }).waitFor();
    answer();
    await said('建议已放在空着的字段下面');
    expect(await offered().count()).toBe(0);
    await opened.page.getByRole('link', { name: '分割一切' }).click();
    await offered().first().waitFor();
    expect(await offered().count()).toBe(3);
  });

  it('that is broken or used up is told in the form, and what was typed is kept', async () => {
    await open();
    model.answer = (response) => void response.writeHead(503).end('<h1>sk-TOPSECRET</h1>');
    await field('Tips').fill('打到一半');
    await opened.button('建议').click();
    await opened.page.locator('#assist .problem', { hasText: '没有给出回答：服务出错。请稍后再试。' }).waitFor();
    expect([await field('Tips').inputValue(), draft().includes('Tips: 打到一半')]).toEqual(['打到一半', true]);
    await field('Tips').fill('打到一半，接着打');
    await expect.poll(draft).toContain('Tips: 打到一半，接着打');
    expect(await opened.page.locator('#assist .problem').textContent()).toContain('服务出错');
    await opened.close();
    await open({}, { tokensPerDay: 50 });
    await opened.button('建议').click();
    await opened.page.locator('#assist .problem', { hasText: '不再询问语言模型：每天 50 个 token，已用 0 个。' }).waitFor();
    await opened.page.route('**/form', (route) => route.abort());
    await opened.button('建议').click();
    await said('服务没有响应');
  });

  it('is asked about a new entry once that has a title', async () => {
    await open();
    await opened.page.getByRole('link', { name: '新的一点' }).click();
    await opened.page.getByRole('heading', { name: '新的一点' }).waitFor();
    expect(await opened.button('建议').isDisabled()).toBe(true);
    await opened.page.keyboard.type('没有链接的一点');
    await opened.button('建议').click();
    await said('建议已放在空着的字段下面');
    expect(await offered().count()).toBe(3);
    expect(model.questions[0]?.messages[1]?.content).toContain('没有链接的一点');
  });

  it('works without script', async () => {
    await open({ javaScriptEnabled: false });
    const press = (name: string) => leave(opened.page, () => opened.button(name).click());
    await field('Tips').fill('我的');
    await press('建议');
    await said('建议已放在空着的字段下面');
    expect(await offered().count()).toBe(2);
    await press('采用：摘要');
    await press('采用：标签');
    expect(await field('摘要').inputValue()).toBe('单阶段检测器，更快、更准。');
    expect(await opened.page.locator('.offer[data-state=taken]').count()).toBe(2);
    expect(await opened.saved()).toContain(':star:\n   - Abstract: 单阶段检测器，更快、更准。\n   - Tips: 我的\n   - Tags: 目标检测\n');
  });

  for (const [colorScheme, width, language, ask, take] of [
    ['light', 1440, 'en', 'Suggest', 'Take: Abstract'],
    ['dark', 390, 'zh', '建议', '采用：摘要'],
  ] as const)
    it(`has no violations in ${colorScheme} colours at ${width} pixels`, async () => {
      await open({ colorScheme, viewport: { width, height: 900 } }, {}, language);
      await opened.button(ask).click();
      await offered().first().waitFor();
      expect(await violations(opened.page)).toEqual([]);
      await opened.button(take).click();
      await opened.page.locator('#o-abstract[data-state=taken]').waitFor();
      expect(await violations(opened.page)).toEqual([]);
      model.answer = (response) => void response.writeHead(503).end();
      await opened.page.locator('#f-title').fill('Segment another');
      await opened.button(ask).click();
      await opened.page.locator('#assist .problem:not(:empty)').waitFor();
      expect(await violations(opened.page)).toEqual([]);
    });
});
