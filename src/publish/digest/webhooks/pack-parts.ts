import { oneLine } from '../../../base/one-line.js';
import { type Language, say } from '../../../base/text.js';
import type { Block, DigestBlocks, Line } from '../digest-blocks.js';
import type { MessagePart } from './webhook.js';

/** More messages than that in a morning are a nuisance, and platforms take only so many in a minute. */
export const mostParts = 4;

/**
 * Puts a digest into as few messages as take it, each with its number. An item is never split over two; one that is too long for a
 * message loses its last lines. What does not go into `mostParts` messages is left out, and the last one says so.
 */
export function packParts(digest: DigestBlocks, language: Language, fits: (part: MessagePart) => boolean): readonly MessagePart[] {
  for (let kept = digest.items.length; ; kept--) {
    const left = digest.items.length - kept;
    const rest = left === 0 ? digest.rest : [leftWords(left, language), ...digest.rest];
    const packed = pack([...digest.items.slice(0, kept), rest], (blocks) =>
      fits({ title: numbered(digest.title, mostParts, mostParts), language, blocks }),
    );
    if (packed.length > mostParts && kept > 0) continue;
    return packed.map((blocks, at) => ({ title: numbered(digest.title, at + 1, packed.length), language, blocks }));
  }
}

function numbered(title: string, number: number, count: number): string {
  return count === 1 ? title : `${title} (${number}/${count})`;
}

function leftWords(count: number, language: Language): Line {
  return [
    {
      text: say(
        `${count} more did not fit in here: see \`daybook inbox digest\`.`,
        `还有 ${count} 条放不下：见 \`daybook inbox digest\`。`,
      )[language],
    },
  ];
}

function pack(blocks: readonly Block[], fits: (blocks: readonly Block[]) => boolean): readonly (readonly Block[])[] {
  const parts: Block[][] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (last && fits([...last, block])) last.push(block);
    else parts.push([shrunk(block, (one) => fits([one]))]);
  }
  return parts;
}

/** The block with as many of its first lines as fit; where not even the first does, with less of that. */
function shrunk(block: Block, fits: (block: Block) => boolean): Block {
  for (let lines = block.length; lines > 0; lines--) {
    const cut = block.slice(0, lines);
    if (fits(cut)) return cut;
  }
  const first = block[0] ?? [];
  const cuts = [200, 100, 50].map((most): Block => [first.map((run) => ({ ...run, text: shortened(run.text, most) }))]);
  // An address that is too long for a message cannot be given.
  return cuts.find(fits) ?? [first.map(({ text }) => ({ text: shortened(text, 50) }))];
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : oneLine(text, most);
}
