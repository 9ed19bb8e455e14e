import { raw } from 'hono/html';
import { describe, expect, it } from 'vitest';
import { attribute, child, markup, toggle } from './jsx-runtime.js';

describe('the runtime of views', () => {
  it('escapes text and attributes, and nothing twice', () => {
    expect(child('检测 & "YOLOv6" <b>')).toBe('检测 &amp; &quot;YOLOv6&quot; &lt;b&gt;');
    expect(child([markup('<i>&amp;</i>'), raw('<br/>'), "'"])).toBe('<i>&amp;</i><br/>&#39;');
    expect(attribute(' href="', '/?a="1"&b')).toBe(' href="/?a=&quot;1&quot;&amp;b"');
  });

  it('shows numbers, and neither truth values nor nothing', () => {
    expect(child([0, 12, true, false, null, undefined, [], ''])).toBe('012');
    expect(attribute(' width="', 640)).toBe(' width="640"');
    expect(attribute(' lang="', undefined)).toBe('');
    expect(attribute(' aria-hidden="', false)).toBe(' aria-hidden="false"');
    expect([true, false, undefined, 'until-found'].map((value) => toggle(' hidden="', value))).toEqual([
      ' hidden=""',
      '',
      '',
      ' hidden="until-found"',
    ]);
  });
});
