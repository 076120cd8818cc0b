import { describe, expect, test } from 'vitest';
import { parseReply } from '../../scanners/http/parse.ts';
import { unit } from './unit.ts';

/** A unit of which nothing is known but the data that its web server sends in place of a page. */
function sending(body: string, status = 200) {
  const facts = parseReply({
    startLine: `HTTP/1.1 ${status} OK`,
    status,
    headers: [['Content-Type', 'text/plain']],
    body: Buffer.from(body),
  });
  return unit(['http', 80, ...(facts ?? []).map(({ field, value }) => [field, value] as const)]);
}

const hikvision = 'xmlns="http://www.hikvision.com/ver20/XMLSchema"';
const neutral = 'xmlns="http://www.std-cgi.com/ver20/XMLSchema"';
const tvt = 'xmlns="http://www.ipc.com/ver10"';

describe('data in place of a page', () => {
  test.each([
    ['root.Properties.Firmware.Version=5.60\nroot.Properties.System.Soc=x\n', 'Axis'],
    ['root.Brand.WebURL=http://example.com\n', 'Axis'],
    ['{"data": {"propertyList": {"Architecture": "arm", "ProdNbr": "P1"}}}', 'Axis'],
    ['[{"cmd":"GetDevInfo","code":1,"error":{"rspCode":-6}}]', 'Reolink'],
    ["system_hostname='x'\r\nsystem_info_serialnumber='0002D1000000'\r\n", 'Vivotek'],
    ["var id='00626E000000';\nvar sys_ver='11.1';\n", 'Foscam'],
    ['<CGI_Result>\n <result>-2</result>\n</CGI_Result>', 'Foscam'],
    ['var deviceid="VSTA000000ABCDE";\r\nvar sys_ver="48";\r\n', 'VStarcam'],
    ['processor=SSC339\nserialNumber=Z1\nupdateSerial=DB6I\n', 'Dahua'],
    ['table.General.LocalNo=8\r\ntable.General.MachineName=x\r\n', 'Dahua'],
    ['{"error":{"code":1,"message":"Component error: login challenge!"},"id":1}', 'Dahua'],
    ['{"error":{"code":287637505,"message":"Invalid session in request data!"},"result":false}', 'Dahua'],
    ['type=IPC-HFW4431R-Z\r\n', 'Dahua'],
    [`<?xml version="1.0"?>\n<userCheck version="2.0" ${hikvision}></userCheck>`, 'Hikvision'],
    ['s.livetime:=18\nc.1.type:=x\n', 'Canon'],
    ['#:MOBOTIX AG\n', 'Mobotix'],
    [`<config version="1.0" ${tvt}></config>`, 'TVT'],
    ['<rcp><command><hex>0xff12</hex></command></rcp>', 'Bosch'],
    ['{ "Name" : "", "Ret" : 106, "SessionID" : "0x00000003" }', 'XiongMai'],
    ['var model="76699.1_0.5_IN-8015HD";\r\n', 'INSTAR'],
  ])('%s: a camera of %s, which flags nothing', (body, manufacturer) => {
    expect(sending(body)).toMatchObject({
      manufacturer: manufacturer,
      type: 'camera',
      video: true,
      verdict: expect.not.stringMatching(/flagged/),
    });
  });

  test('data in place of a page of a recorder, and of a door station', () => {
    const failure = '<response>\t<status>fail</status>\n\t<errorCode>536870934</errorCode>\n</response>';
    expect(sending(failure)).toMatchObject({ manufacturer: 'TVT', type: 'recorder' });
    expect(sending('{"version":"1.0","error_code":"no_login"}')).toMatchObject({
      manufacturer: 'Raysharp',
      type: 'recorder',
    });
    const versions = 'Firmware.Version=1017-1003-1008-1002\nMACAddress=00:00:00:00:00:00\n';
    expect(sending(versions)).toMatchObject({ manufacturer: 'AVTECH', type: 'recorder' });
    expect(sending('{"BHA": {"RETURNCODE": "1"}}')).toMatchObject({
      manufacturer: 'DoorBird',
      type: 'doorbell',
    });
  });

  test('a refusal that lists ONVIF’s services shows video and no maker', () => {
    const fault = (services: readonly string[], message = 'HTTP GET method not implemented') =>
      `<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://www.w3.org/2003/05/soap-envelope"${services
        .map((service, n) => ` xmlns:n${n}="http://www.onvif.org/${service}/wsdl"`)
        .join(
          '',
        )}><SOAP-ENV:Body><SOAP-ENV:Fault><faultstring>${message}</faultstring></SOAP-ENV:Fault></SOAP-ENV:Body>`;
    const camera = ['ver10/device', 'ver10/media', 'ver20/ptz'];
    expect(sending(fault(camera), 500)).toMatchObject({ manufacturer: null, type: 'camera', video: true });
    const door = ['ver10/device', 'ver10/accesscontrol', 'ver10/events'];
    expect(sending(fault(door), 500)).toMatchObject({ video: false });
    expect(sending(fault(camera, 'no such method'), 500)).toMatchObject({ video: false });
  });

  test('data in place of a page is read where it reports an error, too', () => {
    const refusal = `<ResponseStatus version="2.0" ${neutral}><statusCode>4</statusCode></ResponseStatus>`;
    expect(sending(refusal, 401)).toMatchObject({ manufacturer: 'Hikvision', video: true });
  });

  test('data in place of a page of a camera that names no maker', () => {
    for (const body of [
      "var id='000DC5000000';\nvar sys_ver='21.37.2.49';\n",
      "var id='00656E000000';\nvar sys_ver='Ver 1.8';\nvar alias='IPCamera';\nvar alarm_status=0;\n",
      'var alias="IPCAM"; var deviceid="EST-000000-XXXX"; var sys_ver="57.2.0.138"; var alarm_status=0;',
      'var model="x";\r\nvar webVersion="V1.0.1.6";\r\nvar name="IPCAM";\r\n',
    ])
      expect(sending(body)).toMatchObject({ type: 'camera', video: true });
  });

  test.each([
    '{"data":{"propertyList":{"Name":"x"}}}',
    '[{"cmd":"status","result":1}]',
    '[{"id":1,"cmd":"GetDevInfo","code":1}]',
    "var id='12';\nvar sys_ver='1.0';\n",
    "var id='000DC5000000';\nvar version='1.0';\n",
    "var sys_ver='1.0';\nvar alias='x';\n",
    'table.General=1\ntable.Users.Name=x\n',
    '{"error":{"code":1,"message":"Component error: x"}}',
    '{"Ret":106,"SessionID":"abc"}',
    '<ResponseStatus xmlns="http://example.com/ver20/XMLSchema"></ResponseStatus>',
    '<config version="1.0" xmlns="http://example.com/ver10"></config>',
    '<result><command>x</command></result>',
    'Firmware.Version=1.2.3\n',
    '<response><status>fail</status><errorCode>404</errorCode></response>',
    '{"error_code":"invalid_grant"}',
    '{"user":{"error_code":"no_login"}}',
    '{"error":{"message":"Invalid session in request data"}}',
    'type=error\n',
    'type=camera-list\nnext=1\n',
    '# MOBOTIXX\n',
    'var model="TL-WR841N";\nvar hardVersion="v9";\nvar softVersion="3.15";\n',
    'brand=Kyocera\nmodel=ECOSYS M2540dn\n',
    // A page that explains such an answer.
    `<html><pre>\nroot.Brand.WebURL=x\n&lt;userCheck ${hikvision}&gt;\n</pre></html>`,
  ])('data in place of a page of anything else: %s', (body) => {
    expect(sending(body)).toMatchObject({ video: false });
  });
});
