/** Figures and charts: accent only, each with its finding in words. */
export const stats: string = `
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:var(--s-4);margin-bottom:var(--s-7);padding-block:var(--s-4);border-block:1px solid var(--line)}
.figures dt{color:var(--ink-2);font-size:var(--t-0);line-height:1.9}
.figures dt a{color:inherit;display:inline-block}
.figures dd{font:400 2rem/1.25 var(--serif)}
.figures dd small{font:400 var(--t-0) var(--sans);color:var(--ink-3)}
.charts{display:grid;gap:var(--s-7) var(--s-8)}
@media (min-width:64rem){.charts{grid-template-columns:1fr 1fr} .charts .full{grid-column:1 / -1}}
.chart > h2{font-size:var(--t-3)}
.chart > p:not(.small){color:var(--ink-2);font-size:var(--t-1);line-height:1.65;max-width:42em;margin-block:var(--s-1) var(--s-4)}
.chart > .row,.chart > .after{margin-top:var(--s-3)}
.chart .legend{margin-left:0}
.chart details{margin-top:var(--s-3);font-size:var(--t-0);line-height:1.6;color:var(--ink-2)}
.chart summary{width:max-content;min-height:1.5rem;cursor:pointer}
.chart details table,.chart details .bars{margin-top:var(--s-2);max-width:24rem}
.chart table a{display:inline-block;padding-block:.1rem}
.month-bars{width:100%;height:auto;max-width:34rem;overflow:visible}
.month-bars text{font:400 13px var(--sans);fill:var(--ink-2);font-variant-numeric:lining-nums tabular-nums}
.bar{fill:var(--accent)}
.grid{stroke:var(--line);vector-effect:non-scaling-stroke}
.area{fill:var(--heat-1);stroke:var(--accent);stroke-width:1.5;stroke-linejoin:round;vector-effect:non-scaling-stroke}
.bars{position:relative;--name:9.5rem;--count:3.2rem;font-size:var(--t-1);line-height:1.75rem}
.bars li{display:grid;grid-template-columns:var(--name) 1fr var(--count);height:1.75rem}
.bars li > :first-child{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;padding-right:var(--s-3);justify-self:start;max-width:100%}
.bars .num{grid-column:3;text-align:right;color:var(--ink-2)}
.bars svg{position:absolute;inset-block:0;left:var(--name);width:calc(100% - var(--name) - var(--count));height:100%;pointer-events:none}
.sparks{display:grid;gap:var(--s-3)}
.sparks > li{display:grid;grid-template-columns:9.5rem 1fr 3.2rem;gap:0;align-items:end;line-height:1.35;font-size:var(--t-1)}
.sparks a{padding-right:var(--s-3);min-height:1.5rem;display:flex;align-items:end;width:max-content;max-width:100%}
.sparks svg{width:100%;height:1.9rem;overflow:visible}
.sparks .num{text-align:right;color:var(--ink-2)}
.sparks a,.bars a{text-decoration-color:color-mix(in oklab,currentColor 22%,transparent);color:var(--ink)}
.sparks a:hover,.bars a:hover{color:var(--accent)}
.page > .sparks{column-gap:clamp(var(--s-6),5vw,var(--s-8))}
@media (min-width:48rem){.page > .sparks{grid-template-columns:1fr 1fr}}
.heat{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(20.5rem,100%),1fr));gap:var(--s-5) var(--s-6)}
.heat h3{display:flex;gap:var(--s-3);align-items:baseline;font-size:var(--t-0);line-height:1.6;font-weight:400;margin-bottom:var(--s-1)}
.heat h3 a{color:var(--ink-2);padding-block:.1rem}
.heat h3 small{color:var(--ink-3);font-size:inherit}
.squares{display:grid;grid-auto-flow:column;grid-template-rows:repeat(7,1.5rem);grid-auto-columns:minmax(0,1.5rem);justify-content:start;margin-left:-2px}
.squares > *{border:2px solid transparent;background-clip:padding-box;border-radius:5px}
.squares a{overflow:hidden;font-size:0}
.squares a:hover{border-color:var(--accent)}
.squares a:focus-visible{outline-offset:-1px}
.squares .h0{background-color:var(--heat-0)} .squares .h1{background-color:var(--heat-1)} .squares .h2{background-color:var(--heat-2)} .squares .h3{background-color:var(--heat-3)} .squares .h4{background-color:var(--heat-4)}
.quarters{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(17rem,100%),1fr));gap:var(--s-5) var(--s-6)}
.quarters h3{font-size:var(--t-1);padding-bottom:var(--s-1);margin-bottom:var(--s-2);border-bottom:1px solid var(--line)}
.quarters h3 small{font-weight:400;color:var(--ink-3);font-size:var(--t-0);margin-left:var(--s-2)}
.quarters li{font-size:var(--t-1);line-height:1.75rem}
.quarters a{color:var(--ink);text-decoration-color:color-mix(in oklab,currentColor 22%,transparent)}
.quarters a:hover{color:var(--accent)}
.quarters .sign{color:var(--accent)}
@media (max-width:29.99rem){.bars,.sparks > li{--name:7rem} .sparks > li{grid-template-columns:7rem 1fr 2.8rem} .bars{--count:2.8rem}}
@media (max-width:23.4rem){.squares{grid-auto-flow:row;grid-template:none / repeat(7,1.5rem);grid-auto-rows:1.5rem}}
@media (forced-colors:active){.squares a{border:1px solid} .bar,.area{forced-color-adjust:none}}
@media print{.chart,.sheaf{break-inside:avoid}}
`;
