/** The names of COCO's classes by their numbers, 1 to 90; ten numbers were never given. */
export const cocoClasses: ReadonlyMap<number, string> = new Map(
  [
    ['person', 'bicycle', 'car', 'motorcycle', 'airplane', 'bus', 'train', 'truck', 'boat', 'traffic light'],
    ['fire hydrant', null, 'stop sign', 'parking meter', 'bench', 'bird', 'cat', 'dog', 'horse', 'sheep'],
    ['cow', 'elephant', 'bear', 'zebra', 'giraffe', null, 'backpack', 'umbrella', null, null],
    ['handbag', 'tie', 'suitcase', 'frisbee', 'skis', 'snowboard', 'sports ball', 'kite', 'baseball bat', 'baseball glove'],
    ['skateboard', 'surfboard', 'tennis racket', 'bottle', null, 'wine glass', 'cup', 'fork', 'knife', 'spoon'],
    ['bowl', 'banana', 'apple', 'sandwich', 'orange', 'broccoli', 'carrot', 'hot dog', 'pizza', 'donut'],
    ['cake', 'chair', 'couch', 'potted plant', 'bed', null, 'dining table', null, null, 'toilet'],
    [null, 'tv', 'laptop', 'mouse', 'remote', 'keyboard', 'cell phone', 'microwave', 'oven', 'toaster'],
    ['sink', 'refrigerator', null, 'book', 'clock', 'vase', 'scissors', 'teddy bear', 'hair drier', 'toothbrush'],
  ]
    .flat()
    .flatMap((name, index) => (name === null ? [] : [[index + 1, name] as const])),
);
