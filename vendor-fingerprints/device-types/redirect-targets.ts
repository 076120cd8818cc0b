import { type BehaviourFingerprint, unverified } from '../../src/model/fingerprint.ts';

/** Where first pages lead to and what their cookies are called, where the names show what the thing is and not whose it is. */
export const redirectTargets: readonly BehaviourFingerprint[] = [
  {
    id: 'behaviour/lead-camera',
    says: 'video',
    field: ['http.redirect', 'http.page-mark'],
    pattern:
      /^(?:https?:\/\/[^/]{1,80})?\.{0,2}\/?(?:(?:web|cgi-bin|www|view)\/)?(?:(?:web)?(?:ip[_-]?cam(?:era)?|netcam)(?:\/(?:[\w-]{1,20}\.\w{3,5})?|\.(?:html?|asp|cgi|php))|webcamera\.(?:html?|asp)|ipc\/(?:index|login|main)\.\w{3,5}|camera\/(?:login|index|main|live)\.\w{3,5}|ptz(?:\/index)?\.(?:html?|asp)|webviewer\/(?:index|login|main)\.(?:html?|asp)|camera\.(?:html?|asp|cgi)|live_?view\/?|live\/(?:cam|view)\.(?:html?|asp)|viewer\/main\.(?:html?|asp))(?:$|[?#])/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [
      { seen: '/web/ipcam/login.html' },
      { seen: '/cgi-bin/liveview' },
      { seen: '/camera/login.html' },
      { seen: '/ptz/index.html' },
      { seen: '/camera.html' },
      { seen: '/live/cam.html' },
      { seen: '/cgi-bin/viewer/main.html' },
    ],
    unlike: [
      '/camera-shop/',
      '/ipcalc/index.html',
      '/live/radio.html',
      '/campus/login.html',
      '/view/index.php',
    ],
    source: unverified,
  },
  {
    id: 'behaviour/lead-recorder',
    says: 'video',
    field: ['http.redirect', 'http.page-mark'],
    pattern:
      /^(?:https?:\/\/[^/]{1,80})?\.{0,2}\/?(?:(?:web|cgi-bin|www|view)\/)?(?:web)?[dnx]vr(?:\/(?:(?:login|index|main|default)\.\w{3,5})?|\.(?:html?|asp|cgi))(?:$|[?#])/i,
    type: { is: 'recorder', weight: 0.3 },
    examples: [
      { seen: '/dvr/login.html' },
      { seen: '/NVR/login.asp' },
      { seen: '/webdvr/' },
      { seen: '/dvr.htm' },
    ],
    unlike: ['/driver/index.html', '/nvram.asp', '/dvr/recordings', '/dvrs/index.html'],
    source: unverified,
  },
  {
    id: 'behaviour/cookie-camera',
    says: 'video',
    field: 'http.page-mark',
    pattern:
      /^cookie=(?:(?:ip_?|net)cam(?:era)?_?\w{2,16}|camera_\w{2,16}|ipc_(?:session|sid|user|lang)\w{0,8})$/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'cookie=ipcam_lang' }, { seen: 'cookie=camera_sid' }, { seen: 'cookie=ipc_session' }],
    unlike: ['cookie=camlang', 'cookie=ipc', 'cookie=campaign'],
    source: unverified,
  },
  {
    id: 'behaviour/cookie-recorder',
    says: 'video',
    field: 'http.page-mark',
    pattern: /^cookie=(?:[dnx]vr_\w{2,16}|[DNX]VR_?\w{2,16}|[dnx]vr[A-Z]\w{2,16})$/,
    type: { is: 'recorder', weight: 0.3 },
    examples: [{ seen: 'cookie=NVR_SESSION' }, { seen: 'cookie=dvr_usr' }, { seen: 'cookie=DVRSessionID' }],
    unlike: ['cookie=driver_id', 'cookie=nvram_x', 'cookie=dvr'],
    source: unverified,
  },
  {
    // Names of the thing in other languages, where they are all that heads a page or stand next to one name.
    id: 'behaviour/heading-abroad-named',
    says: 'video',
    field: ['http.title', 'http.auth-realm'],
    pattern:
      /^(?:Netværkskamera|(?:[A-Z][\w-]{2,16} )?nettverkskamera|Kamera[ -]Login|IP камера|Câmera|C[áa]mara web(?: IP)?|Overvågningskamera|Verkkokamera|Valvontakamera|دوربین (?:مداربسته|شبکه)|กล้อง IP(?: [\w-]{2,16})?|Camera quan sát|C[âá]mera de seguran[çc]a|C[áa]mara de (?:seguridad|vigilancia)|Cam[ée]ra de (?:surveillance|s[ée]curit[ée])|Kamera (?:bezpieczeństwa|monitoringu)|Камера видеонаблюдения)(?: ?[-|] ?\w{3,16})?$/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'Verkkokamera' }, { seen: 'Cámara de seguridad' }, { seen: 'กล้อง IP Zorvex' }],
    unlike: ['Cámara de comercio', 'Kamera', 'Cámaras de seguridad baratas en Madrid'],
    source: unverified,
  },
  {
    id: 'behaviour/recorder-abroad-named',
    says: 'video',
    field: 'http.title',
    pattern:
      /^(?:(?:Grabador|Gravador|Rejestrator|Videoregistratore) [A-Z][\w-]{2,16}|[A-Z][\w-]{2,16} (?:Grabador|Gravador|Rejestrator|녹화기)|Video Recorder Login)$/,
    type: { is: 'recorder', weight: 0.3 },
    examples: [{ seen: 'Grabador Zorvex' }, { seen: 'Zorvex Rejestrator' }, { seen: 'Zorvex 녹화기' }],
    unlike: ['Grabador de voz', 'Rejestrator', 'Gravadora Zorvex'],
    source: unverified,
  },
  {
    // The name of the machine in what a Linux reports over SNMP, left as the sample firmware of a chip's maker gave it.
    id: 'behaviour/sys-descr-machine',
    says: 'video',
    field: 'snmp.sys-descr',
    pattern:
      /^Linux (?:ip-?cam(?:era)?|ipnc|net-?cam|hi35\d{2}\w{0,8}|dm36\d\w{0,5}|dm36\d-evm|[nd]vr|ambarella)(?:[_-]\w{1,12})? \d+\.\d+/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'Linux IPNC 2.6.37 #1 PREEMPT armv7l' }, { seen: 'Linux hi3516 3.0.8 #1 armv7l' }],
    unlike: ['Linux ipnchost 2.6.37', 'Linux nvram 2.6.37', 'IPNC 2.6.37', 'Linux (none) 3.0.8'],
    source: unverified,
  },
];
