import { expect, it } from 'vitest';
import { downloadLine, progressText } from './download-line';

it.each([
  [39_900_000, 115_000_000, null, '34 %: 39 of 115 MB'],
  [39_900_000, 115_000_000, 154, '34 %: 39 of 115 MB, about 3 minutes left'],
  [39_900_000, 115_000_000, 61, '34 %: 39 of 115 MB, about a minute left'],
  [100_000_000, 115_000_000, 14, '86 %: 100 of 115 MB, about 20 seconds left'],
  [115_000_000, 115_000_000, 0, '100 %: 115 of 115 MB'],
  [39_900_000, null, null, '39 MB'],
])('%d of %d bytes with %d seconds left', (received, total, secondsLeft, text) => {
  expect(progressText(received, total, secondsLeft)).toBe(text);
});

it('without a terminal, a line is printed for each tenth', () => {
  let printed = '';
  const line = downloadLine({ write: (text) => (printed += text) });
  for (let received = 0; received <= 1_000; received++) line.show({ received: received * 1e5, total: 1e8 });
  line.end();
  expect(printed.split('\n').map((text) => text.split(':')[0])).toEqual([
    '0 %',
    '10 %',
    '20 %',
    '30 %',
    '40 %',
    '50 %',
    '60 %',
    '70 %',
    '80 %',
    '90 %',
    '100 %',
    '',
  ]);
});

it('on a terminal the line changes at most four times a second, and is ended', () => {
  let printed = '';
  const line = downloadLine({ isTTY: true, write: (text) => (printed += text) });
  for (let received = 0; received <= 1_000; received++) line.show({ received, total: 1_000 });
  line.end();
  expect(printed.split('\r\u001b[2K')).toEqual(['', '0 %: 0 of 0 MB', '100 %: 0 of 0 MB\n']);
});
