import { describe, expect, test } from 'vitest';
import { identified, seen } from '../fixture.ts';

const brand = (name: string) => seen('onvif.manufacturer', name, 'onvif', 80);

describe('maker and brand', () => {
  test('a brand that is wholly one maker’s speaks for the maker and stays the brand', () => {
    expect(identified(brand('Acmelet'))).toMatchObject({
      manufacturer: 'Acme',
      brand: 'Acmelet',
      confidence: 0.75,
    });
  });

  test('a brand that several share never shows who made the unit', () => {
    const shared = identified(brand('Shared'));
    expect(shared).toMatchObject({ maker: null, manufacturer: null, brand: 'Shared', confidence: 0 });
    expect(shared.candidates).toEqual([
      { maker: 'acme', name: 'Acme', confidence: 0 },
      { maker: 'zenith', name: 'Zenith', confidence: 0 },
    ]);
  });

  test('the unit’s own software decides under a shared brand', () => {
    expect(identified(brand('Shared'), seen('http.server', 'AcmeWeb'))).toMatchObject({
      manufacturer: 'Acme',
      brand: 'Shared',
      confidence: 0.7,
      contradictions: [],
    });
  });

  test('software alone shows the brand of an established maker that makes for no other', () => {
    expect(identified(seen('http.server', 'SoloWeb'))).toMatchObject({ manufacturer: 'Solo', brand: 'Solo' });
    expect(identified(seen('http.server', 'SoloLite'))).toMatchObject({ manufacturer: 'Solo', brand: null });
    expect(identified(seen('http.server', 'AcmeWeb'))).toMatchObject({ manufacturer: 'Acme', brand: null });
  });

  test('an unlisted name on a model number like a listed maker’s is shown and reviewed', () => {
    const unit = identified(brand('Quillvane Optics'), seen('onvif.model', 'AC-5', 'onvif', 80));
    expect(unit).toMatchObject({ manufacturer: 'Acme', brand: 'Quillvane Optics' });
    expect(unit.contradictions).toEqual([
      'It states that Quillvane Optics made it, a company that is not listed; only a name or a model number points to Acme.',
    ]);
  });

  test('the unit’s own software outweighs an unknown name', () => {
    const unit = identified(brand('Quillvane Optics'), seen('http.server', 'AcmeWeb'));
    expect(unit).toMatchObject({ manufacturer: 'Acme', contradictions: [] });
  });

  test('a maker under its own name carries its own brand', () => {
    expect(identified(brand('Acme'))).toMatchObject({ manufacturer: 'Acme', brand: 'Acme' });
    expect(identified(seen('onvif.model', 'AC-5', 'onvif', 80))).toMatchObject({
      brand: 'Acme',
      model: 'AC-5',
    });
  });

  test('an unlisted name is the brand of what behaves as video, and names no maker', () => {
    const camera = seen('onvif.types', 'NetworkVideoTransmitter', 'ws-discovery', 3702);
    const named = (name: string) => identified(camera, brand(name));
    expect(named('Quillvane Ltd.')).toMatchObject({ manufacturer: null, brand: 'Quillvane', candidates: [] });
    expect(identified(brand('Quillvane Ltd.')).brand).toBeNull();
    const both = [brand('Zebra'), seen('upnp.manufacturer', 'Aardvark', 'upnp', 80)] as const;
    expect(identified(camera, ...both).brand).toBe('Aardvark');
    expect(identified(camera, ...both.toReversed()).brand).toBe('Aardvark');
  });

  test.each([
    ['Quillvane Technology Co., Ltd.', 'Quillvane'],
    ['Quillvane Data Communications GmbH', 'Quillvane Data Communications'],
    ['Quillvane Communications', 'Quillvane Communications'],
    ['Quillvane, Inc.', 'Quillvane'],
  ])('a brand is shown without the form of the firm: %s', (name, shown) => {
    const camera = seen('onvif.types', 'NetworkVideoTransmitter', 'ws-discovery', 3702);
    expect(identified(camera, brand(name)).brand).toBe(shown);
  });

  test.each(['General', 'IPCAM', 'H264', 'IP Camera', 'Hisilicon', 'N/A', 'x', '12', 'a'.repeat(41), 'A<b>'])(
    'a generic word is no brand: %s',
    (name) => {
      const camera = seen('onvif.types', 'NetworkVideoTransmitter', 'ws-discovery', 3702);
      expect(identified(camera, brand(name)).brand).toBeNull();
    },
  );

  test.each([
    ['http.title', 'Heden IP Camera', 'Heden'],
    ['http.title', 'Heden IP-Kamera', 'Heden'],
    ['http.title', '::: Heden 8CH Stand Alone DVR :::', 'Heden'],
    ['http.title', '[Heden] Network Camera', 'Heden'],
    ['http.title', 'Heden\u00ae | Thermal Imaging Camera', 'Heden'],
    ['http.title', 'QX-12 - Heden Network Camera', 'Heden'],
    ['http.title', 'IP Camera by Heden', 'Heden'],
    ['http.title', 'Heden IP-камера', 'Heden'],
    ['http.title', 'Heden 8-channel HD-SDI DVR', 'Heden'],
    ['http.title', 'Heden Videoportero IP', 'Heden'],
    ['tls.subject', 'CN=Heden IP Camera,C=GB', 'Heden'],
    ['http.page-mark', 'copyright=\u00a9 2009-2014 Heden Technology Co., Ltd. All rights reserved.', 'Heden'],
    ['http.page-mark', 'company=Shenzhen Heden Electronics Co.,Ltd', 'Heden'],
    ['http.auth-realm', 'Santec-IPCamera', 'Santec'],
    ['http.server', 'Inspire DVR/1.0', 'Inspire'],
    ['banner.ftp', '220 Vimar Elvox Network Camera ready', 'Vimar Elvox'],
    ['http.title', 'Heden HDN-NVR16', 'Heden'],
    ['snmp.sys-descr', 'Heden HDNE4 Video Encoder', 'Heden'],
    ['http.title', 'eHeden NVR-16', 'eHeden'],
    ['http.title', 'Heden Peephole Doorbell', 'Heden'],
  ] as const)(
    'a name before the word for a camera is the brand where no maker is known: %s %s',
    (field, text, name) => {
      const camera = seen('onvif.types', 'NetworkVideoTransmitter', 'ws-discovery', 3702);
      expect(identified(camera, seen(field, text, 'http', 80))).toMatchObject({
        manufacturer: null,
        brand: name,
      });
      // Who is known keeps the brand.
      expect(identified(camera, seen(field, text, 'http', 80), brand('Acme')).brand).toBe('Acme');
    },
  );

  test.each([
    ['http.title', 'Garage IP Camera'],
    ['http.title', '8CH DVR'],
    ['http.title', 'IP Camera by the door'],
    ['tls.subject', 'CN=Garage IP Camera'],
    ['http.page-mark', 'copyright=\u00a9 2012 Heden'],
    ['http.page-mark', 'copyright=\u00a9 2012 Ambarella Inc.'],
    ['http.page-mark', 'description=Heden Ltd'],
    ['http.title', 'Front Door Camera'],
    ['http.title', 'IP Camera Login'],
    ['http.title', 'DS-2CD2143 Network Camera'],
    ['http.title', 'lobby camera'],
    ['http.title', 'Wireless-N Network Camera'],
    ['http.title', 'Reception NVR01'],
    ['http.server', 'H264 DVR 1.0'],
    ['rtsp.auth-realm', 'HCX8G'],
    ['dns.name', 'Heden IP Camera'],
  ] as const)('what a thing is or where it hangs is no brand: %s %s', (field, text) => {
    const camera = seen('onvif.types', 'NetworkVideoTransmitter', 'ws-discovery', 3702);
    expect(identified(camera, seen(field, text, 'http', 80)).brand).toBeNull();
  });

  test.each([
    ['Heden-QX12-A0B1C2', 'QX12', 'ff=2', 'Heden'],
    ['Heden QX12', 'QX12', 'ff=1', 'Heden'],
    ['Heden-QX12-A0B1C2', 'QX12', 'ff=0', null],
    ['Front Door-QX12-A0B1', 'QX12', 'ff=1', null],
    ['Heden A0B1', 'QX12', 'ff=1', null],
  ])(
    'what a maker announces to HomeKit has its name before the model: %s %s %s',
    (instance, model, features, name) => {
      const camera = seen('onvif.types', 'NetworkVideoTransmitter', 'ws-discovery', 3702);
      const announced = (field: 'mdns.txt' | 'mdns.instance', text: string) =>
        seen(field, text, 'mdns', 5353);
      const txt = [`md=${model}`, features, 'id=AA:BB:CC:11:22:33'].map((text) =>
        announced('mdns.txt', text),
      );
      expect(identified(camera, announced('mdns.instance', instance), ...txt).brand).toBe(name);
    },
  );

  test.each([
    ['Heden QX-12', 'QX-12', 'Heden'],
    ['Vimar Elvox_QX-12', 'QX-12', 'Vimar Elvox'],
    ['Reception QX-12', 'QX-12', null],
    ['Network QX-12', 'QX-12', null],
    ['lobby QX-12', 'QX-12', null],
    ['Heden', 'QX-12', null],
    ['HedenQX-12', 'QX-12', null],
    ['Heden AB-34', 'QX-12', null],
    ['Heden camera', 'camera', null],
    ['IPC QX-12', 'QX-12', null],
    ['Hisilicon QX-12', 'QX-12', null],
  ] as const)(
    'a name before the unit’s own model number is the brand where no maker is known: %s',
    (name, model, shown) => {
      const scopes = [
        seen('onvif.types', 'NetworkVideoTransmitter', 'ws-discovery', 3702),
        seen('onvif.scope-name', name, 'ws-discovery', 3702),
        seen('onvif.scope-hardware', model, 'ws-discovery', 3702),
      ];
      expect(identified(...scopes)).toMatchObject({ manufacturer: null, brand: shown });
      expect(identified(...scopes, brand('Acme')).brand).toBe('Acme');
    },
  );

  test('software without any name leaves the brand open', () => {
    expect(identified(seen('http.server', 'AcmeWeb'))).toMatchObject({ manufacturer: 'Acme', brand: null });
  });

  test('a name that no relation explains is shown as the brand, and contradicted', () => {
    const unit = identified(
      brand('Zenith'),
      seen('http.server', 'AcmeWeb'),
      seen('http.server', 'AcmeWeb', 'http', 8080),
    );
    expect(unit).toMatchObject({ manufacturer: 'Acme', brand: 'Zenith' });
    expect(unit.contradictions).toHaveLength(1);
  });

  test('a foreign brand beats the maker’s name left behind in the software', () => {
    const unit = identified(brand('Acmelet'), seen('onvif.manufacturer', 'Acme', 'onvif', 8080));
    expect(unit).toMatchObject({ manufacturer: 'Acme', brand: 'Acmelet' });
  });

  test('the name of a maker that others make for is a brand and no proof', () => {
    const unit = identified(brand('Partner'));
    expect(unit).toMatchObject({ maker: null, brand: 'Partner', confidence: 0 });
    expect(unit.candidates.map(({ maker }) => maker)).toEqual(['acme', 'partner']);
  });

  test('a model of its own still establishes such a maker', () => {
    expect(identified(brand('Partner'), seen('onvif.model', 'SE-7', 'onvif', 80))).toMatchObject({
      manufacturer: 'Partner',
      brand: 'Partner',
      confidence: 0.6,
    });
  });

  test('software decides under the name of a maker that others make for', () => {
    const model = seen('onvif.model', 'RS-7', 'onvif', 80);
    expect(identified(brand('Reseller'), model)).toMatchObject({ manufacturer: 'Reseller', confidence: 0.9 });
    expect(identified(brand('Reseller'), model, seen('http.server', 'AcmeWeb'))).toMatchObject({
      manufacturer: 'Acme',
      brand: 'Reseller',
      confidence: 0.7,
      contradictions: [],
    });
  });

  test('software of a supplier decides under its customer’s name', () => {
    const unit = identified(
      brand('Partner'),
      seen('onvif.model', 'SE-7', 'onvif', 80),
      seen('http.server', 'AcmeWeb'),
    );
    expect(unit).toMatchObject({ manufacturer: 'Acme', brand: 'Partner', contradictions: [] });
  });
});

