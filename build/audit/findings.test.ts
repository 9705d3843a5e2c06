import { expect, test } from 'vitest';
import { readFindings, triaged, untriaged } from './findings.mjs';

const HEAD = 'issue, severity, confidence, filename, location, sample, description, url\n';
const JUDGED = [
  'CSP_GLOBAL_CHECK,"MEDIUM","CERTAIN","N/A","0:0",N/A,"No CSP has been detected","https://a"',
  'AUXCLICK_JS_CHECK,"MEDIUM","FIRM","dist/electron/main.js","8:1","new BrowserWindow({","Limit, please","https://a"',
  'PRELOAD_JS_CHECK,"MEDIUM","FIRM","dist/electron/main.js","9:3","preload: join(DIST, ""electron""),","Review","https://a"',
  'OPEN_EXTERNAL_JS_CHECK,"MEDIUM","TENTATIVE","dist/electron/main.js","9:8","shell.openExternal(link.href)","Review","https://a"',
];
const NODE =
  'NODE_INTEGRATION_JS_CHECK,"HIGH","CERTAIN","dist/electron/main.js","9:9","nodeIntegration: true","Off!","a"';

test('the report is read, quotes and commas and all', () => {
  expect(readFindings(HEAD + JUDGED.join('\n'))[1]).toEqual({
    issue: 'AUXCLICK_JS_CHECK',
    file: 'dist/electron/main.js',
    place: '8:1',
    description: 'Limit, please',
  });
  expect(readFindings(`${HEAD}${JUDGED.join('\n')}\n`)).toHaveLength(JUDGED.length);
});

test('findings that were judged pass, and nothing else', () => {
  expect(untriaged(readFindings(HEAD + JUDGED.join('\n')))).toEqual([]);
  const news = untriaged(readFindings(HEAD + [...JUDGED, NODE].join('\n')));
  expect(news).toEqual(['NODE_INTEGRATION_JS_CHECK in dist/electron/main.js:9:9: Off!']);
});

test('a second window that looks like one that was judged is looked at again', () => {
  const [, window = ''] = JUDGED;
  expect(untriaged(readFindings(HEAD + [...JUDGED, window].join('\n')))).toEqual([
    expect.stringContaining('found 2 times'),
  ]);
});

test('an empty or a foreign report does not pass', () => {
  expect(untriaged(readFindings(HEAD))).toHaveLength(triaged.length);
  expect(() => readFindings('')).toThrow('no column');
});
