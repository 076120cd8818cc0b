/**
 * Names in scripts and elements that the first pages of one family of cameras or recorders have, or of the platforms for them, and
 * pages of nothing else. None of a framework, and none of the kits by which others’ programs show cameras.
 */
const names: readonly string[] = [
  // Uniview: variables, the label next to the box that keeps the login, the dictionary of H3C’s years.
  'GJS_(?:product|oem|device|lang)\\w{0,16}',
  'login_autoLoginLabel',
  'H3CMPP\\.Lang',
  // TVT: keys of its dictionary. Oracle’s identity service has the same prefix.
  'IDCS_(?:LOGIN_NBSP|LOGIN_FAIL_\\w{3,40}|(?:USERNAME|PASSWORD)_TIP|WEB_CLIENT|BS_PLUGIN_DOWNLOAD)',
  // Hikvision, and the platform of it.
  'g_szCacheTime',
  'getExpireDateOfDays\\.action',
  'home/locationIndex\\.action',
  // Dahua.
  'g_isDeviceInited',
  'webApp\\.ability\\.getWebCap',
  'search_plateEnable',
  'handlerOcxEvents\\.DrawNetPlayRecord',
  'J_sub_con J_loginbox',
  'J_content J_min_width',
  'tl\\(["\']huazhonghua',
  'use_AUserPwdCfmTip',
  'dhVideoWHMode',
  'BackUpBeginTimeChanged',
  'playback_bottom_bar',
  'fromWebChromeNACL',
  'g_busernameEncrypt',
  'w_cloudCurVer',
  'lorexcameras',
  // Hanwha’s recorders, Vivotek, Bosch’s manager of recordings.
  '\\$\\.nvr\\.plugin_version(?:_check)?',
  'updatePowerByVVTKLogo',
  'layout_logo_powerbyvvtk_hidden',
  'vrmChunk\\.setHelpName',
  // Raysharp, Xiongmai, Juan, Reolink, MayGion.
  'UserLoginEvent\\(msgID',
  'IDS_WEBF_FALSE',
  'g_SoftWareVersion ?= ?["\']V?\\d\\.\\d\\d\\.[RS]\\d\\d',
  'login_chk_usr_pwd',
  'preview_play_(?:balance|main|sub)stream',
  'GetXml\\(["\']login\\.xml',
  'author:xwpcom',
  'IPCamera_Logo',
  // Foscam: the type of its plug-in, its player, and a button of the page.
  'application/ipcam-regplugin',
  'FoscamFlashPlayer\\.swf',
  'ptzguard',
  // TRENDnet's and D-Link's, in the address of a picture, with the firmware behind the name.
  'descript\\.gif\\?cidx=(?:TV-IP|DCS-)\\w{3,8}',
  // Kedacom, UMEye, Illustra, Pelco, NUUO, and D-Link's cameras that request their own name.
  'UserMailOKclick',
  'keda_svrstation',
  'utbd_v',
  'lgnLocalStorageGet',
  'pegFooterToBottom',
  'id=["\']NVRsolo',
  'document\\.domain\\.toLowerCase\\(\\) ?== ?["\']DCS-\\w{2,8}',
  // Axis, on the page's own host.
  '["\']/?(?:axis-media/media\\.amp|incl/trash\\.shtml)',
  // AVTECH, Huawei, Panasonic, Sony, Honeywell, Zmodo, AVerMedia.
  'var sVideoInput ?= ?["\'](?:pal|ntsc)',
  'IP Surveillance for Your Life',
  'logo-holoSens',
  'JSVFrame',
  'HNVR Client Control',
  'frmResource\\.location ?= ?getXMLUrl',
  'Get_Cookie\\(["\']OCX',
  // Jovision, GeoVision, Bosch, Panasonic, D-Link.
  'cgi-bin/jvsweb\\.cgi',
  'L3gpp\\.htm',
  'index\\.htm\\?clientIpAddr(?==)',
  'IDS_WEB_(?:GUEST_LOGIN|REMEMBER_ID_PWD)',
  'loadxmlfunc\\(getLang\\(\\)',
  '(?:view/getuid\\.cgi|cgi-bin/getuid\\?FILE)',
  'g_usingServerpush',
  'ultracam\\.jar',
  // Zavio and the brands of its cameras, Vivotek’s recorders, Sanyo.
  'initProd(?:Nbr|ShortName)',
  '_nr_nginx_user_lang_',
  'SANYO_lan\\.gif',
  // ACTi, CNB, Infinova, and Digital Watchdog's warning.
  'gZoom_Capability',
  'WebClient_CNB_Logo',
  'infinova/(?:UserLogin|\\w{3,16}Cfg)',
  'NVRPlayer\\.SetServerParam(?:Ex)?',
  'For Security reasons only authorized users are allowed to access to the web server',
  // Mobotix, LG, Vacron, Vimicro, EverFocus.
  'featuresTypeInfo',
  'ipcam_streamer\\.RunElevatedWeb',
  'Vacron NVR Login',
  'Vimicro\\.Silverlight',
  'ECORViewer',
  // Not their maker: the first is the port of a login form, of those that only recorders and cameras have.
  'value=["\']?(?:34567|37777)',
  'WebDVRCtrl',
  'objLVRForNoIE',
  'ocx\\.(?:show|open)(?:Playback|Preview|Live)\\w{0,10}',
  'ids_web_change_pwd',
  'maintaince_dialog_ok',
  'webs/loginHandle',
  'idvrform',
  'dvripc\\.net/Common/Download',
  'osdCmdTb',
  'mnuTutkP2P',
  'video/live(?:plg|sp|mb)\\.asp',
  'board_chipset',
  'ballsw_enb',
  'AmbaIPCmrWebPlugIn\\d?',
  'IPNCWebDlls',
  'vb\\.htm\\?language=ie',
  'NPClient\\.html',
  'PcamEn\\.htm',
  'SCam_2nd\\.SIS',
  'laSetDefaultLan',
  'HAS_IPC_AX',
  'langstr\\.login_please',
  // No other maker misspells it so.
  'bntdefultbgimgae',
  'you need to use IE brower',
  'chkAlarmSound',
  '(?:adm/file|(?:img/)?main)\\.cgi\\?next_file',
  'SSLHostIp',
  'g_AlarmCheckTime',
  'username or password error,please input again',
  'application/x-rs-sclient-v\\d',
  'prew_downloadplugin',
  'g_(?:brandUrl|titleName|fullversion) ?= ?GV(?=\\()',
  'psclientdiv',
  // What the reader's own camera serves, and what only a framework for computers' servers writes.
  'getUserMedia\\(\\s{0,4}\\{\\s{0,4}(?:audio ?: ?\\w{1,5},\\s{0,4})?video(?= ?:)',
  'Webcam\\.(?:attach|snap)(?=\\()',
  'Html5Qrcode(?:Scanner)?(?=\\()',
  '__VIEWSTATE',
  // Linksys, where a script puts a picture's address together.
  '["\']\\+ ?tm01 ?\\+["\']',
];
const identifier = new RegExp(`(?<![\\w$])(?:${names.join('|')})(?!\\w)`, 'gi');
const most = 3;

/** The first names by which a family of web interfaces is known, as they stand in the page. Total. */
export function identifiersOf(html: string): readonly string[] {
  const found = new Set<string>();
  for (const [name] of html.matchAll(identifier)) {
    if (found.size < most) found.add(name);
  }
  return [...found];
}
