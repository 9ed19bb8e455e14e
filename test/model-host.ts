import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach } from 'vitest';
import { type WebHost, webHost } from './web-host.js';

/** A question as OpenAI's interface has it. */
export interface Question {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly max_tokens: number;
  readonly temperature: number;
}

type Answer = (response: ServerResponse, question: Question) => void;

/** A language model of this machine for tests. */
export interface ModelHost {
  readonly web: WebHost;
  /** What it was asked in this test. */
  readonly questions: Question[];
  answer: Answer;
}

/** Listens while the tests of a file run, and answers as `answer` is set. */
export function modelHost(): ModelHost {
  const questions: Question[] = [];
  afterEach(() => {
    questions.length = 0;
  });
  const web = webHost(async (request: IncomingMessage, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const question = JSON.parse(Buffer.concat(parts).toString('utf8')) as Question;
    questions.push(question);
    host.answer(response, question);
  });
  const host: ModelHost = { web, questions, answer: () => {} };
  return host;
}

/** What a server that speaks the protocol says. */
export function chat(
  content: unknown,
  more: object = {},
  usage: unknown = { prompt_tokens: 300, completion_tokens: 20, total_tokens: 320 },
): Answer {
  return (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const choice = { index: 0, finish_reason: 'stop', message: { role: 'assistant', content }, ...more };
    response.end(JSON.stringify({ id: 'c1', object: 'chat.completion', created: 1, model: 'm', choices: [choice], usage }));
  };
}
