import { describe, expect, test } from 'vitest';
import { parseReply } from '../../scanners/http/parse.ts';
import { expectQuick } from '../processor-time.ts';
import { page } from './fake-dialer.ts';

function marksOf(html: string): string[] {
  return (parseReply(page(200, [['Content-Type', 'text/html']], html)) ?? [])
    .filter(({ field }) => field === 'http.page-mark')
    .map(({ value }) => String(value));
}

describe('what a page of a viewer needs and shows', () => {
  test('the file that a plug-in or an applet comes in, without its version', () => {
    const html = `<object classid="clsid:FB40C15D-4A00-4B22-BA87-B046910FB09D" codebase="../activex/WebViewer.cab#version=1,1,1,2"></object>
      <applet code="Live.class" archive=LiveApplet.jar></applet><base codebase="/pictures/">`;
    const read = parseReply(page(200, [['Content-Type', 'text/html']], html)) ?? [];
    expect(read.filter(({ field }) => field === 'http.page-mark').map(({ value }) => value)).toEqual([
      'clsid=FB40C15D-4A00-4B22-BA87-B046910FB09D',
      'plugin=../activex/WebViewer.cab',
      'plugin=LiveApplet.jar',
      'object=Live.class',
    ]);
  });

  test('the first notice of copyright, and a plug-in that is offered', () => {
    const html = `<title>Login</title><a href="/web/Plugin.exe?v=2">download</a><a href="help.htm">help</a>
      <td>  &copy;2013 Example\n Digital Co., Ltd.</td><p>All rights reserved.</p>`;
    const read = parseReply(page(200, [['Content-Type', 'text/html']], html)) ?? [];
    expect(read.filter(({ field }) => field === 'http.page-mark').map(({ value }) => value)).toEqual([
      'plugin=/web/Plugin.exe',
      'copyright=\u00a92013 Example Digital Co., Ltd.',
    ]);
  });

  test('a notice of copyright in a comment, where the page shows none', () => {
    const html =
      '<title>Login</title><!-- Copyright (c) 2009 Example Vision Inc. --><script>/* (c) 2011 Other */</script>';
    const read = parseReply(page(200, [['Content-Type', 'text/html']], html)) ?? [];
    expect(read.filter(({ field }) => field === 'http.page-mark').map(({ value }) => value)).toEqual([
      'copyright=Copyright (c) 2009 Example Vision Inc.',
    ]);
  });

  test('what a script calls the model, where it names one only', () => {
    const model = (script: string) =>
      (parseReply(page(200, [['Content-Type', 'text/html']], `<script>${script}</script>`)) ?? [])
        .filter(({ field }) => field === 'http.model')
        .map(({ value }) => value);
    expect(model('var DefaultFileName = "SND-L6013";')).toEqual(['SND-L6013']);
    expect(model('$.nvr = {}; $.nvr.model_name="XRN-2011";')).toEqual(['XRN-2011']);
    expect(model("let deviceModel = 'X 1'; var modelName='X 1'")).toEqual(['X 1']);
    expect(model("var model = 'X1'; var modelName = 'X2'")).toEqual([]);
    expect(model('item.model = "X1"; var cars = [{ model: "X2" }]; var model = "none"')).toEqual([]);
  });

  test('the target that IQinVision’s first page keeps in a variable', () => {
    const script = 'var myloc = "a.html"; loc = "iqeyevid.html"; document.location = loc;';
    expect(marksOf(`<script>${script}</script>`)).toEqual(['iqeyevid.html']);
  });

  test('live pictures of its own, and of no other host', () => {
    const html = `<img src="/mjpg/video.mjpg?fps=5"><img src="http://192.0.2.9/mjpg/video.mjpg"><img src="front.jpg">
      <iframe src="//192.0.2.9/videostream.cgi"></iframe><img src=videostream.cgi?user=>`;
    const read = parseReply(page(200, [['Content-Type', 'text/html']], html)) ?? [];
    const marks = read.filter(({ field }) => field === 'http.page-mark').map(({ value }) => value);
    expect(marks.filter((mark) => mark.startsWith('stream='))).toEqual([
      'stream=/mjpg/video.mjpg',
      'stream=videostream.cgi',
    ]);
  });
});

