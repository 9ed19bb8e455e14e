import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Lab, LabMedia, LabRequest, LabValue } from '../lab.js';
import { labRequest } from '../lab-request.js';
import { wordOf } from '../lab-words.js';
import type { Picture } from '../media/picture.js';
import { runLab } from '../node/run-lab.js';
import { samplePaths } from '../node/sample-paths.js';
import { installedWeights } from '../weights/installed-weights.js';
import { testContext } from './test-context.js';
import { wordsOfResults } from './words-of-results.js';

/** Inputs that a lab can run on, small enough for tests. */
export interface LabSample {
  readonly name: string;
  readonly inputs: () => Promise<Readonly<Record<string, LabMedia>>>;
  readonly parameters?: Readonly<Record<string, LabValue>>;
}

/** The tests that every lab passes; each lab calls it with samples of its own. */
export function describeLab(lab: Lab, samples: readonly LabSample[]): void {
  const chinese = new Map(Object.entries(lab.words).map(([word, { zh }]) => [word, zh]));
  const withoutChinese = (words: readonly string[]) => words.filter((word) => wordOf(chinese, word) === undefined);

  describe(`the lab ${lab.name}`, () => {
    it('has a name of small letters and names all things in both languages', () => {
      expect(lab.name).toMatch(/^[a-z][a-z0-9-]*$/);
      const things = [...lab.inputs, ...lab.parameters, ...lab.outputs];
      const texts = [lab.title, lab.summary, lab.limits, lab.licence.method, lab.licence.weights, ...things.map(({ title }) => title)];
      expect(texts.filter(({ en, zh }) => en.trim() === '' || zh.trim() === '')).toEqual([]);
    });

    it('has a Chinese word for each of its words', () => {
      expect(Object.entries(lab.words).filter(([, { en, zh }]) => en.trim() === '' || !/\p{Script=Han}/u.test(zh))).toEqual([]);
    });

    it('names each input, parameter and output once', () => {
      for (const list of [lab.inputs, lab.parameters, lab.outputs]) {
        expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
      }
    });

    it('names papers by their arXiv id without version, and links in full', () => {
      expect(lab.papers.filter((id) => !/^\d{4}\.\d{4,5}$/.test(id))).toEqual([]);
      expect(lab.links.filter((link) => !URL.canParse(link))).toEqual([]);
    });

    it('has defaults that it accepts itself', () => {
      const anything = Object.fromEntries(lab.inputs.map((input) => [input.name, mediaOf(input.kind)]));
      const defaults = Object.fromEntries(lab.parameters.map((parameter) => [parameter.name, parameter.default]));
      expect(labRequest(lab, { inputs: anything, parameters: defaults }).parameters).toEqual(defaults);
    });

    it('pins each file of weights to a version, its integrity and a licence', () => {
      const loose = lab.weights.filter(({ version, integrity, licence, bytes, archiveBytes }) => {
        return !/^\d+\.\d+\.\d+$/.test(version) || !/^sha512-\S+==$/.test(integrity) || licence === '' || bytes <= 0 || archiveBytes <= 0;
      });
      expect(loose).toEqual([]);
    });

    it('runs on its own sample, and has a Chinese word for all that a page shows of it', async () => {
      const { data, tables, timings } = await runLab(lab, {
        inputs: samplePaths(lab),
        parameters: {},
        out: null,
        videoFormat: 'mp4',
        weights: installedWeights,
        progress: () => {},
        signal: new AbortController().signal,
      });
      expect(Object.keys({ ...data, ...tables }).length).toBeGreaterThan(0);
      expect(timings.length).toBeGreaterThan(1);
      const { names, cells } = wordsOfResults({ data, tables, timings });
      expect(withoutChinese([...names, ...cells])).toEqual([]);
    });

    it('passes its self-check', async () => {
      const { isOk, checks } = await lab.selfCheck(testContext());
      expect(checks.filter((check) => !check.isOk)).toEqual([]);
      expect({ isOk, some: checks.length > 0 }).toEqual({ isOk: true, some: true });
    });

    const { live } = lab;
    if (live) {
      it('gives outputs that it names for pictures that come one by one', async () => {
        const requests = await Promise.all(
          samples.map(async ({ inputs, parameters = {} }) => labRequest(lab, { inputs: await inputs(), parameters })),
        );
        const seen = requests.flatMap((request) =>
          Object.values(request.inputs).flatMap((input) => (input.kind === 'picture' ? [{ request, picture: input.picture }] : [])),
        );
        expect(seen.length).toBeGreaterThan(0);
        const named = lab.outputs.filter(({ kind }) => kind === 'picture').map(({ name }) => name);
        for (const { request, picture } of seen.slice(0, 1)) {
          const run = await live(request, testContext());
          for (const time of [0, 0.1]) {
            const { pictures, timings } = await run.next(picture, time);
            expect(named).toEqual(expect.arrayContaining(Object.keys(pictures)));
            expect([Object.keys(pictures).length > 0, timings.length > 0]).toEqual([true, true]);
            expect(withoutChinese(timings.map(({ stage }) => stage))).toEqual([]);
          }
          await run.dispose();
        }
      });
    }

    describe.each(samples)('on $name', ({ inputs, parameters = {} }) => {
      const prepare = async (): Promise<LabRequest> => labRequest(lab, { inputs: await inputs(), parameters });
      const run = async () => {
        const context = testContext();
        return { ...(await lab.run(await prepare(), context)), videos: context.videos };
      };
      let first: ReturnType<typeof run> | null = null;
      const firstRun = () => {
        first ??= run();
        return first;
      };

      it('gives only outputs that it names, of their kinds, and says how long each stage took', async () => {
        const { data, tables, pictures, videos, timings } = await firstRun();
        const given = {
          data: Object.keys(data),
          table: Object.keys(tables),
          picture: Object.keys(pictures),
          video: [...videos.keys()],
        };
        for (const [kind, names] of Object.entries(given)) {
          expect(names.filter((name) => !lab.outputs.some((output) => output.kind === kind && output.name === name))).toEqual([]);
        }
        expect(Object.values(given).flat().length).toBeGreaterThan(0);
        expect(timings.length).toBeGreaterThan(0);
        expect(JSON.parse(JSON.stringify(data))).toEqual(data);
        for (const rows of Object.values(tables)) expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      });

      it('has a Chinese word for each stage, column and fact', async () => {
        expect(withoutChinese(wordsOfResults(await firstRun()).names)).toEqual([]);
      });

      it('gives the same twice', async () => {
        const [one, another] = [await firstRun(), await run()].map(({ data, tables, pictures, videos }) => ({
          data,
          tables,
          pictures: Object.entries(pictures).map(([name, picture]) => [name, printOf(picture)]),
          videos: [...videos].map(([name, frames]) => [name, frames.map(printOf)]),
        }));
        first = null;
        expect(one).toEqual(another);
      });

      it('stops with an error when it is called off', async () => {
        const context = testContext(AbortSignal.abort());
        await expect(prepare().then((request) => lab.run(request, context))).rejects.toThrow();
        expect([...context.videos]).toEqual([]);
      });
    });
  });
}

/** Stands for a picture's pixels: comparing a million of them one by one takes twenty seconds. */
function printOf({ width, height, data }: Picture): string {
  return `${width} × ${height} ${createHash('sha256').update(data).digest('hex')}`;
}

function mediaOf(kind: Lab['inputs'][number]['kind']): LabMedia {
  const picture = { width: 1, height: 1, data: new Uint8ClampedArray(4) };
  if (kind === 'file') return { kind: 'file', name: 'file', bytes: new Uint8Array() };
  if (kind === 'pictures') return { kind, pictures: [] };
  if (kind !== 'video') return { kind: 'picture', picture };
  async function* frames() {
    yield { index: 0, time: 0, picture };
  }
  return { kind: 'video', video: { width: 1, height: 1, frameRate: 25, frameCount: 1, frames } };
}
