import { describe, expect, it } from 'vitest';
import { labRequest, type RawRequest } from './lab-request.js';
import { emptyPicture } from './media/picture.js';
import { templateLab } from './template/lab.js';

const input = { kind: 'picture', picture: emptyPicture(2, 2) } as const;
const request =
  (parameters: RawRequest['parameters'] = {}, inputs: RawRequest['inputs'] = { input }) =>
  () =>
    labRequest(templateLab, { inputs, parameters });

describe('a request to a lab', () => {
  it('gets the defaults of all parameters', () => {
    expect(request()()).toEqual({ inputs: { input }, parameters: { amount: 1, shade: 256, keepsAlpha: true, channels: 'all' } });
  });

  it('takes values as a command line writes them', () => {
    const { parameters } = request({ amount: '0.25', shade: '2', keepsAlpha: 'false', channels: 'red' })();
    expect(parameters).toEqual({ amount: 0.25, shade: 2, keepsAlpha: false, channels: 'red' });
  });

  it('is refused without an input that is required', () => {
    expect(request({}, {})).toThrow('The lab template needs “input”: picture or video.');
  });

  it('is refused with an input of another kind', () => {
    const file = { kind: 'file', name: 'a.txt', bytes: new Uint8Array() } as const;
    expect(request({}, { input: file })).toThrow('The input input of template is a picture or video, not a file.');
  });

  it.each([
    [{ amount: 2 }, 'The parameter amount cannot be 2.'],
    [{ amount: 'much' }, 'The parameter amount cannot be much.'],
    [{ amount: '' }, 'The parameter amount cannot be .'],
    [{ amount: Number.NaN }, 'The parameter amount cannot be NaN.'],
    [{ shade: 2.5 }, 'The parameter shade cannot be 2.5.'],
    [{ keepsAlpha: 'perhaps' }, 'The parameter keepsAlpha cannot be perhaps.'],
    [{ channels: 'toString' }, 'The parameter channels cannot be toString.'],
    [{ colour: 'red' }, 'The lab template has no parameter colour.'],
  ])('is refused with %j', (parameters, message) => {
    expect(request(parameters as RawRequest['parameters'])).toThrow(message);
  });
});
