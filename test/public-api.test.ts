import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as daybook from '../src/index.js';

const source = readFileSync(join(import.meta.dirname, '../src/index.ts'), 'utf8');

it('exports these values and no others', () => {
  expect(Object.keys(daybook).sort()).toEqual([
    'DaybookError',
    'authorDialect',
    'defaultConfig',
    'dialects',
    'englishDialect',
    'errorStatus',
    'logRecord',
    'noteRecord',
    'openDaybook',
    'operations',
    'parseConfig',
    'parseDate',
    'parseNote',
    'readNote',
  ]);
});

it('lists its names one by one', () => {
  expect(source).not.toMatch(/export\s*\*/);
  expect(source.split('\n').filter((line) => line !== '' && !/^(export |\} from |\s+(type )?\w+,$)/.test(line))).toEqual([]);
});

it('exports these types and no others', () => {
  const lists = [...source.matchAll(/export (type )?\{([^}]*)\}/g)];
  const types = lists.flatMap(([, isType, names = '']) => {
    const parts = names.split(',').map((name) => name.trim());
    return parts.filter((name) => name !== '' && (isType || name.startsWith('type '))).map((name) => name.replace(/^type /, ''));
  });
  expect(types.sort()).toEqual([
    'Bilingual',
    'Block',
    'Config',
    'Day',
    'DayRecord',
    'Daybook',
    'Diagnostic',
    'Dialect',
    'Entry',
    'EntryRecord',
    'ErrorCode',
    'Field',
    'IsoDate',
    'Language',
    'Link',
    'Log',
    'Logger',
    'Media',
    'NoteFile',
    'Operation',
    'OperationContext',
    'Ports',
    'Severity',
    'Span',
    'TextEdit',
  ]);
});