describe('contradictions', () => {
  test('two strong makers without a relation give a sentence', () => {
    const { contradictions } = identified(
      seen('http.server', 'AcmeWeb'),
      seen('rtsp.server', 'ZenithWeb', 'rtsp', 80),
    );
    expect(contradictions).toEqual([
      'The evidence points to Acme (confidence 0.70) and to Zenith (confidence 0.60), and no relation between the two is known.',
    ]);
  });

  test('no sentence rounds a confidence up', () => {
    const { confidence, contradictions } = identified(
      seen('http.server', 'AcmeWeb'),
      seen('rtsp.auth-realm', 'Acme (17)', 'rtsp', 554),
      seen('http.title', 'WEB', 'http', 8081),
      seen('http.server', 'ZenithWeb', 'http', 8080),
    );
    expect(confidence).toBe(0.916);
    expect(contradictions[0]).toContain('Acme (confidence 0.91)');
  });

  test('a brand on another’s software gives a sentence, even where the brand is weaker', () => {
    const unit = identified(seen('http.server', 'AcmeWeb'), seen('onvif.model', 'ZX-9', 'onvif', 80));
    expect(unit.manufacturer).toBe('Acme');
    expect(unit.contradictions).toEqual([
      "The brand points to Zenith, the unit's own software to Acme, and no relation between the two is known.",
    ]);
  });

  test('a shared brand on software of another maker gives a sentence', () => {
    const { contradictions } = identified(brand('Foreign'), seen('http.server', 'AcmeWeb'));
    expect(contradictions).toHaveLength(1);
    expect(contradictions[0]).toContain('sold as Foreign');
    expect(contradictions[0]).toContain('Acme');
  });

  test('a MAC address out of another maker’s range gives a sentence', () => {
    const { contradictions, manufacturer } = identified(
      seen('http.server', 'OtherWeb'),
      seen('mac.address', '44:19:b6:00:00:01', 'neighbours', null),
    );
    expect(manufacturer).toBe('Other');
    expect(contradictions).toEqual([
      "The MAC address 44:19:b6:00:00:01 is out of a range of Acme's, the other evidence points to Other, and no relation between the two is known.",
    ]);
  });

  test('agreement gives none', () => {
    expect(
      identified(
        brand('Acme'),
        seen('http.server', 'AcmeWeb'),
        seen('mac.address', '44:19:b6:00:00:01', 'neighbours', null),
      ).contradictions,
    ).toEqual([]);
  });
});
