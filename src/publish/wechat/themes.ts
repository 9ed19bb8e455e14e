import { say } from '../../base/text.js';
import type { OutletTheme } from '../outlet.js';

/** A look of a WeChat article, as a style sheet over `.role` classes; it is written into the tags before anything is pasted. */
export interface WechatTheme extends OutletTheme {
  readonly css: string;
}

// Pixels, because the editor drops rem; no shadows, no position, no fonts that a phone has to load.
const base = `
.lead,.meta,.caption,.reference,.note{font-size:14px;line-height:1.75;color:#6a6f73}
.lead{margin:0 0 16px}
.heading{margin:36px 0 8px;font-size:18px;line-height:1.5;font-weight:bold;color:#1f2a30}
.meta{margin:0 0 12px}
.text,.item,.deepItem{font-size:16px;line-height:1.75;color:#333333}
.text{margin:0 0 14px;text-align:justify}
.item{margin:0 0 8px;padding-left:1em;text-indent:-1em}
.deepItem{margin:0 0 8px;padding-left:2.5em;text-indent:-1em}
.quote{margin:0 0 14px;padding:4px 0 4px 12px;border-left:3px solid #d9d9d4}
.pre{margin:0 0 14px;padding:10px 12px;background:#f6f6f4;border-radius:4px;font-family:Menlo,Consolas,monospace;font-size:13px;line-height:1.6;color:#333333}
.code{padding:1px 4px;background:#f3f3f0;border-radius:3px;font-family:Menlo,Consolas,monospace;font-size:14px;color:#333333}
.formula{font-family:Menlo,Consolas,monospace;font-size:14px}
.del{text-decoration:line-through}
.label{font-weight:bold;color:#1f2a30}
.reference{margin:0 0 4px;color:#55595c}
.link{color:#576b95;text-decoration:none}
.mark{font-size:12px;color:#576b95}
.figure{margin:16px 0}
.picture{display:block;max-width:100%;height:auto;margin:0 auto}
.caption{margin:6px 0 0;text-align:center}
.place{margin:16px 0;padding:24px 12px;background:#f6f6f4;border:1px dashed #b9bcbe;border-radius:4px;font-size:14px;line-height:1.6;text-align:center;color:#6a6f73;word-wrap:break-word}
.gone{margin:0 0 14px;padding:8px 12px;background:#f6f6f4;font-size:14px;line-height:1.6;color:#6a6f73;word-wrap:break-word}
.table{margin:0 0 14px;border-collapse:collapse;font-size:14px;line-height:1.6;color:#333333}
.cell{padding:4px 8px;border:1px solid #dddddd}
.notesHeading{margin:40px 0 10px;padding-top:16px;border-top:1px solid #e4e4e0;font-size:16px;line-height:1.5;font-weight:bold;color:#1f2a30}
.note{margin:0 0 6px;font-size:13px;word-wrap:break-word}
`;

/** The looks to choose from, the default first. */
export const wechatThemes: readonly WechatTheme[] = [
  { name: 'plain', title: say('Plain', '素白'), css: base },
  {
    name: 'petrol',
    title: say('Petrol blue', '花青'),
    css: `${base}
.heading{padding:0 0 6px;border-bottom:2px solid #00627e;color:#00506a}
.meta{color:#00627e}
.label{color:#00506a}
.mark,.link{color:#00627e}
.quote{border-left-color:#00627e;background:#f1f7f9}
.code{background:#eaf3f6;color:#00506a}
.place{background:#f1f7f9;border-color:#7fb0be}
.notesHeading{border-top-color:#00627e;color:#00506a}
`,
  },
  {
    name: 'serif',
    title: say('Serif', '宋体'),
    css: `${base}
.heading,.text,.item,.deepItem,.lead,.label,.notesHeading{font-family:Charter,Georgia,"Songti SC","Source Han Serif SC","Noto Serif CJK SC",SimSun,serif}
.heading{font-size:20px;text-align:center;color:#222222}
.meta{text-align:center;color:#8a6d3b}
.text,.item{font-size:17px;line-height:1.85}
.notesHeading{text-align:center}
`,
  },
];
