import { editorStyle } from '../../pages/styles/editor.js';
import { waysStyle } from '../../pages/styles/ways.js';
import { hashOf } from '../server-links.js';

/** What the pages by which things come in load besides the style of all pages. */
export const waysStyles: readonly string[] = [`/edit/style.css?v=${hashOf(editorStyle)}`, `/ways.css?v=${hashOf(waysStyle)}`];
