import { textKey } from '../../base/text-key.js';

/** True for a link text or label that says what lies behind the link, not which paper: “PDF”, “arXiv”, “论文链接”, “arXiv:2204.07154”. */
export function isGenericTitle(text: string): boolean {
  return text.length <= longest && generic.test(textKey(text));
}

const longest = 60;

// "pdf", "arxivpdf", "paper1", "论文地址", "cvpr2021", "openaccess", "arxiv220407154v2", "101109icip20188451657"
const generic =
  /^(?:(?:paper|pdf|abs|abstract|html|link|url|here|download|doi|arxiv|cvf|cvpr|iccv|eccv|wacv|openaccess|openreview|ieee|xplore|acm|acl|anthology|springer|neurips|nips|pmlr|proceedings|preprint|camera|ready|version|official|full|text|page|site|supp|supplementary|material|论文|地址|链接|下载|原文|全文|官方|主页|预印本|版|点击|查看|页面|网页|20\d\d)*v?\d{0,5}|arxiv\d{8,9}(?:v?\d{1,2})?|\d{8,9}v?\d{0,2}|(?:doi)?10\d{4,}[a-z0-9]*)$/;
