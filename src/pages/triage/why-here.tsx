import { type Bilingual, say } from '../../base/text.js';
import type { Html } from '../html.js';
import { type PageContext, tell } from '../page-context.js';
import type { TriageWhy } from './triage-view.js';

/** Why an item stands where it does: pins, words of the log, past entries near to it, or to find out. */
export function WhyHere({ context, why }: { context: PageContext; why: TriageWhy | null }): Html | null {
  if (why === null) return null;
  const { words, against, near, pins, isExploration } = why;
  const parts: Html[] = [];
  const part = (label: Bilingual, body: Html | string): number =>
    parts.push(
      <span class="part">
        <span class="label">{tell(context, label)}</span> {body}
      </span>,
    );
  if (isExploration) part(say('To find out', '试一试'), tell(context, say('whether you want more like this', '你是否想看这类内容')));
  if (pins.length > 0) part(say('Pinned', '置顶'), pins.map((pin) => tell(context, pin)).join(tell(context, say(', ', '，'))));
  if (words.length > 0) part(say('For', '加分'), <Words words={words} />);
  if (against.length > 0) part(say('Against', '减分'), <Words words={against} isAgainst />);
  if (near.length > 0) part(say('Near', '相近'), <Near near={near} />);
  return parts.length === 0 ? null : <p class="why">{parts}</p>;
}

/** What hides an item. */
export function WhyMuted({ context, mutedBy }: { context: PageContext; mutedBy: readonly Bilingual[] }): Html | null {
  if (mutedBy.length === 0) return null;
  return (
    <p class="why">
      <span class="part">
        <span class="label">{tell(context, say('Hidden, for you muted', '隐藏，因为屏蔽了'))}</span>{' '}
        {mutedBy.map((mute) => tell(context, mute)).join(tell(context, say(', ', '、')))}
      </span>
    </p>
  );
}

function Words({ words, isAgainst = false }: { words: readonly string[]; isAgainst?: boolean }): Html {
  return (
    <>
      {words.map((word, at) => (
        <>
          {at > 0 && ' '}
          <span class={isAgainst ? 'word against' : 'word'}>{word}</span>
        </>
      ))}
    </>
  );
}

function Near({ near }: { near: TriageWhy['near'] }): Html {
  return (
    <>
      {near.map(({ href, title }, at) => (
        <>
          {at > 0 && ' · '}
          <a href={href}>{title}</a>
        </>
      ))}
    </>
  );
}
