/** Where writes over HTTP are told, in the folder that git does not see: a line each, only ever added to. */
export const auditFile = 'audit.jsonl';

/** A request that wrote. Neither tokens nor what was written are in it. */
export interface AuditRecord {
  /** ISO 8601. */
  readonly at: string;
  /** `this machine`, or the name and id of a token. */
  readonly who: string;
  /** The address that the connection came from. */
  readonly from: string;
  /** `POST /api/add` */
  readonly request: string;
  readonly done: readonly string[];
  readonly files: readonly string[];
}

/** The journal's line for a request. */
export function auditLine({ at, who, from, request, done, files }: AuditRecord): string {
  return `${JSON.stringify({ at, who, from, request, done, files: [...new Set(files)] })}\n`;
}
