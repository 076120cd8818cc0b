import { type BehaviourFingerprint, unverified } from '../../src/model/fingerprint.ts';
import { gobyRules } from '../sources.ts';
import { translatedTitles } from './title-translated.ts';

const costin = 'zveriu/cctv-ddns-shodan-censys cctv_online_shodan.txt';

/** Headings that are nothing but the word for the thing. Each stands alone: within a sentence it may be anything. */
export const genericTitles: readonly BehaviourFingerprint[] = [
  {
    id: 'behaviour/heading-camera',
    says: 'video',
    field: ['http.title', 'http.auth-realm'],
    pattern:
      /^(?:(?:IP )?Camera (?:View|Live ?View|Stream|Feed|UI|Admin(?:istrator)?|Portal)|(?:(?:IP ?)?Cam(?:era)?|Kamera|Kam[ée]ra|Caméra|Cámara|Câmera)[ _-]?\d{1,2}|Live ?View|Video Streaming|IP ?Video|Network Video|PTZ(?: (?:Control|Cam|Dome))?|(?:Network|IP|HD) PTZ|(?:4K|\dMP) (?:Bullet|Dome|Eyeball|Turret)|Camera (?:Home|Main)(?: Page)?|Camera Viewer[ -]{1,3}Login|HD-?IPC(?: Web)?|IPC365|Cam Web|(?:Live|Mobile) Camera(?: View)?|Fish-?eye|360 ?Camera|(?:DM\w{0,2}\d{3,4}[ _-]?)?IPNC\b.{0,20}|Camera Web(?: ?Client)?|P2P ?(?:Cam|IPC)\w{0,4}|(?:Login )?IPC(?: Login)?|(?:(?:Video|Network|IP|Web|Intelligent|Smart) ){1,2}Surveillance|CCTV (?:System|Login|Camera)|Baby (?:Monitor|Cam)|Easy ?Cam(?:, Easy Life)?|\d Megapixel|MJPG Live Demo|(?:ANPR|LPR|License Plate Recognition)(?: Unit)?)$/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [
      { seen: 'LiveView' },
      { seen: 'Camera 1' },
      { seen: 'Kamera 2' },
      { seen: 'IPC LOGIN' },
      { seen: 'IP Surveillance' },
      { seen: 'Camera Stream' },
      { seen: 'PTZ Dome' },
      { seen: 'HDIPC Web' },
      { seen: 'Camera Home' },
      { seen: 'Easy Cam, Easy Life' },
      { seen: 'EASY CAM' },
      { seen: 'MJPG Live Demo' },
      { seen: 'DM365IPNC' },
    ],
    unlike: ['Surveillance', 'Live View of our office', 'Camera 1 sold', 'Surveillance capitalism', 'Baby'],
    source: `${costin}; the rest: general knowledge, not verified`,
  },
  {
    id: 'behaviour/heading-recorder',
    says: 'video',
    field: ['http.title', 'http.auth-realm'],
    pattern:
      /^(?:(?:WEB Remote (?:Web )?|Remote Web |CCTV (?:Web )?)Viewer|CCTV (?:Web ?)?Client|AHD (?:Web|Viewer)|M[DN]VR|Web Video Server|(?:WEB )?Remote (?:Web )?(?:Monitoring System|Surveillance(?: System)?)|Web Remote (?:Viewer|Client)|(?:Web|Net|IE) ?Viewer|(?:(?:Video|Network|Digital|Web|IP) ){1,2}Surveillance System(?: Login)?|Surveillance System|Multi-?channel (?:Disk|Digital|Video) Recording System|Video Recorder|WebGuard(?: Login| V?\d[\d.]{0,8})?|NETSuveillance WEB|XWebPlay|LvrWeb|HD Client|Net Viewer D6 Series\b.{0,20}|Network Video Client|Remote (?:Video|DVR|Camera) (?:Viewer|Monitor(?:ing)?|Client)(?: System)?)$/i,
    type: { is: 'recorder', weight: 0.3 },
    examples: [
      { seen: 'WEB Remote Viewer' },
      { seen: 'Web Remote Client' },
      { seen: 'CCTV Web Client' },
      { seen: 'AHD WEB' },
      { seen: 'Video Surveillance System' },
      { seen: 'Remote Monitoring System' },
      { seen: 'NETSuveillance WEB' },
      { seen: 'LvrWeb' },
      { seen: 'WebGuard V2.2' },
      { seen: 'Multi-channel disk recording system' },
      { seen: 'Net Viewer D6 Series Web-Program' },
      { seen: 'Network video client' },
      { seen: 'Remote Video Viewer' },
    ],
    unlike: [
      'Remote Desktop Web Connection',
      // Of desks at a distance, too.
      'Remote Viewer',
      'Viewer',
      'Web Client',
      'UHD Client',
      'Surveillance System for sale',
      'D6 Series Web-Program',
    ],
    source: `${costin}; GitHub full-text search for Net Viewer D6 Series: a scanner of routers and what else answers, repository not named; the rest: general knowledge, not verified`,
  },
  {
    // What a unit lets its owner set, as the whole heading.
    id: 'behaviour/heading-camera-settings',
    says: 'video',
    field: ['http.title', 'http.page-mark'],
    pattern:
      /^(?:heading=)?(?:IP ?)?Camera (?:Settings?|Set-?up|Config(?:uration)?|Information|Status|Administration|Maintenance)$/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'Camera Settings' }, { seen: 'heading=IP Camera Configuration' }],
    unlike: ['Camera Control', 'Camera Settings for Zoom', 'Webcam Settings'],
    source: unverified,
  },
  {
    // What the pages of Korean recorders are headed by behind the model number. Behind a name it may show scans, maps and plants.
    id: 'behaviour/heading-designated-viewer',
    says: 'video',
    field: ['http.title', 'http.auth-realm'],
    pattern:
      /^(?:[A-Z][\w-]{1,20} ){0,2}(?:[A-Z]{2,5}-?\d{3,5}[A-Z]{0,3} (?:Web ?|Remote )(?:Viewer|Client)|(?=[\w -]{0,20}\d)[A-Z][\w-]{2,16} (?:DSR|CCTV) ?Viewer)$/,
    type: { is: 'recorder', weight: 0.3 },
    examples: [
      { seen: 'SHR-5162 Web Viewer' },
      { seen: 'EasyNet EVL-1600 Remote Viewer' },
      { seen: 'DVSRe-10 DSR Viewer' },
      { seen: 'COMART CPD507 WebViewer' },
    ],
    unlike: ['DICOM Web Viewer', 'WinCC Web Viewer', 'GE Centricity Web Viewer', 'Viewer'],
    source: unverified,
  },
  {
    // A word made of the thing and something else, and what its page is: no shop and no album calls its page a console.
    id: 'behaviour/heading-compound',
    says: 'video',
    field: ['http.title', 'http.auth-realm'],
    pattern:
      /^(?:[a-z]{0,8}(?:Cam|Cctv|CCTV|Ipc|IPC|Dvr|DVR|Nvr|NVR)[A-Z][a-z]{2,12}|(?:i|IP|Net|Smart)Cam) (?:Web )?(?:Console|Client|Web ?Viewer|Login)$/,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'CamKeeper Web Console' }, { seen: 'NetCam Client' }],
    unlike: ['Campaign Console', 'CamCard', 'Web Console', 'Camera Console Stand'],
    source: 'GitHub full-text search for luozewen-Webs; the rest: general knowledge, not verified',
  },
  {
    // What reads number plates has a camera; a service that reads pictures sent to it has none.
    id: 'behaviour/heading-plates',
    says: 'video',
    field: ['http.title', 'banner.telnet'],
    pattern:
      /^(?!.{0,40}(?:cloud|software|api|open-?alpr))(?:[\w.-]{1,20} ){0,3}(?:ANPR|ALPR|LPR)(?: (?:Camera|Unit|Processor|System|Reader|Engine|enabled))?$/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [
      { seen: 'Vigilant LPR' },
      { seen: 'P372 ANPR enabled' },
      { seen: 'PIPS Technology ANPR Processor' },
    ],
    unlike: ['OpenALPR', 'LPR printing service for you', 'Cloud ANPR'],
    source: 'dootss/shodan-dorks README.md; the rest: general knowledge, not verified',
  },
  {
    id: 'behaviour/heading-door-station',
    says: 'video',
    field: ['http.title', 'http.auth-realm'],
    pattern:
      /^(?:[\w.-]{1,20} ){0,2}(?:(?:SIP |IP )?Video (?:Door ?(?:phone|Station)|Intercom)|(?:SIP |IP )?Door Station|IP Door ?phone)(?: ?- ?\w{6,20})?$/i,
    type: { is: 'doorbell', weight: 0.45 },
    examples: [
      { seen: 'Video Door Phone' },
      { seen: 'IP Door Phone' },
      { seen: 'SIP Video Door Station' },
      { seen: 'DS07P-LP SIP Door Station - 186882347977' },
    ],
    unlike: ['Door', 'Intercom', 'Video Door Phone for sale near you today'],
    source: 'general knowledge, not verified',
  },
  {
    // Behind a name: a television of that name stands first in its own headings, and installers of cameras write more.
    id: 'behaviour/heading-cctv',
    says: 'video',
    field: ['http.title', 'http.auth-realm'],
    pattern:
      /^[A-Z][\w.&-]{1,20}(?: [A-Z][\w.&-]{1,20}){0,2} CCTV(?:[ -](?:\d{1,4}\w{0,3}|System|Login|Viewer|Recorder|Client|Web(?: ?(?:Client|Viewer))?))?$/,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'Yale Smart Home CCTV' }, { seen: 'STEREN CCTV-210' }],
    unlike: ['CCTV-1', 'Professional CCTV installation London', 'CCTV'],
    source: unverified,
  },
  {
    id: 'behaviour/heading-encoder',
    says: 'video',
    field: ['http.title', 'http.auth-realm'],
    pattern:
      /\b(?:(?:Network |IP )?[Vv]ideo (?:Encoder(?! ?(?:&|[\u2013\u2014|]|(?:and|for|para|App|Tool|Online|Service|Software|Queue|Farm|Dashboard)\b))|Web Server|Server Web)|(?:Network|IP|Internet) Video Server|(?=[A-Z]{0,8}-?\d)[A-Z\d-]{2,16} [Vv]ideo [Ss]erver|\d{1,2}[- ]?ch(?:annel)? (?:Encoder|Video Server))\b|^(?!Basic|Django|Family|Flask|Local|Media|Movie|Music|Personal|Private|Public|Python|Secure|Simple|Stream)[A-Z][a-z]{4,15} Video Server$/,
    type: { is: 'encoder', weight: 0.45 },
    inWords: true,
    examples: [
      { seen: 'AXIS 2400+ Video Encoder' },
      { seen: 'Network Video Server' },
      { seen: 'NV-4100 Video Server' },
      { seen: '4-channel Video Server' },
      { seen: 'Zorvex Video Server' },
    ],
    unlike: [
      'Video Server',
      'Pi Video Server',
      'Simple Video Server',
      'MyFilms Video Server',
      'Video Decoder',
      'Media Server',
      'Video Encoder & Streaming Server',
      'Video Encoder for WhatsApp',
    ],
    source: 'rapid7/recog xml/ftp_banners.xml (the words)',
  },
  ...translatedTitles,
  {
    id: 'behaviour/heading-encoder-named',
    says: 'video',
    field: ['http.title', 'http.auth-realm'],
    pattern: /^:::Encoder\([\w-]{3,20}\):::$/,
    type: { is: 'encoder', weight: 0.45 },
    examples: [{ seen: ':::Encoder(DSS-ENC-1100):::' }],
    unlike: ['Encoder', ':::Encoder:::', 'Encoder(MP3)'],
    source: gobyRules,
  },
  {
    id: 'behaviour/realm-dstmedia',
    says: 'video',
    field: 'http.auth-realm',
    pattern: /^dstmedia Authentication$/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'dstmedia Authentication' }],
    unlike: ['dstmedia', 'Authentication'],
    source: gobyRules,
  },
  {
    id: 'behaviour/server-plain',
    says: 'video',
    field: 'http.server',
    pattern:
      /^(?:Camera|Net-?cam[ _-]?httpd?|Cam(?:era)?[ _-]?HTTP[ _-]?(?:Server|d)(?: v?\d[\d.]{0,8})?|SafeCam|MiniAVServer|thingino|IPNC(?:[ /_-].{0,20})?|Hipcam|iqhttpd|Surveillance[ _-](?:HTTP[ _-])?Server)(?:\/[\w.]{1,12})?$/i,
    type: { is: 'camera', weight: 0.45 },
    examples: [{ seen: 'MiniAVServer' }, { seen: 'SafeCam' }, { seen: 'netcam_httpd' }, { seen: 'Camera' }],
    unlike: ['Cam', 'httpd', 'CameraShop'],
    source: `${costin}; the rest: general knowledge, not verified`,
  },
  {
    id: 'behaviour/server-plain-recorder',
    says: 'video',
    field: ['http.server', 'http.auth-realm'],
    pattern:
      /^(?:[ND]VS(?:[ _-]?Web(?:[ _-]?Server)?)?|(?:[A-Z]{0,4}[DN]VR(?:[ _-]?(?:Http|Web)?d?(?:[ _-]?Server)?)?|[DN]VRS)(?:\/\d[\d.]{0,6})?|AccDVR|Web ?Viewer|video ?server)$/i,
    type: { is: 'recorder', weight: 0.3 },
    examples: [
      { seen: 'NVS' },
      { seen: 'DVRHttpServer' },
      { seen: 'DVRHTTP/1.0' },
      { seen: 'AccDVR' },
      { seen: 'videoserver' },
      { seen: 'NVS Webserver' },
    ],
    unlike: ['Server', 'nvram', 'DVR1 is busy'],
    source: `${costin}; the rest: general knowledge, not verified`,
  },
];
