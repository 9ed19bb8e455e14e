/** Does pieces of work one after another, in the order in which they come: a button that is pressed twice finds what it did before. */
export function oneAfterAnother(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => {}); // Who asked is told.
    return next;
  };
}
