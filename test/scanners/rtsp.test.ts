import { describe, expect, test } from 'vitest';
import { rtsp } from '../../scanners/rtsp/index.ts';
import { parse } from '../../scanners/rtsp/parse.ts';
import { describe as describeTurn, isWhole, options, targets } from '../../scanners/rtsp/request.ts';
import { capture } from './captures.ts';
import { fakeDialer } from './fake-dialer.ts';
import { knowing } from './knowledge.ts';

const facts = (name: string) => parse(capture(`rtsp/${name}`))?.map((f) => [f.field, f.value]);
const at = { port: 554, tls: false };

describe('facts of a reply', () => {
  test('where the streams are, whatever was requested, is the firmware’s own: kept once, without the host', () => {
    const sdp =
      'v=0\r\ns=Media Presentation\r\na=control:rtsp://192.0.2.7:554/axis-media/media.amp?audio=1\r\nm=video 0 RTP/AVP 96\r\na=control:rtsp://192.0.2.7:554/axis-media/media.amp/stream=0\r\n';
    const reported = parse(Buffer.from(`RTSP/1.0 200 OK\r\nCSeq: 2\r\n\r\n${sdp}`))?.map((f) => [
      f.field,
      f.value,
    ]);
    expect(reported).toEqual([
      ['rtsp.status', '200'],
      ['rtsp.open', 'yes'],
      ['rtsp.sdp-session', 'Media Presentation'],
      ['rtsp.sdp-media', 'video live'],
      ['rtsp.sdp-attribute', 'control:/axis-media/media.amp?audio=1'],
    ]);
  });

  test('the header’s place of the streams counts as well; no password is kept', () => {
    const placed = (base: string) =>
      (
        parse(
          Buffer.from(
            `RTSP/1.0 200 OK\r\nCSeq: 2\r\nContent-Base: ${base}\r\n\r\nv=0\r\ns=x\r\na=control:*\r\n`,
          ),
        ) ?? []
      )
        .filter(({ field }) => field === 'rtsp.sdp-attribute')
        .map(({ value }) => value);
    expect(placed('rtsp://192.0.2.7:554/Streaming/Channels/101/')).toEqual([
      'control:/Streaming/Channels/101/',
    ]);
    expect(placed('rtsp://192.0.2.7:554/')).toEqual([]);
    expect(placed('rtsp://192.0.2.7/user=admin&password=Xy_1z&channel=1&stream=0')).toEqual([
      'control:/user=admin&password=&channel=1&stream=0',
    ]);
    expect(placed('rtsp://192.0.2.7/user=admin_password=Xyz1_channel=1_stream=0')).toEqual([
      'control:/user=admin_password=_channel=1_stream=0',
    ]);
  });

  test('a description that begins with the stream is one where it is declared as such', () => {
    const body = 'm=video 0 RTP/AVP 96\r\na=rtpmap:96 H264/90000\r\na=control:trackID=0\r\n';
    const reported = (type: string) =>
      parse(Buffer.from(`RTSP/1.0 200 OK\r\nCSeq: 2\r\nContent-Type: ${type}\r\n\r\n${body}`));
    expect(reported('application/sdp')).toContainEqual({ field: 'rtsp.open', value: 'yes' });
    expect(reported('text/plain')).toEqual([{ field: 'rtsp.status', value: '200' }]);
  });

  test('methods are read from whichever header lists them', () => {
    expect(
      parse(Buffer.from('RTSP/1.0 200 OK\r\nCSeq: 1\r\nAllow: OPTIONS, DESCRIBE\r\n\r\n')),
    ).toContainEqual({
      field: 'rtsp.public',
      value: 'OPTIONS, DESCRIBE',
    });
  });

  test('an address that only repeats the request counts for nothing', () => {
    const sdp = 'v=0\r\ns=x\r\na=control:rtsp://192.0.2.7:554/\r\na=control:*\r\n';
    const reported = parse(Buffer.from(`RTSP/1.0 200 OK\r\nCSeq: 2\r\n\r\n${sdp}`)) ?? [];
    expect(reported.filter(({ field }) => field === 'rtsp.sdp-attribute')).toEqual([]);
  });

  test('OPTIONS without a server', () => {
    expect(facts('hikvision-options.rtsp')).toEqual([
      ['rtsp.status', '200'],
      ['rtsp.public', 'OPTIONS, DESCRIBE, PLAY, PAUSE, SETUP, TEARDOWN, SET_PARAMETER, GET_PARAMETER'],
    ]);
  });

  test('a refusal names its realm', () => {
    expect(facts('hikvision-describe.rtsp')).toEqual([
      ['rtsp.status', '401'],
      ['rtsp.auth-scheme', 'Digest'],
      ['rtsp.auth-realm', '4419b63f5e51'],
      ['rtsp.auth-scheme', 'Basic'],
    ]);
  });

  test('an open stream is recognised by its description, and the maker’s own attributes are kept', () => {
    expect(facts('dahua-open.rtsp')).toEqual([
      ['rtsp.status', '200'],
      ['rtsp.server', 'Rtsp Server/2.0'],
      ['rtsp.open', 'yes'],
      ['rtsp.sdp-session', 'Media Server'],
      ['rtsp.sdp-media', 'video live'],
      ['rtsp.sdp-attribute', 'packetization-supported:DH'],
      ['rtsp.sdp-attribute', 'rtppayload-supported:DH'],
    ]);
    expect(facts('reolink-open.rtsp')).toEqual([
      ['rtsp.status', '200'],
      ['rtsp.open', 'yes'],
      ['rtsp.sdp-session', 'Session streamed by "preview"'],
      ['rtsp.sdp-media', 'video live'],
      ['rtsp.sdp-tool', 'BC Streaming Media v202210012022.10.01'],
      ['rtsp.sdp-attribute', 'x-qt-text-nam:Session streamed by "preview"'],
      ['rtsp.sdp-attribute', 'Media_header:MEDIAINFO=494D4B48010100'],
    ]);
  });

  test('a description’s own values are read', () => {
    const reply = 'RTSP/1.0 200 OK\r\nCSeq: 2\r\n\r\nv=0\r\ns=Media Presentation\r\ni=samsung\r\n';
    expect(parse(Buffer.from(reply))).toEqual([
      { field: 'rtsp.status', value: '200' },
      { field: 'rtsp.open', value: 'yes' },
      { field: 'rtsp.sdp-session', value: 'Media Presentation' },
      { field: 'rtsp.sdp-information', value: 'samsung' },
    ]);
  });

  test.each([
    ['m=video 0 RTP/AVP 96\r\na=range:npt=0-\r\nm=audio 0 RTP/AVP 8\r\n', ['video live', 'audio live']],
    ['a=range:npt=now-\r\nm=video -1353744643 RTP/AVP 96\r\n', ['video live']],
    [
      'a=range:npt=0- 634.625\r\nm=audio 0 RTP/AVP 96\r\nm=video 0 RTP/AVP 97\r\n',
      ['video stored', 'audio stored'],
    ],
    ['a=range:npt=0-0.000\r\nm=video 0 RTP/AVP 96\r\n', ['video live']],
    ['a=range:npt=0-86400\r\nm=video 0 RTP/AVP 96\r\n', ['video live']],
    ['a=range:npt=3.000-6.185\r\nm=video 0 RTP/AVP 96\r\n', ['video stored']],
    ['s=m=video 0\r\nm=application 0 RTP/AVP 107\r\n', []],
    ['s=AVIOUSB-503633 : 2\r\nm=audio 5004 RTP/AVP 97\r\n', ['only audio live']],
  ])('what it offers, and whether that has an end: %j', (description, reported) => {
    const reply = `RTSP/1.0 200 OK\r\nCSeq: 2\r\n\r\nv=0\r\n${description}`;
    const media = parse(Buffer.from(reply))?.filter(({ field }) => field === 'rtsp.sdp-media');
    expect(media?.map(({ value }) => value)).toEqual(reported);
  });

  test('a description’s text next to its name is kept, without empty words', () => {
    const described = (...lines: string[]) =>
      parse(Buffer.from(['RTSP/1.0 200 OK', '', 'v=0', ...lines, ''].join('\r\n')))
        ?.filter(({ field }) => /information|origin/.test(field))
        .map(({ field, value }) => [field, value]);
    expect(described('o=RTSP Session 0 0 IN IP4 192.0.2.7', 'i=samsung')).toEqual([
      ['rtsp.sdp-information', 'samsung'],
      ['rtsp.sdp-origin', 'RTSP Session'],
    ]);
    expect(described('o=- 1 1 IN IP4 192.0.2.7', 'i=N/A')).toEqual([]);
  });

  test('a machine’s name in the place of the origin’s address is kept where a factory gave it', () => {
    const origins = (line: string) =>
      parse(Buffer.from(`RTSP/1.0 200 OK\r\n\r\nv=0\r\n${line}\r\n`))
        ?.filter(({ field }) => field === 'rtsp.sdp-origin')
        .map(({ value }) => value);
    expect(origins('o=- 12 34 IN IP4 axis-00408c123456.local.')).toEqual(['axis-00408c123456.local.']);
    expect(origins('o=- 12 34 IN IP4 axis-garden.local')).toEqual([]);
    expect(origins('o=- 12 34 IN IP4 192.0.2.7')).toEqual([]);
    expect(origins('o=Robot 12 34 IN IP4 axis-00408c123456')).toEqual(['Robot', 'axis-00408c123456']);
  });

  test('of what every description contains, only forms of one firmware’s own are kept', () => {
    const own = (line: string) =>
      parse(Buffer.from(`RTSP/1.0 200 OK\r\n\r\nv=0\r\n${line}\r\n`))
        ?.filter(({ field }) => field === 'rtsp.sdp-attribute')
        .map(({ value }) => value);
    expect(own('a=range:npt=0.000000-')).toEqual(['range:npt=0.000000-']);
    expect(own('a=range:npt=0-')).toEqual([]);
    expect(own('a=range:npt=0.000000-3973.806700')).toEqual([]);
    const unit = 'fmtp:111 Mac=08007b000001; Model=VCC-HD2300P; FirmVer=010202;';
    expect(own(`a=${unit}`)).toEqual([unit]);
    expect(own('a=fmtp:96 packetization-mode=1;profile-level-id=420029')).toEqual([]);
  });

  test('another protocol is not ours', () => {
    expect(facts('http-speaker.rtsp')).toBeUndefined();
    const echo = 'HTTP/1.0 400 Bad Request\r\n\r\n<pre>\r\nRTSP/1.0 400 Bad Request\r\n</pre>';
    expect(parse(Buffer.from(echo))).toBeNull();
    expect(parse(Buffer.from('<pre>\r\nRTSP/1.0 400 Bad Request\r\n</pre>'))).toBeNull();
  });

  test.each([
    ['blank lines', '\r\n\r\n'],
    ['stream data', '$\0\0\x04abcd$\x01\0\x02ef'],
    ['the rest of an earlier reply', 'a=recvonly\r\na=control:*\r\n'],
  ])('%s before a reply cost nothing of it', (_, before) => {
    const reply = Buffer.from(
      `${before}RTSP/1.0 401 Unauthorized\r\nWWW-Authenticate: Basic realm="DVR"\r\n\r\n`,
    );
    expect(parse(reply)).toContainEqual({ field: 'rtsp.auth-realm', value: 'DVR' });
    expect(isWhole(reply)).toBe(true);
    expect(isWhole(reply.subarray(0, -2))).toBe(false);
  });

  test('a web server that writes our protocol into its page does not speak it', () => {
    const page = 'Server: \r\nContent-Type: text/html\r\n\r\n<HTML><BODY>Access Error: 400</BODY></HTML>';
    expect(parse(Buffer.from(`RTSP/1.0 400 Bad Request\r\n${page}`))).toBeNull();
    const refused = `CSeq: 1\r\nWWW-Authenticate: Basic realm="DVR"\r\n${page}`;
    expect(parse(Buffer.from(`RTSP/1.0 401 Unauthorized\r\n${refused}`))).toContainEqual({
      field: 'rtsp.auth-realm',
      value: 'DVR',
    });
    expect(parse(Buffer.from(`RTSP/1.0 404 Not Found\r\nCSeq: 2\r\n${page}`))).not.toBeNull();
    const service = 'Content-Type: application/json\r\nAllow: GET, OPTIONS\r\n\r\n{}';
    expect(parse(Buffer.from(`RTSP/1.0 200 OK\r\n${service}`))).toBeNull();
  });
});

