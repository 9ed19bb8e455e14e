import { splitUrl } from '../../base/urls.js';

/**
 * True for a repository that is by its name no single paper's code: a toolbox, a zoo of models, a list, a course. The code of a paper
 * that stands in one is its, but the repository stands for all of them.
 */
export function isCollection(repository: string): boolean {
  const [owner = '', name = ''] = repository.slice(repository.indexOf(':') + 1).split('/');
  return owners.has(owner) || known.has(`${owner}/${name}`) || names.test(name);
}

/** True for an address inside a repository: `/tree/main/MiniViT`, `/automl/efficientnetv2`, a single notebook. */
export function isInside(url: string): boolean {
  const [, , , form, , ...folders] = splitUrl(url)?.path.replace(/\/+$/, '').split('/') ?? [];
  if (form === undefined || form === '') return false;
  if (form === 'tree' || form === 'blob') return folders.length > 0 && !/^readme/i.test(folders[0] ?? '');
  return !/^(?:issues|wiki|releases|pulls?|commits?|stargazers|actions|discussions|readme.*)$/i.test(form);
}

/** Those whose repositories hold the code of many papers, or of none. */
const owners: ReadonlySet<string> = new Set([
  'open-mmlab',
  'paddlepaddle',
  'pytorch',
  'tensorflow',
  'keras-team',
  'opencv',
  'huggingface',
  'modelscope',
  'mindspore-ai',
  'd2l-ai',
  'paperswithcode',
]);

/** Well-known ones that their names do not tell. */
const known: ReadonlySet<string> = new Set([
  'facebookresearch/fairseq',
  'facebookresearch/vissl',
  'google-research/vision_transformer',
  'google/automl',
  'microsoft/cream',
  'microsoft/unilm',
  'openai/baselines',
]);

// "Awesome-Visual-Transformer", "CVPR2021-Papers-with-Code", "model-zoo", "pytorch-image-models", "google-research"
const names =
  /awesome|papers?[-_]with[-_]code|(?:^|[-_])(?:papers?|surveys?|tutorials?|courses?|notes|models?|zoo|toolbox|toolkit|benchmarks?|collections?|examples|research|interview|library|libs?)(?:$|[-_])|^detectron2?$|^mm[a-z]+$|^tools?$/i;
