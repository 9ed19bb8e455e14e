/** Something asked of the web. */
export interface WebRequest {
  /** http or https. */
  readonly url: string;
  /** `HEAD` asks for no body, `POST` hands one over; `GET` when absent. */
  readonly method?: 'GET' | 'HEAD' | 'POST';
  /** What is handed over, as JSON; only with `POST`, which follows no redirect, keeps nothing, and is tried again only where the host took nothing. */
  readonly json?: unknown;
  /** The `Authorization` header; only with `POST`, so that no redirect carries it on. */
  readonly authorization?: string;
  /** True where the address itself lets whoever knows it in: errors name its host alone. */
  readonly isSecret?: boolean;
  /** The `Accept` header; anything when absent. */
  readonly accept?: string;
  /** The most bytes of the body, after decompression; the fetcher's own limit when absent. */
  readonly maxBytes?: number;
  /** Milliseconds for everything, redirects and retries included; the fetcher's own limit when absent. */
  readonly timeout?: number;
  /** Milliseconds for which the host may say nothing; the fetcher's own limit when absent. */
  readonly silence?: number;
  /** What an answer kept from before is good for: `revalidate` asks the host whether it is still right, `none` keeps and takes nothing. `revalidate` when absent. */
  readonly cache?: 'revalidate' | 'none';
  readonly signal?: AbortSignal;
}

/** What the web answered; any status, so that the caller decides what 404 means. */
export interface WebResponse {
  /** The address that answered, after redirects. */
  readonly url: string;
  readonly status: number;
  /** By name in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** The media type that the bytes show, else the one declared: `text/html`. */
  readonly type: string;
  /** True when the host said that nothing changed since the answer that was kept. */
  readonly isKept: boolean;
  /** Where permanent redirects say that the page has gone for good; absent when none does. */
  readonly movedTo?: string;
}

/**
 * The one way to the web: polite to hosts, closed to addresses that are not public, bounded in bytes and time.
 * @throws DaybookError `refused-address`, `unreachable` or `too-large`.
 */
export type Fetcher = (request: WebRequest) => Promise<WebResponse>;
