// An ONVIF device service on the SOAP server of npm's package soap, which node ONVIF servers use: node onvif-soap-server.mjs ADDRESS PORT
import { createServer } from 'node:http';
import process from 'node:process';
import { listen } from 'soap';

const [address = '127.0.0.1', port = '8081'] = process.argv.slice(2);
const path = '/onvif/device_service';
const device = 'http://www.onvif.org/ver10/device/wsdl';
const answers = {
  GetSystemDateAndTime: { SystemDateAndTime: 'NTP' },
  GetDeviceInformation: {
    Manufacturer: 'Hanwha Techwin',
    Model: 'XNV-8080R',
    FirmwareVersion: '2.00.01_20200101',
    SerialNumber: 'ZNVD70GN900123A',
    HardwareId: '1.0',
  },
};

const names = Object.keys(answers);
const each = (make) => names.map(make).join('');
const fields = (name) =>
  Object.keys(answers[name]).map((key) => `<xs:element name="${key}" type="xs:string"/>`);
const wsdl = `<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap12/"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tds="${device}" targetNamespace="${device}">
<types><xs:schema targetNamespace="${device}" elementFormDefault="qualified">${each(
  (name) => `<xs:element name="${name}"><xs:complexType/></xs:element>
<xs:element name="${name}Response"><xs:complexType><xs:sequence>${fields(name).join('')}</xs:sequence></xs:complexType></xs:element>`,
)}</xs:schema></types>
${each(
  (name) => `<message name="${name}Request"><part name="parameters" element="tds:${name}"/></message>
<message name="${name}Response"><part name="parameters" element="tds:${name}Response"/></message>`,
)}
<portType name="Device">${each(
  (name) =>
    `<operation name="${name}"><input message="tds:${name}Request"/><output message="tds:${name}Response"/></operation>`,
)}</portType>
<binding name="DeviceBinding" type="tds:Device">
<soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>${each(
  (name) => `<operation name="${name}"><soap:operation soapAction="${device}/${name}"/>
<input><soap:body use="literal"/></input><output><soap:body use="literal"/></output></operation>`,
)}</binding>
<service name="DeviceService"><port name="DevicePort" binding="tds:DeviceBinding">
<soap:address location="http://${address}:${port}${path}"/></port></service></definitions>`;

const server = createServer((_, response) => {
  response.statusCode = 404;
  response.end();
});
server.listen(Number(port), address, () => {
  const calls = Object.fromEntries(names.map((name) => [name, () => answers[name]]));
  listen(server, {
    path,
    services: { DeviceService: { DevicePort: calls } },
    xml: wsdl,
    forceSoap12Headers: true,
    callback: () => process.stdout.write('ready\n'),
  });
});
