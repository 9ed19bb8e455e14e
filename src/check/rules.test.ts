import { describe, expect, it } from 'vitest';
import { checkLog } from './check-log.js';
import { exampleLog } from './example-log.js';
import { fixLog } from './fix-log.js';
import type { Rule } from './rule.js';
import { rules } from './rules.js';
import { rulesDocument } from './rules-document.js';

describe.each(rules.map((rule) => [rule.id, rule] as const))('the rule %s', (id, rule) => {
  it('finds something in its bad example', () => {
    expect(foundIn(rule.bad, rule).length).toBeGreaterThan(0);
  });

  it('finds nothing in its good example', () => {
    expect(foundIn(rule.good, rule)).toEqual([]);
  });

  it('finds nothing anew after its fixes', () => {
    const log = exampleLog(rule.bad);
    const diagnostics = checkLog(log, { rules: { [id]: rule.severity } }).filter((found) => found.rule === id);
    const fixable = diagnostics.filter((found) => found.fix !== null);
    let example = '';
    for (const path of log.files) example += `=== ${path}\n`;
    const fixed = new Map(fixLog(log, diagnostics).map(({ path, after }) => [path, after]));
    for (const note of [...(log.readme ? [log.readme] : []), ...log.notes])
      example += `=== ${note.path}\n${fixed.get(note.path) ?? note.text}${note === log.notes.at(-1) ? '' : '\n'}`;
    expect(foundIn(example, rule).length).toBe(diagnostics.length - fixable.length);
  });

  it('is named and described in both languages', () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    for (const { en, zh } of [rule.title, rule.description]) {
      expect(en).toMatch(/^[A-Z`].*[\p{L}`;.&]$/u);
      expect(zh).toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('the messages', () => {
  it('are sentences in both languages', () => {
    for (const rule of rules) {
      for (const { message } of checkLog(exampleLog(rule.bad), { rules: { [rule.id]: rule.severity } })) {
        expect(message.en).toMatch(/[.?]$|https:\/\/$|example\.org\.$/);
        expect(message.zh).toMatch(/[。？]$|https:\/\/$/);
      }
    }
  });
});

describe('docs/rules.md', () => {
  it('is what the rules say (vitest -u writes it anew)', async () => {
    await expect(rulesDocument()).toMatchFileSnapshot('../../docs/rules.md');
  });
});

function foundIn(example: string, rule: Rule): readonly string[] {
  const diagnostics = checkLog(exampleLog(example), { rules: { [rule.id]: rule.severity } });
  return diagnostics.filter((found) => found.rule === rule.id).map(({ file, line, message }) => `${file}:${line}: ${message.en}`);
}
