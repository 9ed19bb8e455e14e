import { cocoClasses } from '../detect/coco/coco-classes.js';
import { shapeKinds } from './shapes/shape-kinds.js';

/** What a class is called. */
export type ClassNames = (category: number) => string;

/** COCO's names for the 91 numbers that its detectors have; of others the number. */
export function classNames(classes: number): ClassNames {
  return (category) => (classes === 91 ? cocoClasses.get(category) : undefined) ?? `class ${category}`;
}

/** The names of our own detector's classes. */
export const shapeNames: ClassNames = (category) => shapeKinds[category]?.name ?? `class ${category}`;
