import type { Bilingual } from '../../base/text.js';

/** A subject that entries are about, recognised by its terms in Chinese and English. */
export interface Topic {
  /** Stands in addresses and queries: `object-detection`. */
  readonly id: string;
  readonly name: Bilingual;
  /** Lower case. A Latin term matches whole words, also in the plural, with `#` for a digit; a Han term anywhere. */
  readonly terms: readonly string[];
}

const topic = (id: string, en: string, zh: string, terms: string): Topic => ({ id, name: { en, zh }, terms: terms.split('|') });

/** The topics that the program knows; a log's daybook.json may add to them. */
export const topics: readonly Topic[] = [
  topic(
    'object-detection',
    'Object detection',
    '目标检测',
    '目标检测|物体检测|对象检测|检测器|object detection|object detector|detr|yolo|yolov#|yolox|faster r-cnn|mask r-cnn|retinanet|anchor-free|anchor free|锚框',
  ),
  topic('segmentation', 'Segmentation', '图像分割', '分割|segmentation|segmenter|抠图|matting|panoptic'),
  topic('tracking', 'Tracking', '目标跟踪', '跟踪|追踪|tracking|tracker|mot'),
  topic('classification', 'Image classification', '图像分类', '图像分类|图片分类|细粒度|image classification|fine-grained'),
  topic('transformer', 'Transformer', 'Transformer', 'transformer|vit|deit|swin|自注意力|self-attention|注意力机制'),
  topic(
    'self-supervised',
    'Self-supervised learning',
    '自监督学习',
    '自监督|self-supervised|self supervised|对比学习|contrastive|masked autoencoder|mae|simclr|moco|byol',
  ),
  topic(
    'semi-supervised',
    'Semi- and weakly supervised learning',
    '半监督与弱监督',
    '半监督|弱监督|无监督|semi-supervised|weakly supervised|weakly-supervised|unsupervised|伪标签',
  ),
  topic('few-shot', 'Few-shot learning', '小样本学习', '小样本|少样本|零样本|few-shot|zero-shot|one-shot|元学习|meta-learning'),
  topic(
    'generation',
    'Image generation',
    '图像生成',
    '生成对抗|图像生成|gan|gans|stylegan|扩散模型|diffusion|文本生成图像|text-to-image|dall-e|风格迁移|style transfer|图像翻译|image translation',
  ),
  topic(
    'super-resolution',
    'Super-resolution and restoration',
    '超分与复原',
    '超分|超分辨率|去噪|去模糊|去雨|去雾|图像修复|图像复原|低照度|super-resolution|super resolution|denoising|deblurring|inpainting|restoration',
  ),
  topic('face', 'Faces', '人脸', '人脸|面部|face|facial|deepfake|活体检测|换脸|人像|portrait'),
  topic('pose', 'Pose', '姿态估计', '姿态|关键点|手势|骨架|pose|keypoint|skeleton|mediapipe'),
  topic('action', 'Action recognition', '行为识别', '动作识别|行为识别|action recognition|动作检测|时序动作|跌倒'),
  topic(
    'person-reid',
    'Person re-identification',
    '行人重识别',
    '行人重识别|行人再识别|行人搜索|reid|re-id|re-identification|person search',
  ),
  topic(
    'ocr',
    'OCR and documents',
    '文字识别',
    'ocr|文字识别|文本检测|文本识别|场景文字|版面分析|表格识别|text detection|text recognition|scene text',
  ),
  topic('video', 'Video', '视频', '视频|video|光流|optical flow'),
  topic('three-d', '3D and point clouds', '三维与点云', '三维|点云|3d|nerf|神经辐射|重建|point cloud|mesh|slam|位姿'),
  topic('depth', 'Depth and stereo', '深度估计', '深度估计|单目|双目|立体匹配|depth estimation|monocular|stereo matching'),
  topic(
    'driving',
    'Autonomous driving',
    '自动驾驶',
    '自动驾驶|无人驾驶|车道线|激光雷达|bev|autonomous driving|self-driving|lidar|lane detection',
  ),
  topic(
    'multimodal',
    'Vision and language',
    '多模态',
    '多模态|跨模态|图文|视觉语言|clip|multimodal|multi-modal|vision-language|vision and language|image captioning|图像描述|vqa|视觉问答',
  ),
  topic(
    'language-model',
    'Language models',
    '语言模型',
    '语言模型|预训练模型|bert|gpt|gpt-#|roberta|deberta|t5|language model|prompt|提示学习',
  ),
  topic(
    'nlp',
    'Natural language processing',
    '自然语言处理',
    '自然语言|nlp|机器翻译|文本分类|命名实体|问答系统|情感分析|文本生成|named entity|machine translation|question answering|sentence embedding|句向量',
  ),
  topic('speech', 'Speech and audio', '语音与音频', '语音|音频|声音|speech|audio|tts|asr'),
  topic(
    'graph',
    'Graph neural networks',
    '图神经网络',
    '图神经网络|图卷积|知识图谱|gnn|gcn|graph neural|graph convolution|knowledge graph',
  ),
  topic(
    'compression',
    'Efficient models',
    '轻量化与压缩',
    '模型压缩|剪枝|量化|蒸馏|轻量|轻量化|重参数化|pruning|quantization|distillation|lightweight|mobilenet|compression|compressing',
  ),
  topic(
    'backbone',
    'Network architecture',
    '网络结构',
    '骨干网络|主干网络|backbone|卷积神经网络|convnext|resnet|repvgg|mlp-mixer|mlp|神经架构搜索|nas|neural architecture search|大核|large kernel',
  ),
  topic(
    'robustness',
    'Robustness and safety',
    '鲁棒与安全',
    '鲁棒|对抗攻击|对抗样本|对抗训练|后门|隐私|联邦学习|robust|robustness|adversarial|backdoor|federated',
  ),
  topic('anomaly', 'Anomaly detection', '异常检测', '异常检测|缺陷检测|异常|anomaly|defect detection|out-of-distribution'),
  topic('medical', 'Medical imaging', '医学图像', '医学|医疗|病理|影像|肺炎|medical|pathology|mri'),
  topic('remote-sensing', 'Remote sensing', '遥感', '遥感|卫星|航拍|无人机|remote sensing|aerial|satellite|uav|旋转目标'),
  topic(
    'retrieval',
    'Retrieval and recommendation',
    '检索与推荐',
    '检索|推荐系统|图像搜索|retrieval|recommendation|recommender|hashing|图像匹配|特征匹配',
  ),
  topic(
    'explainability',
    'Explainability',
    '可解释性',
    '可解释|可视化|explainable|explainability|interpretable|interpretability|grad-cam|saliency|visualization',
  ),
  topic(
    'training',
    'Training and optimisation',
    '训练与优化',
    '损失函数|优化器|学习率|数据增强|训练技巧|正则化|长尾|loss function|optimizer|data augmentation|mixup|long-tailed|bag of tricks|迁移学习|transfer learning|域适应|domain adaptation',
  ),
  topic('dataset', 'Data sets and benchmarks', '数据集', '数据集|基准|dataset|data set|benchmark'),
  topic('competition', 'Competitions', '竞赛', '竞赛|比赛|挑战赛|大赛|kaggle|competition|challenge'),
  topic('survey', 'Surveys', '综述', '综述|盘点|汇总|总结|survey|literature review'),
  topic(
    'tools',
    'Tools and code',
    '工具与代码',
    '工具|开源库|框架|python|pytorch|tensorflow|paddle|飞桨|opencv|onnx|tensorrt|部署|deployment|library|toolbox',
  ),
  topic('career', 'Study and careers', '学习与求职', '面试|面经|招聘|实习|校招|简历|求职|博士|研究生|论文写作|写论文|interview|career'),
];
