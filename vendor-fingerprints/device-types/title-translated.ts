import type { BehaviourFingerprint } from '../../src/model/fingerprint.ts';

const source = 'general knowledge, not verified';

/** What devices are headed by in other languages. What shops and news write, too, counts only where it is the whole heading. */
export const translatedTitles: readonly BehaviourFingerprint[] = [
  {
    id: 'behaviour/heading-abroad',
    says: 'video',
    field: ['http.title', 'http.auth-realm', 'upnp.friendly-name', 'upnp.model-description'],
    pattern:
      /(?:Cam[ée]ras? (?:r[ée]seau|IP)|Netzwerkkamera|IP[ -]?Kamera|Kamera (?:sieciowa|IP|jaringan)|N[äa]tverkskamera|Netwerkcamera|Nettverkskamera|Netv[æa]rkskamera|Verkkokamera|H[áa]l[óo]zati kamera|(?:Mre[žz]na|Omre[žz]na) kamera|κάμερα (?:δικτύου|IP)|мрежова камера|[ÜU]berwachungskamera|A[ğg] Kameras[ıi]|^Webkamera$|C[âáa]m[ae]ras? (?:de red(?:es?)?|IP)|Telecamera|Caméra|S[íi]ťov[áé] kamer[ay]|Camera mạng|(?:网络)?摄像机|網路(?:監控)?攝影機|видеонаблюдение|دوربین (?:تحت شبکه|مدار بسته|IP)|відеоспостереження|网络(?:高清)?(?:摄像头|球机|半球|枪机)|视频监控(?!.{0,6}平台)|(?:IP-?|сетевая |мережева )(?:видео|відео)?камера|ネットワークカメラ|네트워크 ?카메라|IP ?카메라)/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [
      { seen: 'Netzwerkkamera' },
      { seen: '网络摄像机' },
      { seen: 'Cámara de red' },
      { seen: 'Kamera sieciowa' },
      { seen: 'Сетевая видеокамера' },
      { seen: 'Ağ Kamerası' },
      { seen: 'Síťová kamera' },
      { seen: 'IP 카메라' },
      { seen: 'Hálózati kamera' },
      { seen: 'Κάμερα δικτύου' },
      { seen: 'دوربین تحت شبکه' },
    ],
    unlike: ['Kamera kaufen', 'Webkamera vom Rathaus', 'camera', '摄影', '카메라', '移动视频监控 配置平台'],
    source,
  },
  {
    id: 'behaviour/heading-abroad-whole',
    says: 'video',
    field: ['http.title', 'http.auth-realm'],
    pattern:
      /^(?:IP ?カメラ|(?:監視|防犯)カメラ|감시 ?카메라|(?:智能|高速)?球机|(?:智能|高清)?(?:网络)?摄像头|監控攝影機|(?:網路)?視訊監控|Видеокамера|(?:Overvåk(?:n)?ings|[ÖO]vervaknings|Overvågnings)kamera|(?:Beveiligings|Bewakings)camera|กล้อง(?:วงจรปิด|ไอพี| ?IP)|מצלמת (?:IP|רשת|אבטחה)|(?:כמרת|מצלמה) IP|كاميرا (?:الشبكة|المراقبة|IP))(?: ?(?:login|ログイン|로그인|登录|登錄|вход))?$/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [
      { seen: 'IPカメラ' },
      { seen: '監視カメラ ログイン' },
      { seen: 'Övervakningskamera' },
      { seen: 'Beveiligingscamera' },
      { seen: 'Видеокамера' },
      { seen: 'กล้องวงจรปิด' },
    ],
    unlike: ['監視カメラ専門店', 'Beveiligingscamera kopen', 'Видеокамера Sony купить', 'カメラ'],
    source,
  },
  {
    id: 'behaviour/heading-recorder-abroad',
    says: 'video',
    field: ['http.title', 'http.auth-realm', 'upnp.friendly-name', 'upnp.model-description'],
    pattern:
      /(?:(?:嵌入式|数字|网络|硬盘)(?:硬盘|视频)?录像机|(?:數位|網路|硬碟)(?:影像|視訊)?錄影機|网络视频服务器|видеорегистратор|відеореєстратор|Grabador (?:digital|(?:de )?v[íi]deo|de red|[DNX]VR)|Videograbadora?|(?:H[áa]l[óo]zati|Digit[áa]lis) (?:vide[óo] ?)?r[öo]gz[íi]t[őo]|[ÎI]nregistrator (?:video|digital|de re[țţt]ea|[DNX]VR)|(?:[ψΨ]ηφιακό|[δΔ]ικτυακό) καταγραφικό|(?:Netværks|Nettverks|Nätverks)(?:video)?-?(?:opptaker|optager|inspelare)|Verkkotallennin|Mre[žz]ni (?:video ?)?snima[čc]|מקליט (?:דיגיטלי|רשת|וידאו|DVR|NVR)|مسجل (?:فيديو|شبكة|DVR|NVR)|เครื่องบันทึก(?:ภาพ|วิดีโอ|กล้อง)|Gravador (?:digital|(?:de )?v[íi]deo|de rede|[DNX]VR)|Kay[ıi]t Cihaz[ıi]|Đầu ghi|Enregistreur (?:num[ée]rique|vid[ée]o|[DNX]VR)|Digital-?rekorder|Netzwerk-?(?:video)?-?rekorder|Rejestrator (?:sieciowy|cyfrowy|wideo|[DNX]VR)|Z[áa]znamov[ée] zař[íi]zen[íi]|(?:S[íi]ťov[ýy]|Digit[áa]ln[íi]) videorekord[ée]r|Videoregistratore(?: di rete| digitale|$)|Registratore (?:video|digitale|di rete|[DNX]VR)|Netwerk(?:video)?recorder|(?:デジタル|ネットワーク)(?:ビデオ|ディスク)?レコーダー?|(?:네트워크|디지털) ?비디오 ?(?:레코더|녹화기)|영상 ?저장 ?장치)/i,
    type: { is: 'recorder', weight: 0.3 },
    examples: [
      { seen: '网络硬盘录像机' },
      { seen: '數位錄影機' },
      { seen: 'Сетевой видеорегистратор' },
      { seen: 'Videoregistratore di rete' },
      { seen: 'Registratore video di rete' },
      { seen: 'Gravador digital de vídeo' },
      { seen: 'DVR Kayıt Cihazı Girişi' },
      { seen: 'Đầu ghi hình' },
      { seen: 'ネットワークレコーダー' },
      { seen: '네트워크 비디오 레코더' },
      { seen: 'Hálózati videó rögzítő' },
      { seen: 'Înregistrator video de rețea' },
      { seen: 'Ψηφιακό καταγραφικό' },
      { seen: 'מקליט דיגיטלי' },
      { seen: 'مسجل فيديو رقمي' },
      { seen: 'เครื่องบันทึกวิดีโอ' },
    ],
    unlike: ['硬盘', 'Rekorder', 'Gravador', 'レコーダー', '录像', 'Digitális rögzítés'],
    source,
  },
  {
    id: 'behaviour/heading-system-abroad',
    says: 'video',
    field: 'http.title',
    pattern:
      /^(?:Система (?:IP[ -]?)?видеонаблюдения|Видеонаблюдение|(?:視訊|影像|遠端|網路)監控系統|(?:(?:网络|远程|数字)?视频|远程|数字)监控(?:系统|客户端)|遠隔監視(?:システム)?|영상 ?감시 ?시스템|Sistema de (?:CCTV|CFTV|videovigilancia|videosorveglianza|monitoramento)|Monitoring CCTV|Videosorveglianza|Videovigilancia|Vid[ée]osurveillance|Video[üu]berwachung|Hệ thống camera(?: giám sát)?|G[üu]venlik Kamera(?: Sistemi|s[ıi]))$/i,
    type: { is: 'recorder', weight: 0.3 },
    examples: [
      { seen: 'Система видеонаблюдения' },
      { seen: '視訊監控系統' },
      { seen: 'Sistema de CFTV' },
      { seen: 'Vidéosurveillance' },
    ],
    unlike: ['Система видеонаблюдения купить', 'Videoüberwachung vom Fachhandel', '安防监控工程公司'],
    source,
  },
  {
    id: 'behaviour/heading-encoder-abroad',
    says: 'video',
    field: 'http.title',
    pattern:
      /^(?:(?:IP-?|Сетевой )?видеосервер|(?:网络|数字)?视频(?:服务器|编码器)|(?:網路)?(?:影像|視訊)伺服器|ビデオエンコーダー?|비디오 ?서버)$/i,
    type: { is: 'encoder', weight: 0.45 },
    examples: [{ seen: 'Видеосервер' }, { seen: '网络视频服务器' }, { seen: '視訊伺服器' }],
    unlike: ['Видеосервер новостей', '服务器'],
    source,
  },
  {
    // What takes heat for a picture.
    id: 'behaviour/heading-thermal-abroad',
    says: 'video',
    field: ['http.title', 'http.auth-realm'],
    pattern:
      /^(?:[\w\u00c0-\u04ff.-]{2,20} ){0,2}(?:W[äa]rmebildkamera|Thermografiekamera|Termal Kamera|Kamera termowizyjna|Termokamera|Termocamera|Warmtebeeldcamera|C[áa]mara t[ée]rmica|C[âa]mera t[ée]rmica|(?:IP-?)?тепловизор|тепловизионная (?:IP-?)?камера|(?:(?:网络|在线式?)?红外)?热(?:成)?像仪|热成像(?:网络)?(?:摄像机|相机)|(?:紅外線?)?熱像儀|サーモ(?:グラフィ)?カメラ|열화상 ?카메라)(?: ?(?:- ?)?(?:login|anmeldung|вход|登录|登錄|ログイン|로그인|giri[şs]i?))?$/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [
      { seen: 'Wärmebildkamera' },
      { seen: 'Zorvex Termal Kamera' },
      { seen: 'Тепловизор - Вход' },
      { seen: '红外热像仪' },
    ],
    unlike: ['Wärmebildkamera mieten', 'Wärme', '热像', 'Тепловизор купить'],
    source,
  },
  {
    // The station at the door with its camera; monitors and handsets indoors are called otherwise.
    id: 'behaviour/heading-door-station-abroad',
    says: 'video',
    field: ['http.title', 'http.auth-realm'],
    pattern:
      /^(?:[\w\u00c0-\u04ff.-]{2,20} ){0,2}(?:(?:IP-?|SIP-?|Video-?)(?: ?(?:IP|SIP))? ?T[üu]r(?:station|sprechstelle)|(?:Video-?|IP-?) ?Au(?:ß|ss)enstation|Portier vid[ée]o|Platine de rue|Visiophone IP|V[íi]deo ?portero|Placa de calle|Videocitofon[oi]|Videocitofonia|Posto esterno|V[íi]deo ?porteiro|Porteiro IP|Panel (?:bramowy|wej[śs]ciowy)|Video-?deurbel|вызывная (?:видео)?панель|IP-?домофон|викликова панель|(?:可视|数字|网络|IP ?)*(?:门口机|單元門口機|門口機|围墙机|门铃)|(?:IP|テレビ)ドアホン|ドアホン ?玄関子機|(?:비디오|영상) ?도어폰|(?:G[öo]r[üu]nt[üu]l[üu] |IP ){1,2}(?:Diafon|Kap[ıi] Telefonu)|(?:Zil|Kap[ıi]) Paneli|(?:Görüntülü )?Diafon Zil Paneli)(?: ?IP| 玄関子機)?(?: ?(?:- ?)?(?:login|anmeldung|вход|登录|登錄|ログイン|로그인|giri[şs]i?))?$/i,
    type: { is: 'doorbell', weight: 0.45 },
    examples: [
      { seen: 'IP Türstation' },
      { seen: 'Portier vidéo IP' },
      { seen: 'Videoportero IP' },
      { seen: 'Вызывная панель' },
      { seen: '数字门口机' },
      { seen: 'IPドアホン 玄関子機' },
      { seen: 'Zorvex Zil Paneli' },
      { seen: 'СПУТНИК вызывная панель' },
    ],
    unlike: ['Türsprechanlagen', 'Citofono', 'Панель', '门', 'Videoportero precio', 'Diafon'],
    source,
  },
];
