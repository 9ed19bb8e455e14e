import * as z from 'zod';
import { type Bilingual, say } from '../../base/text.js';
import type { Verb } from '../operation.js';
import { described } from '../parameters.js';
import { findLab } from './find-lab.js';
import type { LabDescription, LabParameter, LabRun } from './labs-package.js';
import { loadLabs } from './load-labs.js';

/**
 * The verb with the flags of the lab that the words name: one for each of its inputs and parameters.
 * @throws DaybookError when there is no such lab, or no labs are installed.
 */
export async function labVerb(verb: Verb, words: readonly string[]): Promise<Verb> {
  const { labs } = await loadLabs();
  const lab = labs.find(({ name }) => words.includes(name)) ?? findLab(labs, words[0] ?? '');
  const inputs = lab.inputs.map(
    ({ name, title, kind }) => [name, described(z.string().optional(), title, kind === 'pictures' ? 'folder' : 'file')] as const,
  );
  const parameters = lab.parameters.map((parameter) => [parameter.name, parameterSchema(parameter)] as const);
  const { input: _, ...shape } = verb.input.shape;
  const { limits, licence, summary, title } = lab;
  return {
    ...verb,
    summary: title,
    description: say(
      `${summary.en} ${limits.en} Licences: ${licence.method.en}; ${licence.weights.en}.`,
      `${summary.zh}${limits.zh}许可：${licence.method.zh}；${licence.weights.zh}。`,
    ),
    input: z.strictObject({ ...shape, ...Object.fromEntries([...inputs, ...parameters]) }),
  };
}

/** What was given for a lab's inputs and parameters, of all that was given to the verb. */
export function valuesOf(lab: LabDescription, given: object): Pick<LabRun, 'inputs' | 'parameters'> {
  const values = given as Readonly<Record<string, string | number | boolean | undefined>>;
  const chosen = (parts: readonly { readonly name: string }[]) =>
    Object.fromEntries(parts.flatMap(({ name }) => (values[name] === undefined ? [] : [[name, values[name]]])));
  return { inputs: chosen(lab.inputs) as Record<string, string>, parameters: chosen(lab.parameters) as LabRun['parameters'] };
}

/** Numbers stay as they were typed: the lab itself says what is wrong with one. */
function parameterSchema(parameter: LabParameter): z.ZodType {
  switch (parameter.kind) {
    case 'number': {
      const { minimum, maximum } = parameter;
      const range: Bilingual = say(
        `${parameter.title.en}, from ${minimum} to ${maximum}`,
        `${parameter.title.zh}，从 ${minimum} 到 ${maximum}`,
      );
      return described(z.string().default(String(parameter.default)), range, 'number');
    }
    case 'switch':
      return described(z.boolean().default(parameter.default), parameter.title);
    case 'choice':
      return described(z.enum(parameter.choices.map(({ value }) => value)).default(parameter.default), parameter.title);
  }
}
