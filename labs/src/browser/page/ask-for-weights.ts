import { say } from '../../text.js';
import type { NeededWeights } from '../protocol.js';
import { element } from './element.js';
import { byteSize, tell } from './words.js';

/** Asks the reader whether weights may be fetched, and lets the server fetch them; calls `onThere` when they are there. */
export function askForWeights(download: NeededWeights, onThere: () => void, onProblem: (text: string) => void): void {
  const panel = element('lab-weights');
  const button = element<HTMLButtonElement>('lab-weights-fetch');
  const bar = element<HTMLProgressElement>('lab-weights-bar');
  element('lab-weights-text').textContent = tell(question(download));
  bar.max = download.archiveBytes;
  bar.hidden = true;
  button.disabled = false;
  panel.hidden = false;
  button.onclick = async () => {
    button.disabled = true;
    bar.hidden = false;
    const problem = await fetchOnServer(download.address, (done) => {
      bar.value = done;
    });
    panel.hidden = true;
    if (problem === null) onThere();
    else onProblem(problem);
  };
}

function question({ package: name, licence, archiveBytes, bytes, registry, folder }: NeededWeights) {
  return say(
    `This lab needs weights from ${name} (${licence}): ${byteSize(archiveBytes)} from ${registry}, of which ${byteSize(bytes)} are kept in ${folder}.`,
    `本实验需要 ${name}（${licence}）的权重：从 ${registry} 下载 ${byteSize(archiveBytes)}，其中 ${byteSize(bytes)} 保存到 ${folder}。`,
  );
}

/** The server answers with a line for each step: `{"done": 4096}`, or `{"error": …}`. Gives what went wrong, or null. */
async function fetchOnServer(address: string, onBytes: (done: number) => void): Promise<string | null> {
  const failed = tell(say('The weights could not be fetched.', '无法取回权重。'));
  const answer = await fetch(address, { method: 'POST' }).catch(() => null);
  if (!answer?.ok || !answer.body) return failed;
  let rest = '';
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return null;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const { done: bytes, error } = JSON.parse(line);
      if (error) return `${error.message} ${error.hint ?? ''}`;
      onBytes(bytes);
    }
  }
}
