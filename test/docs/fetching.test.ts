import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hostManners, mostAtOnce } from '../../src/fetch/host-manners.js';
import { mostTries } from '../../src/fetch/retry-delay.js';
import { usualLimits } from '../../src/fetch/web-fetcher.js';
import { parseConfig } from '../../src/log/config.js';
import { configExamples } from './format-examples.js';

const document = readFileSync(join(import.meta.dirname, '../../docs/fetching.md'), 'utf8');

it('docs/fetching.md shows settings that are valid', () => {
  expect(configExamples(document).map((text) => parseConfig(text).fetch.allow)).toEqual([
    ['intranet.example', 'localhost:4000', '10.0.0.0/8', '[fd00::/8]:8080'],
  ]);
});

it('docs/fetching.md has the limits that hold', () => {
  const { time, connecting, silence, body, cache, redirects } = usualLimits;
  const megabyte = 1024 * 1024;
  const rows = [
    `| a body, as it comes and unpacked | ${body / megabyte} MB`,
    `| a request with redirects and further tries | ${time / 1000} s`,
    `| a connection; a host that says nothing | ${connecting / 1000} s; ${silence / 1000} s |`,
    `| requests at once | ${mostAtOnce}; ${hostManners('example.org').atOnce} to one host |`,
    `one request in ${hostManners('export.arxiv.org').interval / 1000} seconds`,
    `| tries | ${mostTries}, `,
    `More than ${redirects} redirects`,
    `at most ${cache / megabyte} MB`,
  ];
  expect(rows.filter((row) => !document.includes(row))).toEqual([]);
});
