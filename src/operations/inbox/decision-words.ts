import { counted } from '../../base/counted.js';
import { type Bilingual, say } from '../../base/text.js';
import type { Decision, TasteDecision } from '../../inbox/journal/decision.js';
import type { Mute, Pin } from '../../inbox/pin.js';

/** What was decided, as a sentence begins: `dismissed 3 items`, `muted the word “diffusion”`. */
export function decisionWords(decision: Decision): Bilingual {
  switch (decision.event) {
    case 'accepted':
    case 'dismissed':
    case 'later': {
      const count = decision.items.length;
      const { en, zh } = itemWords[decision.event];
      return say(en.replace('#', counted(count, 'item', 'items')), zh.replace('#', `${count} 条`));
    }
    case 'undone':
      return say('a decision taken back', '撤销决定');
    default:
      return tasteChangeWords(decision.event, decision);
  }
}

/** `muted the word “diffusion”` */
export function tasteChangeWords(event: TasteDecision['event'], taste: Mute | Pin): Bilingual {
  const { en, zh } = tasteWords(taste);
  const verb = tasteVerbs[event];
  return say(`${verb.en} ${en}`, `${verb.zh}${zh}`);
}

/** `the word “diffusion”` */
export function tasteWords({ what, value }: Mute | Pin): Bilingual {
  const { en, zh } = tasteKinds[what];
  return say(`${en} “${value}”`, `${zh}“${value}”`);
}

const itemWords = {
  accepted: say('accepted #', '采用 #'),
  dismissed: say('dismissed #', '略过 #'),
  later: say('put off #', '留待以后 #'),
} as const;

const tasteVerbs = {
  muted: say('muted', '屏蔽'),
  unmuted: say('unmuted', '不再屏蔽'),
  pinned: say('pinned', '置顶'),
  unpinned: say('unpinned', '不再置顶'),
} as const;

const tasteKinds: Readonly<Record<Mute['what'] | Pin['what'], Bilingual>> = {
  word: say('the word', '词'),
  author: say('the author', '作者'),
  host: say('the host', '网站'),
  venue: say('the venue', '会议或期刊'),
  repository: say('the repository', '仓库'),
};
