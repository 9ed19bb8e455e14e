/**
 * Hands things on by time, those of one moment at once, as soon as no earlier one can come. They have numbers below `count`, in the order of their times, and
 * are ready in any order.
 */
export function byMoment<Thing extends { readonly at: Date }>(
  count: number,
  give: (things: readonly Thing[]) => void,
): (number: number, thing: Thing) => void {
  const ready = new Map<number, Thing>();
  let next = 0;
  let moment: Thing[] = [];
  return (number, thing) => {
    ready.set(number, thing);
    for (let one = ready.get(next); one !== undefined; one = ready.get(next)) {
      ready.delete(next++);
      if (moment[0] !== undefined && moment[0].at.getTime() !== one.at.getTime()) {
        give(moment);
        moment = [];
      }
      moment.push(one);
    }
    if (next === count && moment.length > 0) give(moment);
  };
}
