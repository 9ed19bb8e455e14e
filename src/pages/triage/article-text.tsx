import type { Html } from '../html.js';
import type { PageContext } from '../page-context.js';
import { langOf } from '../title.js';
import { TexText } from '../typeset/tex-text.js';
import type { ReadingBlock, ReadingRun } from './reading-view.js';

/** A page as it is read here. Its text is escaped like all text, its links lead to the web, its pictures get no referrer. */
export function ArticleText({ context, blocks }: { context: PageContext; blocks: readonly ReadingBlock[] }): Html {
  const words = blocks.flatMap((block) => ('runs' in block ? block.runs.map(({ text }) => text) : [])).join(' ');
  return (
    <article class="article" lang={langOf(words.slice(0, 4_000)) ?? undefined}>
      {blocks.map((block) => (
        <Block context={context} block={block} />
      ))}
    </article>
  );
}

function Block({ context, block }: { context: PageContext; block: ReadingBlock }): Html {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? (
        <h2>
          <Runs context={context} runs={block.runs} />
        </h2>
      ) : (
        <h3>
          <Runs context={context} runs={block.runs} />
        </h3>
      );
    case 'quote':
      return (
        <blockquote>
          <Runs context={context} runs={block.runs} />
        </blockquote>
      );
    case 'list':
      return block.isOrdered ? (
        <ol>
          <Items context={context} items={block.items} />
        </ol>
      ) : (
        <ul>
          <Items context={context} items={block.items} />
        </ul>
      );
    case 'code':
      return (
        // What scrolls must be reached by keys.
        <pre tabindex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case 'picture':
      return <img src={block.src} alt={block.alt} loading="lazy" referrerpolicy="no-referrer" />;
    default:
      return (
        <p>
          <Runs context={context} runs={block.runs} />
        </p>
      );
  }
}

function Items({ context, items }: { context: PageContext; items: readonly (readonly ReadingRun[])[] }): Html {
  return (
    <>
      {items.map((runs) => (
        <li>
          <Runs context={context} runs={runs} />
        </li>
      ))}
    </>
  );
}

function Runs({ context, runs }: { context: PageContext; runs: readonly ReadingRun[] }): Html {
  return (
    <>
      {runs.map(({ text, href, look }) => {
        const plain = <TexText text={text} typeset={context.typeset} isLine={href !== null} />;
        const words = look === 'strong' ? <strong>{text}</strong> : look === 'code' ? <code>{text}</code> : plain;
        return href === null ? (
          words
        ) : (
          <a href={href} rel="noreferrer">
            {words}
          </a>
        );
      })}
    </>
  );
}
