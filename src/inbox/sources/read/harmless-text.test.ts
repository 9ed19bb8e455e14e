import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmlessText } from './harmless-text.js';

describe('harmless text', () => {
  it.each([
    ['A <b>bold</b>claim', 'A boldclaim'],
    ['<p>One</p><p>two<br/>three</p>', 'One two three'],
    ['Map<K, V> &amp; x < 3 && y > 4', 'Map<K, V> & x < 3 && y > 4'],
    ['It&#8217;s &quot;fine&quot;&nbsp;&hellip; &unknown; &Auml;', 'It’s "fine" … &unknown; Ä'],
    ['before<SCRIPT>alert(1)</Script >after', 'before'],
    ['before<script>alert(1)</script>after<!-- no -->ward', 'before afterward'],
    ['<style>a{}</style>量<i>一</i>量', '量一量'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
    ['\u202egnp.exe\u202c \u200b\u0000\u0007YOLO\u00adv6\ud800 \ufeff\n检\t测', 'gnp.exe YOLOv6 检 测'],
    ['&#x202e;&#0;&#xd800;&#1114112;x', 'x'],
    ['e\u0301 👩‍🔬', 'é 👩🔬'],
    ['\u3164\u115f\u2800検\u{e0101} ☀️', '検 ☀️'],
    [`x${'\u0301'.repeat(50)}y`, `x${'\u0301'.repeat(6)}y`],
    ['İ <script>x</script>', 'İ x'],
    ['', ''],
  ])('%j is %j', (html, text) => {
    expect(harmlessText(html, 100)).toBe(text);
  });

  it('is cut between words, and never within a character', () => {
    expect(harmlessText('one two three four', 10)).toBe('one two…');
    expect(harmlessText('检测'.repeat(10), 8)).toBe('检测检测检测检…');
    expect(harmlessText('👩'.repeat(10), 8)).toBe('👩👩👩…');
  });

  it('has no control character, no mark of direction, no tag, and no more characters than asked for', () => {
    const part = fc.constantFrom(
      '<b>',
      '</p>',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '&lt;',
      '&#60;',
      '\u202e',
      '\u0000',
      '检测',
      'a b',
      '<',
      '&',
      '\ud800',
      '"',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string({ unit: 'binary-ascii' }))), fc.integer({ min: 2, max: 200 }), (parts, most) => {
        const text = harmlessText(parts.join(''), most);
        expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(text.length).toBeLessThanOrEqual(most);
        expect(text).toBe(text.trim());
      }),
    );
  });
});
