/** What keeping pictures asks of a log’s folder; a worktree is one. Paths are relative to the log, with `/`. */
export interface AssetFolder {
  /** Absolute path of a file of the log, which may not exist yet; a path or symlink that leaves the log is refused. */
  locate(path: string): string;
  /** Puts a file of bytes into the log, whole or not at all. */
  putFile(path: string, bytes: Uint8Array): Promise<void>;
  /** Adds lines to the end of a file. */
  appendText(path: string, text: string): Promise<void>;
}
