import type { Fetcher, WebResponse } from '../base/fetcher.js';
import { badAnswer, refusedBy, withoutWeb } from './problems.js';
import { decodeHtml } from './text/decode-html.js';

/** What extractors ask of the web: a status that is no answer is a sentence. */
export interface Web {
  /**
   * The answer as text.
   * @throws DaybookError `unreachable` when the host has none.
   */
  text(url: string, accept: string): Promise<string>;
  /** The answer as JSON of any shape. */
  json(url: string, accept: string): Promise<unknown>;
  /** A page, or another document that people open. */
  document(url: string): Promise<WebResponse>;
}

/** Answers for programs are short; a page may carry its scripts and pictures inside. */
const mostBytes = { answer: 4 * 1024 * 1024, document: 40 * 1024 * 1024 };

/** Asks through a fetcher. */
export function webOf(fetcher: Fetcher): Web {
  const ask = async (url: string, accept: string, maxBytes: number): Promise<WebResponse> => {
    const response = await fetcher({ url, accept, maxBytes }).catch((error) => Promise.reject(withoutWeb(error)));
    if (response.status !== 200) throw refusedBy(url, response.status);
    return response;
  };
  const text = async (url: string, accept: string): Promise<string> => {
    const { body, headers } = await ask(url, accept, mostBytes.answer);
    return decodeHtml(body, headers['content-type'] ?? 'charset=utf-8');
  };
  return {
    text,
    json: async (url, accept) => {
      const answer = await text(url, accept);
      try {
        return JSON.parse(answer);
      } catch (cause) {
        throw badAnswer(url, cause);
      }
    },
    document: (url) => ask(url, 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5', mostBytes.document),
  };
}
