import type { Fact } from '../../src/model/observation.ts';

/** What a maker's units have in common: ports, protocols and words; a unit's own data is added to it. */
export interface Profile {
  readonly name: string;
  /** How many of 100 units are of this kind. */
  readonly share: number;
  readonly models: readonly string[];
  readonly prefix: string;
  readonly ports: readonly number[];
  readonly web: readonly Fact[];
  readonly stream: readonly Fact[];
  /** The maker's own protocol: scanner and port, or null if there is none; it reports model, serial, MAC and firmware. */
  readonly maker: { readonly scanner: string; readonly port: number; readonly facts: readonly Fact[] } | null;
  /** Answers WS-Discovery, with an endpoint of its own. */
  readonly onvif: boolean;
  /** How many of 100 units report a serial number and MAC address of their own. */
  readonly serials: number;
  readonly macs: number;
  readonly tls: number;
  readonly interfaces: 1 | 2;
}

const none = { web: [], stream: [], maker: null, interfaces: 1 } as const;

/** The kinds of units in the simulated council. */
export const profiles: readonly Profile[] = [
  {
    ...none,
    name: 'Hikvision camera',
    share: 34,
    models: ['DS-2CD2042WD-I', 'DS-2CD2143G2-I', 'DS-2CD2347G2-LU'],
    prefix: '44:19:b6',
    ports: [80, 554, 8000],
    web: [{ field: 'http.server', value: 'App-webs/' }],
    stream: [{ field: 'rtsp.auth-realm', value: 'IP Camera(C1234)' }],
    maker: { scanner: 'sadp', port: 37020, facts: [{ field: 'maker.answer', value: 'sadp' }] },
    onvif: true,
    serials: 92,
    macs: 92,
    tls: 60,
  },
  {
    ...none,
    name: 'Dahua camera',
    share: 20,
    models: ['IPC-HDW2431T', 'IPC-HFW1230S'],
    prefix: '3c:ef:8c',
    ports: [80, 554, 37777],
    web: [{ field: 'http.server', value: 'Webs' }],
    stream: [{ field: 'rtsp.auth-realm', value: 'Login to 9f2a' }],
    maker: {
      scanner: 'dhip',
      port: 37810,
      facts: [
        { field: 'maker.answer', value: 'dhip' },
        { field: 'maker.vendor', value: 'Dahua' },
        { field: 'maker.device-class', value: 'IPC' },
      ],
    },
    onvif: true,
    serials: 95,
    macs: 95,
    tls: 30,
  },
  {
    ...none,
    name: 'Axis camera',
    share: 12,
    models: ['P3245-LVE', 'M3065-V'],
    prefix: 'ac:cc:8e',
    ports: [80, 554],
    stream: [{ field: 'rtsp.auth-realm', value: 'AXIS_ACCC8E' }],
    maker: {
      scanner: 'axis-basic-info',
      port: 80,
      facts: [
        { field: 'maker.answer', value: 'axis-basic-info' },
        { field: 'maker.vendor', value: 'AXIS' },
      ],
    },
    onvif: true,
    serials: 100,
    macs: 100,
    tls: 90,
  },
  {
    ...none,
    name: 'no-name ONVIF camera',
    share: 18,
    models: ['IPC-BO53', 'XM-530', 'HI3516-C'],
    prefix: '00:12:17',
    ports: [80, 554],
    stream: [{ field: 'rtsp.auth-realm', value: 'surveillance server' }],
    onvif: true,
    serials: 35,
    macs: 50,
    tls: 10,
  },
  {
    ...none,
    name: 'camera with RTSP alone',
    share: 6,
    models: [''],
    prefix: '00:1c:27',
    ports: [554],
    stream: [
      { field: 'rtsp.server', value: 'Rtsp Server/2.0' },
      { field: 'rtsp.auth-realm', value: 'RTSPD' },
      { field: 'rtsp.status', value: '401' },
      { field: 'rtsp.public', value: 'OPTIONS, DESCRIBE, SETUP, TEARDOWN, PLAY, PAUSE' },
    ],
    onvif: false,
    serials: 0,
    macs: 0,
    tls: 0,
  },
  {
    ...none,
    name: 'Hikvision recorder',
    share: 10,
    models: ['DS-7608NI-K2', 'DS-7732NI-I4'],
    prefix: '44:19:b7',
    ports: [80, 554, 8000],
    web: [{ field: 'http.server', value: 'App-webs/' }],
    stream: [{ field: 'rtsp.auth-realm', value: 'Hikvision' }],
    maker: {
      scanner: 'sadp',
      port: 37020,
      facts: [
        { field: 'maker.answer', value: 'sadp' },
        { field: 'maker.channels', value: '8' },
      ],
    },
    onvif: true,
    serials: 100,
    macs: 100,
    tls: 60,
    interfaces: 2,
  },
];
