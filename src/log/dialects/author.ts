import type { Dialect } from '../dialect.js';

/** The default: the format of the log this program was first made for (see docs/format.md). */
export const authorDialect: Dialect = {
  name: 'author',
  files: ['notes/{YYYY}{MM}/{MM}{DD}.md'],
  dayHeading: ['公众号内容拓展学习笔记（{YYYY}.{M}.{D}）', '拓展学习笔记（{YYYY}.{M}.{D}）'],
  sections: {
    today: [':paperclip:  今日要点'],
    history: [':paperclip:  历史更新'],
    footer: [':paperclip:  Others'],
  },
  stars: [':star:', '⭐'],
  labels: {
    abstract: ['Abstract', '主要内容', '摘要', '内容'],
    paper: ['Paper', '论文', '论文地址', '论文链接', '论文标题', '论文题目', '论文名称'],
    code: [
      'Code',
      'GitHub',
      'GitHub地址',
      'GitHub链接',
      '代码',
      '代码地址',
      '代码链接',
      '源码',
      '源码地址',
      '源码链接',
      '源代码',
      '开源代码',
      'Codes',
      'Repo',
      'Repository',
    ],
    tips: ['Tips', 'Tip', '提示', '小贴士'],
    keyPoints: ['核心要点', '核心点', '关键点', 'Key points'],
  },
  fieldOrder: ['abstract', 'paper', 'code', 'keyPoints', 'tips'],
  colon: ': ',
  readme: {
    started: ['更新开始时间'],
    updated: ['更新今日时间'],
    date: '{YYYY}.{M}.{D}',
    history: {
      style: 'details',
      line: '公众号内容拓展学习笔记（{YYYY}.{M}.{D}）',
      year: '{YYYY}年',
      month: '{M}月',
    },
  },
};
