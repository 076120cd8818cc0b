import { type MakerEntry, modelFields } from '../define.ts';
import { catalogue, goby, lift } from '../sources.ts';
import { plain, unit } from '../tables/series.ts';
import { littleKnown, names, namesOfMuchElse } from './define.ts';

/** Those whose name begins with a figure. */
export const littleKnownFigures: readonly MakerEntry[] = [
  ...names('camera', '4XEM'),
  ...names('recorder', '4NSYS'),
  ...namesOfMuchElse('7links'),
  littleKnown('3R Global', 'recorder', {
    habits: [
      {
        field: 'http.title',
        pattern: /^CMS Web Viewer$/i,
        seen: ['CMS Web Viewer'],
        unlike: ['CMS', 'Web Viewer'],
        source: lift,
      },
    ],
  }),
  littleKnown('3xLogic', 'recorder', {
    habits: [
      {
        field: 'http.server',
        pattern: /^Vigil-DVR\b/i,
        seen: ['Vigil-DVR', 'Vigil-DVR/2.1'],
        unlike: ['Vigil', 'VigilDVR'],
        source: goby,
      },
      {
        field: modelFields,
        pattern: /^(?<model>V[AX]-(?:\d{1,2}[MS]\w{0,3}|SMBK|VT)(?:-\w{1,8}){1,4})$/,
        is: ['camera', 0.45],
        seen: ['VX-5M-OD-RIAW', 'VA-2MB-OD-RIWH-02'],
        unlike: ['VX-5', 'VX-OD-RIAW'],
        source: catalogue,
      },
    ],
    series: [unit('recorder', 'VIGIL [\\w -]{2,20}', ['VIGIL VG-NVR-8P'], ['VIGIL', 'VIGI NVR1008H'], plain)],
  }),
];
