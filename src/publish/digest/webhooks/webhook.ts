import type { Bilingual } from '../../../base/text.js';
import type { WebhookName } from '../../../log/morning-config.js';
import type { Block } from '../digest-blocks.js';

/** A chat that takes a digest at an address of its own. */
export interface Webhook {
  readonly name: WebhookName;
  /** As its makers write it. */
  readonly label: Bilingual;
  /** Names of what the environment says, besides the address in `DAYBOOK_<NAME>_URL`. */
  readonly needs: readonly WebhookNeed[];
  /** A part of a digest as the platform takes it. */
  message(part: MessagePart): object;
  /** Whether the platform takes a message of that size. */
  fits(message: object): boolean;
  /** What is posted where, with whatever shows that it is from whoever knows the secret. */
  request(message: object, access: WebhookAccess): { readonly url: string; readonly json: object };
  /** What the platform does not like, by its own code; null when it took the message. Many of them answer 200 to what they refuse. */
  refusal(answer: WebhookAnswer): WebhookRefusal | null;
}

/** Something of the environment that a webhook needs, or may be given. */
export interface WebhookNeed {
  readonly variable: string;
  readonly as: 'secret' | 'chat';
  readonly isRequired: boolean;
}

/** A message's worth of a digest. */
export interface MessagePart {
  readonly title: string;
  readonly language: 'en' | 'zh';
  readonly blocks: readonly Block[];
}

/** What lets in. */
export interface WebhookAccess {
  readonly url: string;
  readonly secret: string | null;
  readonly chat: string | null;
  readonly now: Date;
}

/** What a platform answered. */
export interface WebhookAnswer {
  readonly status: number;
  readonly text: string;
}

/** Why a platform did not take a message. */
export interface WebhookRefusal {
  /** Its own number or word for it. */
  readonly code: string;
  /** Its own words; "" for none. */
  readonly words: string;
  /** What to do; null where nobody knows. */
  readonly hint: Bilingual | null;
}
