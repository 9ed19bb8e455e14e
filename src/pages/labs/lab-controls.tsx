import { say } from '../../base/text.js';
import type { Html } from '../html.js';
import { type PageContext, tell } from '../page-context.js';
import { FileButtons } from './file-buttons.js';
import type { LabInputView, LabParameterView } from './lab-view.js';

/** The controls of a lab's parameters, and of the inputs beside the main one. */
export function LabControls(props: {
  readonly context: PageContext;
  readonly parameters: readonly LabParameterView[];
  readonly inputs: readonly LabInputView[];
}): Html {
  const { context, parameters, inputs } = props;
  return (
    <form id="lab-form" class="stack script-only">
      <h2>{tell(context, say('Parameters', '参数'))}</h2>
      {parameters.map((parameter) => (
        <Control context={context} parameter={parameter} />
      ))}
      {inputs.map((input) => (
        <div class="control">
          <p class="small">{tell(context, input.title)}</p>
          <div class="row">
            <FileButtons context={context} id={`lab-i-${input.name}`} input={input} />
          </div>
        </div>
      ))}
    </form>
  );
}

/** More choices than these fold into a list. */
const mostSideBySide = 6;

function Control({ context, parameter }: { context: PageContext; parameter: LabParameterView }): Html {
  const id = `lab-p-${parameter.name}`;
  const title = tell(context, parameter.title);
  switch (parameter.kind) {
    case 'number':
      return (
        <div class="control">
          <label for={id}>
            <span>{title}</span>
            <output for={id} class="num">
              {String(parameter.default)}
            </output>
          </label>
          <input
            type="range"
            id={id}
            name={parameter.name}
            min={String(parameter.minimum)}
            max={String(parameter.maximum)}
            step={String(parameter.step)}
            value={String(parameter.default)}
          />
        </div>
      );
    case 'switch':
      return (
        <label class="row small">
          <input type="checkbox" id={id} name={parameter.name} checked={parameter.default} />
          {title}
        </label>
      );
    case 'choice':
      return parameter.choices.length > mostSideBySide ? (
        <div class="control">
          <label for={id}>{title}</label>
          <select class="input" id={id} name={parameter.name}>
            {parameter.choices.map((choice) => (
              <option value={choice.value} selected={choice.value === parameter.default}>
                {tell(context, choice.title)}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <fieldset class="control">
          <legend>{title}</legend>
          <span class="choice">
            {parameter.choices.map((choice) => (
              <label>
                <input type="radio" name={parameter.name} value={choice.value} checked={choice.value === parameter.default} />
                {tell(context, choice.title)}
              </label>
            ))}
          </span>
        </fieldset>
      );
  }
}
