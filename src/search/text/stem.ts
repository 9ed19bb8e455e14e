import { stem as porter2 } from 'porter2';

/**
 * The stem that the forms of an English word share: `detecting`, `detection` and `detected` are `detect`. A word that is not of
 * the letters a–z stays as it is: `yolov6`, `poincaré`, `检测`.
 */
export function stem(word: string): string {
  return plainWord.test(word) ? porter2(word) : word;
}

const plainWord = /^[a-z]{3,}$/;
