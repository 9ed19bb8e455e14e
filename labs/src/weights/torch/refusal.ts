import { LabError } from '../../lab-error.js';
import { say } from '../../text.js';
import type { PickleGlobal } from '../pickle/pickle-value.js';

/** Why a name must not be in a file of weights, or null: names of functions that do things, and modules that are there for that. */
export function refusal(global: PickleGlobal): LabError | null {
  const { module, name } = global;
  const [top = ''] = module.split('.');
  const isBuiltin = module === 'builtins' || module === '__builtin__';
  // With protocol 4 a name may reach through others: `getattr` of `__main__`'s `os.system`.
  const isPath = name.includes('.') || name.startsWith('__');
  const isRefused = isBuiltin ? !plainBuiltins.has(name) : doers.has(top) || isPath || !isKnown(module, name);
  return isRefused ? forbidden(global) : null;
}

/** Types without effects, in both versions of Python. */
const plainBuiltins: ReadonlySet<string> = new Set([
  ...['bool', 'bytearray', 'bytes', 'complex', 'dict', 'float', 'frozenset', 'int', 'list', 'long', 'object', 'range', 'set', 'slice'],
  ...['str', 'tuple', 'type', 'unicode', 'xrange'],
]);

/** Modules whose classes, too, do things. */
const doers: ReadonlySet<string> = new Set([
  ...[
    'os',
    'posix',
    'nt',
    'sys',
    'subprocess',
    'pty',
    'shutil',
    'socket',
    'ssl',
    'http',
    'urllib',
    'urllib2',
    'ftplib',
    'smtplib',
    'xmlrpc',
  ],
  ...[
    'importlib',
    'imp',
    'runpy',
    'code',
    'codeop',
    'pdb',
    'bdb',
    'cProfile',
    'profile',
    'trace',
    'timeit',
    'doctest',
    'unittest',
    'pydoc',
  ],
  ...['multiprocessing', 'threading', 'concurrent', 'asyncio', 'signal', 'ctypes', 'cffi', 'mmap', 'webbrowser', 'antigravity', 'commands'],
  ...['pickle', 'cPickle', '_pickle', 'dill', 'cloudpickle', 'joblib', 'marshal', 'shelve', 'tempfile', 'glob', 'fileinput', 'linecache'],
  ...[
    'types',
    'inspect',
    'operator',
    '_operator',
    'functools',
    '_functools',
    'itertools',
    'gc',
    'atexit',
    'weakref',
    'venv',
    'pip',
    'site',
  ],
  ...['requests', 'aiohttp', 'httpx', 'paramiko', 'fabric', 'sqlite3', 'platform', 'getpass', 'io', '_io', 'zipimport', 'ensurepip'],
]);

/** Functions are written in small letters, classes with a capital: a class becomes a name with values, a function must be one of these. */
function isKnown(module: string, name: string): boolean {
  if (/^_*[A-Z]/.test(name)) return true;
  return harmless.some(({ within, names }) => (module === within || module.startsWith(`${within}.`)) && names.test(name));
}

const harmless: readonly { readonly within: string; readonly names: RegExp }[] = [
  { within: 'torch._utils', names: /^_rebuild_[a-z0-9_]+$/ },
  { within: 'torch._tensor', names: /^_rebuild_from_type(?:_v2)?$/ },
  { within: 'torch', names: /^(?:device|dtype|[a-z]*float\d*|double|half|u?int\d*|long|short|bool|complex\d+|strided)$/ },
  // A network that was saved whole names the functions it uses; they stay names.
  { within: 'torch.nn.functional', names: /^[a-z0-9_]+$/ },
  { within: 'torch._C._nn', names: /^[a-z0-9_]+$/ },
  { within: 'numpy', names: /^(?:dtype|ndarray|scalar|_reconstruct|[a-z]*float\d*|u?int\d*|bool_?)$/ },
  { within: 'collections', names: /^(?:defaultdict|deque)$/ },
  { within: 'copy_reg', names: /^_reconstructor$/ },
  { within: 'copyreg', names: /^_reconstructor$/ },
  { within: '_codecs', names: /^encode$/ },
  { within: 'datetime', names: /^(?:datetime|date|time|timedelta|timezone)$/ },
];

function forbidden(global: PickleGlobal): LabError {
  return new LabError(
    'unreadable',
    say(
      `This file is more than weights: it asks Python for ${global}. Nothing of it was run.`,
      `这个文件不只是权重：它要求 Python 执行 ${global}。没有运行其中任何内容。`,
    ),
    {
      hint: say(
        'Get weights from somebody you trust; saved as safetensors they cannot do anything.',
        '请从可信的来源获取权重；safetensors 格式的文件不会执行任何操作。',
      ),
    },
  );
}
