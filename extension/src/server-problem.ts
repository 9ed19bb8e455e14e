import { failedAnswer } from './capture-answer.js';
import { say } from './words.js';

/** Why a server did not do what it was asked; each kind has its own way on. */
type ProblemKind = 'unreachable' | 'no-daybook' | 'token' | 'not-allowed' | 'too-large' | 'noted' | 'other';

/** A request that nothing came of, as it is told. */
export class ServerProblem extends Error {
  readonly kind: ProblemKind;
  readonly hint: string | null;

  constructor(kind: ProblemKind, message: string, hint: string | null = null) {
    super(message);
    this.name = 'ServerProblem';
    this.kind = kind;
    this.hint = hint;
  }
}

/** The problem that an answer tells of. */
export function problemOf(address: string, status: number, body: string): ServerProblem {
  const failed = failedAnswer.safeParse(parsed(body));
  if (!failed.success) {
    if (status === 413) return tooLarge();
    // Who is not let in under this name is told so in plain words.
    if (status === 403) return new ServerProblem('not-allowed', body.slice(0, 300), null);
    return new ServerProblem('no-daybook', say('noDaybook', address), say('noDaybookHint'));
  }
  const { code, message, hint } = failed.data.error;
  if (status === 401) return new ServerProblem('token', message, say('tokenHint'));
  if (status === 413) return tooLarge();
  if (code === 'not-allowed') return new ServerProblem('not-allowed', message, say('scopeHint'));
  if (code === 'exists') return new ServerProblem('noted', message, null);
  return new ServerProblem('other', message, hint);
}

/** The problem of a page that is larger than a server takes. */
export function tooLarge(): ServerProblem {
  return new ServerProblem('too-large', say('tooLarge'), say('tooLargeHint'));
}

/** The problem of an address where nothing answers. */
export function unreachable(address: string): ServerProblem {
  return new ServerProblem('unreachable', say('unreachable', address), say('unreachableHint'));
}

/** The problem of an address that leads to another one: the token is not carried there. */
export function elsewhere(address: string): ServerProblem {
  return new ServerProblem('no-daybook', say('leadsElsewhere', address), say('leadsElsewhereHint'));
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
