import type { Mark } from '../../src/model/fingerprint.ts';
import type { MarksByMaker } from './by-maker.ts';

/** A maker's name in the script of its country, or of a country where much of it is sold. */
interface OwnName {
  readonly maker: string;
  /** As it stands alone where a unit names its manufacturer. */
  readonly name: string;
  /** What shows it among other words; left out where the name is a word or stands for much else. */
  readonly among?: string;
  /** Of a badge that the maker lists. */
  readonly brand?: string;
}

const names: readonly OwnName[] = [
  { maker: 'hikvision', name: '海康威视', among: '海康威视' },
  { maker: 'hikvision', name: '海康威視', among: '海康威視' },
  { maker: 'hikvision', name: 'Хиквижн', among: 'Хиквижн' },
  { maker: 'hikvision', name: '하이크비전', among: '하이크비전' },
  { maker: 'hikvision', name: '萤石', among: '萤石(?:网络|云|科技)', brand: 'EZVIZ' },
  { maker: 'dahua', name: '大华', among: '(?:浙江大华|大华(?:股份|技术|科技))' },
  { maker: 'dahua', name: '大華', among: '(?:浙江大華|大華(?:股份|技術|科技))' },
  { maker: 'dahua', name: 'Дахуа', among: 'Дахуа' },
  { maker: 'dahua', name: '乐橙', among: '乐橙', brand: 'Imou' },
  { maker: 'uniview', name: '宇视', among: '宇视' },
  { maker: 'tiandy', name: '天地伟业', among: '天地伟业' },
  { maker: 'tiandy', name: 'Тианди', among: 'Тианди' },
  { maker: 'kedacom', name: '科达', among: '苏州科达' },
  { maker: 'tvt', name: '同为', among: '同为(?:股份|数码)' },
  { maker: 'xiongmai', name: '雄迈', among: '雄迈' },
  { maker: 'jovision', name: '中维世纪', among: '中维世纪' },
  { maker: 'huawei', name: '华为' },
  { maker: 'zte', name: '中兴' },
  { maker: 'hytera', name: '海能达' },
  { maker: 'tp-link', name: '普联' },
  { maker: 'xiaomi', name: '小米' },
  { maker: 'hanwha', name: '한화', among: '한화(?:비전|테크윈)' },
  { maker: 'idis', name: '아이디스', among: '아이디스' },
  { maker: 'truen', name: '트루엔', among: '트루엔' },
  { maker: 'vivotek', name: '晶睿', among: '晶睿' },
  { maker: 'panasonic', name: 'パナソニック' },
  { maker: 'sony', name: 'ソニー' },
  { maker: 'xiongmai', name: '杭州巨峰', among: '杭州巨峰' },
  { maker: 'hanbang', name: '汉邦高科', among: '汉邦高科' },
  { maker: 'raysharp', name: '安联锐视', among: '安联锐视' },
  { maker: 'juan', name: '九安智能', among: '九安智能' },
  { maker: 'streamax', name: '锐明技术', among: '锐明(?:技术|科技)' },
  { maker: 'vstarcam', name: '威视达康', among: '威视达康' },
  { maker: 'foscam', name: '福斯康姆', among: '福斯康姆' },
  { maker: 'topsee', name: '天视通', among: '天视通' },
  { maker: 'sunell', name: '景阳科技', among: '景阳科技' },
  { maker: 'infinova', name: '英飞拓', among: '英飞拓' },
  { maker: 'vimicro', name: '中星微', among: '中星微' },
  { maker: 'axis', name: '安讯士', among: '安讯士' },
  { maker: 'axis', name: 'アクシスコミュニケーションズ', among: 'アクシスコミュニケーションズ' },
  { maker: 'bosch', name: '博世安防', among: '博世安防' },
  { maker: 'geovision', name: '奇偶科技', among: '奇偶科技' },
  { maker: 'lilin', name: '利凌', among: '利凌(?:企業|企业)' },
  { maker: 'dynacolor', name: '彩富電子', among: '彩富(?:電子|电子)' },
  { maker: 'everfocus', name: '慧友電子', among: '慧友(?:電子|电子)' },
  { maker: 'avtech', name: '陞泰科技', among: '陞泰科技' },
  { maker: 'canon', name: 'キヤノン' },
  { maker: 'toshiba', name: '東芝' },
  { maker: 'ikegami', name: '池上通信機', among: '池上通信機' },
  { maker: 'webgate', name: '웹게이트', among: '웹게이트' },
  { maker: 'cnb', name: '씨앤비텍', among: '씨앤비텍' },
  { maker: 'kt-and-c', name: '케이티앤씨', among: '케이티앤씨' },
];

/** Where the firm sits, which is written before its name, and what it is, behind it; only letters. */
const seat = '(?:\\p{L}{2}省?\\p{L}?市?)?';
const source = 'general knowledge, not verified';

function marksOf({ maker, name, among }: OwnName, place: number): readonly Mark[] {
  const manufacturer: Mark = {
    id: `${maker}/own-script-${place}`,
    field: 'onvif.manufacturer',
    pattern: new RegExp(`^${seat}${name}\\p{L}{0,20}(?:[ ,._-].{0,200})?$`, 'iu'),
    weight: 0.8,
    examples: [{ seen: name }, { seen: `杭州${name}股份有限公司` }],
    unlike: [`© ${name}`, `1${name}`],
    source,
  };
  if (among === undefined) return [manufacturer];
  const spelled = among.replace(/\(\?:([^|)]*).*$/, '$1');
  const words: Mark = {
    id: `${maker}/own-script-${place}-among`,
    field: ['http.title', 'http.page-mark', 'tls.subject', 'upnp.model-description', 'onvif.scope-name'],
    pattern: new RegExp(`^.{0,200}?${among}`, 'iu'),
    weight: 0.45,
    inWords: true,
    examples: [{ seen: spelled }, { seen: `© ${spelled} 2021` }],
    unlike: [spelled.slice(1), spelled.slice(0, -1)],
    source,
  };
  return [manufacturer, words];
}

/** Marks of makers' names as their own countries write them. */
export const ownScriptMarks: MarksByMaker = names.flatMap((one, place) =>
  marksOf(one, place + 1).map((mark) => ({
    maker: one.maker,
    ...(one.brand === undefined ? {} : { brand: one.brand }),
    mark,
  })),
);
