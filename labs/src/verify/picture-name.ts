/** The picture that a golden file says it is about: `… of media/astronaut.png (RGB, 8 bit)`. */
export function pictureName(what: string): string {
  return /[\w-]{1,80}\.(?:png|jpe?g|webp)\b/i.exec(what)?.[0] ?? 'astronaut.png';
}
