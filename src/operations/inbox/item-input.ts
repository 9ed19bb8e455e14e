import * as z from 'zod';
import { say } from '../../base/text.js';
import { described } from '../parameters.js';

const wanted: z.ZodUnion<[z.ZodString, z.ZodArray<z.ZodString>]> = z.union([z.string(), z.array(z.string()).min(1).max(500)]);

/** The input of verbs that decide about items. */
export const itemInput: { readonly item: typeof wanted } = {
  item: described(
    wanted,
    say('an item: its id, the first digits of it, or its address; or several', '条目：编号、编号的前几位或地址；可以是多个'),
    'item',
  ),
};
