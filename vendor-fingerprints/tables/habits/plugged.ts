import type { Habit } from './habit.ts';

const plugins =
  'GitHub full-text search for class ids of plug-ins: files read in excerpts, repositories not named';
const live = 'ispysoftware/iSpy XML/Sources.xml';
const yak = 'yaklang/yaklang rules of iotdevfp, found by full-text search';

/** Plug-ins that viewers in pages of one family need, by class id and by file, and where their live pictures lie. */
export const habitsPlugged: readonly Habit[] = [
  {
    maker: 'hikvision',
    field: 'http.page-mark',
    pattern:
      /^(?:clsid=(?:CAFCF48D-8E34-4490-8154-026191D73924|E7EF736D-B4E6-4A5A-BA94-732D71107808)|plugin=(?:.{0,80}\/)?(?:HC)?NetVideoActiveX\d{0,2}\.cab)$/i,
    weight: 0.45,
    is: ['camera', 0.25],
    seen: ['clsid=CAFCF48D-8E34-4490-8154-026191D73924', 'plugin=codebase/NetVideoActiveX23.cab'],
    unlike: ['clsid=D27CDB6E-AE6D-11CF-96B8-444553540000', 'plugin=ActiveX.cab'],
    source: plugins,
  },
  {
    maker: 'dahua',
    field: 'http.page-mark',
    pattern:
      /^(?:clsid=(?:7F9063B6-E081-49DB-9FEC-D72422F2727F|240999BE-CBAD-44F7-A19D-DA415C8A5B58|D8993483-BB2A-42B1-A3DF-52290DB03FAE|108D3206-846A-4A93-BACB-F0572D043ED7)|plugin=(?:.{0,80}\/)?webrec\.cab)$/i,
    weight: 0.45,
    is: ['camera', 0.25],
    seen: ['clsid=7F9063B6-E081-49DB-9FEC-D72422F2727F', 'plugin=webrec.cab'],
    unlike: ['clsid=D27CDB6E-AE6D-11CF-96B8-444553540000', 'plugin=rec.cab'],
    source: plugins,
  },
  {
    maker: 'axis',
    field: 'http.page-mark',
    pattern:
      /^(?:clsid=(?:745395C8-D0E1-4227-8586-624CA9A10A8D|DE625294-70E6-45ED-B895-CFFA13AEB044|917623D1-D8E5-11D2-BE8B-00104B06BDE3)|plugin=(?:.{0,80}\/)?(?:AMC|AxisCamControl)\.cab)$/i,
    weight: 0.45,
    is: ['camera', 0.25],
    seen: ['clsid=745395C8-D0E1-4227-8586-624CA9A10A8D', 'plugin=activex/AMC.cab'],
    unlike: ['clsid=D27CDB6E-AE6D-11CF-96B8-444553540000', 'plugin=MAC.cab'],
    source: plugins,
  },
  {
    maker: 'itx-security',
    field: 'http.page-mark',
    pattern: /^clsid=FB40C15D-4A00-4B22-BA87-B046910FB09D$/,
    weight: 0.45,
    is: ['recorder', 0.45],
    seen: ['clsid=FB40C15D-4A00-4B22-BA87-B046910FB09D'],
    unlike: ['clsid=D27CDB6E-AE6D-11CF-96B8-444553540000'],
    source: plugins,
  },
  {
    maker: 'xiongmai',
    field: 'http.page-mark',
    pattern: /^plugin=(?:https?:\/\/xmsecu\.com(?::\d{2,5})?\/ocx\/|\/?)NewActive\.exe$/i,
    weight: 0.5,
    is: ['recorder', 0.3],
    seen: ['plugin=http://xmsecu.com:8080/ocx/NewActive.exe', 'plugin=NewActive.exe'],
    unlike: ['plugin=Active.exe', 'plugin=/renew/NewActive.exe'],
    source: yak,
  },
  {
    maker: 'dahua',
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
    maker: 'axis',
    field: 'http.page-mark',
    pattern: /^stream=\S{0,80}axis-cgi\//,
    weight: 0.45,
    is: ['camera', 0.3],
    seen: ['stream=/axis-cgi/mjpg/video.cgi'],
    unlike: ['script=/axis-cgi/', 'stream=/video.mjpg'],
    source: live,
  },
  {
    maker: 'panasonic',
    field: 'http.page-mark',
    pattern: /^stream=\S{0,80}(?:nphMotionJpeg|SnapshotJPEG)/,
    weight: 0.45,
    is: ['camera', 0.3],
    seen: ['stream=/nphMotionJpeg'],
    unlike: ['stream=/nph-jpeg.cgi', 'stream=/video.mjpg'],
    source: live,
  },
  {
    maker: 'canon',
    field: 'http.page-mark',
    pattern: /^stream=\S{0,80}wvhttp-01/,
    weight: 0.45,
    is: ['camera', 0.3],
    seen: ['stream=/-wvhttp-01-/video.cgi'],
    unlike: ['stream=/wvhttp/video.cgi', 'stream=/video.mjpg'],
    source: live,
  },
  {
    maker: 'mobotix',
    field: 'http.page-mark',
    pattern: /^stream=\S{0,80}faststream\.jpg/,
    weight: 0.45,
    is: ['camera', 0.3],
    seen: ['stream=/cgi-bin/faststream.jpg'],
    unlike: ['stream=/faststream.cgi', 'stream=/video.mjpg'],
    source: live,
  },
];
