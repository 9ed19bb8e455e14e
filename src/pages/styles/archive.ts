/** Calendars and lists of days. */
export const archive: string = `
.months{display:grid;gap:var(--s-7)}
.year-head{margin:0}
.year-head h2{font-size:1.5rem}
.year-head h2 a{color:inherit}
.month{display:grid;gap:var(--s-4) var(--gutter)}
.month h3{display:flex;justify-content:space-between;align-items:baseline}
.month h3 small{font-weight:400;color:var(--ink-3)}
.calendar{display:grid;grid-template-columns:repeat(7,1fr);gap:3px;font-size:.75rem;line-height:1;text-align:center;max-width:15.5rem;align-self:start;margin-top:var(--s-2)}
.calendar > *{display:grid;place-items:center;aspect-ratio:1;min-height:1.5rem;border-radius:var(--r-1);color:var(--ink-3)}
.calendar > span{color:color-mix(in oklab,var(--ink-3) 92%,transparent)}
.calendar a{color:var(--ink);background:var(--heat-1)}
.calendar a:hover,.calendar [aria-current]{box-shadow:0 0 0 1px var(--paper),0 0 0 3px var(--accent)}
.calendar .h0{background:var(--heat-0)} .calendar .h2{background:var(--heat-2)} .calendar .h3{background:var(--heat-3);color:var(--on-accent)} .calendar .h4{background:var(--heat-4);color:var(--on-accent)}
.legend{display:inline-flex;align-items:center;gap:3px;color:var(--ink-2);white-space:pre}
.legend i{width:.8rem;height:.8rem;border-radius:2px}
.legend .h0{background:var(--heat-0)} .legend .h1{background:var(--heat-1)} .legend .h2{background:var(--heat-2)} .legend .h3{background:var(--heat-3)} .legend .h4{background:var(--heat-4)}
.days a{display:grid;grid-template-columns:3.4rem 1fr auto;gap:0 var(--s-3);padding-block:.42rem;line-height:1.6;border-bottom:1px solid var(--line)}
.days li:first-child a{border-top:1px solid var(--line)}
.days time{color:var(--ink-2);white-space:nowrap}
.days time small,.days .n{color:var(--ink-3);white-space:nowrap}
.days .gist{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.days a:hover .gist{text-decoration:underline 1px;text-underline-offset:.22em}
.year-grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr));gap:var(--s-5)}
@media (min-width:48rem){.month{grid-template-columns:clamp(12rem,20vw,15.5rem) 1fr} .days a{grid-template-columns:5.6rem 1fr 4rem} .days .n{text-align:right}}
@media (max-width:47.99rem){
  .month .calendar > *{aspect-ratio:auto;height:2.25rem}
  .days .gist{display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;white-space:normal}
  .days time small{display:block}
  .calendar{max-width:none}
}
`;
