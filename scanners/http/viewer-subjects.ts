/** What a page lets its user do or choose, and the words for it. */
export interface Subject {
  readonly name: string;
  /** Bounded patterns; the words found in labels, attributes and script, in the languages that firmware uses. */
  readonly patterns: readonly RegExp[];
  /** How many of the patterns must match; one by default. */
  readonly least?: number;
}

/** Subjects of the pages of cameras and recorders, in order of name. Inventories keep the names: add, never change. */
export const subjects: readonly Subject[] = [
  { name: 'alarms', patterns: [/\balarm[ _-]?(?:in|out)(?:put)?\b/i] },
  {
    name: 'cameras',
    patterns: [/\b(?:add|edit|delete) camera\b|\b(?:IP )?camera list\b|\bchannel name\b|添加摄像机/i],
  },
  {
    name: 'channels',
    patterns: [
      /\b(?:CH|Cam(?:era)?|Channel)[ _-]?0?2\b/i,
      /\bchannel(?:num|no|count|list|mask)\b|\bchn_?(?:num|count)\b|open all channels|通道/i,
    ],
  },
  {
    // Which of a camera's streams to show, to choose from: more than a specification that mentions both.
    name: 'choice',
    patterns: [
      /<option\b[^<>]{0,100}>\s{0,9}(?:main|first|primary)[ -]?stream\s{0,9}(?=[<(])|<option\b[^<>]{0,100}>\s{0,9}主码流/i,
      /<option\b[^<>]{0,100}>\s{0,9}(?:sub|second|secondary|extra)[ -]?stream\s{0,9}(?=[<(])|<option\b[^<>]{0,100}>\s{0,9}[子辅次]码流/i,
    ],
    least: 2,
  },
  { name: 'codec', patterns: [/>\s{0,9}(?:M-?JPEG|H\.?26[45])\s{0,9}</i] },
  {
    name: 'image',
    patterns: [/\b(?:brightness|contrast)\b[\s\S]{0,600}?\b(?:saturation|sharpness|white ?balance)\b/i],
  },
  { name: 'iris', patterns: [/\biris[ _-]?(?:open|close|plus|minus)|光圈/i] },
  {
    name: 'lens',
    patterns: [/focus[ _-]?(?:near|far)|zoom[ _-]?(?:tele|wide)|变倍|聚焦/i],
  },
  {
    // The word alone, as on any page.
    name: 'live',
    patterns: [
      /\blive[ _-]?(?:video|play)|\blive\.(?:js|css)\b|>\s{0,9}(?:Live|实时)\s{0,9}<|\bao vivo\b|\bdal vivo\b/i,
    ],
  },
  {
    // A viewer's words for it.
    name: 'liveview',
    patterns: [
      /\blive[ _-]?(?:view|preview)|\breal[ _-]?(?:play|time[ _-]?(?:play|video|monitor))|\bstart[ _-]?(?:video|preview|real)|live-?ansicht|vista en vivo|visualiza(?:ção|ción) (?:ao|en) vivo|visualizzazione dal vivo|vue en direct|podgląd na żywo|canl[ıi] (?:[iİ]zle|g[öo]r[üu]nt[üu])|live weergave|livevisning|živ[ýé] (?:náhled|obraz|zobrazení)|élő ?(?:kép|nézet)|vizualizare (?:live|în direct)|xem trực tiếp/i,
      /实时(?:预览|视频|监视)|實時預覽|即時(?:影像|預覽)|실시간 ?(?:감시|영상)|ライブ(?:映像|画|ビュー)|ζωντανή (?:προβολή|εικόνα)|תצוגה חיה|العرض المباشر|المعاينة المباشرة|ดูภาพสด|>\s{0,9}Просмотр\s{0,9}</i,
    ],
  },
  {
    name: 'machine',
    patterns: [
      /\bvar (?:IPC|DVR|NVR|CAM|ipc|dvr|nvr)_\w|\b[DNX]VR(?:\b|_)|\b[dnx]vr(?:ocx|net|_)|\bIP[ _-]?cam(?:era)?\b/,
      /摄像机|录像机|\bgrabador\b|\bvideoregistratore\b|видеорегистратор/i,
    ],
  },
  {
    // The control that shows the picture. What any page may load is left out: the XML parser, Flash, video players.
    name: 'ocx',
    patterns: [
      /new ActiveXObject\(\s{0,4}["'](?!Microsoft|Msxml|Shockwave|Scripting|WScript|Ag|PDF|Acro|QuickTime|WMPlayer|htmlfile|R(?:eal|MOC)|Skype)/i,
      /\bactivex\b(?!object)|\bocx|ocx\b|x-vlc-plugin|video\/quicktime|控件/i,
      // The same of VideoLAN and QuickTime, by its number.
      /\b(?:9BE31822-FDAD-461B-AD51-BE1D1C159921|02BF25D5-8C17-4B23-BC80-D3488ABDDC6B)\b/i,
    ],
  },
  { name: 'patrol', patterns: [/>\s{0,9}(?:Patrol|Cruise|Tour|Presets?)\s{0,9}<|预置[点位]|巡航|預置點/i] },
  {
    name: 'playback',
    patterns: [
      /\bplay[ _-]?back|\bremote ?play\b|\bwiedergabe\b|\breprodu(?:cci\u00f3n|\u00e7\u00e3o)|\bodtwarzanie\b|kayıt [iİ]zleme\b|\briproduzione\b|\bafspelen\b|\buppspelning\b|přehrávání|visszajátszás|phát lại|xem lại/i,
      /回放|再生|재생|воспроизведение|архив|відтворення|архів|αναπαραγωγή|إعادة العرض|ดูย้อนหลัง/i,
    ],
  },
  {
    name: 'plugin',
    patterns: [
      /(?:(?:down)?load|install(?:ar|are|ieren)?|télécharger|zainstaluj)[^<>"'\r\n]{0,30}plug-?in\b|plug-?in[^<>"'\r\n]{0,20}(?:install|download)|application\/x-\w{0,16}plugin|插件/i,
    ],
  },
  { name: 'preview', patterns: [/\bpreview\.(?:js|css|html?|asp)\b|>\s{0,9}Preview\s{0,9}<|预览|預覽/i] },
  {
    name: 'ptz',
    patterns: [
      /\bptz[ _-]?(?:ctrl|control|cmd|pre|cruise|speed|stop|up|down|left|right|panel|auto|move|zoom|tour|home|patrol|cfg|set|type|kontrol)|\bptz\.(?:js|css)|["']ptz["']\s{0,4}:|>\s{0,9}PTZ\s{0,9}<|pan[ _-]?tilt[ _-]?(?:left|right|up|down|ctrl|control)|\bgo_?to_?preset|>\s{0,9}pan ?\/ ?tilt\b|\bsterowanie ptz\b/i,
      /\b[a-z]{2,12}_?P(?:TZ|tz)[A-Z_(]|\bPAN_LEFT\b|\bTILT_UP\b|云台|雲台|パンチルト/,
    ],
  },
  { name: 'push', patterns: [/\bserver ?push (?:mode|m?jpeg)\b|\bactivex mode\b/i] },
  {
    name: 'record',
    patterns: [
      /\b(?:start|stop|manual|local)[ _-]?rec(?:ord(?:ing)?)?\b|\brecord schedule\b|\bmotion[ _-]?(?:detect|alarm)|bewegungserkennung|detecci\u00f3n de movimiento|录像|錄影|移动侦测/i,
    ],
  },
  {
    name: 'remote',
    patterns: [
      /\b(?:remote|local)[ _-]?config(?:uration)?\b|\bremote[ _-]?setting|\bmedia[ _-]?port\b|远程配置|本地配置/i,
    ],
  },
  { name: 'rtsp', patterns: [/\brtsp:\/\/|\brtsp[ _-]?(?:port|player)\b|\bAxRTSP\b|\bonvif\b/i] },
  {
    // Two of what is set in cameras that look at one place day and night.
    name: 'sensor',
    patterns: [
      /\bir[-_ ]?cut\b/i,
      /\bwdr\b/i,
      /\bprivacy[ _-]?mask/i,
      /\bday[/&_ ]{1,3}night\b/i,
      /\bnight[ _-]?vision\b/i,
      /\bir[ _-]?led\b/i,
      /\bdigital zoom\b/i,
      /\bmirror\b[\s\S]{0,200}?\bflip\b|\bflip\b[\s\S]{0,200}?\bmirror\b/i,
      /\bmotion[ _-]?(?:detect|alarm)/i,
      /\bback ?light comp|\b3?DNR\b/i,
      /\bh_?mirror\b[\s\S]{0,400}?\bv_?flip\b|\bv_?flip\b[\s\S]{0,400}?\bh_?mirror\b/i,
      /\blens[ _-]?correction\b/i,
      /\bisp_?mode\b|\bir[ _-]?filter\b/i,
    ],
    least: 2,
  },
  {
    name: 'snapshot',
    patterns: [
      /\bsnap_?shot|\bsnap\.(?:jpg|cgi)|\bcapture_?(?:bmp|jpe?g|pic(?:ture)?|image)\b|>\s{0,9}Capture\s{0,9}<|schnappschuss|instant\u00e1nea|抓图|抓圖|抓拍|截图/i,
    ],
  },
  {
    name: 'standard',
    patterns: [
      /\bvideo[ _-]?loss\b|\bvideo[ _-]?(?:format|standard|system)\b[^<>\r\n]{0,20}\b(?:PAL|NTSC)\b/i,
    ],
  },
  { name: 'storage', patterns: [/>\s{0,9}(?:HDD|SD ?Card)\b|\bHDD (?:group|status|info|manage)|硬盘/i] },
  {
    name: 'streams',
    patterns: [
      /\b(?:main|sub|third|extra)[ _-]stream\b|\bsub-?stream|\bstream[ _-]type\b|\b(?:haupt|neben)stream\b|\bfl(?:ujo|ux|uxo|usso) (?:principale?|se[cg]undari[oa]|secondari[oa]|secondaire|extra)\b|strumień (?:główny|pomocniczy)|\b(?:ana|alt) akış|hlavní stream|luồng (?:chính|phụ)|\bstream (?:principal|secundário|extra)\b|\b(?:set|change|select|switch)_?stream\b/i,
      /[a-z_](?:Main|Sub)Stream|\b(?:main|sub)Stream|\bstreamType\b|[主子辅次][码碼]流|(?:основной|дополнительный|доп\.|основний|додатковий) ?пот(?:ок|ік)|(?:メイン|サブ)ストリーム|(?:메인|서브) ?스트림/i,
    ],
  },
  {
    name: 'talk',
    patterns: [
      /\b(?:talk|listen)[ _-]?(?:on|off|start|stop|back)\b|>\s{0,9}Talk\s{0,9}<|\btwo[ -]way audio\b|对讲/i,
    ],
  },
];
