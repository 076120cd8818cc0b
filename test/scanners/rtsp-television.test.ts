import { describe, expect, test } from 'vitest';
import { parse } from '../../scanners/rtsp/parse.ts';

describe('television in a stream’s description', () => {
  test.each([
    ['m=video 0 RTP/AVP 33\r\n', ['video live', 'transport stream']],
    ['m=video 5004 RTP/AVP 96\r\na=rtpmap:96 MP2T/90000\r\n', ['video live', 'transport stream']],
    ['m=video 0 RTP/AVP 96\r\na=rtpmap:96 H264/90000\r\n', ['video live']],
    ['m=video 0 RTP/AVP 33\r\nm=video 0 RTP/AVP 96\r\na=rtpmap:96 H264/90000\r\n', ['video live']],
    ['m=audio 0 RTP/AVP 33\r\n', ['only audio live']],
  ])('is carried in transport streams only: %j', (description, reported) => {
    const reply = `RTSP/1.0 200 OK\r\nCSeq: 2\r\n\r\nv=0\r\n${description}`;
    const media = parse(Buffer.from(reply))?.filter(({ field }) => field === 'rtsp.sdp-media');
    expect(media?.map(({ value }) => value)).toEqual(reported);
  });
});
