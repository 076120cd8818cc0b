import type { BehaviourFingerprint } from '../../src/model/fingerprint.ts';
import { gobyExploits } from '../sources.ts';
import { nonVideo } from './define-non-video.ts';

const met =
  'GitHub full-text search for <title>NVR, <title>DVR, <title>Surveillance: pages of web applications, read in excerpts, repositories not named';

/**
 * Fingerprints of web applications and web sites, whatever they are about: a page that speaks of cameras is no camera. A little more than
 * the bare word for a camera, and less than a maker's own fingerprint.
 */
export const webApplications: readonly BehaviourFingerprint[] = [
  nonVideo({
    id: 'foreign-script',
    field: 'http.page-mark',
    // No firmware leans on the Internet: a network of cameras has none.
    pattern:
      /^(?:script|style)=(?:https?:)?\/\/(?:[\w-]{1,40}\.){0,3}(?:jsdelivr|cloudflare|googleapis|gstatic|unpkg|googletagmanager|google-analytics|bootstrapcdn|jquery|bootcss|bootcdn|staticfile|cdnjs|polyfill|fontawesome|aspnetcdn|tailwindcss|hcaptcha|recaptcha|socket|plot|highcharts|typekit|bunny|getbootstrap|datatables|tinymce|leafletjs)\.(?:com|net|io|org|ly)\b/i,
    seen: [
      'script=https://cdn.jsdelivr.net/npm/chart.js',
      'script=//code.jquery.com/jquery-3.6.0.min.js',
      'script=https://www.googletagmanager.com/gtag/js',
      'style=https://fonts.googleapis.com',
      'style=https://cdn.jsdelivr.net/npm/bootstrap@5.3.0/dist/css/bootstrap.min.css',
    ],
    unlike: [
      'script=/js/jquery.js',
      'script=https://192.0.2.7/jquery.com/a.js',
      'style=/css/bootstrap.min.css',
    ],
    source: met,
    // More than a maker's name among the words of a page: who writes of cameras does so on a page like any other.
    weight: 0.6,
  }),
  nonVideo({
    // Translations as Ralink's and Tenda's routers load them, under whatever brand. Cameras on the same board do, too, and head their
    // pages as cameras.
    id: 'router-script',
    field: 'http.page-mark',
    pattern: /^script=(?:\.{0,2}\/)?(?:\w{1,20}\/){0,2}b28n\.js$/,
    seen: ['script=./lang/b28n.js', 'script=/lang/b28n.js'],
    unlike: ['script=/lang/en.js', 'script=/b28n.js/x.js'],
    source:
      'GitHub full-text search for b28n.js: pages of routers, and one of a router of Intelbras, repositories not named',
    weight: 0.4,
  }),
  nonVideo({
    id: 'framework-cookie',
    field: 'http.page-mark',
    pattern:
      /^cookie=(?:JSESSIONID|laravel_session|ci_session|csrftoken|wordpress_\w{1,30}|_ga|__cf_bm|october_session|symfony)$/i,
    seen: ['cookie=laravel_session', 'cookie=csrftoken', 'cookie=JSESSIONID'],
    unlike: ['cookie=session', 'cookie=SessionID', 'cookie=csrftoken2'],
    source: 'general knowledge, not verified',
    weight: 0.5,
  }),
  nonVideo({
    // Pages that look through the camera of their reader: to sign in by a code, to take a portrait.
    id: 'readers-camera',
    field: 'http.page-mark',
    pattern:
      /^(?:ident=(?:getUserMedia\(|Webcam\.|Html5Qrcode)|script=(?:.{0,80}\/)?(?:html5-qrcode|webcam(?:js)?|instascan|jsQR|quagga|face-api|dynamsoft)(?:[.-]\w{1,12}){0,3}\.js$)/i,
    seen: [
      'ident=getUserMedia({ video',
      'ident=Webcam.attach',
      'script=/js/html5-qrcode.min.js',
      'script=webcam.min.js',
    ],
    unlike: ['ident=getUserMedia', 'script=/js/netcam.js', 'script=webcam.asp', 'script=js/webcamera.js'],
    source:
      'GitHub full-text search for <title>Webcam, <title>Camera Login: pages of web applications, read in excerpts, repositories not named',
    weight: 0.6,
  }),
  nonVideo({
    // Who wants to be found writes so: sites, shops and applications, never a unit on its own network.
    id: 'searchable',
    field: 'http.page-mark',
    pattern: /^searchable=(?:canonical|og:\w{3,9}|twitter:card)$/,
    seen: ['searchable=canonical', 'searchable=og:url'],
    unlike: ['searchable=', 'canonical', 'searchable=keywords'],
    source: 'general knowledge, not verified',
    weight: 0.5,
  }),
  nonVideo({
    // Some firmware has them as well, from the author of its page.
    id: 'key-words',
    field: 'http.page-mark',
    pattern: /^searchable=keywords$/,
    seen: ['searchable=keywords'],
    unlike: ['searchable=canonical', 'keywords'],
    source: 'general knowledge, not verified',
    weight: 0.35,
  }),
  nonVideo({
    // Frameworks for servers on computers, whose builds write these; firmware has no such server.
    id: 'server-framework',
    field: 'http.page-mark',
    pattern: /^(?:(?:script|style)=\/build\/assets\/[\w.-]{1,60}\.(?:js|css)$|ident=__VIEWSTATE$)/,
    seen: ['style=/build/assets/app-4ed993c7.css', 'ident=__VIEWSTATE'],
    unlike: ['script=/assets/index-4ed993c7.js', 'script=/build/app.js', 'ident=VIEWSTATE'],
    source: 'general knowledge, not verified',
    weight: 0.4,
  }),
  nonVideo({
    id: 'content-management',
    field: 'http.page-mark',
    pattern:
      /^generator=(?:WordPress|Joomla|Drupal|TYPO3|Wix|Hugo|Jekyll|Ghost|Squarespace|PrestaShop|WooCommerce|Shopify|Magento|OpenCart|Gatsby|Next\.js|MediaWiki|Discourse|vBulletin|phpBB|Contao|Concrete|Blogger|DokuWiki)\b/i,
    seen: ['generator=WordPress 6.4.2', 'generator=TYPO3 CMS'],
    unlike: ['generator=Microsoft FrontPage 4.0', 'generator=Wordpad'],
    source: 'general knowledge, not verified',
    weight: 0.6,
  }),
  nonVideo({
    id: 'weather-site',
    field: 'http.title',
    pattern:
      /\b(?<!for )web ?cams\b|\bweb ?cam\b.{0,40}\b(?:weather|meteo|m[\u00e9e]t[\u00e9e]o|wetter|of the|in the|snow|ski|beach|resort|panorama|alps|mountains?|city|town)\b|\b(?:weather|wetter|meteo)\b.{0,40}\bweb ?cams?\b/i,
    seen: [
      'Webcam Innsbruck - live weather',
      'Webcams of Austria',
      'Webcams of the Alps',
      'Beach Webcams',
      'Weather station with live webcam',
    ],
    unlike: ['Webcam', 'Webcam 1', 'Weather', 'GeoHttpServer for webcams'],
    source: 'general knowledge, not verified',
    weight: 0.5,
  }),
  nonVideo({
    id: 'application-title',
    field: 'http.title',
    pattern:
      /^(?:My )?Portfolio (?!.{0,40}camera)|\b[DN]VR (?:Systems?,? (?:Inc|Ltd|LLC|GmbH)|Solutions|Group|Ltd|LLC|GmbH|Inc)\b|[|\u2013\u2014:·-] ?(?:Admin Panel|Dashboard|Edit Profile|Sign ?Up|Register|Checkout|Shopping Cart|Blog|Careers)$|\b(?:Upload|Signup|Sign ?up) (?:Dashboard|Panel|Page)$|\b(?:Forum|Blog|Wiki|Shop|Store|Reviews?|News(?:letter)?|Magazine|Rental|Calculator|Toolbox|Scheduler|Buying Guide)$|^(?:[ND]VR|Video Server)(?: [|\u2013\u2014:·-])? (?:Agenc(?:y|ies)|Consult(?:ing|ants?)|Holdings?|Realty|Logistics|Sports Club|Galer(?:y|ia|ie)|Galler(?:y|ies|ia))$|^Webcam (?:Test|Check)/i,
    seen: [
      'DVR | Admin Panel',
      'IPC | Edit Profile',
      'DVR Upload Dashboard',
      'XVR Forum',
      'NVR Agencies',
      'Portfolio Agustín DVR',
      'DVR Systems Inc',
      'NVR Solutions Ltd',
      'Video Server - Galeria',
    ],
    unlike: ['Dashboard', 'NVR', 'Admin Panel', 'NVR Gallery 2', 'Camera Gallery'],
    source: met,
    weight: 0.5,
  }),
  nonVideo({
    // What a program does with cameras, or with the camera of the page's reader.
    id: 'program-title',
    field: 'http.title',
    pattern:
      /\b(?:YouTube|Twitch|Podcasts?)\b|^Webcam[ \u2013\u2014-]{1,3}(?:OCR|to|app|Capture|Chat|Demo|Effects|Filters?|Ingest|Photo ?booth|Publish\w{0,4}|Recorder|Recordings|Streamer|Time-?lapse|Translator)\b|^(?:Add|Create|Delete|Discovered|Edit|Upload|Test|Demo|Dashboard|POC)(?: (?:a|new|of))? (?!NVR \d)[\w .\u00b7-]{2,40}$/i,
    seen: [
      'Youtube DVR',
      'Webcam to Canvas',
      'Webcam — Timelapse',
      'Webcam ingest',
      'Add camera · NVR',
      'Discovered IP Cameras',
      'Dashboard CCTV',
    ],
    unlike: ['Webcam 1', 'Webcam Live', 'Test', 'Test NVR 2', 'Camera Upload'],
    source: met,
    weight: 0.5,
  }),
  nonVideo({
    // A unit is one; a shop, a list or a council's page has several.
    id: 'title-of-several',
    field: 'http.title',
    pattern:
      /\b(?:(?:IP|Network|Security|Surveillance|CCTV|Wireless|Dome|Bullet|PTZ|Outdoor|Traffic) ?cam(?:era)?s|(?:mini|pi|web|multi-?) ?cam(?:era)? dashboard)\b/i,
    seen: ['IP Cameras', 'Security cameras', 'Mini Camera Dashboard'],
    unlike: ['IP Camera', 'Cameras', 'Camera Dashboard'],
    source: met,
    weight: 0.5,
  }),
  nonVideo({
    // A telephone's camera, by the program that shows it.
    id: 'telephone-camera',
    field: ['http.title'],
    pattern: /^IP Webcam$/,
    seen: ['IP Webcam'],
    unlike: ['IP Webcam 2', 'IP Camera', 'Wireless IP Webcam'],
    source: 'projectdiscovery/nuclei-templates http/iot/ip-webcam.yaml',
    weight: 0.75,
  }),
  nonVideo({
    // Makers' programs for computers that manage recorders, or doors.
    id: 'managing-program',
    field: ['http.title', 'http.auth-realm'],
    pattern:
      /^(?:(?:GeoVision(?: -)? |GV-)AS(?:Manager|Web|Remote)|NUUO Central Management|Cisco Video Surveillance (?:Operations )?Manager)\b/i,
    seen: [
      'GeoVision - ASManager',
      'GV-ASWeb',
      'NUUO Central Management System',
      'Cisco Video Surveillance Operations Manager',
    ],
    unlike: ['GeoVision', 'NUUO NVR', 'Cisco Video Surveillance IP Camera'],
    source: 'general knowledge, not verified',
    weight: 0.75,
  }),
  nonVideo({
    // SecuritySpy records what cameras show.
    id: 'recording-program',
    field: 'http.server',
    pattern: /^BBVS\/\d/,
    seen: ['BBVS/6.0', 'BBVS/6.0 (whatever)'],
    unlike: ['BBVS', 'SBBVS/6.0'],
    source:
      'GitHub full-text search for Server: BBVS: notes on SecuritySpy’s interface, repository not named',
    weight: 0.75,
  }),
  nonVideo({
    // A platform for many cameras, and what its pages call.
    id: 'platform-names',
    field: 'http.page-mark',
    pattern: /^ident=(?:getExpireDateOfDays\.action|home\/locationIndex\.action)$/i,
    seen: ['ident=getExpireDateOfDays.action', 'ident=home/locationIndex.action'],
    unlike: ['ident=locationIndex', 'home/locationIndex.action'],
    source: gobyExploits,
    weight: 0.7,
  }),
];
