// `node rounds-process <folder> <seed> [rounds]`: keeps and decides round after round, so many or without end, and prints each step that is done.
import { writeSync } from 'node:fs';
import { decideRound, keepRound, openLog } from './rounds.js';

const [folder = '', seed = '', rounds] = process.argv.slice(2);
const daybook = await openLog(folder);
const tell = (step: object): void => void writeSync(1, `${JSON.stringify(step)}\n`);
tell({ step: 'begun' });
for (let round = 0; round !== Number(rounds); round++) {
  tell({ step: 'kept', round, added: await keepRound(daybook, Number(seed), round) });
  if (rounds !== undefined) continue;
  await decideRound(daybook, Number(seed), round);
  tell({ step: 'decided', round });
}
