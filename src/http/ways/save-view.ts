import { DaybookError } from '../../base/errors.js';
import { type Bilingual, say } from '../../base/text.js';
import { type Capture, type CapturedField, provenanceOf } from '../../capture/capture.js';
import { certaintyWords, originWords } from '../../capture/origin-words.js';
import { linkNoted } from '../../log/papers/link-noted.js';
import type { Log } from '../../log/types.js';
import { mentionRef } from '../../operations/add/noted.js';
import { captureDraft } from '../../operations/capture/capture-draft.js';
import { addressOrRefuse, captureInput } from '../../operations/capture/capture-input.js';
import { previewEntry } from '../../operations/capture/preview-entry.js';
import type { OperationContext } from '../../operations/daybook-context.js';
import { today } from '../../operations/new-day.js';
import type { Links } from '../../pages/links.js';
import type { NotedPlace, Offer, SaveView } from '../../pages/ways/save-view.js';
import { takeWebUse } from '../run-operation.js';
import type { HandedOver } from './handed-over.js';
import { withinTime } from './within-time.js';

/** What the page of something handed over shows: what its page says, else what came with it. */
export async function saveView(context: OperationContext, log: Log, handed: HandedOver, links: Links): Promise<SaveView> {
  const { daybook } = context;
  const day = today(daybook);
  const known = knownView(handed, day);
  try {
    if (handed.misread !== '' && handed.address === null) addressOrRefuse(handed.misread);
    if (handed.address === null) return known;
    takeWebUse('pages', 1);
    const capture = await withinTime(captureInput(context, { input: handed.address }), handed.address);
    const draft = captureDraft(capture);
    const { noted } = previewEntry(log, draft, day);
    return {
      ...known,
      about: [capture.site, capture.date].filter((part) => part !== null).join(' · '),
      values: {
        ...known.values,
        title: capture.title,
        url: capture.url ?? handed.address,
        abstract: handed.passage === '' ? (draft.abstract ?? '') : handed.passage,
      },
      origins: {
        ...originOf(capture, 'title'),
        ...(handed.passage === '' && draft.abstract != null ? originOf(capture, 'abstract') : {}),
      },
      offers: offersOf(capture),
      noted: noted.map(({ what, ref, title }) => ({ what, ref, title, href: hrefOf(ref, links) })),
      isAgain: noted.some(({ what }) => what === 'article') || linkPlaces(log, capture.url, links).length > 0,
    };
  } catch (error) {
    if (!(error instanceof DaybookError)) throw error;
    const noted = linkPlaces(log, handed.address, links);
    return { ...known, noted, isAgain: noted.length > 0, problem: { ...saidIn(error), retry: retryOf(handed) } };
  }
}

/** The entry whose own link leads to the same as an address; empty when there is none. */
export function linkPlaces(log: Log, url: string | null, links: Links): readonly NotedPlace[] {
  const noted = url === null ? null : linkNoted(log, url);
  if (noted === null) return [];
  const ref = mentionRef(noted);
  return [{ what: 'article', ref, title: noted.entry.title, href: hrefOf(ref, links) }];
}

/** A failure as the page says it: what came with the link stands in the form. */
function saidIn({ code, text, hint }: DaybookError): { readonly text: Bilingual; readonly hint: Bilingual | null } {
  return {
    text: say(`The page was not read. ${text.en}`, `没有读到网页。${text.zh}`),
    hint: hint === null || code === 'unreachable' ? byHand : hint,
  };
}

const byHand = say('Fill in what is missing, and write it all the same; or try again.', '补上缺的内容，照样可以写入；也可以再试一次。');

function knownView({ address, misread, title, passage }: HandedOver, day: string): SaveView {
  return {
    values: { title, url: address ?? misread, date: day, relevance: 0, abstract: passage, tips: '' },
    about: '',
    origins: {},
    offers: [],
    noted: [],
    isAgain: false,
    problem: null,
    today: day,
  };
}

function retryOf({ address, title, passage }: HandedOver): string | null {
  return address === null ? null : `/save?${new URLSearchParams({ url: address, title, text: passage })}`;
}

function hrefOf(ref: string, links: Links): string {
  const [day = '', n] = ref.split('#');
  return links.entry(day, Number(n));
}

function originOf(capture: Capture, field: 'title' | 'abstract'): SaveView['origins'] {
  const origin = provenanceOf(capture, field);
  if (origin === null) return {};
  const [where, how] = [originWords(origin.from), certaintyWords[origin.certainty]];
  return { [field]: say(`${where.en}, ${how.en}`, `${where.zh}，${how.zh}`) };
}

/** Pictures beyond so many say nothing more. */
const mostPictures = 6;

function offersOf(capture: Capture): readonly Offer[] {
  const isGuess = (field: CapturedField, at: number): boolean => provenanceOf(capture, field, at)?.certainty === 'guess';
  const firstPicture = capture.images.findIndex((_, at) => !isGuess('images', at));
  return [
    ...capture.papers.map((link, at) => offer('paper', link, isGuess('papers', at))),
    ...capture.code.map((link, at) => offer('code', link, isGuess('code', at))),
    ...capture.images
      .map((url, at): Offer => ({ kind: 'image', title: null, url, isGuess: isGuess('images', at), isTaken: at === firstPicture }))
      .slice(0, Math.max(mostPictures, firstPicture + 1)),
  ];
}

function offer(kind: 'paper' | 'code', { title, url }: Capture['papers'][number], isGuess: boolean): Offer {
  return { kind, title, url, isGuess, isTaken: !isGuess };
}