describe('what a page requests and names', () => {
  const marksOf = (html: string) =>
    (parseReply(page(200, [['Content-Type', 'text/html']], html)) ?? [])
      .filter(({ field }) => field === 'http.page-mark')
      .map(({ value }) => value);

  test.each([
    ['<title>IPC</title><script>var prefix = "/LAPI/V1.0/";</script>', ['api=/LAPI/V1.0/']],
    ['<title>DVR</title><form action="/RPC2_Login"></form>', ['api=/RPC2_Login']],
    ['<title>x</title><script>get("http://192.0.2.9/ISAPI/System/status")</script>', []],
    ['<title>x</title><a href="//192.0.2.9/axis-cgi/mjpg/video.cgi">x</a><p>/ISAPI/ is theirs</p>', []],
    [
      '<title>x</title><script>$.cookie("dvr_usr", 1); setCookie("DhWebCookie", 2)</script>',
      ['cookie=dvr_usr', 'cookie=DhWebCookie'],
    ],
    ['<title>x</title><a href="CgiStart?page=Single">1</a>', ['api=CgiStart']],
    ['<title>x</title><a href="CgiStart">1</a>', []],
    ['<title>x</title><script>get("/rcp.xml?command=0x0a30")</script>', ['api=/rcp.xml']],
    ['<title>x</title><script>get("http://192.0.2.9/rcp.xml?command=0x0a30"); f("/rcp.xml")</script>', []],
  ])('interfaces and cookies of its own, and of no other host: %s', (html, marks) => {
    expect(marksOf(html)).toEqual(marks);
  });

  test('and looks for them no longer in a page that is full of their beginnings', async () => {
    await expectQuick(1_500, () => {
      for (const part of ['$.nvr.', 'GJS_oem', 'IDCS_LOGIN_FAIL_', 'g_SoftWareVersion = ', 'ocx.open', 'g_'])
        expect(marksOf(`<title>x</title>${part.repeat(65_536 / part.length)}`)).toEqual([]);
    });
  });

  test.each([
    ['<title>Login</title><div class="login-logo">Example</div>', ['brand=Example']],
    ['<span class="bold companyName">MOBOTIX</span>', ['brand=MOBOTIX']],
    ['<p class=company-name>Pelco</p><p class=company-name>Axis</p>', []],
    ['<title>Login</title><div class="logout">Example</div><b class=brands>Example</b>', []],
    [
      '<title>Login</title><label name="laUserName"></label><input id="username" name="userPassword">',
      ['input=laUserName', 'input=userPassword'],
    ],
    ['<title>Search</title><input name="laUserName">', []],
  ])('whose it is by the element, and the fields of its form: %s', (html, marks) => {
    expect(marksOf(html)).toEqual(marks);
  });
});

