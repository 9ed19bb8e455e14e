import type { Lab, LabInput, LabMedia, LabParameter, LabRequest, LabValue } from './lab.js';
import { LabError } from './lab-error.js';
import { type Bilingual, say } from './text.js';

/** What somebody asks a lab for, not yet checked: texts come from a command line, values from controls. */
export interface RawRequest {
  readonly inputs: Readonly<Record<string, LabMedia>>;
  readonly parameters: Readonly<Record<string, LabValue>>;
}

/**
 * Checks a request against the lab's inputs and parameters and fills in the defaults.
 * @throws LabError `usage` or `bad-value`, with what would be right.
 */
export function labRequest(lab: Lab, raw: RawRequest): LabRequest {
  refuseUnknown(lab, 'input', Object.keys(raw.inputs), lab.inputs);
  refuseUnknown(lab, 'parameter', Object.keys(raw.parameters), lab.parameters);
  for (const input of lab.inputs) {
    const given = raw.inputs[input.name];
    if (!given && input.isRequired) {
      throw new LabError(
        'usage',
        say(`The lab ${lab.name} needs “${input.name}”: ${input.title.en}.`, `实验 ${lab.name} 需要“${input.name}”：${input.title.zh}。`),
        {
          hint: say(
            `Give --${input.name} <file>, or --sample to see the lab at work.`,
            `请用 --${input.name} <文件> 指定；或加 --sample 先看看效果。`,
          ),
        },
      );
    }
    const fits = !given || input.kind === given.kind || (input.kind === 'media' && (given.kind === 'picture' || given.kind === 'video'));
    if (!fits) {
      throw new LabError(
        'bad-value',
        say(
          `The input ${input.name} of ${lab.name} is a ${nouns[input.kind].en}, not a ${nouns[given.kind].en}.`,
          `${lab.name} 的输入 ${input.name} 应是${nouns[input.kind].zh}，而不是${nouns[given.kind].zh}。`,
        ),
      );
    }
  }
  const parameters = lab.parameters.map(
    (parameter) => [parameter.name, parameterValue(parameter, raw.parameters[parameter.name])] as const,
  );
  return { inputs: raw.inputs, parameters: Object.fromEntries(parameters) };
}

const nouns: Readonly<Record<LabInput['kind'], Bilingual>> = {
  picture: say('picture', '图片'),
  video: say('video', '视频'),
  media: say('picture or video', '图片或视频'),
  file: say('file', '文件'),
  pictures: say('folder of pictures', '图片文件夹'),
};

function refuseUnknown(lab: Lab, noun: 'input' | 'parameter', names: readonly string[], known: readonly { readonly name: string }[]): void {
  const unknown = names.find((name) => !known.some((each) => each.name === name));
  if (unknown === undefined) return;
  const zh = noun === 'input' ? '输入' : '参数';
  const list = known.map(({ name }) => name).join(', ');
  throw new LabError('usage', say(`The lab ${lab.name} has no ${noun} ${unknown}.`, `实验 ${lab.name} 没有名为 ${unknown} 的${zh}。`), {
    hint: list === '' ? say(`It has no ${noun}s.`, `它没有${zh}。`) : say(`It has: ${list}.`, `它有：${list}。`),
  });
}

function parameterValue(parameter: LabParameter, given: LabValue | undefined): LabValue {
  if (given === undefined) return parameter.default;
  switch (parameter.kind) {
    case 'number':
      return numberValue(parameter, given);
    case 'switch':
      if (given === true || given === 'true') return true;
      if (given === false || given === 'false') return false;
      throw badValue(parameter, given, say('It is true or false.', '应为 true 或 false。'));
    case 'choice': {
      if (parameter.choices.some(({ value }) => value === given)) return given;
      const list = parameter.choices.map(({ value }) => value).join(', ');
      throw badValue(parameter, given, say(`It is one of: ${list}.`, `应为以下之一：${list}。`));
    }
  }
}

function numberValue(parameter: LabParameter & { readonly kind: 'number' }, given: LabValue): number {
  const number = typeof given === 'string' && given.trim() !== '' ? Number(given) : given;
  const { minimum, maximum, step } = parameter;
  const isRight = typeof number === 'number' && number >= minimum && number <= maximum && (step !== 1 || Number.isInteger(number));
  if (isRight) return number;
  throw badValue(
    parameter,
    given,
    step === 1
      ? say(`It is a whole number from ${minimum} to ${maximum}.`, `应为 ${minimum} 到 ${maximum} 之间的整数。`)
      : say(`It is a number from ${minimum} to ${maximum}.`, `应为 ${minimum} 到 ${maximum} 之间的数。`),
  );
}

function badValue(parameter: LabParameter, given: LabValue, hint: { readonly en: string; readonly zh: string }): LabError {
  return new LabError('bad-value', say(`The parameter ${parameter.name} cannot be ${given}.`, `参数 ${parameter.name} 不能是 ${given}。`), {
    hint,
  });
}
