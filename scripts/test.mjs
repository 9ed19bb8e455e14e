// `npm test`: the labs' packages, style and types, then the unit tests, those of whole sites and of growth, the browser tests, and the extension. `npm run test:shared`: the tests on the data in ../shared.
// The last line is `N passed, N failed`; a skipped test counts as failed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureFfmpeg } from './debian.mjs';
import { areLabsInstalled } from './labs.mjs';

const root = resolve(import.meta.dirname, '..');
const extension = join(root, 'extension');
const total = process.argv.includes('--shared') ? testShared() : testProject();
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

function testProject() {
  const steps = [
    step('npm ci --prefix labs', installLabs),
    step('find FFmpeg', ensureFfmpeg),
    step('npm run check', () => run('npm', ['run', '--silent', 'check'])),
    step('npm run check --prefix labs', () => run('npm', ['run', '--silent', 'check', '--prefix', 'labs'])),
    step('npm run build', build),
  ];
  let chromium = '';
  steps.push(
    step('find chromium', () => {
      chromium = ensureBrowser();
    }),
  );
  // The browser tests load the extension as it is built.
  steps.push(
    step('npm ci in extension/', installExtension),
    ...['check', 'build'].map((name) => step(`npm run ${name} in extension/`, () => runInExtension(name))),
  );
  const tests = vitest(['unit', 'injected', 'whole', 'growth', 'labs', 'e2e'], { DAYBOOK_CHROMIUM: chromium });
  return sum([...steps, tests, vitest([], {}, extension)]);
}

/** The extension is a package of its own: what it is built with is no part of the program. */
function installExtension() {
  const [lock, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map((path) => join(extension, path));
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  run('npm', ['ci', '--no-audit', '--no-fund'], extension);
}

function runInExtension(name) {
  run('npm', ['run', '--silent', name], extension);
}

function testShared() {
  const shared = resolve(root, process.env.DAYBOOK_SHARED ?? '../shared');
  const found = step('find the shared data', () => {
    if (!existsSync(join(shared, 'log')))
      throw new Error(`There is no ${join(shared, 'log')}. Set DAYBOOK_SHARED to a folder that holds log/.`);
  });
  if (found.failed > 0) return found;
  return sum([step('npm run build', build), vitest(['shared'], { DAYBOOK_SHARED: shared })]);
}

/** Runs a step that counts as one test, and says in a sentence why it failed. */
function step(name, action) {
  try {
    action();
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.error(`${name}: ${error.message}`);
    return { passed: 0, failed: 1 };
  }
}

/** Labs are a package of their own, so that a log does without what they need. */
function installLabs() {
  if (!areLabsInstalled()) run('npm', ['ci', '--prefix', 'labs']);
}

function build() {
  run(process.execPath, ['scripts/build.mjs', '--if-needed']);
}

function run(command, args, cwd = root) {
  const { status, error } = spawnSync(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
  if (error) throw error;
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')} ended with exit status ${status}.`);
}

/** Runs vitest's projects with a report to read, and counts what a second report in JSON says. */
function vitest(projects, env, cwd = root) {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-test-'));
  const report = join(folder, 'report.json');
  const args = [
    'run',
    ...projects.flatMap((name) => ['--project', name]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { status } = spawnSync(process.execPath, [join(cwd, 'node_modules/vitest/vitest.mjs'), ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const counted = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 1 };
  rmSync(folder, { recursive: true });
  // An error outside of any test, such as an unhandled rejection, fails vitest without failing a test.
  return status === 0 || counted.failed > 0 ? counted : { ...counted, failed: 1 };
}

function count(report) {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const failed = tests.filter((test) => test.status === 'failed').length;
  const skipped = tests.length - passed - failed;
  // A file that cannot be loaded has no tests, and would not be missed.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  if (skipped > 0) console.error(`${skipped} tests were skipped. A skipped test counts as failed.`);
  return { passed, failed: failed + skipped + broken };
}

function sum(counts) {
  return counts.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), { passed: 0, failed: 0 });
}
