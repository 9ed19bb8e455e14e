import { randomBytes } from 'node:crypto';

/** What steps did, kept for the page after them: its address names it. */
export interface SaidSteps<Said> {
  /** Keeps it; answers its name. */
  keep(said: Said): string;
  /** What a name stands for; null for one of long ago. */
  of(name: string | undefined): Said | null;
}

/** Keeps the last few. */
export function saidSteps<Said>(): SaidSteps<Said> {
  const kept = new Map<string, Said>();
  return {
    keep: (said) => {
      const name = randomBytes(6).toString('hex');
      kept.set(name, said);
      for (const [oldest] of kept) if (kept.size > most) kept.delete(oldest);
      return name;
    },
    of: (name) => (name === undefined ? null : (kept.get(name) ?? null)),
  };
}

const most = 200;
