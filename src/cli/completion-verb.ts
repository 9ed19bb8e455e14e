import * as z from 'zod';
import { say } from '../base/text.js';
import type { Verb } from '../operations/operation.js';
import { described } from '../operations/parameters.js';

/** The shells that can complete Daybook's words. */
const shells = ['bash', 'zsh', 'fish'] as const;

/** One of them. */
export type Shell = (typeof shells)[number];

/** Prints a completion script; only the command line has it. */
export const completionVerb: Verb = {
  name: 'completion',
  summary: say('Print a completion script for a shell', '输出 shell 的补全脚本'),
  description: say(
    'Prints a script that lets a shell complete verbs, flags and their choices. Load it from the shell’s start file.',
    '输出让 shell 补全命令、选项及其取值的脚本。请在 shell 的启动文件中加载。',
  ),
  effect: 'read',
  input: z.strictObject({ shell: described(z.enum(shells), say('the shell', '哪个 shell'), 'bash|zsh|fish') }),
  positional: ['shell'],
  examples: [
    { command: 'completion bash > ~/.local/share/bash-completion/completions/daybook', text: say('For bash', '用于 bash') },
    { command: 'completion zsh > ~/.daybook.zsh  # and in ~/.zshrc: source ~/.daybook.zsh', text: say('For zsh', '用于 zsh') },
    { command: 'completion fish > ~/.config/fish/completions/daybook.fish', text: say('For fish', '用于 fish') },
  ],
};
