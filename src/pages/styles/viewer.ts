/** A picture opened large, and the way back to where one stopped reading. */
export const viewer: string = `
.viewer{margin:0;padding:0;border:0;width:100vw;height:100dvh;max-width:none;max-height:none;background:var(--sunk);color:var(--ink);overflow:hidden}
.viewer[open]{display:grid;grid-template:1fr auto / 3.5rem 1fr 3.5rem}
.viewer img{grid-area:1 / 1 / 2 / 4;place-self:center;max-width:100%;max-height:100%;min-height:0;object-fit:contain;padding:3.5rem 0 0;touch-action:pan-y pinch-zoom}
.viewer p{grid-area:2 / 1 / 3 / 4;padding:var(--s-3) var(--gutter);text-align:center;font-size:var(--t-0);line-height:1.6;max-height:6rem;overflow:auto}
.viewer .num{color:var(--ink-3);margin-right:var(--s-2)}
.viewer button{grid-row:1;place-self:center;width:2.75rem;height:2.75rem;display:grid;place-items:center;border:1px solid var(--edge);border-radius:50%;background:var(--raised);color:var(--ink);font-size:1.15rem;cursor:pointer;z-index:1}
.viewer button:hover{border-color:var(--accent);color:var(--accent)}
.viewer button:disabled{visibility:hidden}
.viewer button:nth-of-type(2){grid-column:3}
.viewer button:first-of-type{grid-column:1}
.viewer .close{grid-column:3;place-self:start center;margin-top:var(--s-2)}
.viewer::backdrop{background:var(--sunk)}
.asset > a:has(> img){cursor:zoom-in}
.page:has(> .continue){position:relative}
.continue{position:absolute;top:.2rem;left:var(--gutter);right:var(--gutter);width:max-content;max-width:calc(100% - 2 * var(--gutter));overflow:hidden;text-overflow:ellipsis;white-space:nowrap;font-size:var(--t-0);line-height:1.6rem}
@media (max-width:40rem){.viewer[open]{grid-template-columns:0 1fr 0} .viewer button:not(.close){align-self:end;margin-bottom:var(--s-2)} .viewer button:first-of-type{justify-self:start;margin-left:var(--s-3)} .viewer button:nth-of-type(2),.viewer .close{justify-self:end;margin-right:var(--s-3)}}
@media print{.viewer,.continue{display:none}}
`;
