/** Where a log notes what became of its pictures: a line each time, only ever added to, in git. */
export const manifestPath = '.daybook/assets.jsonl';
