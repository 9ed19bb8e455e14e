import type { Html } from '../html.js';
import { langOf } from '../title.js';
import type { ReadingBlock, ReadingRun } from './reading-view.js';

/** A page as it is read here. Its text is escaped like all text, its links lead to the web, its pictures get no referrer. */
export function ArticleText({ blocks }: { blocks: readonly ReadingBlock[] }): Html {
  const words = blocks.flatMap((block) => ('runs' in block ? block.runs.map(({ text }) => text) : [])).join(' ');
  return (
    <article class="article" lang={langOf(words.slice(0, 4_000)) ?? undefined}>
      {blocks.map((block) => (
        <Block block={block} />
      ))}
    </article>
  );
}

function Block({ block }: { block: ReadingBlock }): Html {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? (
        <h2>
          <Runs runs={block.runs} />
        </h2>
      ) : (
        <h3>
          <Runs runs={block.runs} />
        </h3>
      );
    case 'quote':
      return (
        <blockquote>
          <Runs runs={block.runs} />
        </blockquote>
      );
    case 'list':
      return block.isOrdered ? (
        <ol>
          <Items items={block.items} />
        </ol>
      ) : (
        <ul>
          <Items items={block.items} />
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
          <Runs runs={block.runs} />
        </p>
      );
  }
}

function Items({ items }: { items: readonly (readonly ReadingRun[])[] }): Html {
  return (
    <>
      {items.map((runs) => (
        <li>
          <Runs runs={runs} />
        </li>
      ))}
    </>
  );
}

function Runs({ runs }: { runs: readonly ReadingRun[] }): Html {
  return (
    <>
      {runs.map(({ text, href, look }) => {
        const words = look === 'strong' ? <strong>{text}</strong> : look === 'code' ? <code>{text}</code> : text;
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
