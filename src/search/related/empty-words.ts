/** True for a word that says nothing of what a text is about, in either language: no phrase begins or ends with one. */
export function isEmptyWord(folded: string): boolean {
  return emptyWords.has(folded) || /^\d+$/.test(folded);
}

const chinese =
  '的 了 和 与 及 或 在 是 对 为 从 将 把 被 这 那 其 中 等 也 都 就 有 到 于 而 以 之 来 并 且 由 向 让 会 要 更 很 只 还 又 如 ' +
  '我 你 他 它 们 个 种 些 次 篇 年 月 日 第 后 前 上 下 内 外 里 中的 上的 下的 的是 一 一个 一种 一些 一篇 这个 这些 这种 那么 什么 怎么 如何 为什么 ' +
  '本文 论文 文章 作者 我们 他们 提出 提供 介绍 使用 利用 采用 通过 基于 根据 进行 实现 具有 可以 能够 需要 包括 其中 以及 并且 但是 因此 同时 由于 为了 ' +
  '对于 关于 相关 问题 方法 结果 效果 工作 部分 主要 内容 一下 一起 没有 不同 新的 最新 成了 看看 直接 无需 超越 处理 领域 近期 然后 输入 输出 认为 更好 针对 提升 成功 达到 之前 之后 以前 以后 目前 已经 非常 各种 本身 详解 解读 总结 分享 推荐 学习 笔记 教程';

const english =
  'a an the of and or in on at to for from with without by as is are be was were it its this that these those we our you your they their ' +
  'can may will not no more most new using use used via how what why which than then into over under all some paper method based approach results et al oral code';

const emptyWords: ReadonlySet<string> = new Set(`${chinese} ${english}`.split(' '));