describe('what is sent', () => {
  test('byte for byte, with CSeq', () => {
    expect(Buffer.from(options('10.1.2.3', 554).request).toString()).toBe(
      'OPTIONS rtsp://10.1.2.3:554/ RTSP/1.0\r\nCSeq: 1\r\nUser-Agent: camcensus\r\n\r\n',
    );
    expect(Buffer.from(describeTurn('fe80::1', 8554).request).toString()).toBe(
      'DESCRIBE rtsp://[fe80::1]:8554/ RTSP/1.0\r\nCSeq: 2\r\nUser-Agent: camcensus\r\nAccept: application/sdp\r\n\r\n',
    );
  });

  test('to open RTSP ports only', () => {
    expect(targets(knowing([80, 554, 8000, 8554, 10554])).map((at) => at.port)).toEqual([554, 8554, 10554]);
  });

  test('and to a web port that answered the request for a page as RTSP servers do', () => {
    const reported = [
      ['rtsp.status', '400', 88, 'http'],
      ['rtsp.status', '401', 554, 'rtsp'],
    ] as const;
    expect(targets(knowing([80, 88, 554], reported))).toEqual([
      { port: 554, tls: false },
      { port: 88, tls: false, why: 'port 88 answered the request for a page in RTSP' },
    ]);
  });

  test('a reply is whole with its declared body, not before', () => {
    const open = capture('rtsp/dahua-open.rtsp');
    expect(isWhole(open)).toBe(true);
    expect(isWhole(open.subarray(0, open.length - 1))).toBe(false);
    expect(isWhole(capture('rtsp/hikvision-options.rtsp'))).toBe(true);
  });
});

