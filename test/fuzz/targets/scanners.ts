import { parse as twoNSystemInfo } from '../../../scanners/2n-system-info/parse.ts';
import { parse as vision360 } from '../../../scanners/360-vision/parse.ts';
import { parse as axisBasicInfo } from '../../../scanners/axis-basic-info/parse.ts';
import { parse as bacnet } from '../../../scanners/bacnet/parse.ts';
import { parseControl } from '../../../scanners/banner/control.ts';
import { parse as banner, bannerText } from '../../../scanners/banner/parse.ts';
import { listenOnly } from '../../../scanners/banner/request.ts';
import { parse as bosch } from '../../../scanners/bosch/parse.ts';
import { parse as dahuaV1 } from '../../../scanners/dahua-v1/parse.ts';
import { parse as dhip } from '../../../scanners/dhip/parse.ts';
import { isapiFacts, offlineChannels } from '../../../scanners/digest-session/isapi.ts';
import { magicBoxFacts } from '../../../scanners/digest-session/magicbox.ts';
import { parse as digestSession } from '../../../scanners/digest-session/parse.ts';
import { parse as dvrip } from '../../../scanners/dvrip/parse.ts';
import { parse as favicon } from '../../../scanners/favicon/parse.ts';
import { parse as foscam } from '../../../scanners/foscam/parse.ts';
import { parse as hanwha } from '../../../scanners/hanwha/parse.ts';
import { parse as hikvisionActivateStatus } from '../../../scanners/hikvision-activate-status/parse.ts';
import { asksForTls, parse as http } from '../../../scanners/http/parse.ts';
import { parse as isapi } from '../../../scanners/isapi/parse.ts';
import { parse as magicbox } from '../../../scanners/magicbox/parse.ts';
import { parse as mdns } from '../../../scanners/mdns/parse.ts';
import { parse as mhed } from '../../../scanners/mhed/parse.ts';
import { parse as onvif } from '../../../scanners/onvif/parse.ts';
import { parse as onvifSession } from '../../../scanners/onvif-session/parse.ts';
import { parse as panasonic } from '../../../scanners/panasonic/parse.ts';
import { challengeFacts, realmFacts } from '../../../scanners/reading/web-reading.ts';
import { parse as reolink } from '../../../scanners/reolink/parse.ts';
import { bareReply } from '../../../scanners/rtsp/bare-reply.ts';
import { redirectedTo, parse as rtsp, statusOf } from '../../../scanners/rtsp/parse.ts';
import { isWhole } from '../../../scanners/rtsp/request.ts';
import { parse as sadp } from '../../../scanners/sadp/parse.ts';
import { parse as snmp } from '../../../scanners/snmp/parse.ts';
import { parse as snmpEngine } from '../../../scanners/snmp-engine/parse.ts';
import { parse as sony } from '../../../scanners/sony/parse.ts';
import { parse as ssdp } from '../../../scanners/ssdp/parse.ts';
import { parse as tdp } from '../../../scanners/tdp/parse.ts';
import { parse as ubiquiti } from '../../../scanners/ubiquiti/parse.ts';
import { parse as upnp } from '../../../scanners/upnp/parse.ts';
import { parse as vivotek } from '../../../scanners/vivotek/parse.ts';
import { parse as vstarcam } from '../../../scanners/vstarcam/parse.ts';
import { parse as wsDiscovery } from '../../../scanners/ws-discovery/parse.ts';
import type { Fact } from '../../../src/model/observation.ts';
import { readHttp } from '../../../src/net/http/reply.ts';
import { safeFacts } from '../promises.ts';
import type { FuzzTarget } from '../target.ts';

type Parser = (bytes: Uint8Array) => readonly Fact[] | null;

/** A scanner's parser, by the folder of its captures. */
const byCaptures: Readonly<Record<string, Parser>> = {
  '2n-system-info': twoNSystemInfo,
  '360-vision': vision360,
  'axis-basic-info': axisBasicInfo,
  bacnet,
  banner,
  bosch,
  'dahua-v1': dahuaV1,
  dhip,
  'digest-session': digestSession,
  dvrip,
  favicon,
  foscam,
  hanwha,
  'hikvision-activate-status': hikvisionActivateStatus,
  isapi,
  magicbox,
  mdns,
  mhed,
  onvif,
  'onvif-session': onvifSession,
  panasonic,
  reolink,
  rtsp,
  sadp,
  snmp,
  'snmp-engine': snmpEngine,
  sony,
  ssdp,
  tdp,
  ubiquiti,
  upnp,
  vivotek,
  vstarcam,
  'ws-discovery': wsDiscovery,
};

/** Every parser of the scanners, and what else there reads replies. */
export const scannerTargets: readonly FuzzTarget[] = [
  ...Object.entries(byCaptures).map(
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
      safeFacts(http(reply));
      safeFacts(realmFacts(reply));
      safeFacts(challengeFacts(reply));
      asksForTls(reply);
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
