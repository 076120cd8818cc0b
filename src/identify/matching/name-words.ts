/** Words for a camera, or for a station at the door, in other languages than English. */
const abroad =
  '(?:IP[ -]?|Netzwerk|[ÜU]berwachungs|WLAN-)?Kamera(?: IP)?|C(?:[áâ]mara|am[ée]ra) IP|Telecamera(?: IP)?|(?:IP-?)?(?:видео)?камера|(?:Video-?)?T[üu]r(?:sprechstelle|station)|Videocitofono|Videoportero|Visiophone|Wideodomofon';

const camera =
  '(?:(?:(?:IP|Net|Network|Internet|Wireless|Video|Security|Surveillance|Dome|PTZ|Bullet|Cloud|HD|Megapixel)?Cam(?:era)?|Webcam|(?:IP|Speed|Network)[ -]?(?:Speed)?Dome|IPC|[ND]VR|Video (?:Server|Encoder|Recorder|Intercom)|(?:Digital|(?:Digital |Hard |Network )?Dis[ck]) Recorder|Door ?(?:bell|phone|station|panel)|(?:Video )?Entry ?(?:panel|phone|station)|Entrance (?:Panel|Station)|RTSP Server)s?|IPC\\d{4}\\w{0,8}s?|' +
  `${abroad})`;

/** What a viewer's page is headed by after a name; a station for surveillance is a program of a file server's. */
const viewer =
  '(?:(?:Web|Net|IE|Remote|Video|DVR|NVR|Network) ?Viewer|Live ?(?:View|Video|Images?)|(?:(?:Video |IP |Network |CCTV |Remote )?Surveillance|CCTV|Remote Monitoring)(?: System)?|Video (?:Web|Streaming) Server)';

/** A word for a camera anywhere in a text. */
export const wordForCamera = new RegExp(`(?<![a-z0-9])${camera}(?![a-z0-9])`, 'i');

/** All that a viewer's page is headed by, after the name. */
export const headsViewer = new RegExp(`^[ -]{1,3}${viewer}(?: Login| Page)?$`, 'i');

/** What only a factory writes after a name: two words for the product, or a viewer. `Camera` alone a user writes too. */
export const factoryProduct = new RegExp(
  `^[ _-]{1,3}(?:(?:(?:HD|Megapixel|Fixed|Mini|Outdoor|Indoor) )?(?:(?:IP|Network|Internet|Net|Wireless|Security|Surveillance|Video|Dome|PTZ|Bullet|Cloud|Megapixel|HD)[ -](?:Dome |Bullet |PTZ |Speed Dome |Box )?Camera|Network (?:Speed )?Dome|Video (?:Server|Encoder|Recorder|Intercom)|(?:Network|Digital) Video Recorder|RTSP Server|Streaming Server)|${viewer})(?:[ -]{1,3}(?:Login|Page|Web Client))?$`,
  'i',
);

/** What a page of a station at a door calls itself after its maker's name. Stations on desks, servers and loudspeakers of the same makers do not. */
export const atTheDoor =
  /^.{0,24}\b(?:door ?(?:phone|station|entry|panel|bell)|(?:intercom|call) panel|(?:SIP )?video (?:station|panel|doorphone)|(?:SIP|entry|entrance|outdoor|street) (?:station|panel|doorphone)|t[üu]rstation|v[ií]deo ?portero|placa de calle|portier vid[ée]o|platine de rue|videocitofono|posto esterno|zil paneli)(?! ?(?:server|manager|software))/i;

const company =
  '(?:Technolog(?:y|ies)|Labs|Innovation|Intelligent|Information|Digital|Electr[oó]nica|Enterprise|Ent|Deutschland|Holdings|Video|Vision|Systems?|Electronics?|Security|Networks?|Group|Industries|International|Communications?|Surveillance|Solutions|CCTV|Corp(?:oration)?|Inc(?:orporated)?|Ltd|Limited|LLC|GmbH|AG|AB|BV|B\\.V|S\\.?p\\.?A|S\\.?r\\.?l|S\\.?A|Co|Company|Pty)';

