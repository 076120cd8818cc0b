import { expect, test } from 'vitest';
import { parseReply } from '../../scanners/http/parse.ts';
import { page } from './fake-dialer.ts';

function marksOf(html: string): string[] {
  return (parseReply(page(200, [['Content-Type', 'text/html']], html)) ?? [])
    .filter(({ field }) => field === 'http.page-mark')
    .map(({ value }) => String(value));
}

test.each([
  ['<script>var gJS_ProductType="IPC";</script>', ['ident=gJS_ProductType']],
  ['<label for="a" class="login_autoLoginLabel">Keep</label>', ['ident=login_autoLoginLabel']],
  ['<div id="IDCS_LOGIN_NBSP"></div>', ['ident=IDCS_LOGIN_NBSP']],
  ['<script>$.nvr = {}; $.nvr.plugin_version = "1.0";</script>', ['ident=$.nvr.plugin_version']],
  ['<script>GetXml("login.xml?"+p)</script>', ['ident=GetXml("login.xml']],
  ['<form name="Vacron NVR Login"></form>', ['ident=Vacron NVR Login']],
  ['<div id="ptzguard"></div>', ['ident=ptzguard']],
  [
    '<span t="use_AUserPwdCfmTip"></span><div id="lorexcameras">',
    ['ident=use_AUserPwdCfmTip', 'ident=lorexcameras'],
  ],
  ['<a onclick="UserMailOKclick()"></a><input name="utbd_v">', ['ident=UserMailOKclick', 'ident=utbd_v']],
  ['<body background="images/keda_svrstation.jpg">', ['ident=keda_svrstation']],
  ['<img src="descript.gif?cidx=TV-IP851WIC1.022014-03-31">', ['ident=descript.gif?cidx=TV-IP851WIC1']],
  ['<param value="/axis-media/media.amp?videocodec=h264">', ['ident="/axis-media/media.amp']],
  ['<img src="/incl/trash.shtml">', ['ident="/incl/trash.shtml']],
  [
    '<script>var sVideoInput="pal"; x.innerHTML = "Checking HNVR Client Control Version..."</script>',
    ['ident=var sVideoInput="pal', 'ident=HNVR Client Control'],
  ],
  [
    '<a name="JSVFrame"></a><script>top.frmResource.location = getXMLUrl; Get_Cookie("OCX")</script>',
    ['ident=JSVFrame', 'ident=frmResource.location = getXMLUrl', 'ident=Get_Cookie("OCX'],
  ],
  [
    '<script>dhVideoWHMode = 0; var w_cloudCurVer = 1;</script>',
    ['ident=dhVideoWHMode', 'ident=w_cloudCurVer'],
  ],
  [
    '<a onclick="chkAlarmSound()"></a><table id="osdCmdTb"></table>',
    ['ident=chkAlarmSound', 'ident=osdCmdTb'],
  ],
  [
    '<span class="logo-holoSens"></span><script>alert("Sorry,you need to use IE brower")</script>',
    ['ident=logo-holoSens', 'ident=you need to use IE brower'],
  ],
  [
    '<div id="psclientdiv"></div><script>document.write("<img src=" + "a" + \'"+tm01+"\')</script>',
    ['ident=psclientdiv', 'ident="+tm01+"'],
  ],
  ['<p>IP Surveillance for Your Life</p>', ['ident=IP Surveillance for Your Life']],
  ['<a href="http://www.dvripc.net/Common/Download/a.apk">x</a>', ['ident=dvripc.net/Common/Download']],
  ['<a onclick="f(&quot;/adm/file.cgi?next_file=setting.htm&quot;)">x</a>', ['ident=adm/file.cgi?next_file']],
  ['<img src="img/main.cgi?next_file=main.htm">', ['ident=img/main.cgi?next_file']],
  [
    '<script>x("https://" + SSLHostIp); var g_AlarmCheckTime = 555; g_usingServerpush = 0;</script>',
    ['ident=SSLHostIp', 'ident=g_AlarmCheckTime', 'ident=g_usingServerpush'],
  ],
  [
    'Error: username or password error,please input again.',
    ['ident=username or password error,please input again'],
  ],
  [
    '<a href="L3gpp.htm">3GPP</a><i id="IDS_WEB_GUEST_LOGIN"></i><iframe src=" ../index.htm?clientIpAddr=10.1.2.3">',
    ['ident=L3gpp.htm', 'ident=IDS_WEB_GUEST_LOGIN', 'ident=index.htm?clientIpAddr'],
  ],
  [
    '<script>var fromWebChromeNACL = 1; var g_busernameEncrypt = 0;</script>',
    ['ident=fromWebChromeNACL', 'ident=g_busernameEncrypt'],
  ],
  ['<script>loadxmlfunc(getLang(), setPageTitle);</script>', ['ident=loadxmlfunc(getLang()']],
  ['<script>get("cgi-bin/jvsweb.cgi?cmd=yst")</script>', ['ident=cgi-bin/jvsweb.cgi']],
  [
    '<param value="/cgi-bin/getuid?FILE=indexnw.html"><param value="FoscamFlashPlayer.swf">',
    ['ident=cgi-bin/getuid?FILE', 'ident=FoscamFlashPlayer.swf'],
  ],
  [
    '<script>var mnuTutkP2P=1; go_all("/video/liveplg.asp"); var capInfo = {"board_chipset":"x"};</script>',
    ['ident=mnuTutkP2P', 'ident=video/liveplg.asp', 'ident=board_chipset'],
  ],
  ['<param name="archive" value="http://192.0.2.1:80/ultracam.jar">', ['ident=ultracam.jar']],
  [
    '<form action="/infinova/dvrStatCfg"></form><object id="AmbaIPCmrWebPlugIn1"></object>',
    ['object=AmbaIPCmrWebPlugIn1', 'ident=infinova/dvrStatCfg', 'ident=AmbaIPCmrWebPlugIn1'],
  ],
  ['<script>BackUpBeginTimeChanged(); my_gZoom_Capability();</script>', ['ident=BackUpBeginTimeChanged']],
  // Of another host.
  ['<param value="http://192.0.2.9/axis-media/media.amp">', []],
  ['<form name="idvrform" action="webs/loginHandle">', ['ident=idvrform', 'ident=webs/loginHandle']],
  [
    '<div id="NVRsolo"></div><script>pegFooterToBottom()</script>',
    ['ident=id="NVRsolo', 'ident=pegFooterToBottom'],
  ],
  [
    '<script>function lgnLocalStorageGet() {} if (document.domain.toLowerCase() == "DCS-950G") {}</script>',
    ['ident=lgnLocalStorageGet', 'ident=document.domain.toLowerCase() == "DCS-950G'],
  ],
  [
    '<i id="maintaince_dialog_ok"></i><i t="application/x-rs-sclient-v3"></i><i id="prew_downloadplugin"></i>',
    ['ident=maintaince_dialog_ok', 'ident=application/x-rs-sclient-v3', 'ident=prew_downloadplugin'],
  ],
  [
    '<embed pluginspage="IPCWebComponents.exe" type="application/ipcam-regplugin">',
    [
      'plugin=IPCWebComponents.exe',
      'plugin=application/ipcam-regplugin',
      'ident=application/ipcam-regplugin',
    ],
  ],
  [
    '<script>navigator.mediaDevices.getUserMedia({ audio: true, video: true }); Webcam.attach("#me")</script>',
    ['ident=getUserMedia({ audio: true, video', 'ident=Webcam.attach'],
  ],
  [
    '<script>navigator.mediaDevices.getUserMedia({ audio: true }); new Html5QrcodeScanner("reader")</script>',
    ['ident=Html5QrcodeScanner'],
  ],
  [
    '<script>var initProdNbr="F7210"; initBrand="ZAVIO "; var l = _nr_nginx_user_lang_;</script><img src="../img/SANYO_lan.gif">',
    ['brand=ZAVIO', 'ident=initProdNbr', 'ident=_nr_nginx_user_lang_', 'ident=SANYO_lan.gif'],
  ],
  [
    '<input id="HAS_IPC_AX"><script>document.write(langstr.login_please); var bntdefultbgimgae=47;</script>',
    ['ident=HAS_IPC_AX', 'ident=langstr.login_please', 'ident=bntdefultbgimgae'],
  ],
  ['<input type="hidden" name="__VIEWSTATE" value="/wEPDw">', ['ident=__VIEWSTATE']],
  ['<script>var g_SoftWareVersion="V4.02.R11.3450";</script>', ['ident=g_SoftWareVersion="V4.02.R11']],
  [
    '<script>g_szCacheTime; g_szCacheTime; WebDVRCtrl; objLvrForNoIE; g_isDeviceInited</script>',
    ['ident=g_szCacheTime', 'ident=WebDVRCtrl', 'ident=objLvrForNoIE'],
  ],
  // Parts of other names, kits that others' pages show cameras with, and Oracle's service of the same prefix.
  ['<script>my_g_szCacheTime; g_szCacheTimes; $.nvr.name; loadVrmChunk.setHelpName()</script>', []],
  [
    '<script>WebVideoCtrl.I_InitPlugin(); var handlerOcxEvents = {}; var GJS_DEBUG = 1; IDCS_CLIENT_ID = "x"</script>',
    [],
  ],
  ['<script>var UserLoginEvent = 1; var g_softwareversion = "1.01"; login_chk_usr()</script>', []],
])('a few names by which a family of web interfaces is known: %s', (html, marks) => {
  expect(marksOf(html)).toEqual(marks);
});
