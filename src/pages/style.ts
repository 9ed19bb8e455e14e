import { archive } from './styles/archive.js';
import { day } from './styles/day.js';
import { entry } from './styles/entry.js';
import { frame } from './styles/frame.js';
import { ground } from './styles/ground.js';
import { notices } from './styles/notices.js';
import { print } from './styles/print.js';
import { report } from './styles/report.js';
import { search } from './styles/search.js';
import { stats } from './styles/stats.js';
import { subjects } from './styles/subjects.js';
import { tokens } from './styles/tokens.js';
import { viewer } from './styles/viewer.js';

/** The style sheet of all pages. */
export const style: string = [tokens, ground, frame, day, entry, archive, subjects, search, notices, viewer, print].join('').trimStart();

/** What pages with charts need besides. */
export const chartStyle: string = [stats, report].join('').trimStart();
