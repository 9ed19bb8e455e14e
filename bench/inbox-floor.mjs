// Fetching and parsing feeds alone, for bench/inbox.mjs: `node bench/inbox-floor.mjs <port> <feeds>`; prints how many entries there were.
import { parseFeed } from 'feedsmith';
import { request } from 'undici';

const [port, feeds] = process.argv.slice(2).map(Number);
let next = 0;
let entries = 0;
await Promise.all(
  Array.from({ length: 12 }, async () => {
    while (next < feeds) {
      const { body } = await request(`http://127.0.0.1:${port}/${next++}`);
      const { feed } = parseFeed(await body.text());
      entries += (feed.items ?? feed.entries).length;
    }
  }),
);
console.log(entries);
process.exit(0);
