import { page } from './stream.ts';
import { documents, type Poison } from './xml.ts';

/** An SSDP answer (UDA 1.1, 1.3.3) that announces a description. */
export function announcement(location: string, server = 'Linux UPnP/1.0'): Buffer {
  return Buffer.from(
    `HTTP/1.1 200 OK\r\nST: upnp:rootdevice\r\nUSN: uuid:66::upnp:rootdevice\r\nSERVER: ${server}\r\nLOCATION: ${location}\r\n\r\n`,
    'utf8',
  );
}

/** The web server of a device whose every XML is poisoned; its page looks like a camera's, so that every probe is sent. */
export function poisonedWeb(poison: Poison, address: string): (request: string) => Uint8Array {
  const of = documents(poison, address);
  const xml = (text: string) => page(text, ['Content-Type: text/xml']);
  return (request) => {
    const path = request.split(' ')[1] ?? '/';
    if (request.startsWith('POST')) return page(of.onvif, ['Content-Type: application/soap+xml']);
    if (path.startsWith('/ISAPI')) return xml(of.isapi);
    if (/activate/i.test(path)) return xml(of.activateStatus);
    if (/desc/i.test(path)) return xml(of.upnp);
    return page('<title>camera</title>', ['Server: App-webs/', 'Content-Type: text/html']);
  };
}

/** A redirect from every path to the next one, without end. */
export function endlessRedirects(to: (step: number) => string): (request: string) => Uint8Array {
  return (request) => {
    const step = Number(/^\w+ \/(\d+)/.exec(request)?.[1] ?? 0);
    return page('', [`Location: ${to(step + 1)}`, 'Server: App-webs/'], '302 Found');
  };
}
