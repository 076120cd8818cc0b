import { type MakerEntry, modelFields } from '../define.ts';
import { catalogue, goby, lift, strix } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, unit } from '../tables/series.ts';
import { minorVendor } from './define.ts';

/** Those whose name begins with a figure. */
export const minorVendorsFigures: readonly MakerEntry[] = [
  minorVendor('1 Beyond', 'camera', {
    series: [
      camera('(?:AutoTracker|AutoFramer) ?\\d', ['AutoTracker 3'], ['AutoTracker', 'Tracker 3'], plain),
    ],
  }),
  minorVendor('3R Global', 'recorder', {
    firmwareStrings: [
      {
        field: 'http.title',
        pattern: /^CMS Web Viewer$/i,
        seen: ['CMS Web Viewer'],
        unlike: ['CMS', 'Web Viewer'],
        source: lift,
      },
    ],
  }),
  minorVendor('3xLogic', 'recorder', {
    registrants: ['3xLOGIC Inc.'],
    firmwareStrings: [
      line('VISIX(?: [\\w-]{2,16}){0,2}', ['VISIX', 'VISIX VX-5M-OD-RIAW'], ['VISIXX', 'Visi']),
      {
        field: 'http.server',
        pattern: /^Vigil-DVR\b/i,
        seen: ['Vigil-DVR', 'Vigil-DVR/2.1'],
        unlike: ['Vigil', 'VigilDVR'],
        source: goby,
      },
      {
        field: [...modelFields, 'http.title', 'http.auth-realm'],
        pattern: /^(?<model>V[AX]-(?:\d{1,2}[MS]\w{0,3}|SMBK|VT)(?:-\w{1,8}){1,4})$/,
        is: ['camera', 0.45],
        seen: ['VX-5M-OD-RIAW', 'VA-2MB-OD-RIWH-02'],
        unlike: ['VX-5', 'VX-OD-RIAW'],
        source: catalogue,
      },
    ],
    series: [
      camera('VSX-\\d{1,2}MP-\\w{1,6}', ['VSX-2MP-D'], ['VSX-2MP', 'VSX-D']),
      camera('VISIX-\\w{1,4}(?:-\\w{1,4}){1,4}', ['VISIX-3M-FF-IR', 'VISIX-2M-D'], ['VISIX', 'VISI-3M-FF']),
      unit('recorder', 'VIGIL [\\w -]{2,20}', ['VIGIL VG-NVR-8P'], ['VIGIL', 'VIGI NVR1008H'], plain),
      camera(
        'V[XS]X?-\\d[AM]P?-[A-Z]{2,3}\\d?-[A-Z]{1,5}',
        ['VSX-2MP-OD2-IRFH', 'VX-3M-OD2-RIAWD', 'VX-2A-IMD-X'],
        ['VSX-2MP', 'VX-3M'],
      ),
    ],
  }),
  minorVendor('4NSYS', 'recorder', {
    registrants: ['4NSYS Co. Ltd.'],
  }),
  minorVendor('4XEM', 'camera', {
    series: [
      camera('IPCAMW(?:40|30|PTZ|LED|\\d{2})[A-Z]?', ['IPCAMW40', 'IPCAMWPTZ'], ['IPCAM', 'IPCAMW'], plain),
      camera(
        'IPCAMW?(?:40|45|50|85)\\w{0,3}|E-?IPCAM\\w{2,8}',
        ['IPCAMW45', 'IPCAMW40'],
        ['IPCAM', 'IPCAM-100'],
        { ...plain, source: strix('4xem') },
      ),
      camera('IPCAMWL\\d{2}', ['IPCAMWL40'], ['IPCAMWL', 'E215V'], plain),
    ],
  }),
  minorVendor('7links', 'camera', {
    series: [
      camera(
        'IPC-?[2-9]\\d{2}\\.?(?:HD|IR|FHD|PTZ)',
        ['IPC-710IR', 'IPC-440HD'],
        ['IPC-710', 'IPC-HFW4431R'],
        { ...plain, source: strix('7links') },
      ),
      camera('[NP]X-?[1-4]\\d{3}-(?:675|9[0-9]{2})', ['PX-3671-675', 'NX-4209-675'], ['PX-3671', 'PX-675'], {
        ...plain,
        source: strix('7links'),
      }),
    ],
  }),
];
