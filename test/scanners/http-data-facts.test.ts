import { describe, expect, test } from 'vitest';
import { dataFacts } from '../../scanners/http/data-facts.ts';
import { parse } from '../../scanners/upnp.ts';

const read = (body: string) =>
  Object.fromEntries(
    dataFacts(body).flatMap(([field, value]) => (value ? [[field.replace('http.', ''), value]] : [])),
  );

describe('dataFacts', () => {
  test.each([
    [
      'DoorBird’s JSON',
      '{"BHA":{"RETURNCODE":"1","VERSION":[{"FIRMWARE":"000109","BUILD_NUMBER":"15120529","PRIMARY_MAC_ADDR":"1CCAE3711111","RELAYS":["1"],"DEVICE-TYPE":"DoorBird D101"}]}}',
      { model: 'DoorBird D101', firmware: '000109 build 15120529', mac: '1c:ca:e3:71:11:11' },
    ],
    [
      'lines of D-Link’s interface',
      'model=DCS-932L\nbrand=D-Link\nversion=1.02\nbuild=10\nname=DCS-932L\nmacaddr=B0:C5:54:01:02:03\n',
      { model: 'DCS-932L', firmware: '1.02 build 10', mac: 'b0:c5:54:01:02:03' },
    ],
    [
      'variables of Sony’s interface',
      'var ModelName="SNC-EP580"\r\nvar Serial="1234888"\r\nvar SoftVersion="1.60.00"\r\n',
      { model: 'SNC-EP580', firmware: '1.60.00', serial: '1234888' },
    ],
    [
      'one line apart by ampersands',
      'ModelName=SNC-CX600&Serial=3000123&SoftVersion=2.7.2&SystemName=x',
      { model: 'SNC-CX600', firmware: '2.7.2', serial: '3000123' },
    ],
    [
      'parameters with dots',
      'root.Brand.ProdNbr=P3265-LV\nroot.Properties.Firmware.Version=11.8.64\nroot.Properties.System.SerialNumber=B8A44F112233\n',
      { model: 'P3265-LV', firmware: '11.8.64', serial: 'B8A44F112233' },
    ],
    [
      'an answer in a list of its own',
      '[{"cmd":"GetDevInfo","code":0,"value":{"DevInfo":{"firmVer":"v3.1.0.956_22041503","model":"RLC-510A"}}}]',
      { model: 'RLC-510A', firmware: 'v3.1.0.956_22041503' },
    ],
    [
      'XML without a form of its own',
      '<?xml version="1.0"?><Info><Model>X-12</Model><FirmwareVersion>1.2.3</FirmwareVersion></Info>',
      { model: 'X-12', firmware: '1.2.3' },
    ],
  ])('reads %s', (_, body, facts) => {
    expect(read(body)).toEqual(facts);
  });

  test.each([
    ['a page', '<html><body>model=DCS-932L<br>version=1.02</body></html>'],
    ['a list of cameras', '{"cameras":[{"model":"Q-1","serial":"4711"}]}'],
    ['several units', '[{"model":"A-1","serial":"1"},{"model":"B-2","serial":"2"}]'],
    ['a name with two values', 'serial=1234\nserial=5678\n'],
    ['a version of nothing', 'version=1.02\nuptime=3\n'],
    ['JSON that was cut off', '{"model":"A-1","firmware":"1.0'],
    ['lists in lists', `${'['.repeat(7_000)}${']'.repeat(7_000)}`],
  ])('reads nothing of %s', (_, body) => {
    expect(read(body)).toEqual({});
  });
});

test('upnp parse reads firmware and MAC address that some descriptions have', () => {
  const xml =
    '<root><device><modelName>NetCam</modelName><macAddress>EC1A5958F00C</macAddress><firmwareVersion>2.00.10684</firmwareVersion></device></root>';
  expect(parse(Buffer.from(xml))).toEqual([
    { field: 'upnp.model-name', value: 'NetCam' },
    { field: 'upnp.firmware', value: '2.00.10684' },
    { field: 'upnp.mac', value: 'ec:1a:59:58:f0:0c' },
  ]);
});
