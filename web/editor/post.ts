/** What the server answered. */
export interface Answer {
  readonly ok: boolean;
  readonly status: number;
  /** The address of the page that it led to. */
  readonly address: string;
  readonly text: string;
}

/**
 * Posts a form. What the draft had before goes along only when it went on elsewhere, since it may be long.
 * Null when the server does not answer.
 */
export async function post(action: string, fields: FormData, before: string): Promise<Answer | null> {
  const send = (): Promise<Answer | null> => ask(action, { method: 'POST', body: fields });
  const answer = await send();
  if (answer?.status !== 409 || before === '' || fields.has('before')) return answer;
  fields.set('before', before);
  return await send();
}

/** Asks for a page; null when the server does not answer. */
export function get(address: string): Promise<Answer | null> {
  return ask(address, {});
}

async function ask(address: string, options: RequestInit): Promise<Answer | null> {
  try {
    const answer = await fetch(address, options);
    const isPage = options.method === undefined || answer.redirected;
    return { ok: answer.ok, status: answer.status, address: isPage ? answer.url : location.href, text: await answer.text() };
  } catch {
    return null;
  }
}
