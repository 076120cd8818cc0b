import type { Habit } from './habit.ts';

/** What firmware of one family says of itself over ONVIF and RTSP. */
export const habitsSaid: readonly Habit[] = [
  {
    maker: 'tp-link',
    field: ['onvif.scope-hardware', 'onvif.model'],
    pattern: /^(?:TP|MERCURY|FAST)-IPC MODEL$/i,
    weight: 0.6,
    is: ['camera', 0.45],
    seen: ['TP-IPC MODEL', 'MERCURY-IPC MODEL'],
    unlike: ['IPC MODEL', 'NVT IPC-model'],
    source: 'https://github.com/home-assistant/core/issues/132780',
  },
  {
    maker: 'tiandy',
    field: ['onvif.scope-hardware', 'onvif.model'],
    pattern: /^(?:ipcamera )?(?<model>TC-[A-Z]\w{3,8}) SPEC:\S{1,30}$/i,
    weight: 0.6,
    is: ['camera', 0.6],
    seen: ['ipcamera TC-C34XN SPEC:I3/E/Y/2.8mm/V5.0', 'TC-C34XN SPEC:I3/E/Y/2.8mm/V5.0'],
    unlike: ['ipcamera TC-C34XN', 'SPEC:I3/E/Y'],
    source: 'https://github.com/home-assistant/core/issues/132780',
  },
  {
    maker: 'foscam',
    field: 'rtsp.sdp-session',
    pattern: /^IP Camera Video$/,
    weight: 0.5,
    is: ['camera', 0.45],
    seen: ['IP Camera Video'],
    unlike: ['IP Camera', 'Camera Video'],
    source: 'scottlamb/retina src/client/testdata/foscam_describe.txt',
  },
  {
    maker: 'xiaomi',
    field: ['onvif.scope-name', 'onvif.scope-hardware', 'onvif.model'],
    pattern: /^(?<model>(?:chuangmi|mijia|isa)[-. ]\w[\w.-]{1,24})$/i,
    weight: 0.5,
    is: ['camera', 0.45],
    seen: ['chuangmi-v2'],
    unlike: ['chuangmi', 'visa-v2'],
    source: 'GitHub full-text search for onvif.org/type/ptz',
  },
];
