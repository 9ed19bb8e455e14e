/** The page where a day is written: only that page loads it. */
export const editorStyle: string = `
.button.primary{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
.button.primary:hover{background:var(--accent-deep);border-color:var(--accent-deep)}
.button:disabled,.button.primary:disabled{color:var(--ink-3);background:var(--sunk);border-color:var(--line);cursor:default}
.button.tiny{font-size:var(--t-0);padding:.2rem .6rem}
a.button{text-decoration:none}
a.button:hover{color:var(--ink)}
@media (scripting:none){.script-only,.grip{display:none !important}}
@media (scripting:enabled){.plain-only{display:none}}
.edit-head{align-items:center;margin-bottom:var(--s-5)}
.edit-head .state{display:inline-flex;align-items:center;gap:.45em;font-size:var(--t-0);line-height:1.6}
.state::before{content:"";flex:none;width:.5rem;height:.5rem;border-radius:50%;background:var(--star)}
.state.saved::before{background:var(--fine)}
.state.lost::before{background:var(--error)}
.notice.warning{border-color:var(--warning)}
.said{width:fit-content;max-width:100%;margin-bottom:var(--s-5)}
@media (scripting:enabled){.said{position:fixed;z-index:5;bottom:var(--s-5);left:50%;translate:-50%;width:max-content;max-width:min(40rem,calc(100vw - 2 * var(--gutter)));margin:0;background:var(--raised);box-shadow:0 4px 22px color-mix(in oklab,var(--ink) 22%,transparent)}}
.ask{max-width:min(26rem,calc(100vw - 2 * var(--gutter)));padding:var(--s-5) var(--s-6);color:var(--ink);background:var(--raised);border:1px solid var(--edge);border-radius:var(--r-3)}
.ask::backdrop{background:color-mix(in oklab,var(--ink) 35%,transparent)}
.ask form{display:grid;gap:var(--s-4)}
.ask h2{font-size:var(--t-2)}
.kept{display:grid;gap:var(--s-3);margin-bottom:var(--s-5)}
.kept pre{max-height:10rem;overflow:auto}
.kept pre:empty{display:none}
.views a{padding:.25rem .9rem;color:var(--ink-2);text-decoration:none;white-space:nowrap;font-size:var(--t-1)}
.views a + a{border-left:1px solid var(--line)}
.views a:hover{color:var(--accent)}
.views [aria-current]{background:var(--wash);color:var(--accent-deep);font-weight:600;box-shadow:inset 0 -2px var(--accent)}
.views a:focus-visible{outline-offset:-3px}
.row.back{gap:var(--s-1)}
.button.back{padding-inline:.6rem;font-size:1.05rem}
.editor{display:grid;gap:var(--s-6)}
@media (min-width:48rem){.editor{grid-template-columns:14rem 1fr} .looks{grid-column:2}}
@media (min-width:75rem){.editor{grid-template-columns:15rem minmax(0,1.08fr) minmax(0,1fr)} .editor[data-view=source]{grid-template-columns:15rem minmax(0,1.5fr) minmax(0,1fr)} .looks{grid-column:auto}}
@media (max-width:30rem){#source-place .cm-lineNumbers{display:none !important}}
.side-list,.work,.looks,.entry-form,.source-form,#form-place{display:grid;gap:var(--s-4);align-content:start}
.looks{gap:var(--s-6)}
@media (min-width:48rem){.side-list{position:sticky;top:var(--s-5);max-height:calc(100vh - 2 * var(--s-5));overflow-y:auto;align-self:start;scrollbar-width:thin;padding:3px;margin:-3px}}
@media (min-width:75rem){.looks{position:sticky;top:var(--s-5);max-height:calc(100vh - 2 * var(--s-5));overflow-y:auto;align-self:start;scrollbar-width:thin;padding:3px;margin:-3px}}
.control{position:relative;display:grid;gap:var(--s-1)}
.suggestions{position:absolute;z-index:4;top:100%;left:0;min-width:12rem;max-width:100%;max-height:15rem;overflow-y:auto;margin-top:2px;padding-block:var(--s-1);background:var(--raised);border:1px solid var(--edge);border-radius:var(--r-2);box-shadow:0 4px 18px color-mix(in oklab,var(--ink) 16%,transparent)}
.suggestions li{padding:.35rem .8rem;font-size:var(--t-1);line-height:1.5;cursor:pointer}
.suggestions li:hover{background:var(--wash)}
.suggestions [aria-selected=true]{background:var(--accent);color:var(--on-accent)}
.control > label,.control > legend{display:flex;justify-content:space-between;gap:var(--s-3);width:100%;padding:0;font-size:var(--t-0);line-height:1.6;color:var(--ink-2)}
.control > legend{margin-bottom:var(--s-1)}
.input.mono,.link-row .mono{font-size:var(--t-0)}
.input[aria-invalid]{border-color:var(--error)}
textarea.input{resize:vertical;line-height:1.6;display:block}
.field-problem{color:var(--error)}
.field-problem:empty{display:none}
.assist{display:flex;flex-wrap:wrap;align-items:center;gap:var(--s-2) var(--s-3)}
.assist:empty,.assist p:empty,.assist .asking,.editor[data-asking] #assist-means,.offer[data-state=none]{display:none}
.assist p{flex:1 1 15rem}
.assist .problem{flex-basis:100%;color:var(--error)}
.editor[data-asking] .assist .asking{display:block}
.editor[data-asking] #suggest{opacity:.6;cursor:progress}
.offer{display:grid;gap:var(--s-2);font-size:var(--t-1);line-height:1.6}
.offer[data-state=offered]{padding:var(--s-3) var(--s-4);border:1px dashed var(--star);border-radius:var(--r-2)}
.machine{margin-right:.6em;padding:.1em .5em;border-radius:var(--r-1);background:var(--mark);color:var(--ink);font-weight:600}
.offer .words{display:block;margin-top:var(--s-2);font-size:var(--t-1);line-height:1.6}
.control:has([data-state=taken]) .input{border-style:dashed;border-color:var(--star);background:color-mix(in oklab,var(--mark) 30%,var(--raised))}
.choice.stars{width:100%}
.choice.stars label{flex:1;text-align:center;padding-block:.35rem;font-size:var(--t-1)}
.link-row{display:grid;gap:var(--s-1)}
.link-row + .link-row{margin-top:var(--s-2)}
.links .button.tiny{justify-self:start}
.links:not(:focus-within) .spare{display:none}
.source-form{gap:var(--s-2)}
#source-place{min-height:min(78vh,40rem)}
textarea#source{resize:vertical;min-height:24rem;white-space:pre-wrap;tab-size:2}
@media (scripting:enabled){.source-form:not(.plain) textarea{display:none}}
#loose ul{display:grid;gap:var(--s-1)}
.form-head{display:flex;align-items:center;justify-content:space-between;gap:var(--s-3)}
.form-head h2{font-size:var(--t-1)}
.places{display:flex;gap:var(--s-1)}
.places .button{padding:.2rem .55rem;min-width:2.25rem}
.order{display:grid;gap:1px;word-break:keep-all}
.order li{position:relative;display:grid;grid-template-columns:1.7rem 1fr auto;align-items:start;border-radius:var(--r-2);font-size:var(--t-1);line-height:1.5}
.order .num{padding:.5rem 0 0 var(--s-2);font-family:var(--serif);color:var(--ink-2)}
.order a .num{padding:0;font-family:inherit;color:var(--ink-3)}
.order a{display:block;border-block:.5rem solid transparent;min-height:2.25rem;color:var(--ink);text-decoration:none;overflow:hidden;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;margin-bottom:0}
.order a:hover{color:var(--accent)}
.order [aria-current]{font-weight:600}
.order li:has([aria-current]){background:var(--wash)}
.grip{display:grid;place-items:center;color:var(--ink-3);border:0;background:none;padding:0;width:2.25rem;min-height:2.25rem;font-size:1rem}
.grip:hover{color:var(--accent)}
.grip{cursor:grab;touch-action:none}
.order.dragging{user-select:none}
.order.dragging li{transition:transform 140ms ease-out}
.order.dragging .dragged{z-index:2;transition:none;background:var(--raised);box-shadow:0 3px 14px color-mix(in oklab,var(--ink) 22%,transparent)}
.order.dragging,.order.dragging .grip{cursor:grabbing}
.panel{border:1px solid var(--line);border-radius:var(--r-3);background:var(--raised);padding:var(--s-4) var(--s-5)}
.panel h2,.looks h2{font-size:var(--t-1);margin-bottom:var(--s-3);line-height:1.5}
.panel .diagnostic .button{min-height:1.75rem}
.diagnostic .line{color:var(--ink-3);white-space:nowrap}
.diff{font:400 var(--t-0)/1.7 var(--mono);white-space:pre-wrap;overflow-wrap:anywhere}
.diff ins,.diff del{display:block;text-decoration:none;padding-inline:var(--s-2)}
.diff ins{background:color-mix(in oklab,var(--fine) 13%,var(--raised))}
.diff del{background:color-mix(in oklab,var(--error) 11%,var(--raised))}
.diff hr{border:0;border-top:1px dashed var(--line);margin:var(--s-2) 0}
.diff + p{margin-top:var(--s-2)}
#preview .entry{padding-block:0;border:0}
#preview .entries > .notice{max-width:none}
.pictures ul{display:grid;gap:var(--s-2);margin-bottom:var(--s-3)}
.pictures li{display:grid;grid-template-columns:4.5rem 1fr auto;gap:var(--s-3);align-items:center}
.pictures img{width:4.5rem;height:2.8125rem;object-fit:contain;background:var(--sunk);border-radius:var(--r-1)}
.drop{display:grid;justify-items:center;gap:var(--s-2);padding:var(--s-4);border:1.5px dashed var(--edge);border-radius:var(--r-3);text-align:center;font-size:var(--t-1);line-height:1.6;color:var(--ink-2)}
.drop label span{display:block}
.drop input{font-size:var(--t-0);max-width:100%}
.over .drop,.drop.over{background:var(--wash);border-color:var(--accent)}
.conflict{display:grid;gap:var(--s-5);margin-bottom:var(--s-6)}
.conflict h2{font-size:var(--t-2)}
.conflict .notice{max-width:none}
.conflict legend{font-size:var(--t-0);color:var(--ink-2);margin-bottom:var(--s-2)}
.sides{display:grid;gap:var(--s-3)}
@media (min-width:48rem){.sides{grid-template-columns:1fr 1fr}}
.side-choice{display:grid;gap:var(--s-2);align-content:start;padding:var(--s-3);border:1px solid var(--line);border-radius:var(--r-2);font-size:var(--t-0);cursor:pointer}
.side-choice:has(:checked){border-color:var(--accent);background:var(--wash)}
.side-choice:has(:focus-visible){outline:2px solid var(--accent);outline-offset:1px}
.side-choice span{display:flex;gap:.5em;align-items:center;min-height:1.5rem}
.side-choice pre{max-height:16rem;overflow:auto;padding:var(--s-2) var(--s-3)}
@media (pointer:coarse){.suggestions li{padding-block:.7rem} .button.tiny,.order a,.grip{min-height:2.75rem} .grip{width:2.75rem}}
@media (max-width:47.99rem){.edit-head .push{margin-left:0;width:100%} .edit-head .push .button{flex:1 0 auto} .edit-head .push .button:not(.back){padding-inline:.6rem}}
`;
