import type * as z from 'zod';
import type { WebUse } from '../access/limits.js';
import type { Bilingual, Language } from '../base/text.js';
import type { OperationContext } from './daybook-context.js';

/** A command line that shows the verb at work. */
export interface Example {
  /** What is typed after `daybook`. */
  readonly command: string;
  readonly text: Bilingual;
}

/** How a result is wanted as text. */
export interface View<Input> {
  readonly input: Input;
  readonly language: Language;
  /** The language that `--lang` names; null where nobody chose one, and the environment or the log decides. */
  readonly chosen: Language | null;
  readonly color: boolean;
  /** The program's version. */
  readonly version: string;
}

/** What every projection needs to know of a verb. */
export interface Verb<Input extends z.ZodObject = z.ZodObject> {
  /** The words typed: `publish readme`. */
  readonly name: string;
  /** One line, without a full stop. */
  readonly summary: Bilingual;
  readonly description: Bilingual;
  readonly effect: 'read' | 'write';
  /** True for a verb that works on the caller's own disk: only the command line has it. */
  readonly isLocal?: true;
  /** True for a verb in the shape that other programs want: only HTTP has it. */
  readonly isRemote?: true;
  /** What the verb makes, if its answer names it by `ref`: over HTTP the answer says where that is. */
  readonly creates?: 'entry';
  /** True for a verb that can be handed a page: over HTTP it takes a larger body, and is asked with POST also when it only reads. */
  readonly takesBody?: true;
  readonly input: Input;
  /** The inputs that are given by place on the command line, in order. */
  readonly positional: readonly (string & keyof Input['shape'])[];
  readonly examples: readonly Example[];
  /** For a verb whose flags depend on words of the command line, such as a lab's name: the verb as it is with those words. */
  readonly narrow?: (verb: Verb, words: readonly string[]) => Promise<Verb>;
}

/** One verb, defined once: command line, HTTP routes and reference pages are projections of it. */
export interface Operation<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodType = z.ZodType> extends Verb<Input> {
  readonly output: Output;
  /** What a run asks of other servers, of which whoever asks over HTTP has only so much in a minute; none where this is absent. */
  asksWeb?(input: z.output<Input>): { readonly use: WebUse; readonly count: number };
  run(context: OperationContext, input: z.output<Input>): Promise<z.output<Output>>;
  /** The result for a person to read, without a final line ending. */
  render(output: z.output<Output>, view: View<z.output<Input>>): string | Promise<string>;
  /** The exit status of a run that did not fail; 0 when absent. */
  exit?(output: z.output<Output>): 0 | 1 | 3;
}

/** Lets the compiler check an operation's parts against its own schemas before it joins the list. */
export function defineOperation<Input extends z.ZodObject, Output extends z.ZodType>(operation: Operation<Input, Output>): Operation {
  return operation as unknown as Operation;
}
