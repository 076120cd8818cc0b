import { expect, test } from 'vitest';
import { type Seen, unit } from './unit.ts';

test.each([
  [
    'a page that looks through the camera of its reader',
    ['http', 80, ['http.title', 'Camera Login'], ['http.page-mark', 'script=/js/html5-qrcode.min.js']],
  ],
  [
    'a site that wants to be found',
    ['http', 80, ['http.title', 'IP Camera'], ['http.page-mark', 'searchable=og:url']],
  ],
  [
    'a web application whose heading a recorder may have, too',
    ['http', 80, ['http.title', 'Web Viewer'], ['http.page-mark', 'ident=__VIEWSTATE']],
  ],
] as readonly (readonly [string, Seen])[])('%s is no camera', (_, seen) => {
  expect(unit(seen).video).toBe(false);
});

test.each([
  ['the type of a plug-in', 'plugin=application/x-ipcwebui'],
  ['a program that hands out pictures', 'api=cgi/getjpeg.cgi'],
  ['a form named for a recorder', 'input=dvrsetup'],
  ['a name in the script of one factory’s cameras', 'ident=initProdNbr'],
  ['a script that turns a camera', 'script=js/ptzCtrl.js'],
  ['the name of a page built by script', 'app=nvr-web'],
])('a page without a maker shows video by %s', (_, fingerprint) => {
  expect(unit(['http', 80, ['http.title', 'Login'], ['http.page-mark', fingerprint]])).toMatchObject({
    manufacturer: null,
    video: true,
    verdict: 'review',
  });
});
