// Draws the pictures of examples/log: `node scripts/example-pictures.mjs [name…]`. Needs chromium.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './browser.mjs';
import { accent, arrow, box, cell, curve, dot, faint, grid, ink, label, line, person, ring, sheet, star, times, tint } from './drawing.mjs';

const shown = new Set([1, 6, 9, 14, 16, 22, 27, 29, 35]);
const peaks = [8, 14, 24, 38, 52, 60, 54, 40, 26, 16, 9];

/** Picture, and what is drawn on it. */
const pictures = {
  '202203/mae': () =>
    sheet(
      grid(6, 6, (x, y) => cell(40 + x * 26, 72 + y * 26, 22, shown.has(y * 6 + x) ? accent : '#e4e6e3')),
      arrow(206, 148, 266, 148),
      label(236, 138, '25 %'),
      grid(6, 6, (x, y) => cell(284 + x * 26, 72 + y * 26, 22, accent, shown.has(y * 6 + x) ? 1 : 0.25 + ((x * 3 + y * 5) % 4) * 0.1)),
      label(117, 258, 'masked'),
      label(361, 258, 'restored'),
    ),
  '202203/clip': () =>
    sheet(
      times(6, (i) => [box(132 + i * 44, 40, 34, 20, tint), label(149 + i * 44, 55, `T${i + 1}`, 12)]),
      times(5, (i) => [box(84, 74 + i * 40, 34, 26, '#f3e4c8', star), label(101, 92 + i * 40, `I${i + 1}`, 12)]),
      grid(6, 5, (x, y) => cell(132 + x * 44, 74 + y * 40, 30, accent, x === y ? 1 : 0.1)),
      label(250, 26, 'text'),
      label(52, 172, 'image'),
    ),
  '202203/dino': () =>
    sheet(
      box(60, 60, 150, 130, tint, accent),
      box(72, 70, 150, 130, 'none', accent, '5 4'),
      box(48, 44, 168, 160, 'none', star, '5 4'),
      arrow(236, 130, 292, 130),
      box(310, 60, 130, 130, tint, accent),
      dot(375, 125, 4, accent),
      label(135, 240, 'truth with noise'),
      label(375, 240, 'denoised box'),
    ),
  '202203/replk': () =>
    sheet(
      grid(15, 15, (x, y) => cell(60 + x * 13, 50 + y * 13, 11, accent, 0.12 + 0.75 * Math.exp(-((x - 7) ** 2 + (y - 7) ** 2) / 26))),
      grid(15, 15, (x, y) => cell(280 + x * 9.5, 76 + y * 9.5, 8, Math.abs(x - 7) < 2 && Math.abs(y - 7) < 2 ? accent : '#e4e6e3')),
      label(157, 272, '31 × 31'),
      label(350, 272, '3 × 3'),
    ),
  '202203/byte': () =>
    sheet(
      times(4, (i) => [
        box(44 + i * 106, 70 + i * 8, 70, 130, i === 2 ? 'none' : tint, i === 2 ? star : accent, i === 2 ? '5 4' : ''),
        label(79 + i * 106, 60 + i * 8, ['0.91', '0.84', '0.22', '0.88'][i], 13, i === 2 ? star : ink),
        dot(79 + i * 106, 135 + i * 8, 4, i === 2 ? star : accent),
        i ? line(79 + (i - 1) * 106, 127 + i * 8, 79 + i * 106, 135 + i * 8, ink, '3 4') : '',
      ]),
      label(240, 272, 'one track, kept through the low score'),
    ),
  '202203/deform': () =>
    sheet(
      grid(12, 7, (x, y) => dot(50 + x * 34.5, 48 + y * 34, 1.8, faint)),
      ring(222, 150, 8, accent, tint),
      [
        [160, 90],
        [286, 84],
        [318, 168],
        [250, 224],
        [150, 196],
        [190, 132],
      ].map(([x, y]) => [arrow(222, 150, x, y), dot(x, y, 5, star)]),
    ),
  '202203/tube': () =>
    sheet(
      times(4, (t) =>
        grid(5, 5, (x, y) =>
          cell(
            44 + t * 104 + x * 17,
            104 + y * 17 - t * 6,
            15,
            (x * 7 + y * 3) % 9 === 0 ? accent : '#e0e3e0',
            (x * 7 + y * 3) % 9 === 0 ? 1 - t * 0.15 : 1,
          ),
        ),
      ),
      arrow(50, 230, 430, 230),
      label(240, 254, 'time: the same places stay hidden'),
    ),
  '202204/vitdet': () =>
    sheet(
      times(5, (i) => box(44 + i * 30, 90, 22, 120, tint, accent)),
      label(115, 240, 'plain ViT, stride 16'),
      times(4, (i) => [
        arrow(198, 150, 262, 58 + i * 58),
        box(276, 40 + i * 58, 150 - i * 36, 36, 'none', i === 2 ? accent : ink),
        label(452, 63 + i * 58, ['1/4', '1/8', '1/16', '1/32'][i], 12),
      ]),
    ),
  '202204/glip': () =>
    sheet(
      box(40, 50, 190, 200, '#eef1ee'),
      box(60, 90, 70, 120, 'none', accent),
      box(140, 150, 74, 66, 'none', star),
      label(360, 116, 'person.', 16, accent),
      label(360, 190, 'bicycle.', 16, star),
      curve('M130 130C220 90 260 110 318 112', accent, 1.5, 'none', '4 4'),
      curve('M214 190C250 200 280 190 318 186', star, 1.5, 'none', '4 4'),
      label(135, 274, 'regions'),
      label(360, 274, 'words'),
    ),
  '202204/gate': () =>
    sheet(
      times(8, (i) => box(60, 60 + i * 23, 60, 19, i < 4 ? tint : '#f3e4c8', i < 4 ? accent : star)),
      arrow(130, 104, 226, 138),
      arrow(130, 196, 226, 162),
      ring(246, 150, 16),
      label(246, 155, '×', 18),
      arrow(266, 150, 330, 150),
      times(4, (i) => box(346, 104 + i * 23, 60, 19, accent, accent)),
      label(90, 272, '2c channels'),
      label(376, 272, 'c channels'),
    ),
  '202204/ldm': () =>
    sheet(
      box(30, 80, 90, 140, tint),
      label(75, 155, 'x', 18),
      curve('M128 80 178 120V180L128 220z'),
      times(4, (i) => `<g opacity="${1 - i * 0.22}">${box(192 + i * 34, 122, 26, 56, accent, accent)}</g>`),
      curve('M354 80 330 120V180L354 220z'),
      box(362, 80, 90, 140, tint),
      label(407, 155, 'x′', 18),
      label(254, 106, 'z, noised and restored'),
      label(75, 246, 'pixels'),
      label(254, 246, 'latent space'),
      label(407, 246, 'pixels'),
    ),
  '202204/nat': () =>
    sheet(
      grid(11, 8, (x, y) =>
        cell(90 + x * 28, 40 + y * 28, 24, Math.abs(x - 4) < 2 && Math.abs(y - 3) < 2 ? accent : '#e4e6e3', x === 4 && y === 3 ? 1 : 0.55),
      ),
      box(172, 94, 84, 84, 'none', star),
      box(200, 122, 84, 84, 'none', star, '5 4'),
      arrow(214, 136, 240, 162),
    ),
  '202204/pose': () =>
    sheet(
      box(60, 40, 130, 220, tint, accent, '5 4'),
      person(72, 56, 1.05),
      times(5, (i) => [
        ring(340, 70 + i * 42, 16 - i * 1.5, faint),
        dot(340, 70 + i * 42, 5, star),
        line(360, 70 + i * 42, 420 - i * 9, 70 + i * 42, accent, '', 4),
      ]),
      arrow(206, 150, 290, 150),
    ),
  '202205/gatedx': () =>
    sheet(
      times(3, (i) => [
        box(150, 44 + i * 76, 130, 26, '#e4e6e3', faint),
        label(215, 62 + i * 76, 'frozen LM', 12),
        box(150, 74 + i * 76, 130, 26, tint, accent),
        label(215, 92 + i * 76, 'tanh(α) · attend', 12, accent),
        arrow(340, 87 + i * 76, 286, 87 + i * 76),
      ]),
      box(346, 60, 84, 200, '#f3e4c8', star),
      label(388, 165, 'images'),
      times(4, (i) => box(36 + i * 22, 260, 16, 16, tint)),
      label(74, 248, 'text', 12),
    ),
  '202205/rope': () =>
    sheet(
      times(3, (i) => {
        const x = 95 + i * 145;
        const angle = -0.3 - i * 0.62;
        return [
          ring(x, 140, 56, faint),
          line(x, 140, x + 56, 140, faint, '3 4'),
          arrow(x, 140, x + 54 * Math.cos(angle), 140 + 54 * Math.sin(angle)),
          arrow(x, 140, x + 54 * Math.cos(angle - 0.5), 140 + 54 * Math.sin(angle - 0.5)),
          label(x, 226, `m = ${i + 1}`),
        ];
      }),
      label(240, 266, 'both turn, the angle between them stays'),
    ),
  '202205/minivit': () =>
    sheet(
      times(6, (i) => [box(50, 40 + i * 36, 110, 26), line(164, 53 + i * 36, 286, i < 3 ? 100 : 196, faint, '3 4')]),
      times(2, (i) => [
        box(290, 74 + i * 96, 100, 52, tint, accent),
        label(340, 105 + i * 96, 'shared', 13, accent),
        curve(`M390 ${84 + i * 96}c34 -6 34 38 0 32`, accent),
        label(436, 105 + i * 96, '× 3'),
      ]),
      label(105, 280, '6 layers'),
      label(340, 280, '2 sets of weights'),
    ),
  '202205/anchor': () =>
    sheet(
      grid(10, 6, (x, y) => dot(48 + x * 42.5, 45 + y * 42, 2.2, faint)),
      box(76, 66, 128, 152, 'none', accent),
      box(112, 96, 84, 66, 'none', star, '5 4'),
      box(318, 88, 116, 78, 'none', accent),
      dot(133, 129, 6, accent),
      dot(388, 129, 6, accent),
      line(133, 129, 204, 218, accent, '3 4'),
      line(133, 129, 196, 162, star, '3 4'),
      line(388, 129, 434, 166, accent, '3 4'),
    ),
  '202205/fan': () =>
    sheet(
      grid(8, 8, (x, y) => cell(50 + x * 25, 50 + y * 25, 22, accent, 0.06 + 0.85 * Math.exp(-((x - 3) ** 2 / 5 + (y - 4) ** 2 / 7)))),
      times(9, (i) => {
        const height = [30, 52, 120, 44, 150, 36, 92, 26, 60][i];
        return box(290 + i * 17, 246 - height, 11, height, height > 80 ? accent : 'none', height > 80 ? accent : faint);
      }),
      line(282, 247, 446, 247),
      label(150, 280, 'tokens'),
      label(364, 280, 'channels'),
    ),
  '202205/portrait': () =>
    sheet(
      times(4, (i) => curve(`M${84 + i * 104} 24q${(1.5 - i) * -8} 126 0 252`, faint, 1)),
      times(4, (i) => line(48, 54 + i * 64, 432, 54 + i * 64, faint, '', 0.75)),
      curve('M160 96C150 180 190 256 240 262C290 256 330 180 320 96C312 36 168 36 160 96z', ink, 1.5, 'none', '5 4'),
      curve('M174 96C168 176 204 244 240 250C276 244 312 176 306 96C298 44 182 44 174 96z', accent, 2.2, '#f7f7f3'),
      curve('M198 128q12 -8 24 0M258 128q12 -8 24 0M240 132v34l-7 6M218 204q22 14 44 0', accent, 2),
      arrow(132, 170, 162, 170),
      arrow(348, 170, 318, 170),
    ),
  '202205/qscore': () =>
    sheet(
      times(11, (i) => box(46 + i * 14, 236 - peaks[i] * 1.1, 11, peaks[i] * 1.1, '#f3e4c8', star)),
      times(11, (i) => box(206 + i * 14, 236 - peaks[10 - i] * 2.6, 11, peaks[10 - i] * 2.6, tint, accent)),
      line(36, 237, 450, 237),
      line(204, 50, 204, 252, ink, '4 4'),
      label(122, 162, 'wrong', 13, star),
      label(366, 96, 'right', 13, accent),
      label(240, 274, 'Q-score, no labels needed'),
    ),
  '202205/people': () =>
    sheet(
      box(40, 36, 400, 228, '#f1f3ef', faint),
      box(72, 54, 124, 196, 'none', ink, '5 4'),
      box(276, 66, 116, 184, 'none', ink, '5 4'),
      person(84, 62, 1),
      person(284, 76, 0.94),
    ),
};

const root = join(dirname(fileURLToPath(import.meta.url)), '..', 'examples', 'log', 'notes');
const wanted = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 480, height: 300 }, deviceScaleFactor: 1.5 });
for (const [name, draw] of Object.entries(pictures)) {
  if (wanted.length > 0 && !wanted.some((word) => name.endsWith(word))) continue;
  const [month, file] = name.split('/');
  mkdirSync(join(root, month, 'images'), { recursive: true });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${draw()}`);
  await page.screenshot({ path: join(root, month, 'images', `${file}.png`) });
}
await browser.close();
