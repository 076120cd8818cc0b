/** What a page of a camera or recorder lets its reader do or choose, and what it is written in. */
interface Subject {
  readonly name: string;
  readonly patterns: readonly RegExp[];
}

/**
 * Subjects in the order of their names; every pattern is bounded. They are looked for in script, attributes and short labels only, for
 * prose about cameras speaks of all of these, too.
 */
const subjects: readonly Subject[] = [
  { name: 'alarms', patterns: [/\balarm[ _-]?(?:in|out)(?:put)?\b/i] },
  {
    name: 'channels',
    patterns: [
      /\b(?:CH|Cam(?:era)?|Channel)[ _-]?0?2\b/i,
      /\bchannel(?:num|no|count|list|mask)\b|\bchn_?(?:num|count)\b|open all channels|\u901a\u9053/i,
    ],
  },
  {
    name: 'codec',
    patterns: [/>\s{0,9}(?:M-?JPEG|H\.?26[45])\s{0,9}</i],
  },
  {
    name: 'image',
    patterns: [/\b(?:brightness|contrast)\b[\s\S]{0,600}?\b(?:saturation|sharpness|white ?balance)\b/i],
  },
  {
    name: 'lens',
    patterns: [
      /focus[ _-]?(?:near|far)|iris[ _-]?(?:open|close|plus|minus)|zoom[ _-]?(?:tele|wide)|\bir[-_ ]?cut\b|\bwdr\b|privacy[ _-]?mask|day[/&_ ]{1,3}night/i,
      /\u53d8\u500d|\u805a\u7126|\u5149\u5708/,
    ],
  },
  {
    name: 'live',
    patterns: [
      /\blive[ _-]?(?:view|video|preview|play|image)|\blive\.(?:js|css)\b|\breal[ _-]?(?:play|time[ _-]?(?:play|video|monitor))|\bstart[ _-]?(?:video|preview|real)|live-?ansicht|vista en vivo|visualiza(?:\u00e7\u00e3o|ci\u00f3n) (?:ao|en) vivo|vue en direct/i,
      />\s{0,9}(?:Live|\u5b9e\u65f6)\s{0,9}<|\u5b9e\u65f6(?:\u9884\u89c8|\u89c6\u9891)|\u041f\u0440\u043e\u0441\u043c\u043e\u0442\u0440/i,
      /\bpodgl\u0105d na \u017cywo\b|\bcanl\u0131 izle|\bao vivo\b|\bdal vivo\b|\u30e9\u30a4\u30d6(?:\u6620\u50cf|\u753b)/i,
    ],
  },
  {
    name: 'machine',
    patterns: [
      /\bvar (?:IPC|DVR|NVR|CAM|ipc|dvr|nvr)_\w|\b[DNX]VR(?:\b|_)|\b[dnx]vr(?:ocx|net|_)|\bIP[ _-]?cam(?:era)?\b/,
      /\u6444\u50cf\u673a|\u76d1\u63a7|\u5f55\u50cf\u673a|\bgrabador\b|\bvideoregistratore\b|\u0432\u0438\u0434\u0435\u043e\u0440\u0435\u0433\u0438\u0441\u0442\u0440\u0430\u0442\u043e\u0440/i,
    ],
  },
  {
    name: 'playback',
    patterns: [
      /\bplay[ _-]?back|\bremote ?play\b|\bwiedergabe\b|\breprodu(?:cci\u00f3n|\u00e7\u00e3o)/i,
      /\u56de\u653e|\u518d\u751f|\uc7ac\uc0dd|\u0432\u043e\u0441\u043f\u0440\u043e\u0438\u0437\u0432\u0435\u0434\u0435\u043d\u0438\u0435/i,
      /\bodtwarzanie\b|\bkay\u0131t izleme\b|\briproduzione\b|\u0410\u0440\u0445\u0438\u0432/i,
    ],
  },
  {
    name: 'ocx',
    patterns: [
      // What any page may load is left out: the parser of XML, Flash, players of films.
      /new ActiveXObject\(\s{0,4}["'](?!Microsoft|Msxml|Shockwave|Scripting|WScript|Ag|PDF|Acro|QuickTime|WMPlayer|htmlfile|R(?:eal|MOC)|Skype)/i,
      /\bactivex\b(?!object)|\bocx|ocx\b|x-vlc-plugin|video\/quicktime|\u63a7\u4ef6/i,
    ],
  },
  {
    name: 'plugin',
    patterns: [
      /(?:install|download|load)[^<>"'\r\n]{0,30}plug-?in\b|plug-?in[^<>"'\r\n]{0,20}(?:install|download)|\u63d2\u4ef6/i,
      /\b(?:instalar|t\u00e9l\u00e9charger|installare|zainstaluj|installieren)[^<>"\'\r\n]{0,30}plug-?in\b|application\/x-\w{0,16}plugin/i,
    ],
  },
  { name: 'preview', patterns: [/\bpreview\.(?:js|css|html?|asp)\b|>\s{0,9}Preview\s{0,9}<|\u9884\u89c8/i] },
  {
    name: 'ptz',
    patterns: [
      /\bptz[ _-]?(?:ctrl|control|cmd|pre|cruise|speed|stop|up|down|left|right|panel|auto|move|zoom|tour|home|patrol|cfg|set|type)|\bptz\.(?:js|css)|pan[ _-]?tilt[ _-]?(?:left|right|up|down|ctrl|control)|\bgo_?to_?preset/i,
      /\b[a-z]{2,12}_?P(?:TZ|tz)[A-Z_(]|\bPAN_LEFT\b|\bTILT_UP\b|\u4e91\u53f0/,
      /["\']ptz["\']\s{0,4}:|\bptz kontrol|\bsterowanie ptz\b|\u30d1\u30f3\u30c1\u30eb\u30c8/i,
    ],
  },
  {
    name: 'record',
    patterns: [
      /\b(?:start|stop|manual|local)[ _-]?rec(?:ord(?:ing)?)?\b|\bmotion[ _-]?detect|bewegungserkennung|detecci\u00f3n de movimiento/i,
      /\u5f55\u50cf|\u79fb\u52a8\u4fa6\u6d4b/,
    ],
  },
  {
    name: 'remote',
    patterns: [
      /\b(?:remote|local)[ _-]?config(?:uration)?\b|\bremote[ _-]?setting|\bmedia[ _-]?port\b|\bserver ?push\b|\u8fdc\u7a0b\u914d\u7f6e|\u672c\u5730\u914d\u7f6e/i,
    ],
  },
  { name: 'rtsp', patterns: [/\brtsp:\/\/|\brtsp[ _-]?(?:port|player)\b|\bAxRTSP\b|\bonvif\b/i] },
  {
    name: 'snapshot',
    patterns: [
      /\bsnap_?shot|\bsnap\.(?:jpg|cgi)|\bcapture_?(?:bmp|jpe?g|pic(?:ture)?|image)\b|schnappschuss|instant\u00e1nea/i,
      /\u6293\u56fe|\u6293\u62cd|\u622a\u56fe/,
    ],
  },
  {
    name: 'standard',
    patterns: [
      /\bvideo[ _-]?loss\b|\bvideo[ _-]?(?:format|standard|system)\b[^<>\r\n]{0,20}\b(?:PAL|NTSC)\b/i,
    ],
  },
  {
    name: 'streams',
    patterns: [
      /\b(?:main|sub|third|extra)[ _-]stream\b|\bsub-?stream|\bstream[ _-]type\b|\bhauptstream\b|\bnebenstream\b|\bfl(?:ujo|ux|uxo|usso) (?:principale?|se[cg]undari[oa]|secondaire|extra)\b/i,
      /[a-z_](?:Main|Sub)Stream|\b(?:main|sub)Stream|\bstreamType\b|[\u4e3b\u5b50\u8f85\u6b21]\u7801\u6d41|(?:\u043e\u0441\u043d\u043e\u0432\u043d\u043e\u0439|\u0434\u043e\u043f\u043e\u043b\u043d\u0438\u0442\u0435\u043b\u044c\u043d\u044b\u0439) \u043f\u043e\u0442\u043e\u043a/,
      /\bstrumie\u0144 (?:g\u0142\u00f3wny|pomocniczy)|\b(?:ana|alt) ak\u0131\u015f|\bstream (?:principal|secund\u00e1rio|extra)\b|\bflusso secondario\b|\u0434\u043e\u043f\. ?\u043f\u043e\u0442\u043e\u043a|\b(?:set|change|select|switch)_?stream\b/i,
    ],
  },
  {
    name: 'talk',
    patterns: [/\b(?:talk|listen)[ _-]?(?:on|off|start|stop|back)\b|\btwo[ -]way audio\b|\u5bf9\u8bb2/i],
  },
];

const prose = />[^<>]{80,}/g;
const inlined = /data:[\w/+.-]{1,40};base64,[A-Za-z0-9+/=]{20,}/g;

/**
 * What a page has in common with the pages of cameras and recorders, whoever made them: names of subjects, in order. Null where it is
 * less than two. Total.
 */
export function viewerWords(html: string): string | null {
  const text = withoutProse(html);
  const found = subjects.filter(({ patterns }) => patterns.some((pattern) => pattern.test(text)));
  return found.length < 2 ? null : found.map(({ name }) => name).join(' ');
}

/** Script as it is, and between elements only what is short enough for a label. */
function withoutProse(html: string): string {
  return html
    .replace(inlined, '')
    .split(/<\/script/i)
    .map((part) => {
      const code = part.search(/<script\b/i);
      const markup = code === -1 ? part : part.slice(0, code);
      return `${markup.replace(prose, '>')}${code === -1 ? '' : part.slice(code)}`;
    })
    .join('\n');
}
