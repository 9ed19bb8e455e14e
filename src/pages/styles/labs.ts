/** The pages of labs: only they load it. */
export const labsStyle: string = `
@media (scripting:none){.script-only{display:none !important}}
@media (scripting:enabled){.plain-only{display:none !important}}
.labs{display:grid;gap:var(--s-6);max-width:46.75rem}
.labs li{display:grid;gap:var(--s-2)}
.labs h2{font-size:var(--t-3)}
.labs .refs li,.side .refs li{display:flex;flex-wrap:wrap;gap:0 var(--s-3);align-items:baseline}
.lab-head{display:grid;gap:var(--s-2);margin-bottom:var(--s-6)}
.lab-head h1{font-size:var(--t-4);line-height:1.3}
.lab-head p{color:var(--ink-2);max-width:52em;font-size:var(--t-1)}
.lab-head p + p{font-size:var(--t-0);color:var(--ink-3)}
.lab-head .crumbs{margin-bottom:0}
.lab{display:grid;gap:var(--s-6)}
@media (min-width:64rem){.lab{grid-template-columns:1fr 19.5rem}}
.stack,.control{display:grid;gap:var(--s-4);align-content:start}
.side .stack{gap:var(--s-4)}
.control p{color:var(--ink-2)}
.lab-view{display:grid;place-items:center;min-height:14rem;border-radius:var(--r-3);overflow:hidden;background:var(--sunk);border:1px solid var(--line)}
.lab-view canvas,.lab-view video{display:block;max-width:100%;max-height:80vh;min-height:min(28rem,60vw);object-fit:contain}
.lab-view canvas.pointed{cursor:crosshair}
.lab-view > *{grid-area:1 / 1}
.lab-view .before{pointer-events:none;clip-path:inset(0 calc(100% - var(--wipe,0%)) var(--controls,4.5rem) 0)}
.lab-view:not(:hover,:focus-within) .before.playing{--controls:0rem}
.lab-progress{display:flex;flex:1 1 14rem;gap:var(--s-3);align-items:center}
.lab-progress span{white-space:nowrap}
progress{flex:1;width:100%;accent-color:var(--accent)}
input[type=range],input[type=checkbox],input[type=radio]{accent-color:var(--accent)}
input[type=range]{width:100%;min-height:1.5rem;margin:0}
input[type=checkbox]{width:1.1rem;height:1.1rem}
.control{gap:var(--s-1)}
.control > label,.control > legend{display:flex;justify-content:space-between;gap:var(--s-3);width:100%;padding:0;font-size:var(--t-0);line-height:1.6;color:var(--ink-2)}
.control > legend{margin-bottom:var(--s-1)}
.control output{white-space:nowrap}
.control .choice{justify-self:start;flex-wrap:wrap}
.control .choice label{flex:auto;white-space:normal}
#lab-form > label.row{flex-wrap:nowrap}
#lab-form > label.row input{flex:none}
.choice:has(> button){flex-wrap:wrap}
.lab .choice button{flex:auto;white-space:normal;text-align:start}
#lab-outputs{display:flex;flex-wrap:wrap}
.control select{width:100%}
.panel{border:1px solid var(--line);border-radius:var(--r-3);background:var(--raised);padding:var(--s-4) var(--s-5)}
.panel > h2{font-size:var(--t-1);margin-bottom:var(--s-3)}
.panel > p + p,.panel > .row,.sideways p{margin-top:var(--s-3)}
.panel > video{max-width:100%;border-radius:var(--r-2)}
.panel.live > video{max-width:12rem}
.facts{overflow-wrap:anywhere}
.sideways{overflow-x:auto;background:linear-gradient(to right,var(--raised) 40%,transparent) 0 0/2.5rem 100% no-repeat local,linear-gradient(to left,var(--raised) 40%,transparent) 100% 0/2.5rem 100% no-repeat local,linear-gradient(to right,var(--line),transparent) 0 0/1rem 100% no-repeat,linear-gradient(to left,var(--line),transparent) 100% 0/1rem 100% no-repeat}
.sideways td{white-space:nowrap}
.sideways .long{min-width:10rem;white-space:normal}
.sideways tr > :first-child{padding-left:0;text-align:start}
.sideways .n + :not(.n){padding-left:var(--s-4)}
.share{width:40%}
.share svg{width:100%;height:.6rem;margin-top:.35rem}
.share rect{fill:var(--accent)}
.drop{display:grid;justify-items:center;gap:var(--s-2);padding:var(--s-5);border:1.5px dashed var(--edge);border-radius:var(--r-3);text-align:center;font-size:var(--t-1);line-height:1.6;color:var(--ink-2)}
.drop.over{background:var(--wash);border-color:var(--accent)}
.drop p span{display:block}
.hidden:focus-visible + .button{outline:2px solid var(--accent);outline-offset:3px}
.drop ul:empty{display:none}
.drop li{display:flex;align-items:center;justify-content:center;gap:var(--s-1)}
.drop .leave{appearance:none;border:0;background:none;padding:.35rem;color:var(--ink-3);cursor:pointer}
.drop .leave:hover{color:var(--error)}
@media (pointer:coarse){.drop .leave{padding:.8rem}}
.button.tiny{font-size:var(--t-0);padding:.2rem .6rem;text-decoration:none}
.button:disabled{color:var(--ink-3);background:var(--sunk);border-color:var(--line);cursor:default}
.side .refs a{display:inline-block;padding-block:.2rem}
.side p.small > a{display:inline-block;padding-block:.25rem;margin-right:var(--s-3)}
.side section > p + p{margin-top:var(--s-3)}
@media (pointer:coarse){.button.tiny{min-height:2.75rem} input[type=range]{min-height:2.75rem}}
`;
