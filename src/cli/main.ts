import { resolve } from 'node:path';
import { DaybookError, errorStatus } from '../base/errors.js';
import { lineLogger } from '../base/logger.js';
import type { Ports } from '../base/ports.js';
import { type Bilingual, type Language, say } from '../base/text.js';
import type { Operation, Verb } from '../operations/operation.js';
import { readInput } from '../operations/read-input.js';
import { entryAsker, loadPrompts } from './ask-entry.js';
import { completionScript } from './completion.js';
import { completionVerb, type Shell } from './completion-verb.js';
import { confirmer } from './confirm.js';
import { handed } from './handed.js';
import { programHelp, verbHelp } from './help.js';
import { chosenLanguage, cliLanguage } from './language.js';
import { narrowVerbs } from './narrow-verbs.js';
import { type CommandLine, parseArguments } from './parse-arguments.js';
import { serveVerb } from './serve-verb.js';
import type { Terminal } from './terminal.js';
import { verbs } from './verbs.js';
import { verbsOf } from './verbs-of.js';

/** Runs one command line; resolves with the exit status and never throws. */
export async function main(terminal: Terminal): Promise<number> {
  const asked = cliLanguage(terminal.args, terminal.env);
  const speech: Speech = { language: asked ?? 'en', isAsked: asked !== null };
  try {
    return await runLine(terminal, parseArguments(terminal.args, await narrowVerbs(terminal.args, verbs)), speech);
  } catch (error) {
    return reportError(terminal, error, speech.language);
  }
}

/** The language of the run: what was asked for, else, once the log is open, the log's own. */
interface Speech {
  language: Language;
  readonly isAsked: boolean;
}

async function runLine(terminal: Terminal, line: CommandLine, speech: Speech): Promise<number> {
  const { verb } = line;
  const tell = (text: string): 0 => print(terminal, line.json ? JSON.stringify(text) : text);
  if (line.version) return tell(terminal.version);
  if (line.help && verb) return tell(verbHelp(verb, speech.language));
  if (line.help) return tell(programHelp(line.group === null ? verbs : verbsOf(line.group, verbs), speech.language));
  if (verb === completionVerb) return tell(completionScript(readInput(verb, line.input).shell as Shell, verbs));
  return runInLog(terminal, line, verb, speech);
}

async function runInLog(terminal: Terminal, line: CommandLine, verb: Verb | null, speech: Speech): Promise<number> {
  const input = verb ? readInput(verb, line.input) : {};
  const folder = resolve(terminal.folder, line.directory ?? '.');
  const ports: Ports = {
    now: terminal.now,
    logger: spokenLogger(terminal, speech),
    env: terminal.env,
    ...(terminal.fetch ? { fetch: terminal.fetch } : {}),
  };
  if (!verb) {
    const { nextStep } = await import('./next-step.js');
    return print(terminal, await nextStep(folder, ports, speech.language, line.json));
  }
  const { openDaybook } = await import('../daybook.js');
  const daybook = await openDaybook(folder, ports, { create: verb.name === 'init' && input.dryRun !== true });
  if (!speech.isAsked) speech.language = daybook.config.language ?? speech.language;
  if (verb === serveVerb) {
    const { runServe } = await import('./run-serve.js');
    return runServe(terminal, daybook, input, { language: speech.language, json: line.json });
  }
  const operation = verb as Operation;
  const { language } = speech;
  const { stopSignal, prompts = loadPrompts } = terminal;
  const isAsked = terminal.isInteractive && !line.json;
  const person = isAsked ? { asker: entryAsker(prompts, language, terminal.err), confirm: confirmer(prompts, language) } : {};
  const output = await operation.run({ daybook, language, handed: (name) => handed(terminal, name), stopSignal, ...person }, input);
  const view = { input, language, chosen: chosenLanguage(terminal.args), color: terminal.isColor, version: terminal.version };
  print(terminal, line.json ? JSON.stringify(output, null, 2) : await operation.render(output, view));
  return operation.exit?.(output) ?? 0;
}

function print(terminal: Terminal, text: string): 0 {
  if (text !== '') terminal.out(text.endsWith('\n') ? text : `${text}\n`);
  return 0;
}

function spokenLogger(terminal: Terminal, speech: Speech): Ports['logger'] {
  return {
    info: (text) => lineLogger(terminal.err, speech.language).info(text),
    warn: (text) => lineLogger(terminal.err, speech.language).warn(text),
  };
}

function reportError(terminal: Terminal, error: unknown, language: Language): number {
  const known = error instanceof DaybookError ? error : null;
  const message = (known?.text ?? unexpected(error))[language];
  const hint = known?.hint?.[language] ?? null;
  const code = known?.code ?? 'unexpected';
  if (wantsJson(terminal.args)) terminal.out(`${JSON.stringify({ error: { code, message, hint } }, null, 2)}\n`);
  else terminal.err(`${language === 'zh' ? '错误：' : 'error: '}${message}${hint === null ? '' : `\n${hint}`}\n`);
  if (!known && terminal.env.DAYBOOK_DEBUG && error instanceof Error) terminal.err(`${error.stack}\n`);
  return known ? errorStatus[known.code].exit : 3;
}

function unexpected(error: unknown): Bilingual {
  const what = error instanceof Error ? error.message : String(error);
  return say(
    `Something went wrong that should not: ${what}. Set DAYBOOK_DEBUG=1 to see where.`,
    `出现了不该有的错误：${what}。设置 DAYBOOK_DEBUG=1 可看到出错的位置。`,
  );
}

/** Known even when the arguments cannot be parsed: whoever reads JSON gets JSON. */
function wantsJson(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const flags = end < 0 ? args : args.slice(0, end);
  if (flags.includes('--json')) return true;
  return flags.includes('export') && !/--format[ =](csv|md|bibtex|ris)\b/.test(flags.join(' '));
}
