/** The text of src/pages/scripts.ts. */
export function scriptsText(): Promise<string>;
/** Writes the file when it is not what web/ makes. */
export function writeScripts(): Promise<void>;
