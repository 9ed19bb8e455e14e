/** Works on items at the same time, at most `limit` of them, and gives what came of each in the order of the items. */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<PromiseSettledResult<Result>> {
  const begun: Promise<PromiseSettledResult<Result>>[] = [];
  for (let at = 0; at < items.length; at++) {
    for (; begun.length < Math.min(items.length, at + limit); ) begun.push(settled(work(items[begun.length] as Item)));
    yield await (begun[at] as Promise<PromiseSettledResult<Result>>);
  }
}

async function settled<Result>(work: Promise<Result>): Promise<PromiseSettledResult<Result>> {
  const [result] = await Promise.allSettled([work]);
  return result;
}
