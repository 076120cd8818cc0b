/** A public catalogue of cameras and their model numbers (CC0). */
export const catalogue = 'ch-bas/cctv-camera-database data/cameras.csv';

/** The same catalogue's folder of one brand: a file for each model number. */
export const catalogued = (brand: string) => `ch-bas/cctv-camera-database cameras/${brand}`;

/** A viewer's list of what cameras call themselves over UPnP. */
export const cameraTable = 'Sighthound Video CameraTable.py, found by full-text search: repository not named';

/** What a video management program knows of units by the manufacturer and model that they state over ONVIF. */
export const vmsTable =
  'networkoptix/nx_open vms/server/nx_vms_server_db/static-resources/resource_data.json';

/** What the same program leaves to the makers' own protocols, by manufacturer and model over ONVIF. */
export const vmsFetcher =
  'networkoptix/nx_open plugins/resource/onvif/onvif_resource_information_fetcher.cpp, found by full-text search';

/** A database of streams by maker and model, one file for each brand. */
export const strix = (brand: string) => `eduard256/StrixCamDB brands/${brand}.json`;

/** A network scanner's rules for recognising products, as published by others. */
export const goby = 'r0eXpeR/fingerprint Goby/Goby-Ver1.8.279-fingerprint.json';

/** Titles and paths of cameras, as people search for them on the Internet. */
export const dorks = 'Network-Sec/IP-Cams README.md';

/** What a scanner of small networks knows first pages by. */
export const pageScan =
  'GitHub full-text search for top.htm?Currenttime: NetworkScanner.cs of an IPScanner, repository not named';

/** What a table made from a search engine's web cameras knows them by. */
export const pageTable =
  'GitHub full-text search for top.htm?Currenttime: a table of web cameras and their banners, repository not named';

/** Titles and paths of devices, as more people search for them on the Internet. */
export const searched = 'iveresk/camera_dorks dorks.json';

/** What services answer to nmap's probes, banners above all. */
export const nmapProbes = 'nmap/nmap nmap-service-probes';

/** Pages by which nmap recognises devices whose default accounts it tries. */
export const nndefaccts = 'nnposter/nndefaccts http-default-accounts-fingerprints-nndefaccts.lua';

/** What Goby's exploits check before they try: one file each, with a rule for the product. */
export const gobyRules = 'burpheart/cybertagger finger.json';

/** Groups of devices by what a scanner for weaknesses saw of their pages and certificates. */
export const pageTags = 'immewnity/qualys-tags: tags for cameras';

export const gobyExploits =
  'rules in exploits of Goby (GitHub full-text search for GobyQuery, repositories not named)';

/** Titles and pages of appliances in FOFA's first rules, as other scanners have adopted them. */
export const fofa =
  'rules of FOFA of 2014 in scanners (GitHub full-text search for EdmWebVideo, repositories not named)';

/** Rules of a device scanner written in China. */
export const yak = 'yaklang/yaklang rules of iotdevfp, found by full-text search';

/** Titles and realms of cameras and recorders found on the Internet. */
export const cctvOnline = 'zveriu/cctv-ddns-shodan-censys cctv_online_shodan.txt';

/** A scanner that recognises devices by their certificates, titles and servers. */
export const lift = 'trylinux/lift lift.py, found by full-text search';

/** Pages and headings by which an old camera scanner classifies what it finds. */
export const nesca = 'FinderSecond of the scanner Nesca, found by full-text search: repository not named';

/** Titles and servers by which a scanner names devices. */
export const titleList =
  'a scanner’s list of devices by what they say, found by full-text search for “<title>dvr”: repository not named';

/** Descriptions of streams as quoted by users. */
export const mediaPresentation =
  'GitHub full-text search for “s=Media Presentation”: files read in excerpts, repositories not named';

/** Class ids and files of the plug-ins that camera pages need. */
export const classIds =
  'GitHub full-text search for class ids of plug-ins: files read in excerpts, repositories not named';

/** Paths of live pictures by camera, as known to viewing software. */
export const ispy = 'ispysoftware/iSpy XML/Sources.xml';

/** Paths and model numbers by maker, as a program for homes keeps them. */
export const homePaths = (maker: string) => `npm iobroker.cameras 3.0.2 admin/data/${maker}.json`;

/** Paths of streams by maker. */
export const camioPaths = 'CamioCam/rtsp cameras/paths.csv';

/** FOFA's rules as republished by a network scanner, in lower case. */
export const dismap = 'zhzyker/dismap configs/rule.go';

/** Brands and models of cameras with one firmware and GoAhead's web server. */
export const wificam =
  'threat9/routersploit routersploit/modules/exploits/cameras/multi/P2P_wificam_credential_disclosure.py';

/** Pages, servers and plug-ins by which a scanner for weaknesses knows cameras, most of them of before 2013. */
export const nessus = 'Nessus plug-in 33523, Network Camera Web Server Detection';

/** A scanner's table of devices by class, maker and what their pages and streams contain. */
export const classTable =
  'a scanner’s table of devices by class, found by full-text search for dev_class and nvr_station: repository not named';
