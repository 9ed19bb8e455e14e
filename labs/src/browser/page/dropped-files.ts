import type { PathedFile } from '../protocol.js';

/** The files that were dropped, those of folders by their paths below the folder; the name tells of all. */
export async function droppedFiles({
  items,
  files,
}: DataTransfer): Promise<{ readonly name: string; readonly files: readonly PathedFile[] }> {
  // Entries are there only until the event's listeners have run: all are taken before the first is read.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const name = entries.find(({ isDirectory }) => isDirectory)?.name ?? files[0]?.name ?? '';
  // What another page or a program drops may have files and no entries.
  const found: PathedFile[] = entries.length > 0 ? [] : [...files].map((file) => ({ path: file.name, file }));
  for (const entry of entries) found.push(...(await filesBelow(entry, '')));
  return { name, files: found };
}

async function filesBelow(entry: FileSystemEntry, folder: string): Promise<PathedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path: folder + entry.name, file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: PathedFile[] = [];
  // A reader gives a hundred entries at a time, and none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    for (const each of some) found.push(...(await filesBelow(each, each.isDirectory ? `${folder}${each.name}/` : folder)));
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
