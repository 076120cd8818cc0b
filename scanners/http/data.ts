/** What a page is made of; anything without these is data. */
const page = /<(?:!doctype html|html|head|body|title|script|frameset|form|table|div|p|a|h[1-6])\b/i;
const longest = 8_192;
// A JSON member, an XML element, or a line `name=value` that names the unit's maker or model; or such a line with a tab and quotes.
const member =
  /(?:^|[<"{,&;\s.])(?:system_info_)?((?:vendor|brand|manufacturer)(?:_?name)?|company[ _]?name|(?:product|device|dev)[._]?(?:type|name|model)|product|production[ _]id|prod(?:full|short)name|board\.name|model(?:_?name)?)["']?(?:\s{0,4}[=:>]\s{0,4}["']?|\t["']|\stype="string">(?:<!\[CDATA\[)?)\s{0,2}([^"'<>\r\n{}[\]&;,]{2,60})/gi;
const whose = /^(?:vendor|brand|manufacturer|company)/i;
const letters = /[a-z]/i;
/** The whole answer of Dahua's interface to the request for the model. */
const typeAlone = /^\s{0,8}type=([\w./-]{3,40})\s{0,8}$/;
/** The answer of 2N's interface about the unit, which names it before its user-set name. */
const variant =
  /^\s{0,8}\{\s{0,8}"success"\s{0,4}:\s{0,4}true\s{0,4},\s{0,8}"result"\s{0,4}:\s{0,4}\{\s{0,8}"variant"\s{0,4}:\s{0,4}"([^"<>\r\n]{2,60})"\s{0,4},\s{0,8}"serialNumber"/;
/** Members that hold the whole answer: what is inside is about the unit. */
const wrapper = /"(?:data|result|value|response|info|device_?info|property_?list)"\s{0,4}:\s{0,4}\{/gi;

/**
 * Forms of data that one family of cameras or recorders sends, or cameras and recorders alone, by the names under which they are
 * kept, and nothing else does. All bounded.
 */
const forms: readonly (readonly [name: string, form: RegExp])[] = [
  ['axis-param', /^root\.(?:Brand\.(?:Brand|Prod\w{2,12}|WebURL)|Properties\.[A-Z]\w{1,24}\.\w{1,24})=/m],
  ['axis-properties', /"propertyList"\s{0,8}:\s{0,8}\{[^{}]{0,600}"Prod(?:Nbr|FullName|ShortName)"/],
  [
    'reolink-cmd',
    /^\s{0,8}\[\s{0,8}\{\s{0,8}"cmd"\s{0,4}:\s{0,4}"[A-Z]\w{2,30}"\s{0,4},\s{0,8}"(?:code|error|initial)"/,
  ],
  ['vivotek-param', /^system[_.]info[_.](?:extended)?(?:modelname|serialnumber|firmwareversion)\s{0,2}=/m],
  ['foscam-vars', /^\s{0,8}var id\s?=\s?'00626E[0-9A-F]{6}';\s{0,8}var sys_ver\s?=/i],
  ['foscam-result', /^\s{0,40}(?:<\?xml[^>]{0,80}>\s{0,8})?<CGI_Result>\s{0,40}<result>-?\d/],
  ['vstarcam-vars', /^var (?:real)?deviceid\s?=\s?"VST[A-Z]\d{6}/m],
  ['netcam-vars', /^\s{0,8}var id\s?=\s?'[0-9A-F]{12}';\s{0,8}var sys_ver\s?=\s?'\d{1,3}\.\d/i],
  // Its answer about its state, in the variants of several firmwares.
  ['netcam-vars', /\bvar sys_ver\s?=\s?["'][^"']{1,40}["'];[\s\S]{0,400}\bvar alarm_status\s?=/i],
  [
    'dahua-table',
    /^table\.(?:General|Network|RTSP|Encode|VideoIn\w{0,16}|VideoColor|VideoWidget|ChannelTitle|MotionDetect|NTP|Snap|Ptz|Lighting\w{0,8}|UserManager)(?:\[\d{1,3}\])?\.\w/m,
  ],
  ['dahua-information', /^updateSerial(?:CloudUpgrade)?=\w/m],
  [
    'dahua-challenge',
    /"message"\s{0,4}:\s{0,4}"(?:Component error: login challenge|Invalid session in request data)!"/,
  ],
  ['hikvision-xml', /\sxmlns="http:\/\/www\.hikvision\.com\/ver\d0\/XMLSchema"/],
  [
    'isapi-status',
    /<ResponseStatus\b[^>]{0,200}\sxmlns="http:\/\/www\.(?:std-cgi\.com|isapi\.org)\/ver\d0\/XMLSchema"/,
  ],
  ['canon-vars', /^(?:-?s\.(?:hardware|firmware|livetime|sessionid)|[cv]\.(?:\d{1,2}\.)?type):=/m],
  ['mobotix-config', /^#:?\s?MOBOTIX\b/],
  ['avtech-versions', /^Firmware\.Version=\d{4}-\d{4}-\d{4}-\d{4}\s?$/m],
  ['tvt-xml', /<config\b[^>]{0,80}\sxmlns="http:\/\/www\.ipc\.com\/ver\d0"/],
  [
    'tvt-failure',
    /<response\b[^<>]{0,80}>\s{0,8}<status>fail(?:ed)?<\/status>\s{0,8}<errorCode>5368709\d\d<\/errorCode>/,
  ],
  ['raysharp-error', /^\s{0,8}\{[^{}]{0,80}"error_code"\s{0,4}:\s{0,4}"(?:no_login|one_IE)"/],
  ['bosch-rcp', /^\s{0,8}(?:<\?xml[^>]{0,80}>\s{0,8})?<rcp>\s{0,8}<command>/],
  ['hi3510-vars', /^var webVersion\s?=\s?"[^"]{1,40}";\s{0,4}var (?:name|startdate)\s?=/im],
  ['doorbird-bha', /^\s{0,8}\{\s{0,8}"BHA"\s{0,4}:\s{0,4}\{\s{0,8}"(?:RETURNCODE|VERSION)"/],
  // Of no particular maker: a server of ONVIF's services, sent GET, refuses and lists what it was built with.
  [
    'onvif-fault',
    /<(?:[\w-]{1,16}:)?(?:Envelope|Fault)\b[^>]{0,4000}\sxmlns:\w{1,12}="http:\/\/www\.onvif\.org\/ver[12]0\/(?:media|ptz|imaging)\/wsdl"[^>]{0,4000}>[\s\S]{0,800}GET method not implemented/,
  ],
  [
    'dvrip-json',
    /^\s{0,8}\{[^{}]{0,200}"Ret"\s{0,4}:\s{0,4}\d{3}\s{0,4},[^{}]{0,80}"SessionID"\s{0,4}:\s{0,4}"0x[0-9A-Fa-f]{8,10}"/,
  ],
];

/**
 * What a unit that answers with data instead of a page reports about itself: maker, then model, each once. Null if it reports
 * neither, if it is about several things (a list of others), or if it is a page. Total.
 */
export function makerAndModel(body: string): string | null {
  if (body.length > longest || page.test(body) || /^\s*\[/.test(body)) return null;
  const alone = (typeAlone.exec(body) ?? variant.exec(body))?.[1];
  if (alone !== undefined) return alone;
  const names = new Map<string, string>();
  for (const match of body.matchAll(member)) {
    const name = (match[1] ?? '').toLowerCase();
    const value = (match[2] ?? '').trim();
    if (names.has(name) || isInside(body.slice(0, match.index))) return null;
    if (letters.test(value)) names.set(name, value);
  }
  const sorted = [...names].sort(([a], [b]) => Number(whose.test(b)) - Number(whose.test(a)));
  const values = [...new Set(sorted.map(([, value]) => value))];
  const text = values
    .filter((value) => !values.some((other) => other.startsWith(`${value} `)))
    .slice(0, 3)
    .join(' ');
  return text === '' ? null : text;
}

/** Whether a body is a page, and not data. */
export function isPage(body: string): boolean {
  return page.test(body);
}

/** The form of data that only one family's interface sends in place of a page; null for a page, and for any other. Total. */
export function formOf(body: string): string | null {
  const start = body.slice(0, longest);
  if (page.test(start)) return null;
  return forms.find(([, form]) => form.test(start))?.[0] ?? null;
}

/** After the opening bracket of a list, or of a second object: it may be about something else. */
function isInside(text: string): boolean {
  const before = text.replace(wrapper, '');
  return count(before, '[') > count(before, ']') || count(before, '{') - count(before, '}') > 1;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
