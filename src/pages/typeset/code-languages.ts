/** What a language may be called after a fence, and its name here. */
const languages: Readonly<Record<string, string>> = {
  python: 'python',
  py: 'python',
  bash: 'bash',
  sh: 'bash',
  shell: 'bash',
  zsh: 'bash',
  json: 'json',
  yaml: 'yaml',
  yml: 'yaml',
  c: 'c',
  h: 'c',
  cpp: 'cpp',
  'c++': 'cpp',
  cc: 'cpp',
  hpp: 'cpp',
  cuda: 'cpp',
  cu: 'cpp',
  javascript: 'javascript',
  js: 'javascript',
  typescript: 'typescript',
  ts: 'typescript',
  diff: 'diff',
  patch: 'diff',
  latex: 'latex',
  tex: 'latex',
};

/** The name of a language that is highlighted; null for any other. */
export function codeLanguage(written: string): string | null {
  const name = written.toLowerCase();
  return Object.hasOwn(languages, name) ? (languages[name] ?? null) : null;
}
