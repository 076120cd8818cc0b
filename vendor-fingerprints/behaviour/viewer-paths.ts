import type { BehaviourMark } from '../../src/model/fingerprint.ts';
import { classTable, fofa, gobyRules, pageScan, pageTags, searched } from '../sources.ts';

/** Where pages of viewers lie, and what pages that a script builds are called: whose, they do not say. */
export const viewerPaths: readonly BehaviourMark[] = [
  {
    id: 'behaviour/viewer-path',
    says: 'video',
    field: ['http.page-mark', 'http.redirect'],
    pattern:
      /^(?:https?:\/\/[^/]{1,80})?\.{0,2}\/?(?:[\w.-]{1,30}\/){0,3}(?:view\d?\.cgi\?profile=|view\/image\?pro_\d|client_execute\.cgi|camctrl\b|(?:ie|ff|moz|firefox|chrome|activex)_?live\.|(?:live_?view\w{0,8}|web_?viewer|ipcam\w{0,10}|netcam\w{0,6}|camera_?(?:view|live|main|index)|viewerframe|multicameraframe|mjpgmain|mjpeg|ptz_?ctrl|dvr_?(?:main|login|view|index|remote)|nvr_?(?:main|login|view|index))\.(?:html?|asp|cgi|shtml)(?:$|[?#]))/i,
    type: { is: 'unknown', weight: 0.3 },
    examples: [
      { seen: 'view2.cgi?profile=5' },
      { seen: '/liveview.html' },
      { seen: '/cgi-bin/view/image?pro_0' },
      { seen: '/cgi-bin/client_execute.cgi' },
      { seen: '/cgi-bin/camctrl' },
      { seen: 'ff_live.htm' },
      { seen: '/img/mjpeg.htm' },
      { seen: 'http://192.0.2.7/web/dvr_main.htm' },
    ],
    unlike: ['/view.cgi', '/driver.html', '/overview.html', '/liveview.js', '/nvram.asp'],
    source:
      'hunter-nudt/FirmDTA jpgview.htm of a TV-IP110; manual of Sercomm’s NV812D (img/mjpeg.htm); the rest: general knowledge, not verified',
  },
  {
    // One factory's cameras under the names of D-Link, TRENDnet and Airlink.
    id: 'behaviour/viewer-modes',
    says: 'video',
    field: ['http.page-mark', 'http.redirect', 'http.title'],
    pattern:
      /^(?:(?:https?:\/\/[^/]{1,80})?\/?(?:[\w-]{1,20}\/)?(?:top\.htm\?currenttime=|[aj]view(?:er)?\.htm$)|View Video - (?:Java|Active ?X) Mode$)/i,
    type: { is: 'camera', weight: 0.45 },
    examples: [
      { seen: 'top.htm?Currenttime=' },
      { seen: '/home/Jview.htm' },
      { seen: 'View Video - Java Mode' },
    ],
    unlike: ['/top.htm', '/preview.htm', '/jview.html', 'View Video - Java'],
    source: `${pageScan}; ${searched}`,
  },
  {
    // What the first pages of one firmware load as a script: how the unit is, and how it is set. Its copies have many names.
    id: 'behaviour/status-scripts',
    says: 'video',
    field: 'http.page-mark',
    pattern: /^script=\.{0,2}\/?(?:get_(?:status|camera_params|misc)|check_user)\.cgi$/,
    type: { is: 'camera', weight: 0.45 },
    examples: [
      { seen: 'script=get_status.cgi' },
      { seen: 'script=/get_camera_params.cgi' },
      { seen: 'script=check_user.cgi' },
    ],
    unlike: ['script=status.cgi', 'script=/cgi-bin/get_status.cgi', 'script=get_status.js'],
    source: `${gobyRules}; get_misc: general knowledge, not verified`,
  },
  {
    id: 'behaviour/own-interface',
    says: 'video',
    field: 'http.page-mark',
    pattern: /^api=\S{4,120}$/,
    type: { is: 'camera', weight: 0.25 },
    examples: [
      { seen: 'api=/cgi-bin/hi3510/param.cgi' },
      { seen: 'api=videostream.cgi' },
      { seen: 'api=/cgi-bin/api.cgi?cmd=Snap' },
    ],
    unlike: ['api=', 'script=api.js'],
    source:
      'ispysoftware/iSpy XML/Sources.xml (paths of live pictures); Debian’s package of ZoneMinder: its database and ZoneMinder/Control',
  },
  {
    // Labels of the form to log in, as one maker and those who copied its pages name them.
    id: 'behaviour/login-labels',
    says: 'video',
    field: 'http.page-mark',
    pattern:
      /^input=(?:la(?:UserName|Password)|lg_body_\w{3,12}|loginuse|loginpas|dvr_\w{2,16}|(?:[dn]vr|ip_?cam)_?(?:set-?up|info|login|form|cfg|config)|(?:txt|input|inp)_?(?:dvr|nvr|ipc)_?(?:id|ip|port|pwd?|name|user\w{0,4}|pass\w{0,4})|(?:nvr|ipc(?:am)?|cam(?:era)?)_?(?:user(?:name)?|pass(?:word)?|pwd|ip))$/i,
    type: { is: 'unknown', weight: 0.3 },
    examples: [
      { seen: 'input=laUserName' },
      { seen: 'input=dvr_remember' },
      { seen: 'input=dvrsetup' },
      { seen: 'input=lg_body_iptpsw' },
      { seen: 'input=camera_user' },
      { seen: 'input=loginpas' },
      { seen: 'input=txtDvrId' },
    ],
    unlike: ['input=lastName', 'input=driver_name', 'input=campaign_user'],
    source: 'GitHub full-text search for IPC:XMSECU: fingerprint table of Nesca, repository not named',
  },
  {
    id: 'behaviour/app-name',
    says: 'video',
    field: 'http.page-mark',
    pattern:
      /^app=(?:[a-z\d]{1,12}[-_ ]){0,2}(?:ipc(?:am(?:era)?)?|camera|cctv|surveillance)(?:app|web|client)?(?:[-_ ][a-z\d]{1,12}){0,2}$/i,
    type: { is: 'unknown', weight: 0.3 },
    examples: [{ seen: 'app=ipc-web' }, { seen: 'app=camera' }],
    unlike: ['app=ipcalc', 'app=web', 'app=vms'],
    source: 'general knowledge, not verified',
  },
  {
    id: 'behaviour/app-name-recorder',
    says: 'video',
    field: 'http.page-mark',
    pattern: /^app=(?:[a-z\d]{1,12}[-_ ]){0,2}[ndx]vr(?:app|web|client)?(?:[-_ ][a-z\d]{1,12}){0,2}$/i,
    type: { is: 'recorder', weight: 0.3 },
    examples: [{ seen: 'app=nvr_webui' }, { seen: 'app=nvrApp' }, { seen: 'app=my-dvr' }],
    unlike: ['app=nvram', 'app=web', 'app=ipc-web'],
    source: 'general knowledge, not verified',
  },
  {
    id: 'behaviour/names-recorder',
    says: 'video',
    field: 'http.page-mark',
    pattern:
      /^ident=(?:WebDVRCtrl|objLVRForNoIE|SSLHostIp|SCam_2nd\.SIS|laSetDefaultLan|idvrform|dvripc\.net\/Common\/Download|maintaince_dialog_ok|prew_downloadplugin|application\/x-rs-sclient-v\d|ocx\.(?:show|open)(?:Playback|Preview|Live)\w{0,10})$/i,
    type: { is: 'recorder', weight: 0.3 },
    examples: [
      { seen: 'ident=WebDVRCtrl' },
      { seen: 'ident=objLvrForNoIE' },
      { seen: 'ident=ocx.showPlayback' },
      { seen: 'ident=idvrform' },
      { seen: 'ident=SSLHostIp' },
      { seen: 'ident=SCam_2nd.SIS' },
      { seen: 'ident=laSetDefaultLan' },
      { seen: 'ident=dvripc.net/Common/Download' },
      { seen: 'ident=maintaince_dialog_ok' },
      { seen: 'ident=prew_downloadplugin' },
      { seen: 'ident=application/x-rs-sclient-v3' },
    ],
    unlike: [
      'ident=DVR',
      'WebDVRCtrl',
      'ident=ocx.showHelp',
      'ident=application/x-rs-sclient',
      'ident=maintaince_dialog',
    ],
    source: `${fofa}; ${gobyRules}; ${pageTags}; zhzyker/dismap configs/rule.go (idvrform); GitHub full-text search for Server: DVRDVS-Webs: a script that names systems by what a search engine knows of them, repository not named (SSLHostIp); GitHub full-text search for flir_webplugin.exe: a scanner’s table of first pages, repository not named (SCam_2nd, laSetDefaultLan); the rest: general knowledge, not verified`,
  },
  {
    // Pages of cameras on a router's board: the switches of their menus outweigh the translations that they have from the board.
    id: 'behaviour/names-camera-board',
    says: 'video',
    field: 'http.page-mark',
    pattern: /^ident=(?:mnuTutkP2P|ballsw_enb|video\/live(?:plg|sp|mb)\.asp)$/i,
    type: { is: 'camera', weight: 0.45 },
    examples: [
      { seen: 'ident=mnuTutkP2P' },
      { seen: 'ident=ballsw_enb' },
      { seen: 'ident=video/liveplg.asp' },
    ],
    unlike: ['ident=mnuP2P', 'mnuTutkP2P', 'ident=live.asp'],
    source: 'UND-ARC/IPCam cam_src; GitHub full-text search for liveplg.asp, repositories not named',
  },
  {
    // The last come from one factory's pages under the names of D-Link and others.
    id: 'behaviour/names-camera',
    says: 'video',
    field: 'http.page-mark',
    pattern:
      /^ident=(?:IPCamera_Logo|osdCmdTb|chkAlarmSound|you need to use IE brower|(?:adm\/file|(?:img\/)?main)\.cgi\?next_file|g_AlarmCheckTime|username or password error,please input again|ids_web_change_pwd|psclientdiv|HAS_IPC_AX|langstr\.login_please|bntdefultbgimgae|initProd(?:Nbr|ShortName)|webs\/loginHandle|board_chipset|AmbaIPCmrWebPlugIn\d?|IPNCWebDlls|vb\.htm\?language=ie|NPClient\.html|PcamEn\.htm|g_(?:brandUrl|titleName|fullversion) ?= ?GV)$/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [
      { seen: 'ident=IPCamera_Logo' },
      { seen: 'ident=ids_web_change_pwd' },
      { seen: 'ident=webs/loginHandle' },
      { seen: 'ident=osdCmdTb' },
      { seen: 'ident=you need to use IE brower' },
      { seen: 'ident=chkAlarmSound' },
      { seen: 'ident=adm/file.cgi?next_file' },
      { seen: 'ident=main.cgi?next_file' },
      { seen: 'ident=g_AlarmCheckTime' },
      { seen: 'ident=username or password error,please input again' },
      { seen: 'ident=board_chipset' },
      { seen: 'ident=AmbaIPCmrWebPlugIn1' },
      { seen: 'ident=IPNCWebDlls' },
      { seen: 'ident=vb.htm?language=ie' },
      { seen: 'ident=NPClient.html' },
      { seen: 'ident=PcamEn.htm' },
      { seen: 'ident=g_titleName=GV' },
      { seen: 'ident=psclientdiv' },
      { seen: 'ident=initProdNbr' },
      { seen: 'ident=HAS_IPC_AX' },
      { seen: 'ident=langstr.login_please' },
      { seen: 'ident=bntdefultbgimgae' },
    ],
    unlike: ['ident=login', 'ident=loginHandle', 'ident=g_titleName', 'IPCamera_Logo'],
    source: `GitHub full-text search for g_SoftWareVersion: pages of a DCS-2130, repository not named; ${gobyRules}; wooluo/POC sysscanrule/camera; umair9747/Genzai data/signatures.json; GitHub full-text search for CCapability($shm_id): pages of a camera, repository not named; phully/goahead-1 home.asp; lubing521/ipc_dm36x ipnc_app/webdata/gui; embeddora/vulval.data.DCS-2210 apps/fs/www.7315; GitHub full-text search for flir_webplugin.exe: a scanner’s table of first pages, repository not named (NPClient, PcamEn); ${classTable} (psclientdiv); zhouyanfss/cameraH browse/login.asp (HAS_IPC_AX); JinalAmbicam/CameraWeb rootfs_web_lite/usr/share/www/login.html (langstr); GitHub full-text search for <title>网络摄像机: a page of a camera, repository not named (bntdefultbgimgae); OpenVAS scripts on cameras of Zavio, TP-Link, Pearl and Beward, found by full-text search, repository not named (initProdNbr); the rest: general knowledge, not verified`,
  },
];
