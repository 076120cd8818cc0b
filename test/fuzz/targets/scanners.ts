import { bannerText, listenOnly, parseControl } from '../../../scanners/banner.ts';
import { isapiFacts, offlineChannels } from '../../../scanners/digest-session/isapi.ts';
import { magicBoxFacts } from '../../../scanners/digest-session/magicbox.ts';
import { demandsTls, parseReply } from '../../../scanners/http/parse.ts';
import { challengeFacts, realmFacts } from '../../../scanners/parsing/web-reading.ts';
import { bareReply } from '../../../scanners/rtsp/bare-reply.ts';
import { redirectedTo, statusOf } from '../../../scanners/rtsp/parse.ts';
import { isWhole } from '../../../scanners/rtsp/request.ts';
import { readHttp } from '../../../src/net/http/reply.ts';
import { safeFacts } from '../promises.ts';
import type { FuzzTarget } from '../target.ts';
import { parsers } from './parsers.ts';

/** Every parser of the scanners, and what else there reads replies. */
export const scannerTargets: readonly FuzzTarget[] = [
  ...Object.entries(parsers).map(
    ([name, parse]): FuzzTarget => ({
      name,
      seeds: [`test/captures/${name}`],
      run: (bytes) => safeFacts(parse(bytes)),
    }),
  ),
  {
    name: 'http',
    seeds: ['test/captures/http'],
    run: (bytes) => {
      const reply = readHttp(bytes);
      safeFacts(parseReply(reply));
      safeFacts(realmFacts(reply));
      safeFacts(challengeFacts(reply));
      demandsTls(reply);
    },
  },
  {
    name: 'banner-whole',
    seeds: ['test/captures/banner'],
    run: (bytes) => {
      safeFacts(parseControl(bytes));
      listenOnly.complete(bytes);
      bannerText(bytes);
    },
  },
  {
    name: 'rtsp-whole',
    seeds: ['test/captures/rtsp'],
    run: (bytes) => {
      isWhole(bytes);
      statusOf(bytes);
      redirectedTo(bytes, '192.0.2.7', 554);
      bareReply(bytes);
    },
  },
  {
    name: 'digest-session-parts',
    seeds: ['test/captures/digest-session'],
    run: (bytes) => {
      safeFacts(isapiFacts(bytes));
      safeFacts(magicBoxFacts(bytes));
      offlineChannels(bytes);
    },
  },
];
