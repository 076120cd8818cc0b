import { readDigest } from '../../../scanners/digest-session/challenge.ts';
import { plainAddress, unlessPlaceholder } from '../../../scanners/digest-session/placeholder.ts';
import { faviconHash, mimeBase64, murmur3 } from '../../../scanners/favicon.ts';
import { readPage } from '../../../scanners/http/page.ts';
import { hostFact, nameFacts, txtFacts } from '../../../scanners/mdns/parse.ts';
import { readChallenges } from '../../../scanners/parsing/challenge.ts';
import { decodeText, headerText, percentDecode } from '../../../scanners/parsing/charset.ts';
import { factsOf } from '../../../scanners/parsing/facts.ts';
import { readJson } from '../../../scanners/parsing/json.ts';
import { beginsWith, macAt, numberAt, textAt } from '../../../scanners/parsing/packet.ts';
import { findAll, readXml, rootNamespace, type XmlElement } from '../../../scanners/parsing/xml.ts';
import { elements, inside, integerOf, oidOf, tag } from '../../../scanners/snmp/ber.ts';
import { partAfter } from '../../../scanners/snmp/parse.ts';
import { readOwnUrl, readUrl } from '../../../scanners/targeting/own-address.ts';
import { canonicalMac } from '../../../src/model/address.ts';
import { channelFromText } from '../../../src/model/channel.ts';
import { decodeEntities } from '../../../src/model/entities.ts';
import { clean } from '../../../src/model/text.ts';
import { forbidden } from '../../export/hostile.ts';
import { promise, safeFacts } from '../promises.ts';
import type { FuzzTarget } from '../target.ts';

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const encodings = ['utf-8', 'gbk', 'shift_jis', 'euc-kr', 'windows-1252', 'no-such'];

/** What several scanners read with. */
export const readerTargets: readonly FuzzTarget[] = [
  {
    name: 'xml',
    seeds: ['test/captures/onvif', 'test/captures/ws-discovery', 'test/captures/upnp', 'test/captures/isapi'],
    run: (bytes) => {
      const root = readXml(bytes);
      rootNamespace(bytes);
      if (root === null) return;
      const { depth, count } = measure(root);
      promise(depth <= 33 && count <= 4_000, `a tree of ${depth} levels and ${count} elements`);
      promise(findAll(root, root.name).length <= 64, 'more found than allowed');
      promise(!latin1(bytes).includes('<!ENTITY'), 'a document with entities was read');
    },
  },
  {
    name: 'text',
    seeds: ['test/captures/http', 'test/captures/sadp'],
    run: (bytes) => {
      for (const encoding of encodings) {
        const text = decodeText(bytes, encoding);
        const cleaned = clean(headerText(decodeEntities(percentDecode(text))));
        promise(cleaned === clean(cleaned), 'cleaning twice is not cleaning once');
        promise(!forbidden.test(cleaned), 'not clean');
      }
    },
  },
  {
    name: 'challenge',
    seeds: ['test/captures/http', 'test/captures/rtsp'],
    run: (bytes) => {
      const values = latin1(bytes).split('\n');
      promise(readChallenges(values).length <= 16, 'more challenges than are kept');
      const digest = readDigest(values);
      promise(
        digest === null || !/["\\\r\n]/.test(digest.realm + digest.nonce),
        'a realm that ends its quotes',
      );
    },
  },
  {
    name: 'json',
    seeds: ['test/captures/axis-basic-info', 'test/captures/onvif-session'],
    run: (bytes) => {
      const read = readJson(latin1(bytes));
      promise(read === null || !Array.isArray(read), 'an array is no object');
    },
  },
  {
    name: 'ber',
    seeds: ['test/captures/snmp', 'test/captures/snmp-engine'],
    run: (bytes) => {
      const found = [...(elements(bytes) ?? []), ...(inside(bytes, tag.sequence) ?? [])];
      promise(found.length <= 128, `${found.length} elements`);
      for (const one of found) {
        integerOf(one);
        oidOf(one);
      }
    },
  },
  {
    name: 'snmp-part-after',
    seeds: ['test/captures/snmp'],
    run: (bytes) => {
      const next = partAfter(bytes);
      promise(next === null || Number.isSafeInteger(next), 'an id that no request can have');
    },
  },
  {
    name: 'packet',
    seeds: ['test/captures/ubiquiti', 'test/captures/mhed'],
    run: (bytes) => {
      for (const at of [-1, 0, 3, bytes.length - 2, bytes.length, 70_000]) {
        for (const size of [1, 2, 4] as const) numberAt(bytes, at, size, 'big');
        promise(textAt(bytes, Math.max(0, at), 64).length <= 64, 'more text than the field holds');
        macAt(bytes, Math.max(0, at));
      }
      beginsWith(bytes, [1, 0]);
    },
  },
  {
    name: 'page',
    seeds: ['test/captures/http', 'test/captures/magicbox/page.html'],
    run: (bytes) => {
      promise(
        readPage(bytes, { charset: null, isError: false }).marks.length <= 16,
        'more marks than are kept',
      );
      readPage(bytes, { charset: 'gbk', isError: true });
    },
  },
  {
    name: 'url',
    seeds: ['test/captures/ssdp', 'test/captures/http'],
    run: (bytes) => {
      for (const text of latin1(bytes).slice(0, 4096).split(/\s/)) {
        const own = readOwnUrl(text, '10.1.2.3', 'http://10.1.2.3:80/');
        promise(own === null || own.host === '10.1.2.3', `another host's address: ${text}`);
        const url = readUrl(text);
        promise(
          url === null || /^\/[\x21-\x7e]{0,255}$/.test(url.path),
          `a path that must not be sent: ${text}`,
        );
        promise(url === null || !/upnp_eth0/i.test(url.path), 'the file that crashes recorders');
      }
    },
  },
  {
    name: 'favicon-hash',
    seeds: ['test/captures/favicon'],
    run: (bytes) => {
      promise(Number.isInteger(faviconHash(bytes)) && Number.isInteger(murmur3(bytes)), 'no number');
      mimeBase64(bytes);
    },
  },
  {
    name: 'words',
    seeds: ['test/captures/mdns', 'test/captures/digest-session'],
    run: (bytes) => {
      const text = latin1(bytes);
      safeFacts(factsOf([...txtFacts([bytes]), ...nameFacts(text), hostFact(text)]));
      unlessPlaceholder(text);
      plainAddress(text);
      const mac = canonicalMac(text);
      promise(mac === null || /^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/.test(mac), 'no canonical form');
      const channel = channelFromText(text);
      promise(channel === null || channel.number <= 1024, 'a channel that there is not');
    },
  },
];

function measure(element: XmlElement): { readonly depth: number; readonly count: number } {
  let [depth, count] = [0, 0];
  for (let level: readonly XmlElement[] = [element]; level.length > 0; depth += 1) {
    count += level.length;
    level = level.flatMap(({ children }) => children);
  }
  return { depth, count };
}
