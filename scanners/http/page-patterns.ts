/**
 * What is looked for in a page: each pattern's first group is what is read. All are bounded, so that a page full of opening brackets costs no
 * more than any other. A target on the page's own host is one without scheme and host: intranets show pictures of other devices.
 */

/**
 * A script's variable with the unit's maker. Members of data and attributes are left out: lists and shops contain other makers'
 * brands.
 */
export const brandVariable =
  /\b(?:(?:var|let|const)\s{1,4}\w{0,16}(?:brand|vendor|manufacturer)\w{0,16}\s{0,4}=?|[a-z]{2,4}_oem_?(?:type|name)\s{0,4}=|(?:initBrand|BrandCopyright)\s{0,4}=)\s{0,4}["']([^"'<>\r\n\\]{2,60})["']/gi;

/** A script's variable with the unit's model, or with the name of a saved picture. Members of data are left out, too. */
export const modelVariable =
  /(?:\b(?:var|let|const)\s{1,4}|\$\.\w{1,8}\.|\b[nd]vr\.|\b(?=initProdNbr))(?:initProdNbr|(?:g_|m_|s_|sz|str)?(?:dev(?:ice)?_?|product_?)?model(?:_?name)?|product_?name|title_?name|default_?filename)\s{0,4}=\s{0,4}["']([^"'<>\r\n\\]{3,40})["']/gi;

/** The key by which a script looks up the title, to show it in the reader's language. */
export const titleKey =
  /<title\b[^>]{0,100}?\s(?:data-[a-z]{1,12}|i18n|lid|ng-bind|v-text)\s{0,4}=\s{0,4}["']([^"'<>]{3,60})["']/gi;

