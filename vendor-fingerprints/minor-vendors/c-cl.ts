import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { classTable, gobyRules, nessus, strix, vmsTable, wificam, yak } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, short, unit } from '../tables/series.ts';
import { minorVendor } from './define.ts';

/** Those whose name begins with C to Cl. */
export const minorVendorsCToCl: readonly MakerEntry[] = [
  // What it makes sends a stage to the public.
  minorVendor('Camea', 'camera', {
    registrants: ['CAMEA, spol. s r.o.'],
  }),
  minorVendor('Camtron', 'camera', {
    registrants: ['camtron industrial inc.'],
    firmwareStrings: [
      {
        // Others may have the same from its maker.
        field: 'http.page-mark',
        pattern: /^clsid=DD01C8CA-5DA0-4B01-9603-B7194E561D32$/,
        weight: 0.3,
        is: ['camera', 0.45],
        seen: ['clsid=DD01C8CA-5DA0-4B01-9603-B7194E561D32'],
        unlike: ['clsid=DD01C8CA-5DA0-4B01-9603-000000000000'],
        source: nessus,
      },
    ],
    series: [
      camera('CMNC-\\d{3}', ['CMNC-200'], ['CMNC-', 'CNC-200'], plain),
      camera('CTNC-\\d{4}\\w{0,4}', ['CTNC-2560', 'CTNC-4652E'], ['CTNC', 'CT-2560']),
    ],
  }),
  minorVendor('Canary', 'camera', {
    firmwareStrings: [
      line(
        'Canary (?:Flex|View|Pro|All-in-One)',
        ['Canary Flex', 'Canary View'],
        ['Canary', 'Canary Release'],
      ),
    ],
    series: [camera('CAN[1-4]00(?:[A-Z]{2,4})?', ['CAN100', 'CAN400USBK'], ['CAN', 'CAN500'], short)],
  }),
  minorVendor('Cantonk', 'camera', {
    series: [
      camera(
        'IP[A-Z]{1,2}-[A-Z]\\d{2}[A-Z]\\d{3}\\w{0,3}',
        ['IPSB-S20H200'],
        ['IPSB-S20', 'IPSB-20H200'],
        plain,
      ),
      camera(
        'KIP-?\\d{3}[A-Z]{1,3}\\d{2}[A-Z]?',
        ['KIP-200SHR30N', 'KIP-130RT45H', 'KIP200PT40N'],
        ['KIP-200', 'KPC-200SHR30N'],
        { ...plain, source: strix('cantonk') },
      ),
    ],
  }),
  minorVendor('Capture CCTV', 'recorder', {
    series: [
      unit('recorder', 'CDR[ _-]0\\d{3}V[DE]{1,2}', ['CDR 0820VDE', 'CDR-0410VE'], ['CDR 0820', 'CDR4180'], {
        ...plain,
        source: 'https://www.tenable.com/cve/CVE-2013-1391/cpes',
      }),
    ],
  }),
  minorVendor('Castel', 'doorbell', {
    firmwareStrings: [
      {
        field: ['http.title', 'http.auth-realm'],
        pattern: /^CASTEL (?<model>(?:XE|CAP|XELLIP)[ \w-]{0,10}VIDEO\w{0,6})/i,
        seen: ['CASTEL XE VIDEO 1B'],
        unlike: ['CASTEL', 'CASTEL XE AUDIO'],
        source: unverified,
      },
    ],
  }),
  minorVendor('Cathexis', 'recorder', {
    series: [
      unit('recorder', 'WNVR-?\\d{4}-PC', ['WNVR1000-PC', 'WNVR-1000-PC'], ['WNVR1000', 'NVR1000-PC'], {
        ...plain,
        source: gobyRules,
      }),
    ],
  }),
  minorVendor('CCDCAM', 'camera', {
    series: [
      camera('EC-IP\\d{4}\\w{0,3}', ['EC-IP5815'], ['EC-IP', 'EC-5815'], {
        ...plain,
        source: strix('ccdcam'),
      }),
    ],
  }),
  minorVendor('CDR King', 'camera', {
    series: [
      camera('SEC-0\\d{2}-[A-Z]{1,2}', ['SEC-015-C', 'SEC-016-NE'], ['SEC-015', 'SC-015-C'], {
        ...plain,
        source: wificam,
      }),
    ],
  }),
  minorVendor('Cellinx', 'camera', {
    registrants: ['Cellinx Systems Inc.'],
    series: [
      camera('(?:NVM|NBM)\\d-[A-Z]\\d{1,2}|STH\\d{3}', ['NVM3-A16', 'NBM2-H6', 'STH795'], ['NVM3', 'STH79'], {
        ...plain,
        source: vmsTable,
      }),
    ],
  }),
  minorVendor('Cellvision', 'camera', {
    registrants: ['Cellvision Systems, Inc.'],
    firmwareStrings: [
      {
        field: ['ssdp.target', 'upnp.device-type', 'upnp.service'],
        pattern: /^urn:cellvision:(?:service|device):\w{1,30}:\d$/i,
        seen: ['urn:cellvision:service:Null:1'],
        unlike: ['urn:cellvision', 'urn:schemas-upnp-org:service:Null:1'],
        source: 'GitHub full-text search for Cellvision UPnP: repositories not named',
      },
    ],
  }),
  minorVendor('CHANCE-i', 'recorder', {
    firmwareStrings: [
      {
        field: 'http.server',
        pattern: /^Techno Vision Security System\b/,
        seen: ['Techno Vision Security System Ver. 2.0'],
        unlike: ['Techno Vision', 'Security System'],
        source: 'urbanadventurer/WhatWeb plugins/chance-i-divis-dvr.rb',
      },
    ],
  }),
  minorVendor('China Mobile', 'camera', {
    series: [
      camera(
        '(?:CMCC )?HDC-?5\\d(?: .{1,10})?',
        ['HDC-51', 'CMCC HDC-55', 'HDC55'],
        ['HDC-5', 'HD-51'],
        plain,
      ),
    ],
  }),
  minorVendor('China Telecom', 'camera', {
    series: [camera('DS-YTJ\\d{4}|Y4H-\\d{2}', ['DS-YTJ5301', 'Y4H-50'], ['DS-YTJ', 'Y4H'], plain)],
  }),
  // Alarm panels, and the camera IP116.
  minorVendor('Chinavasion', 'camera', {
    series: [
      camera('IP6\\d{2}A?W|H30', ['IP611W', 'IP609AW'], ['IP61', 'H3'], { ...short, source: wificam }),
    ],
  }),
  minorVendor('Chuango', 'camera', {
    firmwareStrings: [
      {
        field: ['http.title', 'banner.telnet'],
        pattern: /^\s{0,4}Chuango login\b/i,
        seen: ['Chuango login', 'Chuango login: '],
        unlike: ['Chuango', 'My Chuango login'],
        source: `${yak}; ${classTable} (IP116 Plus)`,
      },
    ],
  }),
  minorVendor('Clare Controls', 'camera', {
    series: [
      camera('CLR-V\\d{3}-\\w{2,8}(?:-\\w{1,5})?', ['CLR-V200-8T28'], ['CLR-V200', 'CLR-200'], plain),
      unit(
        'doorbell',
        'CVP-B2?DB\\d{2}(?:-\\w{1,6})?',
        ['CVP-B2DB50-ODIW'],
        ['CVP-B2', 'CVP9324DNIR'],
        plain,
      ),
      camera(
        'CV-[BMP]\\d{1,2}[A-Z]{1,3}\\d{2}-[IO]D\\w{0,5}|CVP-[BM]\\d(?!DB)[A-Z]{1,3}\\d{2}-[IO]D\\w{0,4}',
        ['CV-M3D10-ODI', 'CVP-M4D50-ODIM'],
        ['CV-M3D10', 'CVP-B2DB50'],
        plain,
      ),
    ],
  }),
  minorVendor('Clinton Electronics', 'camera', {
    series: [camera('CE-(?:VX|IP|BX|DX|TX)\\w{2,8}', ['CE-VX40HD', 'CE-IPBX2'], ['CE-VX', 'CE-40HD'], plain)],
  }),
  minorVendor('Clover Electronics', 'recorder', {
    firmwareStrings: [
      {
        field: ['http.title', 'http.auth-realm'],
        pattern: /^Clover (?<model>(?:DV|CDR|C?LV)\d{3,4}[A-Z]{0,2})\b/,
        seen: ['Clover DV1670D', 'Clover CDR4180'],
        unlike: ['Clover', 'Clover Mini 3', 'DV1670D'],
        source: unverified,
      },
    ],
  }),
];
