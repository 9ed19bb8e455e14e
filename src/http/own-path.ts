/** The path if it is one of this server, else `/`: "//host" and "/\host" would lead away from it. */
export function ownPath(path: unknown): string {
  return typeof path === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(path) ? path : '/';
}
