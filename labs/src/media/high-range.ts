/**
 * Whether a picture file says that its brightness goes beyond that of an sRGB screen, by PQ or HLG (ITU-R BT.2100): a PNG in its chunk cICP, an AVIF or
 * HEIC in its box colr. A JPEG with a map of gains does not: without the map it is a picture like any other.
 */
export function isHighRange(file: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(file.subarray(0, mostHeader));
  const place = places.find(({ begins, at }) => start.startsWith(begins, at));
  const found = place ? start.indexOf(place.name) : -1;
  return place !== undefined && found >= 0 && highTransfers.has(start.charCodeAt(found + place.offset));
}

/** Where a file names its transfer: primaries come before it, in one byte of cICP and in two of nclx, whose values are two bytes each. */
const places = [
  { begins: '\x89PNG', at: 0, name: 'cICP', offset: 5 },
  { begins: 'ftyp', at: 4, name: 'colrnclx', offset: 11 },
] as const;

/** Where headers end at the latest. */
const mostHeader = 65_536;

/** Codes of ITU-T H.273: PQ and HLG. */
const highTransfers: ReadonlySet<number> = new Set([16, 18]);
