/** Where a Daybook answers: `http://127.0.0.1:3210`, without a path. */
export type ServerAddress = string & { readonly serverAddress: true };

/** Reads what somebody typed as the address of a server; null when it is none. `localhost:3210` is one. */
export function readServerAddress(typed: string): ServerAddress | null {
  const text = typed.trim();
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  // Some browsers take a space in a host's name for a part of it.
  if (/^$|\s/.test(text) || !URL.canParse(whole)) return null;
  const { protocol, origin, hostname, username, password } = new URL(whole);
  const isWeb = (protocol === 'http:' || protocol === 'https:') && !hostname.includes('%');
  return isWeb && username === '' && password === '' ? (origin as ServerAddress) : null;
}

/** The permission that talking to a server needs. Patterns know no ports. */
export function permissionOf(address: ServerAddress): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/** Whether others on the way can read what is sent there, the token among it. */
export function isReadable(address: ServerAddress): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && !['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}
