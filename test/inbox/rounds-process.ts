// `node rounds-process <folder> <seed> [rounds]`: keeps what is offered in so many rounds; without a number, fetches and decides round after
// round without end. Prints each step that is done.
import { writeSync } from 'node:fs';
import { decideRound, fetchRound, keepRound, openLog } from './rounds.js';

const [folder = '', seed = '', rounds] = process.argv.slice(2);
const offering = { seed: Number(seed), round: 0 };
const daybook = await openLog(folder, offering);
const tell = (step: object): void => void writeSync(1, `${JSON.stringify(step)}\n`);
tell({ step: 'begun' });
for (let round = 0; round !== Number(rounds); round++) {
  if (rounds !== undefined) {
    tell({ step: 'kept', round, added: await keepRound(daybook, offering.seed, round) });
    continue;
  }
  await fetchRound(daybook, offering, round);
  tell({ step: 'kept', round });
  await decideRound(daybook, offering.seed, round);
  tell({ step: 'decided', round });
}
