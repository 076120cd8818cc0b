import type { BehaviourFingerprint } from '../../src/model/fingerprint.ts';
import { nonVideo } from './define-non-video.ts';

const unverified = 'general knowledge, not verified';
/** What stands for a camera, or for who makes some, in a text about them. */
const subject =
  '(?:cctv|cam(?:era)?s?|[dnx]vrs?|hikvision|dahua|reolink|vivotek|foscam|amcrest|lorex|swann|uniview|hanwha|wisenet|ezviz|imou|annke|i?DS-[27]\\w{2,}|(?:DHI?-)?(?:IPC|NVR|SD)-?\\w{4,}|doorbells?|surveillance)';
/** What is terms of them where they are spoken of: documents, sales, support. */
const terms =
  '(?:(?:user|owner|product|instruction|installation) (?:manual|guide)s?|manual(?:\\.pdf)?$|data ?sheets?|brochures?|polic(?:y|ies)|privacy notice|code of practice|FOI|freedom of information|procurement|tenders?|price ?lists?|prices|buy(?: online)?|for sale|reviews|spare parts|support forum|forum|wiki|tickets?|help ?desk|knowledge ?base|inventory|asset (?:list|register)|troubleshooting|password reset|how (?:to|we)|replac(?:ed?|ing) (?:our|the|all)|tutorial|newsletter|blog|docs?umentation|incident (?:log|report)s?|log ?book|(?:access|footage|viewing) requests?|request form|loans?|booking|rota|risk assessment|DPIA|retention|training|provider|dealers?|distributors?|resellers?|suppliers?|wholesale|exporter|importer|account linking|emulator|simulator|downloader|mappings|videos|finder|official (?:home ?page|(?:web ?)?site)|do it yourself|valutazione dei rischi|routing|presentation|register$|jasa|jual|harga|pemasangan|laporan|venta de|precios?|cotizaci[oó]n|instalaci[oó]n de|instalador(?:es)?|devis|tarifs?|kaufen|preisvergleich|ratgeber|montaż|prezzi|vendita)';

/**
 * Pages that speak of cameras: documents, shops, and programs that watch over a network and list what hangs in it. As much as a
 * model number in a title and more than the word for a camera; what behaves as a camera stays one.
 */
