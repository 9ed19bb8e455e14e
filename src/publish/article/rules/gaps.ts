import { say } from '../../../base/text.js';
import type { PlatformRule } from '../../outlet.js';
import type { RuleHead } from './rule-head.js';

/** Pictures that are nowhere, addresses that lead nowhere, and videos: not the platform's rules, but the article would show gaps. */
export function gaps(outlet: string): PlatformRule[] {
  const head = { severity: 'warning', source: '', unverified: false } as const;
  return [
    {
      ...head,
      id: `${outlet}/lost-picture`,
      asks: say('Every picture can be found.', '每张图片都找得到。'),
      check: (draft) =>
        draft.gaps
          .filter(({ kind }) => kind === 'lost')
          .map(({ written, line }) => ({
            line,
            message: say(
              `The picture ${written} is nowhere. Leave it out or put another in its place.`,
              `找不到图片 ${written}。请略去或另换一张。`,
            ),
          })),
      fact: () => say('No picture is lost.', '没有失效的图片。'),
    },
    {
      ...head,
      id: `${outlet}/dead-address`,
      asks: say('Every address leads somewhere.', '每个网址都能打开。'),
      check: (draft) =>
        draft.unusable.map(({ written, line }) => ({
          line,
          message: say(
            `“${written.slice(0, 80)}” is no address on the web. The article shows the text alone; correct it in the note.`,
            `“${written.slice(0, 80)}”不是能打开的网址。文章里只保留文字；请在笔记里改正。`,
          ),
        })),
      fact: () => say('Every address can be opened.', '网址都能打开。'),
    },
    {
      ...head,
      id: `${outlet}/video`,
      asks: say('Videos are put in by hand.', '视频需要手工插入。'),
      check: (draft) =>
        draft.gaps
          .filter(({ kind }) => kind === 'video')
          .map(({ written, line }) => ({
            line,
            message: say(
              `The video ${written.slice(0, 120)} does not go along. Insert it in the platform’s editor, or leave the link.`,
              `视频 ${written.slice(0, 120)} 不会一起带过去。请在平台的编辑器里插入，或只留链接。`,
            ),
          })),
      fact: () => say('No video to put in by hand.', '没有需要手工插入的视频。'),
    },
  ];
}

/** Formulas that the platform shows as the text they are written in. */
export function plainFormulas(head: RuleHead): PlatformRule {
  return {
    ...head,
    asks: say('Formulas are not drawn; they stay text.', '不会排公式，只显示原文。'),
    check: ({ formulas }) =>
      formulas.map(({ tex, line }) => ({
        line,
        message: say(
          `The formula ${tex.slice(0, 60)} will show as text. Put it in with the editor’s formula tool, or as a picture.`,
          `公式 ${tex.slice(0, 60)} 会显示成文字。请用编辑器的公式功能插入，或换成图片。`,
        ),
      })),
    fact: () => say('No formulas.', '没有公式。'),
  };
}
