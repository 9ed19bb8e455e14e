import type { HtmlEscapedString } from 'hono/utils/html';

/** What a view gives back: HTML whose text is escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;
