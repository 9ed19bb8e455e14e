import type { LabWords } from '../lab-words.js';
import { fashionClasses } from './fashion-classes.js';

/** What garments are called: tables hold both languages, as `trousers / 裤子`. */
export const fashionWords: LabWords = Object.fromEntries(fashionClasses.map((name) => [`${name.en} / ${name.zh}`, name]));
