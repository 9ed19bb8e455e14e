const fonts = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'PingFang SC','Hiragino Sans GB','Microsoft YaHei',sans-serif";
const small = 'margin:4px 0 0;font-size:13px;line-height:1.6';

type MailPart = 'body' | 'paper' | 'cell' | 'h1' | 'h2' | 'heading' | 'text' | 'small' | 'trouble' | 'foot' | 'link';

/** The style of each tag of a mail. Colours are those of the pages in light. */
export const mailStyles: Readonly<Record<MailPart, string>> = {
  body: `margin:0;padding:0;background-color:#fafaf7;color:#1c2328;font-family:${fonts}`,
  paper: 'background-color:#fafaf7',
  cell: `padding:16px 0;border-bottom:1px solid #dddcd8;font-family:${fonts}`,
  h1: 'margin:4px 0 0;font-size:22px;line-height:1.35;font-weight:600;color:#1c2328',
  h2: 'margin:0;font-size:17px;line-height:1.45;font-weight:600;color:#1c2328',
  heading: 'margin:16px 0 0;font-size:15px;line-height:1.45;font-weight:600;color:#1c2328',
  text: 'margin:8px 0 0;font-size:15px;line-height:1.65;color:#1c2328',
  small: `${small};color:#5e666c`,
  trouble: `${small};color:#885219`,
  foot: 'margin:16px 0 0;font-size:12px;line-height:1.6;color:#5e666c',
  link: 'color:#005e7b;text-decoration:underline',
};

/** What mail programs that ask for dark colours take instead. */
export const mailDarkStyle: string = [
  ['.paper', 'background-color:#111619'],
  ['.ink', 'color:#e5e3dd'],
  ['.soft', 'color:#a3a8ab'],
  ['.trouble', 'color:#e0b070'],
  ['.link', 'color:#86c9e0'],
  ['.line', 'border-color:#2b3236'],
]
  .map(([name, value]) => `@media (prefers-color-scheme:dark){${name}{${value}!important}}`)
  .join('');
