import { describe, expect, test } from 'vitest';
import { parse } from '../../scanners/http/parse.ts';
import { page } from './fake-dialer.ts';

describe('what a page of a viewer needs and shows', () => {
  test('the file that a plug-in or an applet comes in, without its version', () => {
    const html = `<object classid="clsid:FB40C15D-4A00-4B22-BA87-B046910FB09D" codebase="../activex/WebViewer.cab#version=1,1,1,2"></object>
      <applet code="Live.class" archive=LiveApplet.jar></applet><base codebase="/pictures/">`;
    const read = parse(page(200, [['Content-Type', 'text/html']], html)) ?? [];
    expect(read.filter(({ field }) => field === 'http.page-mark').map(({ value }) => value)).toEqual([
      'clsid=FB40C15D-4A00-4B22-BA87-B046910FB09D',
      'plugin=../activex/WebViewer.cab',
      'plugin=LiveApplet.jar',
    ]);
  });

  test('the first notice of copyright, and a plug-in that is offered', () => {
    const html = `<title>Login</title><a href="/web/Plugin.exe?v=2">download</a><a href="help.htm">help</a>
      <td>  &copy;2013 Example\n Digital Co., Ltd.</td><p>All rights reserved.</p>`;
    const read = parse(page(200, [['Content-Type', 'text/html']], html)) ?? [];
    expect(read.filter(({ field }) => field === 'http.page-mark').map(({ value }) => value)).toEqual([
      'plugin=/web/Plugin.exe',
      'copyright=\u00a92013 Example Digital Co., Ltd.',
    ]);
  });

  test('live pictures of its own, and nobody else\u2019s', () => {
    const html = `<img src="/mjpg/video.mjpg?fps=5"><img src="http://192.0.2.9/mjpg/video.mjpg"><img src="front.jpg">
      <iframe src="//192.0.2.9/videostream.cgi"></iframe><img src=videostream.cgi?user=>`;
    const read = parse(page(200, [['Content-Type', 'text/html']], html)) ?? [];
    const marks = read.filter(({ field }) => field === 'http.page-mark').map(({ value }) => value);
    expect(marks.filter((mark) => mark.startsWith('stream='))).toEqual([
      'stream=/mjpg/video.mjpg',
      'stream=videostream.cgi',
    ]);
  });
});