describe('what heads a page', () => {
  const titleOf = (html: string, status = 200) =>
    parseReply(page(status, [['Content-Type', 'text/html']], html))?.find(
      ({ field }) => field === 'http.title',
    )?.value;

  test.each([
    ['<title></title><h1><img src=a.gif>Video Web Server</h1>', 'Video Web Server'],
    ['<title> </title><script>document.title = "IPC 2";</script><h1>Hello</h1>', 'IPC 2'],
    ['<h2>Login</h2><img src="a.gif" alt="ABUS Security-Center">', 'ABUS Security-Center'],
    ['<script>var a = "<h1>Not shown</h1>";</script><h3>Shown &amp; read</h3>', 'Shown & read'],
    ['DVS2000 by Domex', 'DVS2000 by Domex'],
    ['{"deviceType":"QC805","vendor":"QSee","port":80}', 'QSee QC805'],
    ['Firmware.Version=1011\nProduct.Type=DVR\nVideo.Input.Num=8', 'DVR'],
    ['devname\t"Home Camera"\nmodel\t"X-1 S"\nserialno\t"064257600"', 'Home Camera X-1 S'],
    ['PRODUCT=XY-1\nMAC=00', 'XY-1'],
    ['Production ID = XY-1-X\nCompany Name = Example', 'Example XY-1-X'],
    ["system_info_modelname='XY-1'", 'XY-1'],
    ['ProdShortName=XY-1', 'XY-1'],
    ['{"board.name":"XY 1"}', 'XY 1'],
    ['<config><model type="string"><![CDATA[XY-1]]></model></config>', 'XY-1'],
    ['{"data": {"propertyList": {"model": "XY-1"}}}', 'XY-1'],
    ['type=XY-1\r\n', 'XY-1'],
    ['{"Brand":"ACME","ProdFullName":"ACME XY-1"}', 'ACME XY-1'],
    ['{"Brand":"ACM","ProdFullName":"ACME XY-1"}', 'ACM ACME XY-1'],
    ['type=XY-1\nname=x', undefined],
    ['{"success":true,"result":{"variant":"2N IP X","serialNumber":"1","deviceName":"Hall"}}', '2N IP X'],
    ['{"data": {"neighbour": {"model": "XY-1"}}}', undefined],
    ['name\tmodel\tprice\nChair\tX-1\t20', undefined],
    ['<?xml version="1.0"?><info><manufacturer>Acme</manufacturer><model>X1</model></info>', 'Acme X1'],
    ['{"cameras":[{"vendor":"Example","model":"X-1"}]}', undefined],
    ['{"unit":{"vendor":"Example"}}', undefined],
    ['vendor=Example\nvendor=Other', undefined],
    ['<title>Network Camera</title><h1>Front door</h1>', 'Network Camera'],
    ['{"name":"x"}', undefined],
    ['a=1\nb=2', undefined],
    ['<p>Nothing</p>', undefined],
    ['<body><span id="model_name">X-1 Dome</span></body>', 'X-1 Dome'],
    ['<body class=a>XY-7204/K, Digital Video Recorder</body>', 'XY-7204/K, Digital Video Recorder'],
  ])('stands for the title that is not there: %s', (html, title) => {
    expect(titleOf(html)).toBe(title);
  });

  test('what the title is looked up by, and where the form to log in goes', () => {
    const form = '<form action="cgi-bin/main-cgi?x=1" method="post"><input type="password"></form>';
    expect(marksOf(`<title data-text="Text.Title"></title>${form}`)).toEqual([
      'title-key=Text.Title',
      'action=cgi-bin/main-cgi',
    ]);
    expect(marksOf('<form action="/search"><input name="q"></form>')).toEqual([]);
    expect(marksOf('<form action="https://example.com/login"><input type="password"></form>')).toEqual([]);
  });

  test('what a page that a script builds is called', () => {
    const html = `<title></title><noscript><strong>We're sorry but ipc-web doesn't work properly without JavaScript enabled.</strong></noscript>`;
    const read = parseReply(page(200, [['Content-Type', 'text/html']], html)) ?? [];
    expect(read.filter(({ field }) => field === 'http.page-mark').map(({ value }) => value)).toEqual([
      'app=ipc-web',
    ]);
    const axis = '<noscript><span>To use the AXIS web application, enable JavaScript.</span></noscript>';
    expect(marksOf(axis)).toEqual(['app=AXIS']);
  });

  test('is no title where the page reports an error', () => {
    expect(titleOf('<h1>404 Not Found</h1>', 404)).toBeUndefined();
  });

  test('is reported with a title that names nothing', () => {
    const html = '<title>Login</title><h1>Network Video Recorder</h1>';
    const read = parseReply(page(200, [['Content-Type', 'text/html']], html)) ?? [];
    expect(read.map(({ field, value }) => `${field} ${value}`)).toEqual(
      expect.arrayContaining(['http.title Login', 'http.page-mark heading=Network Video Recorder']),
    );
  });

  test('names of cookies that the server sets, without those of frameworks and of sessions', () => {
    const cookies = ['VICWORL_SESSID=1; path=/', 'PHPSESSID=2', 'session_4711=3', '=4', 'JSESSIONID=5'];
    const read = parseReply(
      page(
        200,
        cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]),
        '',
      ),
    );
    expect(read?.filter(({ field }) => field === 'http.page-mark').map(({ value }) => value)).toEqual([
      'cookie=VICWORL_SESSID',
      'cookie=JSESSIONID',
    ]);
  });

  test('what it has in common with the pages of all cameras and recorders', () => {
    const controls = `<script>function OnZoom() { sendPtzCmd('zoom', 1); }</script>
      <select><option>Main Stream</option><option>Sub Stream</option></select><a>Playback</a><div>CH 2</div>`;
    expect(marksOf(controls)).toEqual(['viewer=channels choice playback ptz streams']);
    expect(marksOf('<label>主码流</label><label>云台控制</label><label>回放</label>')).toEqual([
      'viewer=playback ptz streams',
    ]);
  });

  test('two settings for day and night are enough, one is not', () => {
    expect(marksOf('<td>IR LED</td><td>Privacy Mask</td>')).toEqual(['viewer=sensor']);
    expect(marksOf('<td>IR LED</td>')).toEqual([]);
  });

  test('one of these words is not enough, nor is prose, nor a picture in the page', () => {
    const prose = `<p>${'How to choose: a main stream, a sub stream, ptz control, playback and an ActiveX control. '.repeat(3)}</p>`;
    expect(marksOf(prose)).toEqual([]);
    expect(marksOf('<a>Main Stream</a>')).toEqual([]);
    const picture = 'data:image/png;base64,aPtzA/playback/ocx/WDR/preview/snapshot/';
    expect(marksOf(`<img src="${picture}AAAAAAAAAAAAAAAAAAAA">`)).toEqual([]);
    expect(marksOf('<script>new ActiveXObject("Microsoft.XMLHTTP")</script><a>Playback</a>')).toEqual([]);
  });

  test('pages of a viewer that it links to on its own host, style sheets and the control of a script', () => {
    const html = `<link rel="stylesheet" href="css/player.css?v=1"><a href="/viewer/live/en/live.html">Live</a>
      <a href="https://192.0.2.7/live.html">x</a><script>new ActiveXObject("DVRNET.DvrNetCtrl.1")</script>`;
    expect(marksOf(html)).toEqual([
      'viewer=live ocx',
      '/viewer/live/en/live.html',
      'object=DVRNET.DvrNetCtrl.1',
      'style=css/player.css',
    ]);
  });

  test('the type of what a plug-in shows, if it is named for video', () => {
    const html = `<object ID="axPlayer" type="application/x-ipcamplug"></object>
      <script>'<embed type="application/x-ipcwebui">'; a = "application/x-www-form-urlencoded"; b = "application/json"</script>
      <embed type="application/x-shockwave-flash"><embed type="application/x-webcard">`;
    expect(marksOf(html)).toEqual([
      'plugin=application/x-ipcamplug',
      'plugin=application/x-ipcwebui',
      'object=axPlayer',
    ]);
  });

  test('the first scripts, and of the others those named for what cameras do', () => {
    const files = ['a', 'b', 'c', 'd', 'e', 'liveview', 'nvram', 'tamper', 'motionSet', 'ptzctl', 'osd'];
    const html = files.map((file) => `<script src="js/${file}.js"></script>`).join('');
    expect(marksOf(html).filter((mark) => mark.startsWith('script='))).toEqual(
      ['a', 'b', 'c', 'd', 'liveview', 'motionSet', 'ptzctl'].map((file) => `script=js/${file}.js`),
    );
  });

  test('programs that hand out pictures or turn a camera, on the page’s own host', () => {
    const html = `<script>a = "cgi/getjpeg.cgi?channel=1"; b = '/cgi-bin/ptzctrl.fcgi'; c = "/cgi-bin/status.cgi";
      d = "http://192.0.2.7/cgi-bin/snapshot.cgi"; e = "/mjpg/quad/video.mjpg"; f = "/cgi-bin/stream.cgi"; g = "/cgi-bin/disk/snapshot.cgi"</script>`;
    expect(marksOf(html).filter((mark) => mark.startsWith('api='))).toEqual([
      'api=cgi/getjpeg.cgi',
      'api=/cgi-bin/ptzctrl.fcgi',
      'api=/mjpg/quad/video.mjpg',
    ]);
  });

  test('what is written for search engines, but no empty list of key words', () => {
    expect(marksOf('<link rel="canonical" href="https://www.example.org/">')).toEqual([
      'searchable=canonical',
    ]);
    expect(marksOf('<meta property="og:site_name" content="Anytown">')).toEqual(['searchable=og:site_name']);
    expect(marksOf('<meta name="keywords" content="网络摄像机,高清摄像机,CCTV">')).toEqual([
      'searchable=keywords',
    ]);
    expect(marksOf('<meta name="keywords" content=""><meta name="keywords" content="camera">')).toEqual([]);
  });

  test('a form named for the recorder behind it', () => {
    const fields = '<input type="password" name="pwd">';
    expect(marksOf(`<form id="dvrsetup" method="post">${fields}</form>`)).toEqual(['input=dvrsetup']);
    expect(marksOf(`<form id="loginForm" method="post">${fields}</form>`)).toEqual([]);
  });

  test('the linked site of the logo or of a window, but not of several logos or under a heading', () => {
    const logo = '<a href="http://www.Vivotek.com/" target="_blank"><img src="pic/a.gif"></a>';
    expect(marksOf(logo)).toEqual(['site=www.vivotek.com']);
    expect(marksOf('<a onclick="window.open(\'http://www.kaicong.net\')">x</a>')).toEqual([
      'site=www.kaicong.net',
    ]);
    expect(marksOf(`${logo}<a href="https://www.example.org/b"><img src="b.png"></a>`)).toEqual([]);
    expect(marksOf(`<title>Anytown Security Ltd</title>${logo}`)).toEqual([]);
    expect(marksOf('<a href="http://www.vivotek.com/">Vivotek</a>')).toEqual([]);
  });
});
