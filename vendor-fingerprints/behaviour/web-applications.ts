import type { BehaviourMark } from '../../src/model/fingerprint.ts';
import { gobyExploits } from '../sources.ts';
import { other } from './not-video.ts';

const met =
  'GitHub full-text search for <title>NVR, <title>DVR, <title>Surveillance: pages of web applications, read in excerpts, repositories not named';

/**
 * Marks of web applications and web sites, whatever they are about: a page that speaks of cameras is no camera. A little more than
 * the bare word for a camera, and less than a maker's own mark.
 */
export const webApplications: readonly BehaviourMark[] = [
  other(
    'foreign-script',
    'http.page-mark',
    // No firmware leans on the Internet: a network of cameras has none.
    /^(?:script|style)=(?:https?:)?\/\/(?:[\w-]{1,40}\.){0,3}(?:jsdelivr|cloudflare|googleapis|gstatic|unpkg|googletagmanager|google-analytics|bootstrapcdn|jquery|bootcss|bootcdn|staticfile|cdnjs|polyfill|fontawesome|aspnetcdn|tailwindcss|hcaptcha|recaptcha|socket|plot|highcharts|typekit|bunny|getbootstrap|datatables|tinymce|leafletjs)\.(?:com|net|io|org|ly)\b/i,
    [
      'script=https://cdn.jsdelivr.net/npm/chart.js',
      'script=//code.jquery.com/jquery-3.6.0.min.js',
      'script=https://www.googletagmanager.com/gtag/js',
      'style=https://fonts.googleapis.com',
      'style=https://cdn.jsdelivr.net/npm/bootstrap@5.3.0/dist/css/bootstrap.min.css',
    ],
    ['script=/js/jquery.js', 'script=https://192.0.2.7/jquery.com/a.js', 'style=/css/bootstrap.min.css'],
    met,
    // More than a maker's name among the words of a page: who writes of cameras does so on a page like any other.
    0.6,
  ),
  other(
    // Translations as Ralink's and Tenda's routers load them, under whatever badge. Cameras on the same board do, too, and head their
    // pages as cameras.
    'router-script',
    'http.page-mark',
    /^script=(?:\.{0,2}\/)?(?:\w{1,20}\/){0,2}b28n\.js$/,
    ['script=./lang/b28n.js', 'script=/lang/b28n.js'],
    ['script=/lang/en.js', 'script=/b28n.js/x.js'],
    'GitHub full-text search for b28n.js: pages of routers, and one of a router of Intelbras, repositories not named',
    0.4,
  ),
  other(
    'framework-cookie',
    'http.page-mark',
    /^cookie=(?:JSESSIONID|laravel_session|ci_session|csrftoken|wordpress_\w{1,30}|_ga|__cf_bm|october_session|symfony)$/i,
    ['cookie=laravel_session', 'cookie=csrftoken', 'cookie=JSESSIONID'],
    ['cookie=session', 'cookie=SessionID', 'cookie=csrftoken2'],
    'general knowledge, not verified',
    0.5,
  ),
  other(
    // Pages that look through the camera of whoever reads them: to sign in by a code, to take a portrait.
    'readers-camera',
    'http.page-mark',
    /^(?:ident=(?:getUserMedia\(|Webcam\.|Html5Qrcode)|script=(?:.{0,80}\/)?(?:html5-qrcode|webcam(?:js)?|instascan|jsQR|quagga|face-api|dynamsoft)(?:[.-]\w{1,12}){0,3}\.js$)/i,
    [
      'ident=getUserMedia({ video',
      'ident=Webcam.attach',
      'script=/js/html5-qrcode.min.js',
      'script=webcam.min.js',
    ],
    ['ident=getUserMedia', 'script=/js/netcam.js', 'script=webcam.asp', 'script=js/webcamera.js'],
    'GitHub full-text search for <title>Webcam, <title>Camera Login: pages of web applications, read in excerpts, repositories not named',
    0.6,
  ),
  other(
    // Who wants to be found writes so: sites, shops and applications, never a unit on its own network.
    'searchable',
    'http.page-mark',
    /^searchable=(?:canonical|og:\w{3,9}|twitter:card)$/,
    ['searchable=canonical', 'searchable=og:url'],
    ['searchable=', 'canonical', 'searchable=keywords'],
    'general knowledge, not verified',
    0.5,
  ),
  other(
    // Some firmware has them as well, from whoever drew its page.
    'key-words',
    'http.page-mark',
    /^searchable=keywords$/,
    ['searchable=keywords'],
    ['searchable=canonical', 'keywords'],
    'general knowledge, not verified',
    0.35,
  ),
  other(
    // Frameworks for servers on computers, whose builds write these; firmware has no such server.
    'server-framework',
    'http.page-mark',
    /^(?:(?:script|style)=\/build\/assets\/[\w.-]{1,60}\.(?:js|css)$|ident=__VIEWSTATE$)/,
    ['style=/build/assets/app-4ed993c7.css', 'ident=__VIEWSTATE'],
    ['script=/assets/index-4ed993c7.js', 'script=/build/app.js', 'ident=VIEWSTATE'],
    'general knowledge, not verified',
    0.4,
  ),
  other(
    'content-management',
    'http.page-mark',
    /^generator=(?:WordPress|Joomla|Drupal|TYPO3|Wix|Hugo|Jekyll|Ghost|Squarespace|PrestaShop|WooCommerce|Shopify|Magento|OpenCart|Gatsby|Next\.js|MediaWiki|Discourse|vBulletin|phpBB|Contao|Concrete|Blogger|DokuWiki)\b/i,
    ['generator=WordPress 6.4.2', 'generator=TYPO3 CMS'],
    ['generator=Microsoft FrontPage 4.0', 'generator=Wordpad'],
    'general knowledge, not verified',
    0.6,
  ),
  other(
    'weather-site',
    'http.title',
    /\b(?<!for )web ?cams\b|\bweb ?cam\b.{0,40}\b(?:weather|meteo|m[\u00e9e]t[\u00e9e]o|wetter|of the|in the|snow|ski|beach|resort|panorama|alps|mountains?|city|town)\b|\b(?:weather|wetter|meteo)\b.{0,40}\bweb ?cams?\b/i,
    [
      'Webcam Innsbruck - live weather',
      'Webcams of Austria',
      'Webcams of the Alps',
      'Beach Webcams',
      'Weather station with live webcam',
    ],
    ['Webcam', 'Webcam 1', 'Weather', 'GeoHttpServer for webcams'],
    'general knowledge, not verified',
    0.5,
  ),
  other(
    'application-title',
    'http.title',
    /^(?:My )?Portfolio (?!.{0,40}camera)|\b[DN]VR (?:Systems?,? (?:Inc|Ltd|LLC|GmbH)|Solutions|Group|Ltd|LLC|GmbH|Inc)\b|[|\u2013\u2014:·-] ?(?:Admin Panel|Dashboard|Edit Profile|Sign ?Up|Register|Checkout|Shopping Cart|Blog|Careers)$|\b(?:Upload|Signup|Sign ?up) (?:Dashboard|Panel|Page)$|\b(?:Forum|Blog|Wiki|Shop|Store|Reviews?|News(?:letter)?|Magazine|Rental|Calculator|Toolbox|Scheduler|Buying Guide)$|^(?:[ND]VR|Video Server)(?: [|\u2013\u2014:·-])? (?:Agenc(?:y|ies)|Consult(?:ing|ants?)|Holdings?|Realty|Logistics|Sports Club|Galer(?:y|ia|ie)|Galler(?:y|ies|ia))$|^Webcam (?:Test|Check)/i,
    [
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
    ['Dashboard', 'NVR', 'Admin Panel', 'NVR Gallery 2', 'Camera Gallery'],
    met,
    0.5,
  ),
  other(
    // What a program does with cameras, or with the camera of whoever reads the page.
    'program-title',
    'http.title',
    /\b(?:YouTube|Twitch|Podcasts?)\b|^Webcam[ \u2013\u2014-]{1,3}(?:OCR|to|app|Capture|Chat|Demo|Effects|Filters?|Ingest|Photo ?booth|Publish\w{0,4}|Recorder|Recordings|Streamer|Time-?lapse|Translator)\b|^(?:Add|Create|Delete|Discovered|Edit|Upload|Test|Demo|Dashboard|POC)(?: (?:a|new|of))? (?!NVR \d)[\w .\u00b7-]{2,40}$/i,
    [
      'Youtube DVR',
      'Webcam to Canvas',
      'Webcam — Timelapse',
      'Webcam ingest',
      'Add camera · NVR',
      'Discovered IP Cameras',
      'Dashboard CCTV',
    ],
    ['Webcam 1', 'Webcam Live', 'Test', 'Test NVR 2', 'Camera Upload'],
    met,
    0.5,
  ),
  other(
    // A unit is one; a shop, a list or a council's page has several.
    'title-of-several',
    'http.title',
    /\b(?:(?:IP|Network|Security|Surveillance|CCTV|Wireless|Dome|Bullet|PTZ|Outdoor|Traffic) ?cam(?:era)?s|(?:mini|pi|web|multi-?) ?cam(?:era)? dashboard)\b/i,
    ['IP Cameras', 'Security cameras', 'Mini Camera Dashboard'],
    ['IP Camera', 'Cameras', 'Camera Dashboard'],
    met,
    0.5,
  ),
  other(
    // A telephone's camera, by the program that shows it.
    'telephone-camera',
    ['http.title'],
    /^IP Webcam$/,
    ['IP Webcam'],
    ['IP Webcam 2', 'IP Camera', 'Wireless IP Webcam'],
    'projectdiscovery/nuclei-templates http/iot/ip-webcam.yaml',
    0.75,
  ),
  other(
    // Makers' programs for computers that manage recorders, or doors.
    'managing-program',
    ['http.title', 'http.auth-realm'],
    /^(?:(?:GeoVision(?: -)? |GV-)AS(?:Manager|Web|Remote)|NUUO Central Management|Cisco Video Surveillance (?:Operations )?Manager)\b/i,
    [
      'GeoVision - ASManager',
      'GV-ASWeb',
      'NUUO Central Management System',
      'Cisco Video Surveillance Operations Manager',
    ],
    ['GeoVision', 'NUUO NVR', 'Cisco Video Surveillance IP Camera'],
    'general knowledge, not verified',
    0.75,
  ),
  other(
    // SecuritySpy records what cameras show.
    'recording-program',
    'http.server',
    /^BBVS\/\d/,
    ['BBVS/6.0', 'BBVS/6.0 (whatever)'],
    ['BBVS', 'SBBVS/6.0'],
    'GitHub full-text search for Server: BBVS: notes on SecuritySpy’s interface, repository not named',
    0.75,
  ),
  other(
    // A platform for many cameras, and what its pages call.
    'platform-names',
    'http.page-mark',
    /^ident=(?:getExpireDateOfDays\.action|home\/locationIndex\.action)$/i,
    ['ident=getExpireDateOfDays.action', 'ident=home/locationIndex.action'],
    ['ident=locationIndex', 'home/locationIndex.action'],
    gobyExploits,
    0.7,
  ),
];
