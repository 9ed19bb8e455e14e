import { expect, it } from 'vitest';
import { xmlCdata, xmlText } from './xml-text.js';

it('escapes text for elements and attributes', () => {
  expect(xmlText('a < b & "c" > d\u0000 检')).toBe('a &lt; b &amp; &quot;c&quot; &gt; d 检');
});

it('keeps HTML inside one CDATA section', () => {
  expect(xmlCdata('<p>a ]]> b</p>\u0008')).toBe('<![CDATA[<p>a ]]&gt; b</p>]]>');
});
