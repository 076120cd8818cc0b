import type { BehaviourFingerprint } from '../../src/model/fingerprint.ts';
import { fofa, goby, nessus } from '../sources.ts';

/** What firmware shows of the board it runs on, where that board is made for cameras and recorders. It does not show whose unit it is. */
export const boards: readonly BehaviourFingerprint[] = [
  {
    // Frames of a viewer, and what one family of recorders answers to any question.
    id: 'behaviour/lead-viewer',
    says: 'video',
    field: ['http.redirect', 'http.page-mark'],
    pattern:
      /^(?:\/?cgictl\.htm$|\/?vb\.htm\?\w{3,24}=|plugin=JavolEDE\.cab$|\/[\w/.-]{1,60}\?operation=InvalidOperation&unit=DMS\b)/i,
    type: { is: 'unknown', weight: 0.3 },
    examples: [
      { seen: 'cgictl.htm' },
      { seen: 'vb.htm?authority3=1' },
      { seen: 'plugin=JavolEDE.cab' },
      { seen: '/cgi-bin/x?operation=InvalidOperation&unit=DMS&id=1' },
    ],
    unlike: ['/ctl.htm', '/x?operation=InvalidOperation'],
    source: 'zhzyker/dismap configs/rule.go',
  },
  {
    id: 'behaviour/login-rsp',
    says: 'video',
    field: ['http.redirect', 'http.page-mark'],
    pattern: /\/login\.rsp$/,
    type: { is: 'recorder', weight: 0.45 },
    examples: [{ seen: '/login.rsp' }, { seen: 'href=/login.rsp' }],
    unlike: ['/login.asp', 'login.rsp?x'],
    source: 'jorhelp/Ingram rules.csv; trylinux/lift lift.py, found by full-text search',
  },
  {
    id: 'behaviour/title-viewer-recorder',
    says: 'video',
    field: 'http.title',
    pattern:
      /^(?:NetDvrV\d|EdmWebVideo|RTDVR ActiveX|HtmlAnvView|Intelligent Digital Security System|XVR LOGIN)$/i,
    type: { is: 'recorder', weight: 0.45 },
    examples: [
      { seen: 'NetDvrV3' },
      { seen: 'EdmWebVideo' },
      { seen: 'HtmlAnvView' },
      { seen: 'Intelligent Digital Security System' },
    ],
    unlike: ['NetDvr', 'Digital Security System', 'ActiveX'],
    source: `trylinux/lift lift.py, found by full-text search; ${fofa}`,
  },
  {
    // Variables in which the sample firmwares for small cameras answer.
    id: 'behaviour/data-vars',
    says: 'video',
    field: 'http.page-mark',
    pattern: /^data=(?:netcam|foscam|vstarcam|hi3510)-vars$/,
    type: { is: 'camera', weight: 0.45 },
    examples: [{ seen: 'data=netcam-vars' }, { seen: 'data=hi3510-vars' }],
    unlike: ['data=vars', 'netcam-vars'],
    source:
      "GitHub full-text search for var id='00626E: answers of cameras in comments, repositories not named",
  },
  {
    // The interface of the sample firmware for HiSilicon's camera chips.
    id: 'behaviour/hi3510',
    says: 'video',
    field: ['http.page-mark', 'http.redirect'],
    pattern: /\/?cgi-bin\/hi3510\/(?:\w{1,40}\.cgi|$)/,
    type: { is: 'camera', weight: 0.45 },
    examples: [{ seen: 'script=/cgi-bin/hi3510/param.cgi' }, { seen: '/web/cgi-bin/hi3510/' }],
    unlike: ['/cgi-bin/param.cgi', 'hi3510'],
    source: 'nnposter/nndefaccts http-default-accounts-fingerprints-nndefaccts.lua (Microseven, HD IPC)',
  },
  {
    // The chip, or its maker's board, as the name of the machine: HiSilicon, Ingenic, Anyka, Goke, Novatek, Fullhan,
    // SigmaStar, Ambarella, TI DaVinci.
    id: 'behaviour/prompt-chip',
    says: 'video',
    field: 'banner.telnet',
    pattern:
      /(?:^|\s)(?:hi35\d{2}\w{0,8}|hisilicon|ingenic[\w-]{0,16}|anyka\w{0,8}|goke|gk7\d{3}\w{0,6}|nt98\d{3}\w{0,4}|sigmastar|sstar\w{0,6}|infinity\d\w{0,2}|ssc3\d{2}\w{0,6}|ambarella|dvr_netra\b[^\r\n]{0,30}|dm36[58x]\w{0,8}|davinci|xm5\d{2}\w{0,6}|rk1108\w{0,6}|grain-?media|openipc[\w-]{0,24}|thingino[\w-]{0,30}|xiaoyi linux[^\w]{1,6}\(none\)|gm8\d{3}\w{0,4}|rv11\d{2}\w{0,8}|nvtevm|zeratul|isvp|en67[35]\w{0,4}|full-?han|fh8[68]\d{2}\w{0,4}|ak39\d{2}\w{0,4}|cv(?:2[258]|5\d)\w{0,4}|rts39\d{2}\w{0,2})(?:-\w{1,16})?(?: board\b|\s+login:)/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [
      { seen: 'hi3518 login:' },
      { seen: 'Ingenic-uc1_1 login:' },
      { seen: 'dm368-evm login:' },
      { seen: 'openipc-hi3516ev300 login: ' },
      { seen: 'thingino-wyze_cam3 login: ' },
      { seen: 'NVTEVM login: ' },
      { seen: 'Zeratul login: ' },
      { seen: 'EN675 login: ' },
      { seen: 'SStar login: ' },
      { seen: 'dm36x login: ' },
      { seen: 'fullhan login: ' },
      { seen: 'RTS3903N login: ' },
    ],
    unlike: ['hi login:', 'raspberrypi login:', 'ambarella', 'OpenWrt login:', 'rlxlinux login: '],
    source:
      'nmap/nmap nmap-service-probes (DVR_NETRA Board); issues of OpenIPC/firmware and EliasKotlyar/Xiaomi-Dafang-Hacks; GitHub full-text search for NVTEVM login and Zeratul login: repositories not named; the rest: general knowledge, not verified',
  },
  {
    // The chip as the model: firmware of a chip maker's sample code, without a name. It does not show the maker.
    id: 'behaviour/model-chip',
    says: 'video',
    field: ['onvif.model', 'onvif.scope-hardware', 'onvif.scope-name'],
    pattern:
      /^(?:IPC?|IPCAM|IPNC|HD)?[_ -]?(?:hi35(?:1[0-9]|56|59)[A-Z]?(?:V\d{3})?|gk7[126]\d{2}\w{0,6}|ssc3\d[\dk]\w{0,3}|nt9852\d\w{0,2}|nt9856\d\w{0,2}|fh8[68]\d{2}\w{0,6}|ak39\d{2}\w{0,6}|rv11\d{2}\w{0,4}|ingenic[ _-]?t\d{2}\w{0,3}|t[234][013](?:[acdlmnxz][a-z]?)?|s[2-9]lm?|cv18\d{2}\w{0,3})$/i,
    type: { is: 'camera', weight: 0.35 },
    examples: [
      { seen: 'Hi3516EV200' },
      { seen: 'IPC_HI3518' },
      { seen: 'GK7205V300' },
      { seen: 'SSC335' },
      { seen: 'SSC30KQ' },
      { seen: 'T31X' },
      { seen: 'S5L' },
      { seen: 'AK3918EV300' },
    ],
    // Yealink's telephones are T31P, T33G and T41S.
    unlike: ['Hi3531D', 'NT98313', 'RV-1126 caravan', 'HIC3516', 'T31P', 'T33G', 'T41S'],
    source: 'general knowledge, not verified',
  },
  {
    id: 'behaviour/model-chip-recorder',
    says: 'video',
    field: ['onvif.model', 'onvif.scope-hardware', 'onvif.scope-name'],
    pattern:
      /^(?:[NDX]VR)?[_ -]?(?:hi35(?:2[0-4]|3[1-6])[A-Z]?(?:V\d{3})?|nt983\d{2}\w{0,2}|ssr6\d{2}\w{0,3})$/i,
    type: { is: 'recorder', weight: 0.35 },
    examples: [{ seen: 'Hi3520DV400' }, { seen: 'Hi3531D' }, { seen: 'NT98313' }],
    unlike: ['Hi3516EV200', 'NT98566'],
    source: 'general knowledge, not verified',
  },
  {
    // Chips of HiSilicon's for recorders, and the system that they come with.
    id: 'behaviour/prompt-chip-recorder',
    says: 'video',
    field: 'banner.telnet',
    pattern:
      /(?:^|\s)\(?(?:hi35(?:2[0-4]|3[1-6])[a-z]?(?:v\d{3})?|hilinux-(?:[nd]vr)[\w-]{0,12})(?:-\w{1,16})?\)?\s+login:/i,
    type: { is: 'recorder', weight: 0.35 },
    examples: [{ seen: 'hi3520d login:' }, { seen: 'hi3535 login:' }, { seen: '(hilinux-nvrbox) login: ' }],
    unlike: ['hi3516 login:', 'hi3518ev200 login:', 'hilinux login:'],
    source:
      'public code excerpts of a trap for intruders that greets so (hilinux-nvrbox), repository not named; the rest: general knowledge, not verified',
  },
  {
    // UPnP libraries report the kernel's name, and who builds a kernel for a camera writes so into it.
    id: 'behaviour/kernel-camera',
    says: 'video',
    field: ['http.server', 'ssdp.server'],
    pattern:
      /^Linux\/\d[\w.+-]{0,60}?[_.-](?:ipcam(?:era)?|ipnc|netcam|webcam)(?![a-z])[^ ,]{0,80},? UPnP\//i,
    type: { is: 'camera', weight: 0.45 },
    examples: [
      {
        seen: 'Linux/2.6.18_pro500-davinci_N03A_IPCAM_1.0-g5c649288-dirty, UPnP/1.0, Portable SDK for UPnP devices/1.6.6',
      },
      { seen: 'Linux/2.6.37-ipnc, UPnP/1.0, Portable SDK for UPnP devices/1.6.6' },
    ],
    unlike: ['Linux/2.6.18-ipcamp, UPnP/1.0', 'Linux/2.6.28, UPnP/1.0', 'Linux/2.6_ipcam'],
    source: 'rapid7/recog xml/http_servers.xml',
  },
  {
    id: 'behaviour/server-idvr',
    says: 'video',
    field: 'http.server',
    pattern: /^iDVRhttpSvr\b/,
    type: { is: 'recorder', weight: 0.45 },
    examples: [{ seen: 'iDVRhttpSvr' }],
    unlike: ['httpSvr', 'iDVR'],
    source: fofa,
  },
  {
    // A server of W99702 boards, which are cameras and video servers.
    id: 'behaviour/server-wym',
    says: 'video',
    field: 'http.server',
    pattern: /^WYM\/\d[\d.]{0,8}$/,
    type: { is: 'camera', weight: 0.45 },
    examples: [{ seen: 'WYM/1.0' }],
    unlike: ['WYM', 'WYMeditor/1.0'],
    source: 'nmap/nmap nmap-service-probes (Aviosys, Gadspot, Grandtec, IP-Video)',
  },
  {
    id: 'behaviour/server-chip',
    says: 'video',
    field: ['rtsp.server', 'http.server'],
    pattern: /^(?:Hisilicon Streaming Media Server|HiIpcam|Ambarella|ALi feng|TAS-Tech IPCam)(?:\/.*)?$/i,
    type: { is: 'camera', weight: 0.45 },
    examples: [
      { seen: 'Hisilicon Streaming Media Server/1.0.0(Jul 30 2015)' },
      { seen: 'ALi feng/2.1.0_rc1' },
      { seen: 'TAS-Tech IPCam' },
    ],
    unlike: ['Hisilicon', 'HiIpcamera shop'],
    source:
      'https://github.com/luisiam/homebridge-foscamcamera/issues/6; https://github.com/Ullaakut/cameradar/issues/181; https://github.com/ant-thomas/zsgx1hacks/issues/35',
  },
  {
    id: 'behaviour/viewer-plugin-recorder',
    says: 'video',
    field: 'http.page-mark',
    pattern:
      /^clsid=(?:EF34051A-402A-4ABE-AA20-04E1B4422BD9|EE479A40-C128-40DD-93DA-000556AF9607|8C743238-AA51-42BD-875F-EE65526DFA1C)$/,
    type: { is: 'recorder', weight: 0.6 },
    examples: [{ seen: 'clsid=EE479A40-C128-40DD-93DA-000556AF9607' }],
    unlike: ['clsid=D27CDB6E-AE6D-11CF-96B8-444553540000', 'clsid='],
    source: `nmap/nmap nmap-service-probes (DxClient NetViewer, DVRWeb viewer); ${nessus} (Viola)`,
  },
  {
    id: 'behaviour/server-recorder',
    says: 'video',
    field: ['http.server', 'http.title'],
    pattern:
      /^(?:DVSS-HttpServer\/|WCY_WEBServer\/|ISS-HttpMod\/\d|Nanox WebServer$|NVR\d{1,2}CH\b|Techno Vision Security System\b|IVSWeb\/\d)/,
    type: { is: 'recorder', weight: 0.45 },
    examples: [
      { seen: 'DVSS-HttpServer/2.0' },
      { seen: 'WCY_WEBServer/2.0' },
      { seen: 'ISS-HttpMod/5.0' },
      { seen: 'Nanox WebServer' },
      { seen: 'IVSWeb/2.0' },
      { seen: 'NVR4CH' },
      { seen: 'Techno Vision Security System Ver. 2.0' },
    ],
    unlike: ['DVSS', 'NVRCH', 'Techno Vision', 'WEBServer/2.0', 'IVSWeb'],
    source: `nmap/nmap nmap-service-probes; OWASP/NINJA-PingU service plugin; ${goby}; IVSWeb as a server: general knowledge, not verified`,
  },
  {
    // Who wrote the pages of video servers, cameras and recorders that Gadspot and others sold.
    id: 'behaviour/author-chenxiaohui',
    says: 'video',
    field: 'http.page-mark',
    pattern: /^author=chenxiaohui$/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'author=chenxiaohui' }],
    unlike: ['author=chen', 'chenxiaohui'],
    source: goby,
  },
  {
    // Plug-ins of old viewers that go with recorders of several resellers.
    id: 'behaviour/viewer-file-recorder',
    says: 'video',
    field: 'http.page-mark',
    pattern:
      /^plugin=(?:https?:\/\/www\.(?:vssweb|dvripc)\.net\/|\/)?(?:[\w-]{1,20}\/){0,3}(?:IVSWeb|NVOCX_setup|NetDvrV\d)\.exe$/i,
    type: { is: 'recorder', weight: 0.45 },
    examples: [
      { seen: 'plugin=http://www.vssweb.net/IVSWeb.exe' },
      { seen: 'plugin=NVOCX_setup.exe' },
      { seen: 'plugin=/NetDvrV3.exe' },
    ],
    unlike: ['plugin=setup.exe', 'plugin=IVSWeb.exe.zip', 'plugin=NVOCX.exe'],
    source: goby,
  },
  {
    id: 'behaviour/idvr-server',
    says: 'video',
    field: 'http.server',
    pattern: /^i?DVR ?Http ?(?:Svr|Server|d)\b/i,
    type: { is: 'recorder', weight: 0.45 },
    examples: [{ seen: 'iDVRHttpSvr/1.0' }],
    unlike: ['idvhttpd', 'HttpSvr'],
    source: 'zhzyker/dismap configs/rule.go',
  },
  {
    // Alone or at an end of the title; inside it, it may be an industrial PC.
    id: 'behaviour/title-ipc',
    says: 'video',
    field: 'http.title',
    pattern:
      /^(?:IPC(?:[ _-](?=.{0,30}\d|Web|Login|Client|View)(?!.{0,30}\b(?:Industrial|Panel|Rack|PC)\b)[\w .-]{1,30})?|(?!Hadoop|Beckhoff|Advantech|Siemens|SIMATIC|Industrial|D-Bus)(?:[\w.-]{1,20} )?[\w.-]{1,20}[ _-]IPC)$/,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'IPC' }, { seen: 'VIDEOSTAR IPC' }],
    unlike: [
      'IPCop',
      'ipc',
      'IPC-600 Industrial PC',
      'The IPC227E manual',
      'IPC version',
      'Hadoop IPC',
      'a library for IPC',
    ],
    source: 'general knowledge, not verified',
  },
  {
    id: 'behaviour/title-recorder',
    says: 'video',
    field: 'http.title',
    pattern: /^(?:DVR ?Web ?Viewer|NVS|DVS|Remote ?View(?:er)? DVR)$/i,
    type: { is: 'recorder', weight: 0.3 },
    examples: [{ seen: 'DVR Web Viewer' }, { seen: 'NVS' }],
    // Routers have this title as well as recorders.
    unlike: ['Web Application Manager', 'NVSS', 'Manager'],
    source: 'nmap/nmap nmap-service-probes (A+V Link NVS-4000; D-Link DIR-300)',
  },
];
