import { say } from '../../../base/text.js';
import type { OutletDraft, PlatformRule } from '../../outlet.js';
import type { RuleHead } from './rule-head.js';

/** A title may have `least` to `most` characters. */
export function titleLength(head: RuleHead, least: number, most: number): PlatformRule {
  const range = least > 1 ? say(`${least} to ${most}`, `${least} 到 ${most}`) : say(`at most ${most}`, `最多 ${most}`);
  return {
    ...head,
    asks: say(`The title has ${range.en} characters.`, `标题${range.zh} 个字。`),
    check: ({ title, line }) => {
      const count = lengthOf(title);
      if (count >= least && count <= most) return [];
      return [
        {
          line,
          message: say(
            `The title has ${count} characters; the platform takes ${range.en}. Give the article another one when you paste it.`,
            `标题 ${count} 个字，平台要求${range.zh} 个字。粘贴时请另拟标题。`,
          ),
        },
      ];
    },
    fact: ({ title }) => say(`Title: ${lengthOf(title)} characters of ${most}.`, `标题 ${lengthOf(title)} 字，不超过 ${most} 字。`),
  };
}

/** A summary may have `most` characters. */
export function summaryLength(head: RuleHead, most: number): PlatformRule {
  return {
    ...head,
    asks: say(`The summary has at most ${most} characters.`, `摘要最多 ${most} 个字。`),
    check: ({ summary, line }) =>
      lengthOf(summary) <= most
        ? []
        : [
            {
              line,
              message: say(
                `The summary has ${lengthOf(summary)} characters; the platform takes ${most}. Shorten it.`,
                `摘要 ${lengthOf(summary)} 个字，平台最多 ${most} 个字。请缩短。`,
              ),
            },
          ],
    fact: ({ summary }) => say(`Summary: ${lengthOf(summary)} characters of ${most}.`, `摘要 ${lengthOf(summary)} 字，不超过 ${most} 字。`),
  };
}

/** What is pasted must be shorter than `most` characters, markup included; pictures inside it do not count, as they become addresses. */
export function contentLength(head: RuleHead, most: number): PlatformRule {
  const count = (draft: OutletDraft): number => lengthOf(withoutPictures(draft.html ?? draft.markdown ?? draft.plain));
  return {
    ...head,
    asks: say(`The content has fewer than ${figure(most)} characters, markup included.`, `正文少于 ${figure(most)} 个字符，标签也算。`),
    check: (draft) =>
      count(draft) < most
        ? []
        : [
            {
              line: draft.line,
              message: say(
                `The article has ${figure(count(draft))} characters with its markup; the platform takes fewer than ${figure(most)}. Publish the day in two parts, or shorten its texts.`,
                `文章连同标签共 ${figure(count(draft))} 个字符，平台要求少于 ${figure(most)}。请分两次发布，或缩短内容。`,
              ),
            },
          ],
    fact: (draft) =>
      say(
        `Content: ${figure(count(draft))} characters with markup, fewer than ${figure(most)}.`,
        `正文连同标签 ${figure(count(draft))} 个字符，少于 ${figure(most)}。`,
      ),
  };
}

/** Characters as people count them, so that an emoji is one. */
function lengthOf(text: string): number {
  return [...text].length;
}

/** The content without pictures that go along inside it. */
export function withoutPictures(content: string): string {
  return content.replace(/data:image\/[a-z]+;base64,[A-Za-z0-9+/=]*/g, '');
}

function figure(count: number): string {
  return count.toLocaleString('en-US');
}
