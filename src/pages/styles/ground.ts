import { iconStyle } from '../icon.js';

/** Elements without a class, and the few classes that hold everywhere. */
export const ground: string = `
*,::before,::after{box-sizing:border-box;min-width:0}
html{-webkit-text-size-adjust:100%;scroll-padding-top:var(--s-5)}
body{margin:0;background:var(--paper);color:var(--ink);font:400 var(--t-2)/1.75 "Han Marks",var(--sans);line-break:strict;overflow-wrap:anywhere;text-autospace:normal;text-spacing-trim:trim-start;hanging-punctuation:allow-end last;font-variant-numeric:lining-nums}
h1,h2,h3,h4,p,ul,ol,dl,dd,figure,fieldset,blockquote{margin:0;padding:0;border:0}
ul,ol{list-style:none}
h1,h2,h3,h4{font-weight:600;line-height:1.4}
@media (min-width:40rem){h1,.title{word-break:keep-all}}
h1,.title,.name,p{text-wrap:pretty}
a{color:var(--accent);text-decoration:underline 1px color-mix(in oklab,currentColor 35%,transparent);text-underline-offset:.22em;transition:color var(--quick),text-decoration-color var(--quick)}
a:hover{color:var(--accent-deep);text-decoration-color:currentColor}
:where(.nav,.turn,.filter) a,.tongue{color:var(--ink-2);text-decoration:none}
:where(.contents,.title,.days,.calendar) a{color:var(--ink);text-decoration:none}
:where(.nav,.turn,.contents,.days,.title,.filter) a:hover{color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:3px;border-radius:var(--r-1)}
svg{display:block}
.icon{display:block;width:1em;height:1em;flex:none;background:currentColor;mask:var(--drawn) center/contain no-repeat;print-color-adjust:exact}
${iconStyle}
code,kbd,pre,.key,.mono{font-family:var(--mono);font-size:.88em;text-autospace:no-autospace;font-variant-ligatures:none}
p code,dd code,li code{background:var(--sunk);border-radius:var(--r-1);padding:.1em .32em}
pre{margin:0;padding:var(--s-3) var(--s-4);background:var(--sunk);border-radius:var(--r-2);line-height:1.6;white-space:pre-wrap}
pre code{font-size:1em}
kbd,.key{border:1px solid var(--line);border-radius:var(--r-1);padding:0 .4em;color:var(--ink-2);background:var(--raised);white-space:nowrap}
[lang="en"]{font-family:var(--sans)}
html[lang="en"] body{font-family:var(--sans)}
html[lang="en"] [lang="zh-CN"]{font-family:"Han Marks",var(--sans)}
[hidden]{display:none !important}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;inset:0 auto auto 0;z-index:9;padding:var(--s-2) var(--s-4);background:var(--accent);color:var(--on-accent);transform:translateY(-120%)}
.skip:focus{transform:none;color:var(--on-accent)}
.num,.calendar,.days time,table,.trail time{font-variant-numeric:lining-nums tabular-nums}
.quiet{color:var(--ink-3);font-weight:400}
.row{display:flex;flex-wrap:wrap;gap:var(--s-2) var(--s-3);align-items:center}
.push{margin-left:auto}
.masthead,.page-head p,.side h2,.date span strong,.contents,.refs,.side,.permalink > .meta,.month h3,.days a,.notice{font-size:var(--t-1)}
.small,.footer,.date span,.turn,.meta,.crumbs,.asset figcaption,.fields dt,.month h3 small,.legend,.filter,table,.diagnostic,.days time small,.days .n,.trail time,.asset .gone{font-size:var(--t-0);line-height:1.6}
@media (prefers-reduced-motion:reduce){*{transition:none !important}}
@media (forced-colors:active){.icon{forced-color-adjust:none} .calendar a{border:1px solid} .legend i{forced-color-adjust:none}}
table{border-collapse:collapse;width:100%;line-height:1.5}
th,td{padding:.38rem var(--s-3) .38rem 0;text-align:left;border-bottom:1px solid var(--line);font-weight:400;vertical-align:top}
thead th{color:var(--ink-3);font-size:var(--t-0);white-space:nowrap}
td.n,th.n{text-align:right;padding-right:0;padding-left:var(--s-4)}
`;
