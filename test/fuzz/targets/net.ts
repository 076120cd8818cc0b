import { certificateFacts } from '../../../scanners/tls.ts';
import { canonicalMac } from '../../../src/model/address.ts';
import { readHead } from '../../../src/model/head.ts';
import { parseLimits } from '../../../src/net/descriptor-limit.ts';
import { dechunk } from '../../../src/net/http/chunked.ts';
import { httpComplete } from '../../../src/net/http/complete.ts';
import { readFraming } from '../../../src/net/http/framing.ts';
import { readHttp } from '../../../src/net/http/reply.ts';
import { streamType } from '../../../src/net/http/stream.ts';
import { parseArpAn } from '../../../src/net/neighbours/arp-an.ts';
import { parseArpWindows } from '../../../src/net/neighbours/arp-windows.ts';
import { parseIpNeigh } from '../../../src/net/neighbours/ip-neigh.ts';
import { parseNdpAn } from '../../../src/net/neighbours/ndp-an.ts';
import { parseProcArp } from '../../../src/net/neighbours/proc-arp.ts';
import { describeCertificate } from '../../../src/net/tls.ts';
import { promise, safeFacts } from '../promises.ts';
import type { FuzzTarget } from '../target.ts';

const tables = [parseArpAn, parseArpWindows, parseIpNeigh, parseNdpAn, parseProcArp];

/** What src/net reads. */
export const netTargets: readonly FuzzTarget[] = [
  {
    name: 'http-reply',
    seeds: ['test/captures/http', 'test/captures/rtsp', 'test/captures/ssdp'],
    run: (bytes) => {
      httpComplete(bytes);
      const { body, headers } = readHttp(bytes);
      promise(body.byteLength <= 65_536, `a body of ${body.byteLength} bytes`);
      promise(headers.length <= 200, `${headers.length} headers`);
      promise(dechunk(bytes).body.byteLength <= bytes.byteLength, 'chunks that grew');
      readHead(bytes);
      const type = streamType(bytes, readFraming(bytes));
      promise(type === null || /^\w{1,12}\/[\w.+-]{1,60}$/.test(type), `a media type of ${type}`);
    },
  },
  {
    name: 'certificate',
    seeds: ['test/fake-devices/certificates'],
    run: (bytes) => safeFacts(certificateFacts(describeCertificate(bytes, 'TLSv1.2'))),
  },
  {
    name: 'neighbours',
    seeds: ['test/captures/neighbours'],
    run: (bytes) => {
      const text = Buffer.from(bytes).toString('utf8');
      for (const parse of tables)
        for (const { mac } of parse(text))
          promise(mac === null || mac === canonicalMac(mac), `no canonical form: ${mac}`);
      parseLimits(text);
    },
  },
];
