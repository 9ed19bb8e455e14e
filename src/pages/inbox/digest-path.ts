/** Where the digests are. */
export const digestPath = '/inbox/digest';
