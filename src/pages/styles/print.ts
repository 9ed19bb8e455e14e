/** Paper: no chrome, addresses after references, no entry split. */
export const print: string = `
@media print{
  :root,:root[data-theme]{color-scheme:light;--paper:#fff;--raised:#fff}
  body{font-size:10.5pt}
  .masthead .nav,.find,.tongue,.footer,.turn,.skip,.contents,.side,.button,.acts,.quiet-notice,.filter{display:none}
  .entry,.asset,.fields > div,.diagnostic,.month{break-inside:avoid}
  .title{break-after:avoid}
  .refs .id{display:none}
  .refs a[href^="http"]::after{display:inline-block;margin-left:.5em;content:"<" attr(href) ">";font:8pt var(--mono);color:var(--ink-2)}
  .day,.split{display:block}
  .rail{margin-bottom:2rem;max-height:none}
  @page{margin:18mm 16mm}
}
`;
