/** The paper's colour where a style sheet cannot say it: in the frame of a window, on an installed app. */
export const paperColour = { light: '#fafaf7', dark: '#111619' } as const;

/** Colours, type, space: what all other styles are made of. */
export const tokens: string = `
@font-face{font-family:"Han Marks";font-weight:400;unicode-range:U+2014,U+2018-2019,U+201C-201D,U+2026;
  src:local("PingFangSC-Regular"),local("HiraginoSansGB-W3"),local("NotoSansCJKsc-Regular"),local("SourceHanSansSC-Regular"),local("Microsoft YaHei")}
@font-face{font-family:"Han Marks";font-weight:600 700;unicode-range:U+2014,U+2018-2019,U+201C-201D,U+2026;
  src:local("PingFangSC-Semibold"),local("HiraginoSansGB-W6"),local("NotoSansCJKsc-Bold"),local("SourceHanSansSC-Bold"),local("Microsoft YaHei Bold")}
@font-face{font-family:"Latin Marks";unicode-range:U+2014,U+2018-2019,U+201C-201D,U+2026;src:local("Liberation Sans"),local("DejaVu Sans"),local("Arial")}
@font-face{font-family:"Latin Dot";unicode-range:U+00B7;src:local("Noto Sans"),local("Segoe UI"),local("Helvetica Neue"),local("Roboto"),local("Arial"),local("Liberation Sans"),local("DejaVu Sans")}
:root{
  color-scheme:light dark;
  --paper:light-dark(oklch(.984 .004 100),oklch(.196 .009 235));
  --raised:light-dark(oklch(1 0 0),oklch(.232 .01 235));
  --sunk:light-dark(oklch(.962 .005 100),oklch(.168 .008 235));
  --ink:light-dark(oklch(.25 .014 240),oklch(.915 .006 95));
  --ink-2:light-dark(oklch(.405 .015 240),oklch(.785 .008 95));
  --ink-3:light-dark(oklch(.505 .014 240),oklch(.675 .01 95));
  --line:light-dark(oklch(.895 .006 100),oklch(.305 .01 235));
  --edge:light-dark(oklch(.61 .012 240),oklch(.535 .012 235));
  --accent:light-dark(oklch(.45 .088 228),oklch(.8 .08 220));
  --accent-deep:light-dark(oklch(.37 .078 230),oklch(.87 .06 218));
  --wash:light-dark(oklch(.948 .017 222),oklch(.272 .03 230));
  --on-accent:light-dark(oklch(.99 .003 100),oklch(.19 .02 235));
  --star:light-dark(oklch(.635 .135 68),oklch(.82 .13 84));
  --mark:light-dark(oklch(.915 .088 92),oklch(.4 .07 82));
  --error:light-dark(oklch(.495 .165 27),oklch(.775 .115 25));
  --warning:light-dark(oklch(.49 .1 62),oklch(.83 .1 80));
  --fine:light-dark(oklch(.46 .09 155),oklch(.8 .095 155));
  --heat-0:light-dark(oklch(.945 .004 100),oklch(.245 .009 235));
  --heat-1:light-dark(oklch(.895 .032 222),oklch(.335 .04 230));
  --heat-2:light-dark(oklch(.81 .058 224),oklch(.415 .055 228));
  --heat-3:light-dark(oklch(.5 .088 227),oklch(.7 .078 223));
  --heat-4:light-dark(oklch(.375 .078 230),oklch(.835 .07 219));
  --sans:"Latin Dot",-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Noto Sans","Latin Marks","PingFang SC","Hiragino Sans GB","Source Han Sans SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;
  --serif:Charter,"Bitstream Charter","Source Serif 4","Iowan Old Style","Noto Serif",Georgia,Cambria,"Songti SC","Source Han Serif SC","Noto Serif CJK SC",serif;
  --mono:ui-monospace,"SF Mono","Cascadia Code",Menlo,Consolas,"Noto Sans Mono","DejaVu Sans Mono","PingFang SC","Noto Sans CJK SC","Microsoft YaHei",monospace;
  --t-0:.8125rem;--t-1:.9375rem;--t-2:1.0625rem;--t-3:1.25rem;--t-4:1.75rem;--t-5:clamp(4rem,3rem + 5vw,6.5rem);
  --measure:36em;
  --s-1:.25rem;--s-2:.5rem;--s-3:.75rem;--s-4:1rem;--s-5:1.5rem;--s-6:2rem;--s-7:3rem;--s-8:4.5rem;
  --gutter:clamp(1rem,4.2vw,3rem);
  --r-1:3px;--r-2:6px;--r-3:10px;
  --quick:120ms ease-out;
}
:root[data-theme="light"]{color-scheme:light}
:root[data-theme="dark"]{color-scheme:dark}
:root:has(.choice [value="light"]:checked){color-scheme:light}
:root:has(.choice [value="dark"]:checked){color-scheme:dark}
@supports not (color:light-dark(red,red)){
  :root{--paper:#fafaf7;--raised:#ffffff;--sunk:#f3f2ef;--ink:#1c2328;--ink-2:#424a50;--ink-3:#5e666c;--line:#dddcd8;--edge:#7d848a;--accent:#005e7b;--accent-deep:#004661;--wash:#e2f1f6;--on-accent:#fcfcfa;--star:#bf7811;--mark:#f8e29f;--error:#ac2c28;--warning:#885219;--fine:#266741;--heat-0:#ededea;--heat-1:#c6e2ec;--heat-2:#99cadd;--heat-3:#196d8a;--heat-4:#004862}
}
`;