describe('the exchange', () => {
  const verbs = (steps: readonly { did: string; text?: string }[]) => steps.map((s) => s.text?.split(' ')[0]);

  test('OPTIONS, then DESCRIBE, on one connection', async () => {
    const replies = [capture('rtsp/hikvision-options.rtsp'), capture('rtsp/hikvision-describe.rtsp')];
    const { dial, steps } = fakeDialer({ replies });
    const reading = await rtsp.run(dial, at);
    expect(verbs(steps as never)).toEqual(['OPTIONS', 'DESCRIBE']);
    expect(reading).toMatchObject({
      facts: expect.arrayContaining([{ field: 'rtsp.auth-realm', value: '4419b63f5e51' }]),
    });
  });

  test('ends with the first refusal', async () => {
    const { dial, steps } = fakeDialer({ replies: [capture('rtsp/dahua-options.rtsp')] });
    const reading = await rtsp.run(dial, at);
    expect(verbs(steps as never)).toEqual(['OPTIONS']);
    expect(reading).toMatchObject({
      facts: expect.arrayContaining([{ field: 'rtsp.auth-realm', value: 'Login to 4K01FD2PAJ6E3FF' }]),
    });
  });

  test('keeps the first answer where the second never comes', async () => {
    const { dial } = fakeDialer({ replies: [capture('rtsp/hikvision-options.rtsp')] });
    expect(await rtsp.run(dial, at)).toMatchObject({ end: 'answered' });
  });

  test('DESCRIBE has a connection of its own where the server hangs up after OPTIONS, once', async () => {
    const [first, second] = [capture('rtsp/hikvision-options.rtsp'), capture('rtsp/hikvision-describe.rtsp')];
    const { dial, steps } = fakeDialer({ exchanges: [[first], [second]] });
    expect(await rtsp.run(dial, at)).toMatchObject({
      facts: expect.arrayContaining([{ field: 'rtsp.auth-realm', value: '4419b63f5e51' }]),
    });
    expect(verbs(steps as never)).toEqual(['OPTIONS', 'DESCRIBE', 'DESCRIBE']);
    const deaf = fakeDialer({ exchanges: [[first], [], []] });
    expect(await rtsp.run(deaf.dial, at)).toMatchObject({ end: 'answered' });
    expect(deaf.steps).toHaveLength(3);
    // A server that keeps the connection, and silent, is not probed again.
    const silent = fakeDialer({ replies: [first] });
    await rtsp.run(silent.dial, at);
    expect(silent.steps).toHaveLength(2);
  });

  test('never sets up a stream and never sends credentials', async () => {
    const open = capture('rtsp/dahua-open.rtsp');
    const { dial, steps } = fakeDialer({ replies: [open, open, open, open] });
    await rtsp.run(dial, at);
    expect(verbs(steps as never)).toEqual(['OPTIONS', 'DESCRIBE']);
    expect(JSON.stringify(steps)).not.toMatch(/Authorization|SETUP|PLAY/);
  });

  test('another protocol and silence are endings', async () => {
    const { dial, steps } = fakeDialer({ replies: [capture('rtsp/http-speaker.rtsp')] });
    expect(await rtsp.run(dial, at)).toEqual({ end: 'not-mine' });
    expect(steps).toHaveLength(1);
    expect(await rtsp.run(fakeDialer({ noAnswer: { end: 'refused' } }).dial, at)).toEqual({ end: 'refused' });
  });
});
