import type { Rule } from './rule.js';
import { articleNotedBefore } from './rules/article-noted-before.js';
import { articleOtherTitle } from './rules/article-other-title.js';
import { arxivAbsPdf } from './rules/arxiv-abs-pdf.js';
import { arxivId } from './rules/arxiv-id.js';
import { bulletNotIndented } from './rules/bullet-not-indented.js';
import { codeLabelOtherUrl } from './rules/code-label-other-url.js';
import { dayNotInHistory } from './rules/day-not-in-history.js';
import { dayWithoutDate } from './rules/day-without-date.js';
import { dayWithoutEntries } from './rules/day-without-entries.js';
import { dayWithoutHeading } from './rules/day-without-heading.js';
import { doubleDash } from './rules/double-dash.js';
import { doubledColon } from './rules/doubled-colon.js';
import { duplicateDay } from './rules/duplicate-day.js';
import { emptyBullet } from './rules/empty-bullet.js';
import { emptyEntry } from './rules/empty-entry.js';
import { emptyField } from './rules/empty-field.js';
import { emptyLinkText } from './rules/empty-link-text.js';
import { emptyUrl } from './rules/empty-url.js';
import { entryNumber } from './rules/entry-number.js';
import { expiringMedia } from './rules/expiring-media.js';
import { headingInHtmlBlock } from './rules/heading-in-html-block.js';
import { headingOtherDate } from './rules/heading-other-date.js';
import { historyMissingFile } from './rules/history-missing-file.js';
import { historyRepeatedDay } from './rules/history-repeated-day.js';
import { historyWrongDate } from './rules/history-wrong-date.js';
import { hotLinkedMedia } from './rules/hot-linked-media.js';
import { httpLink } from './rules/http-link.js';
import { imageAmpCut } from './rules/image-amp-cut.js';
import { imageAmpEscaped } from './rules/image-amp-escaped.js';
import { imageCopied } from './rules/image-copied.js';
import { imageNotedBefore } from './rules/image-noted-before.js';
import { labelTypo } from './rules/label-typo.js';
import { leftover } from './rules/leftover.js';
import { linkMissingFile } from './rules/link-missing-file.js';
import { linkTextOtherUrl } from './rules/link-text-other-url.js';
import { linkTextSpaces } from './rules/link-text-spaces.js';
import { malformedUrl } from './rules/malformed-url.js';
import { missingAbstract } from './rules/missing-abstract.js';
import { missingImage } from './rules/missing-image.js';
import { missingSpaceAfterColon } from './rules/missing-space-after-colon.js';
import { missingStars } from './rules/missing-stars.js';
import { orphanImage } from './rules/orphan-image.js';
import { paperLabelOtherUrl } from './rules/paper-label-other-url.js';
import { paperNotedBefore } from './rules/paper-noted-before.js';
import { paperOtherTitle } from './rules/paper-other-title.js';
import { paperTitleOtherUrl } from './rules/paper-title-other-url.js';
import { paperWithoutLink } from './rules/paper-without-link.js';
import { privatePage } from './rules/private-page.js';
import { readmeBehind } from './rules/readme-behind.js';
import { repeatedDate } from './rules/repeated-date.js';
import { repositoryNotedBefore } from './rules/repository-noted-before.js';
import { startAfterFirstDay } from './rules/start-after-first-day.js';
import { textNotedBefore } from './rules/text-noted-before.js';
import { titleInHtmlBlock } from './rules/title-in-html-block.js';
import { titleOtherUrl } from './rules/title-other-url.js';
import { titleWithoutLink } from './rules/title-without-link.js';
import { titleWithoutNumber } from './rules/title-without-number.js';
import { trackingParameter } from './rules/tracking-parameter.js';
import { unclosedDiv } from './rules/unclosed-div.js';
import { urlSpaces } from './rules/url-spaces.js';
import { zeroWidthSpace } from './rules/zero-width-space.js';

/** Every rule, in the order of the reference: the README, the day, the entry, its fields, what repeats, links, media and HTML. */
export const rules: readonly Rule[] = [
  historyMissingFile,
  historyWrongDate,
  historyRepeatedDay,
  dayNotInHistory,
  startAfterFirstDay,
  readmeBehind,
  headingOtherDate,
  dayWithoutDate,
  dayWithoutHeading,
  dayWithoutEntries,
  repeatedDate,
  duplicateDay,
  entryNumber,
  titleWithoutNumber,
  titleWithoutLink,
  missingStars,
  emptyEntry,
  missingAbstract,
  labelTypo,
  doubledColon,
  missingSpaceAfterColon,
  emptyField,
  paperWithoutLink,
  bulletNotIndented,
  emptyBullet,
  doubleDash,
  zeroWidthSpace,
  leftover,
  articleNotedBefore,
  articleOtherTitle,
  titleOtherUrl,
  paperNotedBefore,
  paperTitleOtherUrl,
  paperOtherTitle,
  repositoryNotedBefore,
  imageNotedBefore,
  imageCopied,
  textNotedBefore,
  malformedUrl,
  urlSpaces,
  linkTextSpaces,
  emptyUrl,
  emptyLinkText,
  linkTextOtherUrl,
  httpLink,
  trackingParameter,
  privatePage,
  linkMissingFile,
  paperLabelOtherUrl,
  codeLabelOtherUrl,
  arxivId,
  arxivAbsPdf,
  imageAmpCut,
  imageAmpEscaped,
  missingImage,
  orphanImage,
  hotLinkedMedia,
  expiringMedia,
  unclosedDiv,
  titleInHtmlBlock,
  headingInHtmlBlock,
];
