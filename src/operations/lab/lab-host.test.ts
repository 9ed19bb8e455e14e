import { describe, expect, test, vi } from 'vitest';
import type { Bilingual } from '../../base/text.js';
import type { OperationContext } from '../daybook-context.js';
import { labHost } from './lab-host.js';
import type { LabsPackage, WeightsDownload, WeightsSource } from './labs-package.js';

const download: WeightsDownload = {
  package: '@example/pose@1.2.3',
  licence: 'Apache-2.0',
  archiveBytes: 7_400_000,
  bytes: 6_000_000,
  registry: 'https://npm.example.org/',
  folder: '/caches/daybook/weights',
};

describe('weights that are missing', () => {
  test('are fetched without asking when that is allowed', async () => {
    expect(await allowance({ isAllowed: true })).toBe(true);
  });

  test('are asked about on a terminal, with licence, size and place', async () => {
    const confirm = vi.fn<(question: Bilingual) => Promise<boolean>>(async () => false);
    expect(await allowance({ isAllowed: false, confirm })).toBe(false);
    expect(confirm.mock.calls[0]?.[0].en).toBe(
      'This lab needs weights from @example/pose@1.2.3 (Apache-2.0). Fetch 7.1 MB from https://npm.example.org/? 5.7 MB of it are kept in /caches/daybook/weights.',
    );
  });

  test('are a failure where nobody can be asked', async () => {
    await expect(allowance({ isAllowed: false })).rejects.toMatchObject({
      code: 'not-installed',
      text: {
        en: 'This lab needs weights from @example/pose@1.2.3 (Apache-2.0), 7.1 MB from https://npm.example.org/, which are not here yet.',
      },
      hint: { en: 'Fetch them with --yes; later runs need no network.' },
    });
  });
});

/** What the package of labs is told about a download. */
function allowance({ isAllowed, ...context }: { readonly isAllowed: boolean } & Pick<OperationContext, 'confirm'>): Promise<boolean> {
  let source: WeightsSource | null = null;
  const labs = {
    labs: [],
    weightsFolder: () => download.folder,
    weightsFinder(given: WeightsSource) {
      source = given;
      return async () => new Uint8Array();
    },
  } as unknown as LabsPackage;
  labHost(labs, { daybook: { ports: {} }, language: 'en', ...context } as OperationContext, isAllowed);
  return (source as unknown as WeightsSource).allows(download);
}
