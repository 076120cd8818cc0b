import { describe, expect, test } from 'vitest';
import { parseReply } from '../../scanners/http/parse.ts';
import type { Field } from '../../src/model/observation.ts';
import { unit } from './unit.ts';

/** A unit of which nothing is known but the first page that its web server gives out. */
function serving(body: string, server?: string) {
  const facts = parseReply({
    startLine: 'HTTP/1.1 200 OK',
    status: 200,
    headers: server === undefined ? [] : [['Server', server]],
    body: Buffer.from(body),
  });
  return unit(['http', 80, ...(facts ?? []).map(({ field, value }) => [field, value] as const)]);
}

/** A unit of which nothing is known but the picture of its web pages. */
const pictured = (hash: string, field: Field = 'http.favicon-mmh3') =>
  unit(['http-favicon', 80, [field, hash]]);

describe('the first page alone', () => {
  test.each([
    ['<a href="/control/guestimage.html">Guest</a>', 'Mobotix', 'camera'],
    ['<a href="/cgi-bin/userimage.html">User</a>', 'Mobotix', 'camera'],
    ['<a href="/doc/page/login.asp">Login</a>', 'Hikvision', 'camera'],
    ['<img src="/getimage?fmt=jpg">', 'LILIN', 'camera'],
    ['<img src="/cgi-bin/CGIStream.cgi?cmd=GetMJStream&usr=x">', 'Foscam', 'camera'],
    ['<object codebase="GSViewerX.ocx#version=1,0,0,1"></object>', 'Grandstream', 'camera'],
    ['<object name="dvrocx"></object>', 'Raysharp', 'recorder'],
    ["<script>document.location = '/live.asp?r=' + new Date().getTime();</script>", 'Edimax', 'camera'],
    ['<meta http-equiv="refresh" content="0; url=/viewer/live/index.html?lang=en">', 'Canon', 'camera'],
    ['<meta http-equiv="refresh" content="0; url=/en/home/homej.html?">', 'Sony', 'camera'],
    ['<title>Marshall VS Server</title>', 'Marshall Electronics', 'encoder'],
    ['<title>Web Application Manager</title>', 'KongTop', 'recorder'],
    ['<param value="/axis-media/media.amp">', 'Axis', 'camera'],
    ['<link rel="stylesheet" href="css/techwin.css">', 'Hanwha', 'camera'],
    ['<a href="MultiCameraFrame?Mode=Motion">Multi</a>', 'Panasonic', 'camera'],
    ['<param name="archive" value="http://192.0.2.1:80/ultracam.jar">', 'D-Link', 'camera'],
    ['<script>var g_usingServerpush = 0;</script>', 'D-Link', 'camera'],
    ['<script>get("cgi-bin/jvsweb.cgi?cmd=yst")</script>', 'Jovision', 'camera'],
    ['<a href="L3gpp.htm">3GPP</a>', 'GeoVision', 'camera'],
    ['<script>loadxmlfunc(getLang(), show);</script>', 'Bosch', 'camera'],
    ['<param value="FoscamFlashPlayer.swf">', 'Foscam', 'camera'],
    ['<param value="/cgi-bin/getuid?FILE=indexnw.html">', 'Panasonic', 'camera'],
    ['<frame src="/gui/gui_outer_frame.shtml">', 'Dedicated Micros', 'recorder'],
    ['<title>TOSHIBA User 1 Shot</title>', 'Toshiba', 'camera'],
    ['<script src="../lang/en/itemname.js"></script>', 'TRENDnet', 'camera'],
    ['<frame src="/cgi-bin/data/viostor-220/viostor/viostor.cgi">', 'QNAP', 'recorder'],
    ['<title>VMAX480 Web Viewer</title>', 'Digital Watchdog', 'recorder'],
    [
      'For Security reasons only authorized users are allowed to access to the web server',
      'Digital Watchdog',
      'recorder',
    ],
    ['<script>var gZoom_Capability = 1;</script>', 'ACTi', 'recorder'],
    ['<img src="images/WebClient_CNB_Logo.gif">', 'CNB', 'recorder'],
    ['<form action="/infinova/UserLogin">', 'Infinova', 'recorder'],
    ['<script>document.all.NVRPlayer.SetServerParamEx(ip);</script>', 'Infinova', 'recorder'],
    ['<a href="Surveillance_Brower_Plugin.xpi">Plugin</a>', 'Foscam', 'camera'],
    ['<a href="/webplugin.exe">Plugin</a>', 'Dahua', 'camera'],
    ['<div class="playback_bottom_bar"></div>', 'Dahua', 'camera'],
    ['<script src="inquiry.cgi?inqjs=system"></script>', 'Sony', 'camera'],
    ['<a href="/AV732E/setup.exe">Setup</a>', 'AVTECH', 'recorder'],
    ['<title>WNVR1000-PC</title>', 'Cathexis', 'recorder'],
    ['<span>VB-H43 Viewer</span>', 'Canon', 'camera'],
    ['<a href="/sample/LvAppl/lvappl.htm">View</a>', 'Canon', 'camera'],
    ['<p>MOBOTIX M1</p><a href="/menu">Open Menu</a>', 'Mobotix', 'camera'],
    ['<frame src="/cgi-bin/rtpd.cgi">', 'D-Link', 'camera'],
    ['<frame src="/cgi-bin/camctrl/camctrl.cgi">', 'Vivotek', 'camera'],
    ['<title>DVR204-16A</title>', 'Uniview', 'recorder'],
    ['<p>Uniview Multimedia ISC2500-S Software. Copyright 2014</p>', 'Uniview', 'recorder'],
  ])('%s: %s, %s', (body, manufacturer, type) => {
    expect(serving(body)).toMatchObject({
      manufacturer,
      type,
      video: true,
      verdict: expect.not.stringMatching(/flagged/),
    });
  });

  test('a board’s translations are a router’s, unless the page is headed as a camera’s', () => {
    const script = '<script src="/lang/b28n.js"></script>';
    expect(serving(`${script}<title>IPCamera Menu</title>`)).toMatchObject({ type: 'camera', video: true });
    expect(serving(`${script}<title>Setup</title>`)).toMatchObject({ type: 'other', video: false });
    expect(serving(`${script}<script>var ballsw_enb=0;</script>`)).toMatchObject({
      type: 'camera',
      video: true,
    });
  });

  test.each([
    ['<object id="AmbaIPCmrWebPlugIn1"></object>', 'camera'],
    ['<object codebase="/IPNCWebDlls.CAB"></object>', 'camera'],
    ['<script>var url = "/vb.htm?language=ie";</script>', 'camera'],
    ['<meta http-equiv="refresh" content="0;url=NPClient.html">', 'camera'],
    ['<frame src="PcamEn.htm">', 'camera'],
    ['<a href="SCam_2nd.SIS">Symbian</a>', 'recorder'],
    ['<body onload="laSetDefaultLan()">', 'recorder'],
  ])('%s: a %s of whomever', (body, type) => {
    expect(serving(body)).toMatchObject({ manufacturer: null, type, video: true });
  });

  test('a brand in the name of the plug-in', () => {
    expect(serving('<a href="flir_webplugin.exe">Install</a>')).toMatchObject({
      brand: 'FLIR',
      type: 'recorder',
      video: true,
    });
  });

  test('a heading that may be anything is none of a camera’s on a computer’s web server', () => {
    expect(serving('<title>IPC</title>')).toMatchObject({ type: 'camera', video: true });
    expect(serving('<title>IPC</title>', 'Apache/2.2.16 (Debian)')).toMatchObject({ video: false });
    expect(serving('<title>Network Camera</title>', 'nginx/1.18.0 (Ubuntu)')).toMatchObject({ video: true });
  });

  test('Panasonic’s server is known by its version, over RTSP as well', () => {
    expect(serving('', 'ver2.4 rev0')).toMatchObject({ manufacturer: 'Panasonic', type: 'camera' });
    expect(unit(['rtsp', 554, ['rtsp.server', 'ver2.4 rev0']])).toMatchObject({ manufacturer: 'Panasonic' });
  });

  test.each([
    ['mcdhttpd/1.2', 'Maginon', 'camera'],
    ['OwnServer1.0', 'Eyemax', 'recorder'],
    ['ADH-web', 'Dedicated Micros', 'recorder'],
  ])('the server %s: %s, %s', (server, manufacturer, type) => {
    expect(serving('', server)).toMatchObject({ manufacturer, type, video: true });
  });

  test.each([['mcdhttpd'], ['OwnServer'], ['ADH']])('the server %s: no camera', (server) => {
    expect(serving('', server).video).toBe(false);
  });

  test('a program that records cameras is no camera, whatever its page contains', () => {
    const title = '<title>IP Camera</title>';
    expect(serving(title, 'Apache').video).toBe(true);
    expect(serving(title, 'BBVS/6.0').video).toBe(false);
  });

  test.each([
    ['<script>location.href="top.htm?Currenttime="+timeValue;</script>'],
    ['<a href="/home/Jview.htm">Java</a>'],
    ['<title>View Video - Java Mode</title>'],
    ['<object id="TSConfigIPCCtrl"></object>'],
  ])('%s: video, of no known maker', (body) => {
    expect(serving(body)).toMatchObject({ manufacturer: null, video: true });
  });

  test.each([
    ['<title>Tomcat Web Application Manager</title>'],
    ['<img src="/getimage?id=5">'],
    ['<a href="/docs/page/login.asp">Login</a>'],
    ['<a href="/live.asp">Radio</a>'],
    // A telephone, by the program that shows its camera.
    ['<title>IP Webcam</title>'],
  ])('%s: no camera', (body) => {
    expect(serving(body).video).toBe(false);
  });
});

describe('the picture of its pages alone', () => {
  test('a first page names Hikvision, and flags nothing', () => {
    expect(pictured('999357577')).toMatchObject({
      manufacturer: 'Hikvision',
      type: 'camera',
      verdict: 'review',
    });
  });

  test('a favicon shows a telephone that serves as a camera, and that is none', () => {
    expect(pictured('-601917817').video).toBe(false);
  });
});
