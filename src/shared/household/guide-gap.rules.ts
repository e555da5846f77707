import { maskIdentityNumbers } from '@shared/kernel/identity-number'

export const GAP_LIMIT = 200

const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文景柳邢岳樊齐颜巩寇'

/** Words before which a name stands in any case, and those before which it must look like one. */
const names: readonly (readonly [RegExp, string])[] = [
  [/((?:我|他|她|名字|名|娃|孩子|老人)叫做?|姓名(?:是|为|:|：)?)[\u4e00-\u9fff]{2,3}/g, '$1某某'],
  [
    new RegExp(
      `(我是|本人|我姓|我爸|我妈|我大|我娃|女儿|儿子|媳妇|老公|丈夫)([${surnames}])[\\u4e00-\\u9fff]{1,2}(?=[,，。 、]|$)`,
      'g',
    ),
    '$1某某',
  ],
]

/**
 * A question as it may be kept: numbers of any length that tell who somebody is, letters of accounts and names are
 * masked. Better a word too many masked than a person named.
 */
export function maskQuestion(typed: string): string {
  const plain = typed.normalize('NFKC').replace(/\s+/g, ' ').trim()
  const masked = maskIdentityNumbers(plain)
    .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '某邮箱')
    .replace(/(?:\d[\d*\s-]{5,}[\dXx]?)+/g, '某号码')
    .replace(/[A-Za-z][\w-]*\d[\w-]*/g, '某号码')
  return names.reduce((text, [pattern, mask]) => text.replace(pattern, mask), masked).slice(0, GAP_LIMIT)
}
