import { type Language, say } from '../../base/text.js';
import type { Html } from '../html.js';

/** What the page's script says when the server is away, and how it offers back what it kept in the browser meanwhile. */
export function KeptHere({ language }: { readonly language: Language }): Html {
  return (
    <div
      id="kept-here"
      data-lost={lost[language]}
      data-only-here={onlyHere[language]}
      data-refused={refused[language]}
      data-away={away[language]}
      data-too-large={say('A picture has 20 MB at most. Make it smaller and try again.', '图片不能超过 20 MB。请缩小后重试。')[language]}
      data-no-picture={noPicture[language]}
      data-untitled={untitled[language]}
    >
      <template>
        <section class="notice warning kept">
          <p>
            {say('Typed at ', '这些是 ')[language]}
            <time />
            {say(' and not taken by the server:', ' 填写的，服务还没有收到：')[language]}
          </p>
          <pre />
          <p class="row">
            <button type="button" class="button primary" data-kept="take">
              {say('Put it into the draft', '放进草稿')[language]}
            </button>
            <button type="button" class="button" data-kept="drop">
              {say('Throw it away', '丢掉')[language]}
            </button>
          </p>
        </section>
      </template>
    </div>
  );
}

const lost = say('Kept in this browser; the server does not answer', '已存在这个浏览器里，服务没有响应');
const onlyHere = say('Not kept anywhere: the server does not answer. Leave this page open', '还没有存下：服务没有响应，请不要关闭这一页');
const away = say(
  'The server does not answer, so this was not done. What you typed is kept; try again when it runs.',
  '服务没有响应，这一步没有做。填写的内容已保留；服务恢复后请再试。',
);
const refused = say('Kept in this browser; the server did not take it', '已存在这个浏览器里，服务没有收下');
const noPicture = say(
  'This is no picture that can be shown. PNG, JPEG, GIF, WebP and AVIF are taken; SVG is not, since it can hold scripts.',
  '这不是能显示的图片。接受 PNG、JPEG、GIF、WebP、AVIF；SVG 可以带脚本，因此不接受。',
);
const untitled = say('Give the new entry a title first; then it can have pictures.', '请先给新的一点写上标题，再加图片。');
