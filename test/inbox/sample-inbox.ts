/** The journal of an inbox that an e-mail of a morning would bring: papers, articles and a release, from several sources. */
export const sampleInbox: Readonly<Record<string, string>> = {
  '.daybook/inbox/items-2022-05.jsonl': [
    {
      id: '0a0000000001',
      title: 'MiniViT: Compressing Vision Transformers with Weight Multiplexing',
      url: 'https://arxiv.org/abs/2204.07154',
      source: 'arXiv cs.CV',
      authors: ['Jinnian Zhang', 'Houwen Peng', 'Kan Wu', 'Mengchen Liu', 'Bin Xiao'],
      venue: 'CVPR 2022',
      published: '2022-05-10T17:59:00Z',
      abstract:
        'Vision Transformer models have recently drawn much attention in computer vision due to their high model capability. However, ViT models suffer from huge number of parameters, restricting their applicability on devices with limited memory. We multiplex the weights of consecutive transformer blocks.',
    },
    {
      id: '0a0000000002',
      title: '小目标检测的 10 个技巧：来自比赛第一名的总结',
      url: 'https://mp.weixin.qq.com/s/tricks',
      source: '机器之心',
      published: '2022-05-11T02:00:00Z',
      abstract: '总结了在无人机图像上检测小目标的十个技巧，从数据增强、切图推理到后处理，并给出每一步带来的提升。',
    },
    {
      id: '0a0000000003',
      title: 'A diffusion of heat, and what it has to do with image segmentation',
      url: 'https://blog.example.org/heat',
      source: 'a blog',
      authors: ['Carla Meyer'],
      published: '2022-05-09T08:00:00Z',
      abstract: 'Heat flows until all is even; labels flow until a boundary stops them. We take the comparison seriously.',
    },
    {
      id: '0a0000000004',
      title: 'open-mmlab/mmdetection v2.25.0',
      url: 'https://github.com/open-mmlab/mmdetection/releases/tag/v2.25.0',
      source: 'GitHub releases',
      published: '2022-05-08T08:00:00Z',
    },
    {
      id: '0a0000000005',
      title: 'YOLOv6：又快又准的目标检测框架开源了',
      url: 'https://example.org/a?utm_source=rss',
      source: 'a blog',
      published: '2022-05-07T08:00:00Z',
    },
    {
      id: '0a0000000001',
      title: 'MiniViT: Compressing Vision Transformers with Weight Multiplexing',
      url: 'https://huggingface.co/papers/2204.07154',
      source: 'Hugging Face',
    },
  ]
    .map((line, n) => `${JSON.stringify({ ...line, at: `2022-05-11T0${n}:00:00.000Z` })}\n`)
    .join(''),
};
