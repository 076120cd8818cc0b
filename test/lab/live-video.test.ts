import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeWith } from '../needs/needs.ts';
import { stage } from '../stage.ts';
import { Capture } from './capture.ts';
import { Lab } from './netns.ts';
import { line, Operator, type Scanned } from './operator.ts';
import {
  startFfmpeg,
  startMotion,
  startOnvifBehindDigest,
  startOnvifOfNode,
  startRtspCamera,
  startUstreamer,
  startVlc,
} from './peers.ts';
import { type Program, presentProgram } from './program.ts';

const scanner = '10.62.8.1';
const peers = {
  gstreamer: '10.62.8.11',
  vlc: '10.62.8.12',
  motion: '10.62.8.13',
  ustreamer: '10.62.8.14',
  ffmpeg: '10.62.8.15',
  digest: '10.62.8.16',
  pageless: '10.62.8.17',
  node: '10.62.8.18',
} as const;
const live = [peers.gstreamer, peers.vlc, peers.motion, peers.ustreamer, peers.ffmpeg];
// The same word twice, as many units come with it.
const account = 'admin';

// Python comes with gstreamer.
describeWith(
  ['namespaces', 'tcpdump', 'gstreamer', 'video-servers', 'lighttpd'],
  'third-party programs that serve live video',
  () => {
    let program: Program;
    let lab: Lab;
    let operator: Operator;
    let capture: Capture;
    let scanned: Scanned;

    stage(
      async () => {
        program = presentProgram();
        // VLC runs as a user without rights, and reads its film in here.
        chmodSync(program.folder, 0o755);
        lab = new Lab();
        const names = ['scanner', ...Object.keys(peers)];
        const namespaces = Object.fromEntries(names.map((name) => [name, lab.namespace(name)]));
        const all: Readonly<Record<string, string>> = { scanner, ...peers };
        lab.bridge(
          'switch',
          names.map((name) => ({
            namespace: namespaces[name]!,
            name: 'eth0',
            addresses: [`${all[name]}/24`],
          })),
        );
        const folder = (name: string) => {
          const path = join(program.folder, name);
          mkdirSync(path, { recursive: true });
          chmodSync(path, 0o777);
          return path;
        };
        await Promise.all([
          startRtspCamera(lab, namespaces.gstreamer!, 554, '/live'),
          startVlc(lab, namespaces.vlc!, folder('vlc')),
          startMotion(lab, namespaces.motion!, folder('motion')),
          startUstreamer(lab, namespaces.ustreamer!),
          startFfmpeg(lab, namespaces.ffmpeg!, peers.ffmpeg),
          startOnvifBehindDigest(lab, namespaces.digest!, folder('digest'), account),
          startOnvifBehindDigest(lab, namespaces.pageless!, folder('pageless'), account, 'service'),
          startOnvifOfNode(lab, namespaces.node!, peers.node),
        ]);
        const credentials = join(program.folder, 'cameras.yaml');
        writeFileSync(
          credentials,
          JSON.stringify([
            { networks: [peers.digest, peers.pageless], username: account, password: account },
          ]),
        );
        chmodSync(credentials, 0o600);
        operator = new Operator(lab, namespaces.scanner!, program);
        capture = await Capture.start(lab, namespaces.scanner!, 'eth0', join(program.folder, 'live.pcap'));
        scanned = await operator.scan(...Object.values(peers), '--credentials', credentials);
        await capture.stop();
      },
      async () => {
        await lab?.close();
        program?.remove();
      },
    );

    const at = (address: string) => scanned.devices.find(({ ip }) => ip === address);
    const seen = (address: string) => operator.observations(address).map(line);

    test('scan lists every server of live video for review, with the reason', () => {
      expect(scanned.devices.map(({ ip }) => ip).sort()).toEqual(Object.values(peers).sort());
      for (const address of live) {
        expect(at(address), address).toMatchObject({ verdict: 'review', manufacturer: null });
        expect(at(address)?.policies[0]?.reason, address).toContain('live video');
      }
    });

    test.each([peers.motion, peers.ffmpeg])(
      '%s streams pictures, of which the inventory holds nothing',
      (address) => {
        expect(seen(address)).toContain('http.stream multipart/x-mixed-replace');
        expect(seen(address).filter((fact) => /[\u00a0-\uffff]|JFIF|Lavc/.test(fact))).toEqual([]);
      },
    );

    test('scan probes a server without a page by ONVIF, which demands a Digest', () => {
      expect(seen(peers.pageless)).toEqual(
        expect.arrayContaining(['http.status 404', 'http.server Apache/2.4.62', 'http.auth-scheme Digest']),
      );
    });

    test('scan reads the chunked SOAP of a node ONVIF server', () => {
      expect(at(peers.node)).toMatchObject({
        type: 'camera',
        manufacturer: 'Hanwha',
        model: 'XNV-8080R',
        firmware: '2.00.01_20200101',
        serial: 'ZNVD70GN900123A',
        verdict: 'clear',
      });
    });

    test.each([
      ['every page', peers.digest],
      ['the service alone', peers.pageless],
    ])('scan logs in to ONVIF behind Digest for %s, with SHA-256 and one attempt', (_, address) => {
      expect(at(address)).toMatchObject({ model: 'FD9380-H', firmware: '1.2.3', manufacturer: 'Vivotek' });
      const sent = capture
        .payloads(`dst host ${address} and tcp`)
        .map(({ bytes }) => bytes.toString('latin1'));
      const logins = sent.filter((text) => /^Authorization:/im.test(text));
      expect(logins.length).toBeGreaterThan(0);
      for (const login of logins) expect(login).toMatch(/^Authorization: Digest .*algorithm=SHA-256/m);
      expect(logins.filter((login) => login.includes('nc=00000001'))).toHaveLength(1);
      expect(sent.join('')).not.toMatch(/Authorization: Basic|UsernameToken/);
    });
  },
);
