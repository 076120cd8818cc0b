import { classIds, goby, gobyExploits, hearsay, nmapProbes, nndefaccts, yak } from '../../sources.ts';
import { type Habit, line } from '../../tables/habits.ts';

/** What pages, streams and names of Dahua units look like beside what the maker's marks say. */
export const habits: readonly Habit[] = [
  line('(?:WizSense|WizMind)(?: [\\w-]{2,12}){0,2}', ['WizSense', 'WizMind IPC'], ['Wiz', 'WizMinds']),
  {
    brand: 'Intelbras',
    field: 'http.title',
    pattern: /^Intelbras$/i,
    weight: 0,
    // Telephones and switches of the same name have longer titles.
    is: ['camera', 0.3],
    seen: ['Intelbras'],
    unlike: ['Intelbras SS 2420', 'Bras'],
    source: nmapProbes,
  },
  {
    // Of its door stations.
    field: 'http.title',
    pattern: /^WEB SERVICE ?2\.0$/i,
    weight: 0.5,
    is: ['doorbell', 0.45],
    seen: ['WEB SERVICE2.0', 'WEB Service 2.0'],
    unlike: ['WEB SERVICE', 'Web Services 2.0'],
    source: hearsay,
  },
  {
    // Lines of the badge, not all of them this maker's; the name alone is many other things.
    brand: 'BCS',
    field: 'http.title',
    pattern: /^BCS[ -](?:LINE|POINT|BASIC|VIEW|ULTRA)(?: .{0,24})?$/i,
    weight: 0,
    is: ['camera', 0.3],
    seen: ['BCS LINE', 'BCS Point NVR'],
    unlike: ['BCS', 'BCS lines', 'DBCS LINE'],
    source: hearsay,
  },
  {
    field: 'http.title',
    pattern: /^Watashi SERVICE$/i,
    weight: 0.45,
    is: ['recorder', 0.25],
    seen: ['Watashi SERVICE'],
    unlike: ['Watashi', 'SERVICE'],
    source: goby,
  },
  {
    field: 'http.page-mark',
    pattern: /^script=(?:\/|\.\/)?(?:jsCore\/rpc(?:Core|Login)?\.js|js\/loginEx\.js)$/,
    weight: 0.6,
    is: ['camera', 0.2],
    seen: ['script=js/loginEx.js', 'script=jsCore/rpcCore.js'],
    unlike: ['script=js/login.js', 'script=rpc.js'],
    source: nndefaccts,
  },
  {
    brand: 'American Dynamics',
    field: 'http.title',
    pattern: /^American Dynamics\b/i,
    weight: 0,
    is: ['camera', 0.3],
    seen: ['American Dynamics - VideoEdge IP Dome'],
    unlike: ['American', 'Dynamics'],
    source: nndefaccts,
  },
  {
    brand: 'RVi',
    field: ['http.page-mark', 'http.title'],
    pattern: /^(?:author=hhdigital|RVi(?:[ -].{0,40})?)$/,
    weight: 0,
    is: ['camera', 0.45],
    seen: ['author=hhdigital', 'RVi-IPC22'],
    unlike: ['author=digital', 'RVing'],
    source: 'urbanadventurer/WhatWeb plugins/rvi-camera.rb',
  },
  {
    brand: 'Intelbras',
    field: 'http.title',
    pattern: /^Intelbras (?:VD|i?MHDX|NVD|HDCVI|VIP|VMH?D|VHD)\b.{0,24}$/i,
    weight: 0,
    is: ['recorder', 0.3],
    seen: ['Intelbras VD 4E 120', 'Intelbras MHDX 1108'],
    unlike: ['Intelbras SS 2420', 'Intelbras TIP'],
    source: hearsay,
  },
  {
    field: ['http.redirect', 'http.page-mark'],
    pattern: /(?:^|\/)RPC2(?:_Login|_Notify\w{0,10})?$/,
    weight: 0.6,
    is: ['camera', 0.25],
    seen: ['/RPC2_Login', 'http://192.0.2.1/RPC2_Login'],
    unlike: ['/RPC2_Loginx', '/RPC'],
    source: hearsay,
  },
  {
    // The two folders of script that its pages have had since about 2015, and the dictionary of those before.
    field: 'http.page-mark',
    pattern:
      /^(?:script=(?:\.?\/)?js(?:Base|Core)\/[\w./-]{1,60}\.js|label=(?:\w{1,12}::)?com_menu\.\w{1,40})$/,
    weight: 0.5,
    is: ['camera', 0.25],
    seen: ['script=jsBase/lib/jquery.js', 'script=jsCore/LAB.js', 'label=title::com_menu.title_setup'],
    unlike: ['script=../../Lib/JsBase/jquery-jtemplates.js', 'script=js/base.js', 'label=menu.title_setup'],
    source:
      'GitHub full-text search for jsCore/rpc, jsBase/ and com_menu.title_setup: scanners’ scripts for Dahua, repositories not named',
  },
  {
    // What the recorders' pages of before 2015 load.
    field: 'http.page-mark',
    pattern: /^(?:style=(?:\.?\/)?css\/playBackIndex\.css|script=(?:\.?\/)?cap\.js)$/i,
    weight: 0.45,
    is: ['recorder', 0.25],
    seen: ['style=css/playBackIndex.css', 'script=/cap.js'],
    unlike: ['style=css/playback.css', 'script=/recap.js'],
    source: 'zhzyker/dismap configs/rule.go',
  },
  {
    // Where the recorders' pages of about 2013 offer the viewer.
    field: 'http.page-mark',
    pattern: /^object=download_plugins$/,
    weight: 0.45,
    is: ['recorder', 0.25],
    seen: ['object=download_plugins'],
    unlike: ['object=download_plugin', 'object=plugins'],
    source: nndefaccts,
  },
  {
    // Names of cookies that its pages set, old and new.
    field: 'http.page-mark',
    pattern:
      /^cookie=(?:Dh(?:Web(?:Cookie|ClientSessionID)|VOD\w{0,12})|DH(?:LangCookie|VideoWHMode|VideoPlay)\w{0,8})$/,
    weight: 0.6,
    is: ['camera', 0.25],
    seen: ['cookie=DhWebClientSessionID', 'cookie=DhWebCookie', 'cookie=DHLangCookie30'],
    unlike: ['cookie=WebClientSessionID', 'cookie=DHCP', 'cookie=DhWeb'],
    source:
      'GitHub full-text search for IPCam Client: pages of cameras in tests, repositories not named; OWASP NINJA PingU, list of cameras (DhWebCookie)',
  },
  {
    field: 'http.title',
    pattern: /^[A-Z][\w-]{1,15} WEB SERVICE$/,
    weight: 0.3,
    is: ['recorder', 0.25],
    seen: ['EPCOM WEB SERVICE', 'AMCREST WEB SERVICE'],
    unlike: ['WEB SERVICES', 'Acme Web Service'],
    source: hearsay,
  },
  {
    field: 'http.page-mark',
    pattern:
      /^(?:clsid=(?:7F9063B6-E081-49DB-9FEC-D72422F2727F|240999BE-CBAD-44F7-A19D-DA415C8A5B58|D8993483-BB2A-42B1-A3DF-52290DB03FAE|108D3206-846A-4A93-BACB-F0572D043ED7)|plugin=(?:.{0,80}\/)?webrec\.cab)$/i,
    weight: 0.45,
    is: ['camera', 0.25],
    seen: ['clsid=7F9063B6-E081-49DB-9FEC-D72422F2727F', 'plugin=webrec.cab'],
    unlike: ['clsid=D27CDB6E-AE6D-11CF-96B8-444553540000', 'plugin=rec.cab'],
    source: classIds,
  },
  {
    brand: 'RVi',
    field: 'http.page-mark',
    pattern: /^plugin=\/?xdview\.exe$/i,
    weight: 0,
    is: ['camera', 0.3],
    seen: ['plugin=xdview.exe'],
    unlike: ['plugin=view.exe', 'plugin=xdview.zip'],
    source: yak,
  },
  {
    brand: 'Honeywell',
    field: 'http.favicon-mmh3',
    pattern: /^903086190$/,
    weight: 0,
    is: ['camera', 0.3],
    seen: ['903086190'],
    unlike: ['9030861900'],
    source: 'sansatart/scrapts shodan-favicon-hashes.csv',
  },
  {
    // Listed for a badge, under the heading of Dahua's pages.
    field: 'http.favicon-mmh3',
    pattern: /^903086190$/,
    weight: 0.3,
    is: ['camera', 0.3],
    seen: ['903086190'],
    unlike: ['9030861900'],
    source: 'sansatart/scrapts shodan-favicon-hashes.csv',
  },
  {
    field: 'rtsp.server',
    pattern: /^DahuaRtsp\w{0,10}\b/i,
    weight: 0.7,
    is: ['camera', 0.3],
    seen: ['DahuaRtsp', 'DahuaRtspServer'],
    unlike: ['Dahua', 'Rtsp'],
    source: yak,
  },
  {
    field: 'http.server',
    pattern: /^Dahua-?Http\w{0,10}\b/i,
    weight: 0.6,
    is: ['camera', 0.2],
    seen: ['DahuaHttp', 'DahuaHTTP'],
    unlike: ['Dahua', 'Http', 'My DahuaHttp'],
    source: 'GitHub full-text search for DahuaHTTP: a list of banners, repository not named',
  },
  {
    // The page that tells what a unit of theirs can do; door stations have it, too.
    field: 'http.redirect',
    pattern: /^(?:https?:\/\/[^/]{1,80})?\/web_caps\/webCapsConfig\b/,
    weight: 0.6,
    is: ['camera', 0.2],
    seen: ['/web_caps/webCapsConfig'],
    unlike: ['/web_caps/', '/webCapsConfig', '/proxy?to=/web_caps/webCapsConfig'],
    source:
      'detection scripts of a vulnerability scanner for Dahua, Amcrest and Q-See (GitHub full-text search for web_caps/webCapsConfig)',
  },
  {
    // Much of the range is made by it, and some of it by others: a badge.
    brand: 'Intelbras',
    field: ['http.title', 'http.auth-realm', 'rtsp.auth-realm', 'snmp.sys-descr'],
    pattern: /^(?:Intelbras )?(?<model>(?:i?MHDX|HDCVI|NVD|iNVD) ?\d{3,4}(?: ?-? ?\w{1,8}){0,2})$/i,
    weight: 0,
    is: ['recorder', 0.6],
    seen: ['Intelbras MHDX 1008', 'NVD 1204', 'iMHDX 3008'],
    unlike: ['Intelbras', 'MHDX', 'NVD score 9.8'],
    source: 'certtools/intelmq intelmq/tests/bots/parsers/shadowserver/testdata/scan_dvr_dhcpdiscover.csv',
  },
  {
    brand: 'Intelbras',
    field: ['http.title', 'http.auth-realm', 'rtsp.auth-realm', 'snmp.sys-descr'],
    pattern:
      /^(?:Intelbras )?(?<model>(?:VIPC?|VHD|VIP S)[ -]?\d{4}(?:[ -][A-Z]{1,2}\d?){1,3}|VIP S ?[34]\d{3}(?: G\d)?)$/,
    weight: 0,
    is: ['camera', 0.6],
    seen: ['VIP 1130 B', 'Intelbras VIP 3230 D SL', 'VIP S3020', 'VIPC-1230-B-G2'],
    unlike: ['VIP lounge', 'VIP 1130'],
    source:
      'GitHub full-text search for table.General.MachineName: a test of a client of cameras that Intelbras sells, repository not named',
  },
  {
    // A track beside the picture for what its own player draws into it.
    field: 'rtsp.sdp-attribute',
    pattern: /^rtpmap:\d{1,3} stream-assist-frame\//,
    weight: 0.6,
    is: ['camera', 0.25],
    seen: ['rtpmap:100 stream-assist-frame/90000'],
    unlike: ['rtpmap:107 vnd.onvif.metadata/90000', 'stream-assist-frame'],
    source:
      'notes on Dahua’s stream over HTTP with its description, found by full-text search: repository not named',
  },
  {
    field: 'rtsp.auth-realm',
    pattern: /^DahuaRtsp$/,
    weight: 0.7,
    is: ['camera', 0.3],
    seen: ['DahuaRtsp'],
    unlike: ['Dahua', 'dahuartspd'],
    source: 'an OpenVAS script on RTSP, found by full-text search: repository not named',
  },
  {
    field: 'rtsp.public',
    pattern:
      /^OPTIONS, DESCRIBE, ANNOUNCE, SETUP, PLAY, RECORD, PAUSE, TEARDOWN, SET_PARAMETER, GET_PARAMETER$/,
    weight: 0.4,
    is: ['camera', 0.25],
    seen: ['OPTIONS, DESCRIBE, ANNOUNCE, SETUP, PLAY, RECORD, PAUSE, TEARDOWN, SET_PARAMETER, GET_PARAMETER'],
    unlike: [
      'OPTIONS, DESCRIBE, SETUP, TEARDOWN, PLAY, PAUSE, ANNOUNCE, RECORD, SET_PARAMETER, GET_PARAMETER',
    ],
    source: 'https://blog.csdn.net/BeanGuohui/article/details/121969076',
  },
  {
    field: 'rtsp.sdp-attribute',
    pattern: /^control:\/cam\/(?:realmonitor|playback)\b/i,
    weight: 0.45,
    is: ['camera', 0.25],
    seen: ['control:/cam/realmonitor?channel=1&subtype=0/'],
    unlike: ['control:/cam/', 'control:/realmonitor'],
    source: hearsay,
  },
  {
    // Cameras that a telephone company sold under its name: the processes on board and the network chip are Dahua's.
    field: 'rtsp.auth-realm',
    pattern: /^MediaServer3\.0$/,
    weight: 0.6,
    is: ['camera', 0.3],
    seen: ['MediaServer3.0'],
    unlike: ['MediaServer', 'Media Server', 'MediaServer4.0'],
    source:
      'a teardown of a China Mobile camera (和慧眼 C08), found by full-text search: repository not named',
  },
  {
    // Names in the scripts and elements of its first pages.
    field: 'http.page-mark',
    pattern: /^ident=(?:g_isDeviceInited|J_sub_con J_loginbox|J_content J_min_width)$/i,
    weight: 0.45,
    is: ['camera', 0.25],
    seen: ['ident=g_isDeviceInited', 'ident=J_sub_con J_loginbox', 'ident=J_content J_min_width'],
    unlike: ['ident=isDeviceInited', 'ident=J_loginbox', 'g_isDeviceInited'],
    source: gobyExploits,
  },
  {
    // The same on recorders, and what hears of its plug-in.
    field: 'http.page-mark',
    pattern:
      /^ident=(?:webApp\.ability\.getWebCap|search_plateEnable|handlerOcxEvents\.DrawNetPlayRecord|tl\(["']huazhonghua)$/i,
    weight: 0.45,
    is: ['recorder', 0.25],
    seen: [
      'ident=webApp.ability.getWebCap',
      'ident=search_plateEnable',
      'ident=handlerOcxEvents.DrawNetPlayRecord',
      'ident=tl("huazhonghua',
    ],
    unlike: ['ident=webApp.ability', 'ident=handlerOcxEvents', 'search_plateEnable'],
    source: `${gobyExploits}; the rest: general knowledge, not verified`,
  },
];
