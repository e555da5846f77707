// Writes src/shared/household/pinyin-table.ts: the sound of each common character (GB 2312, level 1) without its tone.
// Run by hand after changing the list: node config/draw-pinyin.mjs
import { writeFileSync } from 'node:fs'
import { pinyin } from 'pinyin-pro'

const decoder = new TextDecoder('gbk')
const sounds = new Map()
for (let row = 0xb0; row <= 0xd7; row++) {
  for (let cell = 0xa1; cell <= 0xfe; cell++) {
    const character = decoder.decode(Uint8Array.of(row, cell))
    if (!/^[\u4e00-\u9fff]$/.test(character)) continue
    const sound = pinyin(character, { toneType: 'none', v: true })
    sounds.set(sound, (sounds.get(sound) ?? '') + character)
  }
}
for (const rare of [
  '殁mo',
  '簿bu',
  '瘫tan',
  '赘zhui',
  '尕ga',
  '籍ji',
  '孬nao',
  '粑ba',
  '婿xu',
  '嫂sao',
  '睫jie',
  '瞳tong',
]) {
  const sound = rare.slice(1)
  if (!(sounds.get(sound) ?? '').includes(rare[0])) sounds.set(sound, (sounds.get(sound) ?? '') + rare[0])
}
const entries = [...sounds]
  .sort(([one], [other]) => one.localeCompare(other))
  .map(([sound, all]) => sound + all)
const lines = ['']
for (const entry of entries) {
  if (lines.at(-1).length + entry.length > 100 && lines.at(-1) !== '') lines.push('')
  lines[lines.length - 1] += `${entry} `
}
const text = lines.map((line, at) => `  '${line}'${at === lines.length - 1 ? '' : ' +'}`).join('\n')
writeFileSync(
  'src/shared/household/pinyin-table.ts',
  `/** Written by config/draw-pinyin.mjs: a sound, then the characters that have it. */\nexport const pinyinTable =\n${text}\n`,
)
