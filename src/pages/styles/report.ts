/** The yearly report: a page to share, on a screen and on paper. */
export const report: string = `
.report .crumbs{display:flex}
.report .summary{font:400 clamp(1.25rem,1.05rem + .8vw,1.6rem)/1.7 var(--serif);max-width:34em;margin-bottom:var(--s-6);text-wrap:pretty}
.year-halves{display:grid;gap:var(--s-5) var(--s-6)}
.year-half{margin:0;min-width:0}
.year-half figcaption{font-size:var(--t-0);line-height:1.6;color:var(--ink-2);margin-bottom:var(--s-1)}
.year-half small{color:var(--ink-3);font-size:inherit;margin-left:var(--s-2)}
.year-half svg{width:100%;height:auto;overflow:visible}
.year-half text{font:400 13px var(--sans);fill:var(--ink-2)}
.year-half path{stroke-width:3;stroke-linejoin:round}
.year-half .h0{fill:var(--heat-0);stroke:var(--heat-0)} .year-half .h1{fill:var(--heat-1);stroke:var(--heat-1)} .year-half .h2{fill:var(--heat-2);stroke:var(--heat-2)} .year-half .h3{fill:var(--heat-3);stroke:var(--heat-3)} .year-half .h4{fill:var(--heat-4);stroke:var(--heat-4)}
@media (min-width:48rem){.year-halves{grid-template-columns:1fr 1fr} .year-half text{font-size:14px}}
@media (min-width:64rem){.year-half text{font-size:9.5px}}
.topic-months,.shift{display:grid;grid-template-columns:9.5rem 1fr 3.2rem;align-items:center;font-size:var(--t-1);line-height:1.75rem}
.topic-months > a,.shift > a{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;padding-right:var(--s-3);color:var(--ink);text-decoration-color:color-mix(in oklab,currentColor 22%,transparent);justify-self:start;max-width:100%}
.topic-months > a:hover,.shift > a:hover,.arcs a:hover{color:var(--accent)}
.topic-months svg{width:100%;height:1.25rem}
div.topic-months svg{height:auto}
.topic-months text{font:400 6.5px var(--sans);fill:var(--ink-2)}
.topic-months .num,.shift .num{text-align:right;color:var(--ink-2)}
.topic-months .h0{fill:var(--heat-0)} .topic-months .h1{fill:var(--heat-1)} .topic-months .h2{fill:var(--heat-2)} .topic-months .h3{fill:var(--heat-3)} .topic-months .h4{fill:var(--heat-4)}
.shift{grid-template-columns:9.5rem 1fr 6.2rem}
.shift svg{width:100%;height:1.25rem;overflow:visible}
.shift path{fill:none;vector-effect:non-scaling-stroke;stroke-linecap:round}
.shift .way{stroke:var(--accent);stroke-width:2}
.shift .then{stroke:var(--accent);stroke-width:9}
.shift .now{stroke:var(--accent);stroke-width:13}
.shift .then{stroke:var(--heat-2)}
.shift.rose + .shift.fell{margin-top:var(--s-3)}
.arcs{position:relative;--name:11rem;font-size:var(--t-1);line-height:1.75rem}
.arcs li{height:1.75rem;width:var(--name);overflow:hidden;text-overflow:ellipsis;white-space:nowrap;padding-right:var(--s-3)}
.arcs a{color:var(--ink);text-decoration-color:color-mix(in oklab,currentColor 22%,transparent)}
.arcs svg{position:absolute;inset-block:0;left:var(--name);width:calc(100% - var(--name) - .25rem);height:100%;pointer-events:none}
.arc{fill:none;stroke:var(--accent);vector-effect:non-scaling-stroke}
.arc.w1{stroke-width:1} .arc.w2{stroke-width:2} .arc.w3{stroke-width:3.5} .arc.w4{stroke-width:5}
@media (min-width:48rem){.topic-months text{font-size:5px} .topic-months{grid-template-columns:12.5rem 1fr 3.2rem} .shift{grid-template-columns:12.5rem 1fr 6.2rem} .arcs{--name:12.5rem}}
@media (min-width:40rem){.report .figures{grid-template-columns:repeat(3,1fr)}}
@media (min-width:60rem){.report .figures{grid-template-columns:repeat(6,1fr)}}
@media (min-width:48rem) and (max-width:63.99rem){.topic-months text{font-size:3.3px}}
@media (max-width:29.99rem){.topic-months{grid-template-columns:8rem 1fr 2.4rem} .shift{grid-template-columns:8rem 1fr 5.6rem} .arcs{--name:9rem}}
@media (forced-colors:active){.arc,.shift path,.year-half path,.topic-months rect{forced-color-adjust:none}}
@media print{
  .report .summary{font-size:13pt}
  .report .charts,.year-halves{grid-template-columns:1fr 1fr;gap:7mm 8mm}
  .topic-months{grid-template-columns:7rem 1fr 2.2rem} .shift{grid-template-columns:7rem 1fr 5rem}
  .year-half text{font-size:12px}
  .topic-months text{font-size:7px}
  .report .full{grid-column:1 / -1}
  .report .crumbs,.report summary,.report .push{display:none}
  .report svg,.report .legend i{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;
