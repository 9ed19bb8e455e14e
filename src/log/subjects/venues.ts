/** A conference or journal named in a title. */
export interface Venue {
  /** Canonical spelling: `CVPR`, `NeurIPS`. */
  readonly name: string;
  readonly year: number | null;
}

/** Canonical name → other spellings. Case matters only for names that are common words. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  CVPR: [],
  ICCV: [],
  ECCV: [],
  WACV: [],
  BMVC: [],
  ACCV: [],
  '3DV': [],
  ICPR: [],
  ICIP: [],
  ICME: [],
  ICDAR: [],
  MICCAI: [],
  NeurIPS: ['NIPS'],
  ICLR: [],
  ICML: [],
  AAAI: [],
  IJCAI: [],
  AISTATS: [],
  UAI: [],
  CoRL: [],
  COLT: [],
  ACL: [],
  EMNLP: [],
  NAACL: [],
  EACL: [],
  COLING: [],
  CoNLL: [],
  TACL: [],
  SIGIR: [],
  KDD: ['SIGKDD'],
  WWW: ['TheWebConf'],
  CIKM: [],
  WSDM: [],
  RecSys: [],
  'ACM MM': ['ACMMM', 'ACM Multimedia'],
  SIGGRAPH: ['SIGGRAPH Asia'],
  ICRA: [],
  IROS: [],
  ICASSP: [],
  INTERSPEECH: [],
  SMP: [],
  TPAMI: ['PAMI', 'T-PAMI'],
  IJCV: [],
  TIP: [],
  TMM: [],
  TNNLS: [],
  TCSVT: [],
  TMI: [],
  RAL: ['RA-L'],
  Nature: [],
  Science: [],
};

/** Names that are words or parts of words too: only with a year beside them. */
const needYear = new Set(['TIP', 'WWW', 'ACL', 'SMP', 'Nature', 'Science', 'UAI', 'COLT', 'RAL', 'TMM', 'TMI', 'WSDM', '3DV']);

const canonical = new Map<string, string>();
for (const [name, others] of Object.entries(spellings)) for (const spelling of [name, ...others]) canonical.set(key(spelling), name);

const names = Object.entries(spellings)
  .flatMap(([name, others]) => [name, ...others])
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/[ -]/g, '[ -]?'));

// "CVPR 2022", "CVPR2021", "CVPR'21", "NAACL’21", "NeurIPS 2020", "ACM MM 21"
const pattern = new RegExp(`(?<![A-Za-z])(${names.join('|')})(?:[ -]?['’‘]?[ -]?(20\\d\\d|19\\d\\d|[12]\\d)(?!\\d))?(?![A-Za-z])`, 'gi');

/** The venues that a title names, in order, each once. Several pages ask for one title. */
export function venuesOf(title: string): readonly Venue[] {
  let venues = known.get(title);
  if (venues === undefined) {
    if (known.size >= mostKnown) known.clear();
    venues = findVenues(title);
    known.set(title, venues);
  }
  return venues;
}

const known = new Map<string, readonly Venue[]>();
const mostKnown = 4_000;

function findVenues(title: string): readonly Venue[] {
  const found = new Map<string, Venue>();
  for (const match of title.normalize('NFKC').matchAll(pattern)) {
    const name = canonical.get(key(match[1] ?? ''));
    if (name === undefined) continue;
    const year = match[2] === undefined ? null : match[2].length === 2 ? 2000 + Number(match[2]) : Number(match[2]);
    if (year === null && needYear.has(name)) continue;
    found.set(`${name} ${year ?? ''}`, { name, year });
  }
  return [...found.values()];
}

/** `CVPR 2022`, or the name alone. */
export function venueName(venue: Venue): string {
  return venue.year === null ? venue.name : `${venue.name} ${venue.year}`;
}

function key(name: string): string {
  return name.toLowerCase().replace(/[ -]/g, '');
}
