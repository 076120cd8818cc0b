import type { BehaviourFingerprint } from '../../src/model/fingerprint.ts';

/** What any maker's firmware may report in a place of its own. */
export const readers: readonly BehaviourFingerprint[] = [
  {
    id: 'behaviour/scope-model',
    says: 'neither',
    field: 'onvif.scope',
    pattern: /^onvif:\/\/[^/]{1,80}\/model\/(?<model>[\w.+-]{2,60})$/i,
    examples: [{ seen: 'onvif://www.onvif.org/Model/631GA', gives: { model: '631GA' } }],
    unlike: ['onvif://www.onvif.org/hardware/631GA', 'onvif://www.onvif.org/Model/'],
    source: 'andreikop/python-ws-discovery tests/data/probe_response.xml',
  },
  {
    id: 'behaviour/scope-mac',
    says: 'neither',
    field: 'onvif.scope',
    pattern: /^onvif:\/\/[^/]{1,80}\/acc\/mac\/(?<mac>(?:[0-9a-f]{2}[:-]?){5}[0-9a-f]{2})$/i,
    examples: [
      { seen: 'onvif://www.onvif.org/acc/mac/00-1b-d8-80-cd-6c', gives: { mac: '00-1b-d8-80-cd-6c' } },
    ],
    unlike: ['onvif://www.onvif.org/acc/mac/00-1b', 'onvif://www.onvif.org/MAC/00-1b-d8-80-cd-6c'],
    source: 'vicmaeg/onvif-discovery OnvifDiscovery.Tests/Resources/ScopesTestData.json',
  },
  {
    id: 'behaviour/mdns-mac',
    says: 'neither',
    field: 'mdns.txt',
    pattern: /^mac(?:_?address)?=(?<mac>(?:[0-9a-f]{2}[:-]?){5}[0-9a-f]{2})$/i,
    examples: [{ seen: 'macaddress=00408C123456', gives: { mac: '00408C123456' } }],
    unlike: ['macaddress=unknown', 'machine=00408C123456'],
    source: 'home-assistant/core homeassistant/components/axis/manifest.json',
  },
  {
    // A version that is called the firmware's, wherever it stands.
    id: 'behaviour/firmware-words',
    says: 'neither',
    field: ['snmp.sys-descr', 'banner.ftp', 'banner.telnet', 'mdns.txt', 'upnp.model-description'],
    pattern:
      /(?:^|[\s;,([])(?:firmware|f\/?w)(?:[ _-]?(?:version|ver|rev(?:ision)?)\.?)?\s{0,3}[:=]?\s{0,3}(?<firmware>v?\d[\w.-]{0,30}(?:,? build[ :]{1,2}\d{1,12})?)/i,
    examples: [
      {
        seen: 'IP Camera, Firmware Version: V5.2.5 build 141201',
        gives: { firmware: 'V5.2.5 build 141201' },
      },
      { seen: 'fw=1.0.8', gives: { firmware: '1.0.8' } },
    ],
    unlike: ['hardware 1.2', 'Firmware', 'fwd 1.2.3'],
    source: 'general knowledge, not verified',
  },
];
