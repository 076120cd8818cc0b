import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { dismap, goby, gobyRules, lift, strix } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, short, unit } from '../tables/series.ts';
import { minorVendor } from './define.ts';

/** Those whose name begins with U to V. */
export const minorVendorsUToV: readonly MakerEntry[] = [
  minorVendor('Ultrak', 'camera', {
    registrants: ['ULTRAK, INC.'],
  }),
  minorVendor('UMEye', 'camera', {
    firmwareStrings: [
      {
        field: 'http.page-mark',
        pattern: /^(?:object|ident)=utbd_v$/i,
        seen: ['object=utbd_v', 'ident=utbd_v'],
        unlike: ['object=utbd', 'ident=utbd', 'utbd_v'],
        source: `${goby}; ${gobyRules}`,
      },
    ],
  }),
  minorVendor('Uniden', 'camera', {
    firmwareStrings: [
      line(
        'Guardian ?(?:Vision|Advanced)(?: \\w{2,8})?',
        ['GuardianVision', 'Guardian Advanced'],
        ['Guardian', 'Guardians'],
        ['recorder', 0.45],
      ),
    ],
    series: [
      camera(
        'App ?Cam ?(?:\\d{2}|X ?Light|Solo)(?: ?\\+)?',
        ['App Cam 36', 'AppCam21', 'App Cam XLight'],
        ['App Cam', 'Cam 36'],
        { ...plain, source: strix('uniden') },
      ),
    ],
  }),
  minorVendor('Unimo', 'recorder', {
    registrants: ['UNIMO TECHNOLOGY CO., LTD.'],
    firmwareStrings: [
      {
        field: 'http.title',
        pattern: /^(?:DVR_H264|RTDVR) ActiveX$/i,
        seen: ['RTDVR ActiveX', 'DVR_H264 ActiveX'],
        unlike: ['ActiveX', 'DVR_H264'],
        source: lift,
      },
    ],
  }),
  minorVendor('Univivi', 'camera', {
    series: [camera('U\\d[PGW]\\d{1,2}-IPC', ['U6P4-IPC'], ['U6P4', '6P4-IPC'], plain)],
  }),
  minorVendor('URayTech', 'encoder', {
    series: [
      unit(
        'encoder',
        'UHE26[45]-\\w{1,4}(?:-\\w{1,6}){0,2}|URD26[45]-\\w{1,4}',
        ['UHE264-1L', 'UHE265-4'],
        ['UHE264', 'UHE-264'],
        plain,
      ),
    ],
  }),
  minorVendor('V380', 'camera', {
    series: [camera('V380[A-Z]\\d?\\w{0,2}(?:_\\w{1,4})?', ['V380E6_C1', 'V380S'], ['V380', 'V38E6'], plain)],
  }),
  minorVendor('Vacron', 'camera', {
    firmwareStrings: [
      {
        field: 'http.page-mark',
        pattern: /^ident=Vacron NVR Login$/i,
        is: ['recorder', 0.6],
        seen: ['ident=Vacron NVR Login'],
        unlike: ['ident=NVR Login', 'Vacron'],
        source: unverified,
      },
    ],
    series: [
      unit(
        'recorder',
        'V(?:VH|DH|RH|HH)-M[A-Z]\\d{2}\\w{0,3}|VVS-\\w{3,8}',
        ['VVH-MD62A', 'VVS-09D1'],
        ['VVH-', 'VVH-HF31'],
        plain,
      ),
      camera(
        'V(?:IG|IT|VH|DH|IH|IR)-[A-Z]{1,2}\\d{2,3}\\w{0,2}',
        ['VIT-UA671E', 'VVH-HF31', 'VIG-US721VE'],
        ['VIT-', 'VIT-671'],
        plain,
      ),
      camera('VIG-U?[A-Z]{1,2}\\d{3}[A-Z]{0,3}', ['VIG-DM755VE', 'VIG-UM723'], ['VIG-', 'VIG-7'], {
        ...plain,
        source: strix('vacron'),
      }),
      unit('recorder', 'VDH-[A-Z]{2,3}\\d{3}[A-Z]{0,2}', ['VDH-DXG368'], ['VDH-', 'VD-DXG368'], {
        ...plain,
        source: strix('vacron'),
      }),
    ],
  }),
  minorVendor('ValueHD', 'camera', {
    registrants: ['ValueHD Corporation'],
    firmwareStrings: [
      {
        field: ['onvif.manufacturer', 'onvif.scope-name'],
        pattern: /^VHD(?: VX?\d\w{1,6})?$/,
        seen: ['VHD', 'VHD VX61AS'],
        unlike: ['VHDX', 'VHD disk'],
        source: unverified,
      },
    ],
    series: [camera('VHD-[AJMV]\\d\\w{1,6}', ['VHD-V71U', 'VHD-J1702C'], ['VHD-', 'VHD20N'], plain)],
  }),
  minorVendor('Vantage', 'camera', {
    series: [
      camera(
        'VV-(?:NC|AC|IPC|HC)\\w{2,8}(?:-\\w{2,6})?',
        ['VV-NC44P2-8FK', 'VV-IPC4105'],
        ['VV-NC', 'VV-44P2'],
        plain,
      ),
      unit(
        'recorder',
        'VV-(?:NR|AR|NVR|DVR)\\w{2,8}(?:-\\w{2,6})?',
        ['VV-NR08A1'],
        ['VV-NR', 'VV-08A1'],
        plain,
      ),
    ],
  }),
  // Rev is its program for lectures and meetings, on a server of one's own.
  minorVendor('Vehant', 'camera', {
    registrants: ['Vehant Technologies Pvt Ltd.'],
  }),
  minorVendor('Veilux', 'camera', {
    registrants: ['VEILUX INC.'],
    series: [
      camera('[SV]VIP-[1-8][A-Z]?\\w{2,8}', ['VVIP-2L2812', 'SVIP-1080'], ['VVIP-', 'VIP-2L2812'], plain),
    ],
  }),
  minorVendor('Velleman', 'camera', {
    series: [
      camera('CAMIP\\d{1,2}N?\\d?', ['CAMIP7N', 'CAMIP5N1', 'CAMIP3'], ['CAMIP', 'CAMIPN'], {
        ...plain,
        source: strix('velleman'),
      }),
    ],
  }),
  minorVendor('VeSta', 'camera', {
    series: [
      camera(
        'VC-(?:[2-6]\\d{3}V?|G\\d{3})(?: .{1,10})?',
        ['VC-3302', 'VC-G300'],
        ['VC-33', 'VC-A50P'],
        short,
      ),
    ],
  }),
  minorVendor('Victure', 'camera', {
    series: [
      camera(
        'PC(?:3[235]0|4[123]0|5[3-9]0|6[5-9]0|7[357]0|8[03]0)',
        ['PC420', 'PC530', 'PC650'],
        ['PC42', 'PC820X'],
        short,
      ),
    ],
  }),
  minorVendor('VideoIQ', 'camera', {
    firmwareStrings: [
      line(
        'Rialto(?: [AIR]\\d{1,2}\\w?)',
        ['Rialto A4', 'Rialto I4'],
        ['Rialto', 'Rialto Cinema'],
        ['encoder', 0.45],
      ),
    ],
    series: [
      camera(
        'VIQ-\\w{2,6}(?:-\\w{1,8}){1,3}|iCVR(?:[- ]?HD)?',
        ['VIQ-HD-CRD200-3-8', 'iCVR-HD'],
        ['VIQ-', 'VIQ-HD'],
        { ...plain, source: strix('videoiq') },
      ),
    ],
  }),
  minorVendor('Videology', 'recorder', {
    registrants: ['Videology Imaging Solutions, Inc.'],
  }),
  minorVendor('Videonetics', 'camera', {
    registrants: ['Videonetics Technology Private Limited'],
  }),
  minorVendor('VidOS', 'camera', {
    series: [
      camera('VidOS (?:IP|DUO|M)[- ]?\\w{2,8}|VidOS-DVR', ['VidOS IP-H2145'], ['VidOS', 'DUO M1021'], plain),
    ],
  }),
  minorVendor('Vimicro', 'camera', {
    firmwareStrings: [
      {
        // The plug-in for the codec of China's own that Vimicro's chips have.
        field: 'http.page-mark',
        pattern: /^(?:clsid=67F77F18-5272-4875-B983-C7E8AF5517E4|plugin=\/?OCXCtrlSVAC\.cab)$/i,
        seen: ['clsid=67F77F18-5272-4875-B983-C7E8AF5517E4', 'plugin=/OCXCtrlSVAC.cab'],
        unlike: ['clsid=67F77F18-5272-4875-B983-C7E8AF5517E5', 'plugin=OCXCtrl.cab'],
        source: dismap,
      },
      {
        field: 'http.page-mark',
        pattern: /^ident=Vimicro\.Silverlight$/i,
        seen: ['ident=Vimicro.Silverlight'],
        unlike: ['ident=Silverlight', 'Vimicro.Silverlight'],
        source: unverified,
      },
    ],
    series: [
      camera('VS-IPC\\d{4}\\w?', ['VS-IPC1002'], ['VS-IPC', 'VS-8102'], {
        ...plain,
        source: strix('vimicro'),
      }),
    ],
  }),
  minorVendor('Vimtag', 'camera', {
    series: [
      camera(
        'VT-?(?:36[12]|253C?|213)|CP1-X|P[12]\\+? ?Vimtag',
        ['VT-361', 'VT-362', 'CP1-X'],
        ['VT-36', 'VT-3610'],
        plain,
      ),
    ],
  }),
  minorVendor('Visimetrics', 'recorder', {
    registrants: ['Visimetrics (UK) Ltd'],
  }),
  minorVendor('VisionHiTech', 'camera', {
    registrants: ['Visionhitech Co., Ltd.'],
    series: [camera('V[NBM]\\d{2}(?:[A-Z]\\w{0,5})?', ['VN60', 'VN70EH'], ['VN6', 'VX60'], plain)],
  }),
  minorVendor('Visionite', 'camera', {
    registrants: ['VISIONITE INC.'],
  }),
  minorVendor('Visiowave', 'encoder', {
    registrants: ['VISIOWAVE SA'],
  }),
  minorVendor('Vista CCTV', 'camera', {
    series: [
      camera(
        'V(?:FD|BC|PBS?|PTZ)\\d{2}[A-Z]\\d{1,2}[A-Z]\\w{0,6}',
        ['VFD28V12IP'],
        ['VFD28', 'VFD-28V12'],
        plain,
      ),
    ],
  }),
  minorVendor('Visual Tools', 'recorder', {
    firmwareStrings: [
      {
        field: 'http.title',
        pattern: /^(?:(?:VX|AX|V[45]|VS)\w{0,3} )?Visual Tools (?:DVR|NVR|[AV]X\d{0,2}|Remote|Web)\b/i,
        seen: ['VX4 Visual Tools DVR', 'Visual Tools VX16'],
        unlike: ['Visual Tools', 'Visual Tools for Office'],
        source: unverified,
      },
    ],
    series: [unit('recorder', 'DVR VX\\d{1,2}', ['DVR VX16'], ['DVR VX', 'VX16'], plain)],
  }),
  minorVendor('Vixand', 'camera', {
    series: [camera('IPH-\\d(?:-4G)?', ['IPH-5-4G'], ['IPH-', 'IPH5'], plain)],
  }),
  minorVendor('Vonnic', 'recorder', {
    series: [
      camera(
        'VIP ?[BDW]\\d{3,4}(?:W-P|[WM])|C-90[79]IP',
        ['VIPB1910W-P', 'VIPW720W', 'C-907IP'],
        ['VIPB1910', 'C903IP'],
        {
          ...plain,
          source: strix('vonnic'),
        },
      ),
      camera('VIP[BDW]\\d{4}[BW]', ['VIPD4240B', 'VIPB2140W'], ['VIPD4240', 'VIPD424B'], plain),
    ],
  }),
  minorVendor('Vzenith', 'camera', {
    firmwareStrings: [
      {
        // Cameras that read number plates.
        field: 'rtsp.sdp-session',
        pattern: /^RTSP\/RTP stream from VZ Smart-IPC$/,
        weight: 0.45,
        seen: ['RTSP/RTP stream from VZ Smart-IPC'],
        unlike: ['RTSP/RTP stream from IPNC', 'RTSP/RTP stream from VZ'],
        source:
          'GitHub full-text search for s=RTSP/RTP stream from: a test of a reader of descriptions, repository not named; that VZ is Vzenith: general knowledge, not verified',
      },
    ],
  }),
];
