import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { authorDialect } from '../../log/dialects/index.js';
import { assembleLog } from '../../log/log.js';
import { withPassiveFiles } from './passive-files.js';

const drawings: Record<string, string> = {
  'calm.svg': '<svg xmlns="http://www.w3.org/2000/svg"><style>circle{fill:red}</style><circle r="3"/></svg>',
  'script.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  'event.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  'link.svg': '<svg xmlns="http://www.w3.org/2000/svg"><a href="java&#115;cript:alert(1)"><text>x</text></a></svg>',
  'html.svg': '<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><body/></foreignObject></svg>',
  'named.svg': '<x:svg xmlns:x="http://www.w3.org/2000/svg"><x:script>alert(1)</x:script></x:svg>',
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-svg-'));
  for (const [name, text] of Object.entries(drawings)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('keeps drawings that only draw, and names those that could run something', () => {
  const log = assembleLog({
    dialect: authorDialect,
    notes: [],
    readme: null,
    files: new Set([...Object.keys(drawings), 'a.png']),
    problems: [],
  });
  const seen = withPassiveFiles(log, (path) => join(folder, path));
  expect([...seen.files]).toEqual(['calm.svg', 'a.png']);
  expect(seen.problems.map((problem) => problem.file)).toEqual(['script.svg', 'event.svg', 'link.svg', 'html.svg', 'named.svg']);
});