export const textAboutCameras: readonly BehaviourFingerprint[] = [
  nonVideo({
    id: 'document-title',
    field: 'http.title',
    pattern: new RegExp(`^(?=.{0,200}\\b${terms}\\b).{0,200}\\b${subject}\\b`, 'i'),
    seen: [
      'CCTV policy - Anytown Borough Council',
      'DS-2CD2143G2-I user manual',
      'Ticket 4711: Dahua IPC-HDW2431T-ZS offline',
      'FOI 2231: Hikvision and Dahua cameras',
      'Hikvision NVR password reset',
      'School MIS - CCTV incident log',
      'IP camera booking',
      'Hikvision Exporter',
      'Hikvision UAE | #1 Security Camera Provider in Dubai & UAE',
      'NVR Mappings',
      'Reolink Videos',
      'VIVOTEK - Official Home Page',
      'DVR — Documento di Valutazione dei Rischi',
      'Jasa Pemasangan CCTV',
      'Venta de cámaras IP y DVR',
    ],
    unlike: [
      'Network Camera',
      'Buyers',
      'DVR Manual Record',
      'Lab Camera',
      'CCTV Toko',
      'London Bridge Camera',
      'IP Camera Help',
      'User manual',
    ],
    source: unverified,
    weight: 0.6,
  }),
  nonVideo({
    id: 'network-management',
    field: ['http.title', 'http.page-mark'],
    pattern:
      /\b(?:LibreNMS|NetBox|Observium|Nagios(?:XI| XI| Core)?|Icinga(?: Web)?|Check_?mk|Cacti|PRTG|Zabbix|Grafana|Kibana|phpIPAM|GLPI|Snipe-?IT|osTicket|OTRS|Zammad|Spiceworks|Lansweeper|OpManager|Uptime Kuma|Netdisco|RackTables|i-doit|OCS Inventory|Proxmox|Portainer|Webmin|phpMyAdmin|GitLab|Gitea|Jira|Confluence|BookStack|SharePoint|Moodle)\b/i,
    seen: ['hikvision-nvr1 - LibreNMS', 'DS-7608NI-I2 | NetBox', 'Zabbix: Dahua cameras', 'CCTV - Grafana'],
    unlike: ['Network Camera', 'Cactix', 'Monitoring'],
    source: unverified,
    weight: 0.7,
  }),
  nonVideo({
    // In a school an NVR is a test of non-verbal reasoning, too.
    id: 'reasoning',
    field: 'http.title',
    pattern:
      /\b(?:non-?verbal|(?:verbal|spatial|abstract) reasoning|eleven ?plus|CAT4|worksheets?|mock (?:exam|paper|test)s?|practice (?:paper|test)s?|GL Assessment|(?:verbal|VR) (?:and|&) NVR|NVR (?:papers?|practice|questions?|quiz(?:zes)?|skills|tests|workbooks?))\b|\b11[ -]?\+(?: |$)/i,
    seen: ['NVR - Non-verbal reasoning', 'NVR Practice', '11+ NVR online', 'Verbal & NVR papers'],
    unlike: ['NVR', 'NVR Test Camera', 'NVR Login', 'NVR 11'],
    source: unverified,
    weight: 0.6,
  }),
  nonVideo({
    // Something else whose first letters are a recorder's.
    id: 'other-initials',
    field: 'http.title',
    pattern:
      /\bD[a-z]{2,20} (?:(?:of|and|for|&) )?V(?!ideo)[a-z]{2,20} (?:(?:of|and|for|&) )?R[a-z]{2,24}\b|\bN(?!etwork)[a-z]{2,20} (?:(?:of|and|for|&) )?V(?!ideo)[a-z]{2,20} R[a-z]{2,24}\b/,
    seen: ['Division of Vocational Rehabilitation (DVR)', 'Driver Vehicle Records DVR'],
    unlike: ['Digital Video Recorder DVR', 'Network Video Recorder', 'DVR Login'],
    source: unverified,
    weight: 0.6,
  }),
  nonVideo({
    // A web server as distributions for computers pack it: more than a bare word in a heading, less than a model number.
    id: 'computer-web-server',
    field: 'http.server',
    pattern:
      /^(?:Apache|nginx|lighttpd)\S{0,20} \((?:Debian|Ubuntu|CentOS|Red ?Hat|Fedora|Raspbian|SUSE|openSUSE|Amazon|Win(?:32|64))[^)]{0,30}\)/i,
    seen: ['Apache/2.2.16 (Debian)', 'nginx/1.18.0 (Ubuntu)', 'Apache/2.4.6 (CentOS) OpenSSL/1.0.2k-fips'],
    unlike: ['nginx/1.18.0', 'Apache/2.4.39 (Unix)', 'Debian'],
    source: unverified,
    weight: 0.35,
  }),
  {
    // It does not show what the thing is: some cameras have one of these, and others stand behind it.
    id: 'behaviour/general-web-server',
    says: 'neither',
    field: 'http.server',
    pattern:
      /^(?:nginx|openresty|Apache|Caddy|HAProxy|Traefik|Envoy|Varnish|Squid|Cloudflare|Microsoft-IIS|Kestrel|LiteSpeed)(?:[/ (-].{0,200})?$/i,
    examples: [{ seen: 'nginx' }, { seen: 'nginx/1.18.0 (Ubuntu)' }, { seen: 'Microsoft-IIS/10.0' }],
    unlike: ['App-webs/', 'nginxed', 'Apachepro'],
    source: unverified,
  },
];
