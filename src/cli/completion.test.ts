import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { completionScript } from './completion.js';
import { verbs } from './verbs.js';

/** What bash offers for a line whose last word is being typed. */
function offers(...words: string[]): string[] {
  const typed = ['daybook', ...words].map((word) => `'${word}'`).join(' ');
  const script = `${completionScript('bash', verbs)}\nCOMP_WORDS=(${typed}); COMP_CWORD=${words.length}; _daybook; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

test('bash completes verbs, second words, flags and choices', () => {
  expect(offers('e')).toEqual(['edit', 'export']);
  expect(offers('publish', '')).toEqual(['readme', 'day', 'wechat', 'csdn', 'zhihu', 'bilibili', 'site']);
  expect(offers('publish', 'readme', '--d')).toEqual(['--date', '--dry-run']);
  expect(offers('-C', 'log', 'check', '--f')).toEqual(['--fix', '--format']);
  expect(offers('completion', '')).toContain('fish');
  expect(offers('export', '--format', 'c')).toEqual(['csv', 'csl']);
});

test('every verb is in every script', () => {
  for (const shell of ['bash', 'zsh', 'fish'] as const) {
    const script = completionScript(shell, verbs);
    expect(verbs.filter((verb) => !script.includes(verb.name.split(' ').at(-1) ?? '')).map((verb) => verb.name)).toEqual([]);
  }
});