/** The keys by which a script looks up its labels: frameworks are anyone's, names of dictionaries are not. */
export const labelKey =
  /\b(?:ng-bind|v-text|data-i18n|i18n|lid|t)\s{0,4}=\s{0,4}["']([A-Za-z]\w{1,20}(?:\.|::)\w[\w.]{1,40})["']/g;

/** The first pages of Axis (which adds the time) and IQinVision keep their target in a variable. */
export const scriptedRedirect =
  /\b(?:location(?:\.href)?\s{0,4}(?:=|\.(?:replace|assign)\s{0,4}\()|(?:var refreshUrl|loc)\s{0,4}=)\s{0,4}["']([^"'\r\n]{1,300})["']/gi;

/** The page shown in a frame. */
export const frame = /<i?frame\b[^>]{0,300}?\bsrc\s{0,4}=\s{0,4}["']?([^"'\s>]{1,300})/gi;

/** The unit's own pages that its page links to, if named like viewers: only on the page's own host. */
export const viewerPage =
  /<a\b[^>]{0,200}?\bhref\s{0,4}=\s{0,4}["']?((?!https?:|\w{2,12}:|\/\/|#)[^"'\s>]{0,50}(?:live|view|cam|ptz|monitor|video|[dn]vr|camctrl|client_execute|incl\/|vb\.htm|lvappl|login\.ml|(?:guest|user)image|doc\/page\/)[^"'\s>]{0,60})/gi;

/** The plug-in of an old viewer, which is its maker's own (HTML 4.01, 13.3). */
export const pluginClass = /\b(?:clsid:)?([0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12})\b/gi;

/** The file of a plug-in or applet (HTML 4.01, 13.3 and 13.4), or its download, without its version. */
export const pluginFile =
  /\b(?:codebase|archive|href|pluginspage)\s{0,4}=\s{0,4}\\?["']?([^"'\\\s>#,]{1,100}\.(?:cab|ocx|exe|jar|xpi|dmg|pkg|msi))\b/gi;

/** The type of what a plug-in shows, which its maker coined. Those of documents, players and forms have none of these words. */
export const pluginType =
  /["'](application\/(?=[\w-]{0,30}(?:ipc|cam|dvr|nvr|video|plug-?in|webui))[\w-]{4,40})(?=["'.])/gi;

/** An old viewer's name for its plug-in or applet, or for the place that offers it. */
export const pluginName =
  /(?:<(?:object|embed|applet)\b[^>]{0,300}?\b(?:id|name|code)\s{0,4}=|<div\b[^>]{0,100}?\bid\s{0,4}=(?=\s{0,4}["']?download_?plugin)|new ActiveXObject\(\s{0,4}(?=["'](?!Microsoft|Msxml|Shockwave|Scripting|WScript)))\s{0,4}["']?([^"'<>]{3,60}?)(?:["'>]|\s\w{1,20}=)/gi;

/** A file of script. */
export const scriptFile = /<script\b[^>]{0,300}?\bsrc\s{0,4}=\s{0,4}["']?([^"'\s>]{1,120})/gi;

/** A style sheet, or the fonts that it takes from Google. */
export const styleFile =
  /<link\b[^>]{0,200}?\bhref\s{0,4}=\s{0,4}["']?((?:https?:)?\/\/fonts\.googleapis\.com|[^"'\s>?]{1,120}\.css)\b/gi;

/** The picture of a logo. */
export const logo = /<img\b[^>]{0,300}?\bsrc\s{0,4}=\s{0,4}["']?([^"'\s>]{0,100}logo[^"'\s>]{0,100})/gi;

/** The target of the page's logo, or of a window it opens: the maker's site. */
export const linkedSite =
  /(?:<a\b[^>]{0,200}?\bhref\s{0,4}=\s{0,4}["']?(?=[^>]{4,200}>\s{0,20}<img\b)|\bwindow\.open\(\s{0,4}\\?["'])https?:\/\/([\w.-]{4,60})/gi;

/** The name of a page built by script, from its tool's sentence for browsers without script, or from Axis's. */
export const appName =
  /(?:We(?:'|\u2019|&#39;|&#x27;)re sorry but (?:<\w{1,8}>)?|To use the )([^<>\r\n]{1,40}?)(?:(?:<\/\w{1,8}>)? doesn(?:'|\u2019|&#39;|&#x27;)t work properly without| web application, enable) JavaScript/gi;

/** The name that AngularJS gives a page built by script. */
export const angularApp = /\bng-app\s{0,4}=\s{0,4}["'](\w{2,30})["']/gi;

/** The name of a cookie that a script sets. */
export const cookie = /(?:\b\w{0,12}Cookie|\$\.cookie)\s{0,4}\(\s{0,4}["']([A-Za-z][\w-]{3,40})["']/g;

/** The target of the login form, on the page's own host. */
export const formAction =
  /<form\b[^>]{0,300}?\baction\s{0,4}=\s{0,4}["']?((?!https?:|javascript:|\/\/|#)[^"'\s>?]{4,100})/gi;

/** Whose page it is, by a text between elements. */
export const copyrightText =
  /(?:>|^)([^<>]{0,80}(?:&copy;|&#169;|\xa9|copyright|all rights reserved)[^<>]{0,120})(?:<|$)/gi;

/** The same in a comment of the page or its script, on one line. */
export const copyrightComment =
  /(?:<!--|\/\*|\/\/)([^<>\r\n*]{0,60}(?:copyright|\(c\) ?(?:19|20)\d\d|all rights reserved)[^<>\r\n*]{0,100})/gi;

/** Where cameras have their live picture. */
const pictures = [
  String.raw`mjpe?g|videostream\.(?:cgi|asf)|(?:video|snapshot|image|getimage|mjpeg|nph-?jpeg)\.cgi`,
  String.raw`viewer/video\.jpg|cgi-bin/video\.jpg|nphMotionJpeg|SnapshotJPEG|oneshotimage|faststream\.jpg`,
  String.raw`axis-cgi|axis-media|wvhttp-01|jpg/image\.jpg|tmpfs/|/snap\.jpg|cgi-bin/view/image`,
  String.raw`CGIStream\.cgi|getimage(?=\?fmt)|live/ch\d|stream\.sdp`,
  String.raw`cgi-bin/(?:jpeg|stream\.cgi|video(?=[?"'\s>]))|cam(?:era)?/snapshot`,
].join('|');
/** The unit's own live picture: only on the page's own host. */
export const liveStream = new RegExp(
  String.raw`<(?:img|embed|iframe|frame|source|video|input)\b[^>]{0,200}?\bsrc\s{0,4}=\s{0,4}["']?((?!https?:|//)[^"'\s>?]{0,60}(?:${pictures})[^"'\s>?]{0,60})`,
  'gi',
);

/** Paths of interfaces that only cameras and recorders have. */
const interfaces = [
  String.raw`LAPI/V\d|ISAPI/|PSIA/|RPC2(?:_Login)?\b|RPC_Loadfile/|current_config/|stw-cgi|axis-cgi/`,
  String.raw`nphMotionJpeg|SnapshotJPEG|-wvhttp-01-/|command/inquiry\.cgi|oneshotimage`,
  String.raw`CgiStart(?=\?page=)|CgiTagMenu\b|rcp\.xml(?=\?command=)`,
  String.raw`cgi-bin/(?:hi3510/|nobody/|magicBox\.cgi|configManager\.cgi|CGIProxy\.fcgi|guest/Video\.cgi|faststream\.jpg|viewer/(?:video\.jpg|getparam))`,
  String.raw`(?:web/)?cgi-bin/hi3510/|decoder_control\.cgi|get_camera_params\.cgi`,
  String.raw`videostream\.(?:cgi|asf)|trans_cmd_string\.cgi|cgi-bin/api\.cgi\?cmd=|rtspoverwebsocket\b|nvc-cgi/`,
  String.raw`(?!(?:[\w-]{1,16}/){0,3}(?:disk|storage|volume|backup|vm)/)(?:[\w-]{1,16}/){0,3}(?:(?:(?:get_?|net_)?jpe?g|(?:get_?)?snap(?:shot|_?pic)?|video_?snapshot|(?:get_?|net_)?video|(?:get|fw|video)stream|ptz\w{0,8}|pt(?:ctrl|dc)|cam(?:era)?_control|mjpe?g\w{0,6}|osd\w{0,8}|ircut)\.(?:f?cgi|sh)|video\d?\.mjpg|faststream\.jpg)\b`,
].join('|');
/** The interface that a page calls: only on the page's own host. */
export const api = new RegExp(String.raw`["'=(](\.{0,2}/?(?:${interfaces})[^"'<>()\s]{0,60})`, 'g');

/** A link of the page to the Internet; those to makers of browsers and players lead to what the page needs. */
export const textLink =
  /<a\b[^>]{0,200}?\bhref\s{0,4}=\s{0,4}["']?https?:\/\/(?!(?:[\w-]{1,20}\.){0,2}(?:adobe|apple|google|java|macromedia|microsoft|mozilla|oracle|sun|videolan|github|w3)\.(?:com|org)\b)([\w.-]{4,60})/gi;

/** The text in place of a logo. */
export const logoText =
  /<(?:img|div|span|a|h1)\b(?=[^<>]{0,300}?(?:logo|brand|banner))[^<>]{0,300}?\b(?:alt|title)\s{0,4}=\s{0,4}["']([^"'<>]{2,40})["']/gi;
