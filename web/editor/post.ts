/** What the server answered to a form. */
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
  try {
    let answer = await fetch(action, { method: 'POST', body: fields });
    if (answer.status === 409 && before !== '' && !fields.has('before')) {
      fields.set('before', before);
      answer = await fetch(action, { method: 'POST', body: fields });
    }
    const address = answer.redirected ? answer.url : location.href;
    return { ok: answer.ok, status: answer.status, address, text: await answer.text() };
  } catch {
    return null;
  }
}
