import { checkLog } from './check-log.js';
import { exampleLog } from './example-log.js';
import { fileProblemIds } from './file-problems.js';
import type { Rule } from './rule.js';
import { rules } from './rules.js';

/** The reference of all rules, `docs/rules.md`. */
export function rulesDocument(): string {
  const rows = rules.map(
    (rule) =>
      `| [\`${rule.id}\`](#${rule.id}) | ${rule.severity}${rule.enabledByDefault ? '' : ', off'} | ${isFixable(rule) ? 'yes' : ''} | ${rule.title.en} · ${rule.title.zh} |`,
  );
  const parts = [
    '# What `daybook check` looks for\n\nGenerated from the rules in `src/check/rules`; a test keeps it up to date.',
    'A finding has a severity: `error` and `warning` make `check` end with exit status 1, `info` is advice. `daybook.json` changes a rule’s severity or turns it off:\n\n```json\n{ "check": { "rules": { "tracking-parameter": "off", "hot-linked-media": "info" } } }\n```\n\n`daybook check --fix` repairs what can be repaired without losing anything; it touches only lines with a finding. In the examples a line `=== path` begins a file.',
    `| rule | severity | fix | what is wrong |\n| --- | --- | --- | --- |\n${rows.join('\n')}`,
    ...rules.map(describe),
    `## Files and settings\n\nWhat cannot be read, or is set for nothing, is reported under ids of its own, which can be set like rules: ${fileProblemIds.map((id) => `\`${id}\``).join(', ')}.`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function describe(rule: Rule): string {
  return [`## ${rule.id}`, rule.description.en, rule.description.zh, 'Wrong:', fenced(rule.bad), 'Right:', fenced(rule.good)].join('\n\n');
}

function fenced(example: string): string {
  return `\`\`\`markdown\n${example}\n\`\`\``;
}

/** Whether a rule can repair what it finds in its own example. */
function isFixable(rule: Rule): boolean {
  return checkLog(exampleLog(rule.bad), { rules: { [rule.id]: rule.severity } }).some(
    (found) => found.rule === rule.id && found.fix !== null,
  );
}
