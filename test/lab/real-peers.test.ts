import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bannerPorts, defaultPorts } from '../../scanners/targeting/ports.ts';
import type { Device } from '../../src/model/device.ts';
import { describeWith } from '../needs/needs.ts';
import { stage } from '../stage.ts';
import { Capture } from './capture.ts';
import { answersEchoOnly } from './echo-only.ts';
import { Lab } from './netns.ts';
import { openPortsByNmap } from './nmap.ts';
import { line, Operator, type Scanned } from './operator.ts';
import { startAvahi, startLighttpd, startMinidlna, startNginx, startRtspCamera } from './peers.ts';
import { type Program, presentProgram } from './program.ts';
import { busiest, establishedAtOnce, newFlows } from './traffic.ts';

const scanner = '10.61.7.1';
const axis = '10.61.7.10';
const stream = '10.61.7.11';
const intranet = '10.61.7.20';
const web = '10.61.7.21';
const media = '10.61.7.22';
const peers = { axis, stream, intranet, web, media };
// In a network of its own: probing it one port after another takes long.
const silent = '10.61.6.30';
const everyone = Object.values(peers);

describeWith(
  ['namespaces', 'tcpdump', 'nmap', 'ping', 'avahi-daemon', 'nginx', 'lighttpd', 'minidlna', 'gstreamer'],
  'third-party peers',
  () => {
    let program: Program;
    let lab: Lab;
    let operator: Operator;
    let capture: Capture;
    let besideIt: Capture;
    let scanned: Scanned;
    let six: Operator;
    let bySix: Scanned;
    let echo: Operator;
    let byEcho: Scanned;
    let listed: readonly Device[];
    const namespace: Record<string, string> = {};

    stage(
      async () => {
        program = presentProgram();
        lab = new Lab();
        for (const name of ['scanner', 'silent', ...Object.keys(peers)])
          namespace[name] = lab.namespace(name);
        connect(lab, namespace);
        const own = (name: string) => [lab, namespace[name]!, join(program.folder, name)] as const;
        const mac = ['macaddress=ACCC8E123456'];
        await Promise.all([
          startAvahi(...own('axis'), 'axis-accc8e123456', [
            { name: 'AXIS P3245-LVE - ACCC8E123456', type: '_axis-video._tcp', port: 80, txt: mac },
            { name: 'AXIS P3245-LVE - ACCC8E123456', type: '_http._tcp', port: 80 },
          ]),
          startAvahi(...own('intranet'), 'intranet', [{ name: 'Intranet', type: '_http._tcp', port: 80 }]),
          startNginx(lab, namespace.intranet!),
          startLighttpd(lab, namespace.web!),
          startMinidlna(...own('media')),
          startRtspCamera(lab, namespace.stream!, 554),
        ]);
        answersEchoOnly(namespace.silent!, 'eth0');
        operator = new Operator(lab, namespace.scanner!, program);
        six = new Operator(lab, namespace.scanner!, program, 'six');
        echo = new Operator(lab, namespace.scanner!, program, 'echo');
        const captured = (name: string) =>
          Capture.start(lab, namespace.scanner!, name, join(program.folder, `${name}.pcap`));
        [capture, besideIt] = await Promise.all([captured('eth0'), captured('eth1')]);
        [scanned, bySix, byEcho] = await Promise.all([
          operator.scan('10.61.7.0/24', '--all-hosts'),
          six.scan('fd00:61::11', 'fd00:61::20', 'fd00:61::99', '--all-hosts'),
          echo.scan(silent, '--all-hosts', '--ports', '80,554'),
        ]);
        await Promise.all([capture.stop(), besideIt.stop()]);
        listed = await operator.list();
      },
      async () => {
        await lab?.close();
        program?.remove();
      },
    );

    const at = (address: string) => scanned.devices.find(({ ip }) => ip === address);
    const seen = (address: string, by: string) =>
      operator
        .observations(address)
        .filter(({ scanner: who }) => who === by)
        .map(line);

    test('are all found by a scan at its defaults, which ends well', () => {
      expect({ code: scanned.code, stderr: scanned.stderr }).toEqual({ code: 0, stderr: '' });
      expect(scanned.devices.map(({ ip }) => ip).sort()).toEqual([scanner, ...everyone].sort());
    });

    test.each(['mdns-browse', 'mdns'])('avahi is found by %s', (by) => {
      expect(seen(axis, by)).toEqual(
        expect.arrayContaining([
          'mdns.service _axis-video._tcp',
          'mdns.instance AXIS P3245-LVE - ACCC8E123456',
          'mdns.txt macaddress=ACCC8E123456',
        ]),
      );
    });

    test('avahi’s service that is not a camera’s is found', () => {
      expect([...seen(intranet, 'mdns-browse'), ...seen(intranet, 'mdns')]).toContain(
        'mdns.service _http._tcp',
      );
    });

    test('a camera that only avahi announces is an Axis camera with its model', () => {
      expect(at(axis)).toMatchObject({
        type: 'camera',
        manufacturer: 'Axis',
        brand: 'Axis',
        model: 'P3245-LVE',
        verdict: 'clear',
      });
      expect(listed.map(({ ip }) => ip)).toContain(axis);
    });

    test('GStreamer’s stream is reported as open', () => {
      expect(seen(stream, 'rtsp')).toEqual(
        expect.arrayContaining(['rtsp.open yes', 'rtsp.server GStreamer RTSP server']),
      );
    });

    test('a stream of unknown make is listed for review', () => {
      expect(listed.find(({ ip }) => ip === stream)).toMatchObject({ manufacturer: null, verdict: 'review' });
    });

    test.each([
      ['nginx, and a web site announced by avahi', intranet, 'http.server nginx'],
      ['lighttpd', web, expect.stringMatching(/^http\.server lighttpd/)],
      ['minidlna', media, expect.stringMatching(/^ssdp\.server .*MiniDLNA/)],
    ])('%s: talked to, and not listed', (_, address, fact) => {
      expect(operator.observations(address).map(({ field, value }) => `${field} ${value}`)).toContainEqual(
        fact,
      );
      expect(at(address)).toMatchObject({ video: false, manufacturer: null });
      expect(listed.map(({ ip }) => ip)).not.toContain(address);
    });

    test('a host that answers nothing but an echo is alive', () => {
      expect(byEcho.devices.map(({ ip }) => ip)).toEqual([silent]);
      expect(echo.observations(silent).map(({ field }) => field)).toEqual(['mac.address']);
    });

    test('neighbours have the MAC address of their interface', () => {
      const macs = Object.fromEntries(everyone.map((address) => [address, at(address)?.mac]));
      const own = Object.entries(peers).map(([name, address]) => [address, macOf(namespace[name]!)]);
      expect(macs).toEqual(Object.fromEntries(own));
    });

    test('nmap finds the same hosts and the same open ports', async () => {
      const ports = [...defaultPorts, ...bannerPorts];
      const byNmap = await openPortsByNmap(lab, namespace.scanner!, '10.61.7.0/24', ports);
      const ours = scanned.devices.map(({ ip }) => [
        ip,
        operator
          .observations(ip)
          .flatMap(({ field, value }) => (field === 'port.open' ? [Number(value)] : []))
          .sort((a, b) => a - b),
      ]);
      expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(byNmap));
      // The comparison is not empty.
      expect([...byNmap.values()].flat().sort()).toEqual([554, 80, 80].sort());
    });

    test('no host had two connections at once, and the default rate was kept', () => {
      const packets = capture.packets(`host ${scanner}`);
      const most = establishedAtOnce(packets, scanner);
      expect(Object.keys(most).sort()).toEqual([...everyone].sort());
      expect(Math.max(...Object.values(most))).toBe(1);
      expect(establishedAtOnce(besideIt.packets(`host ${silent}`), '10.61.6.1')).toEqual({ [silent]: 0 });
      expect(busiest(newFlows(packets, scanner), 5)).toBeLessThanOrEqual(5 * 1_020);
    });

    test('by IPv6, given as addresses, the same two hosts give the same result', () => {
      expect(bySix.code).toBe(0);
      expect(bySix.devices.map(({ ip, mac }) => ({ ip, mac }))).toEqual([
        { ip: 'fd00:61::11', mac: macOf(namespace.stream!) },
        { ip: 'fd00:61::20', mac: macOf(namespace.intranet!) },
      ]);
      const facts = (address: string) => six.observations(address).map(line);
      expect(facts('fd00:61::11')).toEqual(expect.arrayContaining(['port.open 554', 'rtsp.open yes']));
      expect(facts('fd00:61::20')).toEqual(expect.arrayContaining(['port.open 80', 'http.server nginx']));
    });
  },
);

/** One segment for all that are swept together; those that IPv6 is tested on also have an IPv6 address. */
function connect(lab: Lab, namespace: Readonly<Record<string, string>>): void {
  const all = { scanner, ...peers };
  const more: Readonly<Record<string, readonly string[]>> = {
    scanner: ['fd00:61::1/64'],
    stream: ['fd00:61::11/64'],
    intranet: ['fd00:61::20/64'],
  };
  lab.bridge(
    'switch',
    Object.entries(all).map(([name, address]) => ({
      namespace: namespace[name]!,
      name: 'eth0',
      addresses: [`${address}/24`, ...(more[name] ?? [])],
      ipv6: more[name] !== undefined,
    })),
  );
  lab.cable(
    { namespace: namespace.scanner!, name: 'eth1', addresses: ['10.61.6.1/24'] },
    { namespace: namespace.silent!, name: 'eth0', addresses: [`${silent}/24`] },
  );
}

function macOf(namespace: string): string {
  const text = execFileSync('ip', ['-n', namespace, '-j', 'link', 'show', 'eth0'], { encoding: 'utf8' });
  return (JSON.parse(text) as [{ address: string }])[0].address;
}