/** What companies write after their name, and what a user who names a camera does not. */
export const beforeCompany = new RegExp(`^[ ,._-]{1,2}${company}(?![a-z]).{0,100}$`, 'i');

/** The same, and nothing else. */
export const onlyCompany = new RegExp(`^(?:[ ,._-]{1,2}${company}\\.?){1,5}$`, 'i');

/** Around a name that is all of a certificate's organisation: the company's seat before it, and what it is after it. */
export const seat =
  /(?:^|[,/+] ?)O ?= ?"?(?:(?:Beijing|Chengdu|Dongguan|Fujian|Guangdong|Guangzhou|Hangzhou|Nanjing|Ningbo|Shanghai|Shenzhen|Suzhou|Tianjin|Wuhan|Xiamen|Zhejiang|Zhuhai) (?:City )?)?$/i;
export const endsOrganisation = new RegExp(
  `^(?: ?\\([A-Za-z][a-z]{2,15}\\))?(?:,? ${company}\\.?){0,4}"?(?: ?[,/+]|$)`,
  'i',
);

/** Before a name somewhere in a certificate's organisation. */
export const inOrganisation = /(?:^|[,/+] ?)O ?= ?"?[^,/+=]{0,60}$/i;

/** What begins right after a name that is in one word with a kind of unit. */
export const joinedKind =
  /^(?:(?:[dnxh]vr|ip-?cam(?:era)?|ipc|(?:net|web)?cam(?:era)?s?|cctv|tech(?:nolog(?:y|ies))?|security|rtsp)(?![a-z])|ds-\d)/i;

/** After a name that is all that a server or stream reports, with what it has after it: a version, or the unit's MAC address or number. */
export const endsWhole =
  /^(?:[_-][0-9a-f]{12}|(?:[ _-](?:Corp(?:oration)?|Inc\.?|IP ?Cam(?:era)?|Embedded)){0,2}(?:[ _-]RTSP|[ _-]?(?:HTTP|Web))?(?:[ _-]?(?:Server|httpd))?(?:[ /]v?\d[\w.]{0,20})?)$/i;
export const endsAlone =
  /^(?:[_-](?:[0-9a-f]{12}|\d{12,20})|(?:[ _-]RTSP(?:[ _-]?Server)?)?(?:\/v?\d[\w.]{0,20})?)$/i;

/** After a name in what a stream's server calls itself. */
export const endsStreams = /^[ _/-](?:.{0,40}[ _/-])?(?:rtsp|stream)\w{0,10}(?:[ /].{0,60})?$/i;

/** Before a company's name in a page's notice of whose it is. */
export const signs = /^(?:copyright|author|publisher|company|manufacturer)=(?:.{0,80}[^a-z0-9._/-])?$/i;

/** A model number after a name, and which are recorders': `DVR-1604`, or a count of channels at the end (`HDi-16`). */
export const endsModel = /^[ _-]{1,2}((?=[\w+/-]{0,15}\d)[A-Z][\w+/-]{2,15})$/;
export const recorderModel = /^[\w+/-]{0,15}(?:[DHNSTX]VR|[DHV]DR|D[LMT]R-?\d|DR-?\d|[A-Za-z-](?:16|32|64)$)/;

/** Before and after the name in the host of a maker's own site. */
export const beginsSite = /^(?:site=)?(?:[a-z\d*-]{1,40}\.){0,2}$/;
export const endsSite =
  /^(?:-?(?:cams?|cameras?|cctv|corp|electronics|europe|eu|global|group|inc|international|online|securit(?:y|ies)|surveillance|systems?|tech|technolog(?:y|ies)|uk|usa?|video|vision))?\.(?:[a-z]{2,3}\.)?[a-z]{2,8}$/;
