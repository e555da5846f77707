import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { agreementDocument, numberTerms } from '@server/disputes/agreement-document'
import { caseFileZip } from '@server/disputes/case-file-documents'
import { chineseDay, chineseNumber } from '@server/platform/documents/paper'
import { renderPaper } from '@server/platform/documents/word'
import { type CaseFileContents, type CaseFilePart, caseFileParts } from '@shared/disputes/case-file'
import { OFFICE_TIME, countPages, hasOffice, textOfDocx } from '@tests/support/office'
import { anAgreementPaper } from './agreement-paper'

/** Needs LibreOffice, and its time. */
const opened = (title: string, look: () => Promise<void>) => {
  it.skipIf(!hasOffice)(title, look, OFFICE_TIME)
}

const at = new Date('2026-11-24T02:00:00Z')
const printed = (changes = {}) => renderPaper(agreementDocument(anAgreementPaper(changes), at))

const aPart = (name: CaseFilePart['name']): CaseFilePart => ({
  name,
  title: { registration: '受理登记表', evidence: '证据', agreement: '协议书' }[name as string] ?? name,
  isRequired: name === 'registration' || name === 'back-cover',
  sheets:
    name === 'registration'
      ? [{ heading: '登记', lines: [{ label: '村', value: '白草坡村' }], paragraphs: ['排水沟'] }]
      : [],
  uploadIds: name === 'evidence' ? ['p1', 'v1', 'p2'] : [],
})
const aFile: CaseFileContents = {
  receipt: '纠-1124-0003',
  title: '关于用水、排水的纠纷',
  station: '西屯派出所',
  parts: caseFileParts.map(aPart),
  agreement: anAgreementPaper(),
}
const attachments = [
  { id: 'p1', kind: 'picture' as const, content: Buffer.from('first') },
  { id: 'p2', kind: 'picture' as const, content: Buffer.from('second') },
  { id: 'v1', kind: 'voice' as const, content: Buffer.from('voice') },
]
const taken = { at, watermark: '马建国（990011）2026-11-24 10:00 导出' }

describe('the words of a paper', () => {
  it('numbers the terms in Chinese, whatever they were numbered with', () => {
    const typed = '1. 改沟\n(2) 赔钱\n三、不再争吵\n\n第四条 各负其责'

    expect(numberTerms(typed)).toEqual(['一、改沟', '二、赔钱', '三、不再争吵', '四、各负其责'])
    expect(numberTerms('三天内改好排水沟')).toEqual(['三天内改好排水沟'])
  })

  it('keeps a term that begins with a figure', () => {
    expect(numberTerms('600 元分两次付\n2026年底付清')).toEqual(['一、600 元分两次付', '二、2026年底付清'])
  })

  it('spells a day as a signature needs it', () => {
    expect([chineseDay('2026-11-20'), chineseDay('2030-01-05')]).toEqual([
      '二〇二六年十一月二十日',
      '二〇三〇年一月五日',
    ])
    expect([10, 19, 20, 99].map(chineseNumber)).toEqual(['十', '十九', '二十', '九十九'])
  })
})

describe('an agreement on paper', () => {
  it('leaves lines to write on where no facts were typed', () => {
    const { blocks } = agreementDocument(anAgreementPaper({ facts: ' ' }), at)

    expect(blocks.filter((block) => 'text' in block && block.text.startsWith('＿＿'))).toHaveLength(3)
  })

  it('is the same file, byte for byte, when it is asked for again', async () => {
    const first = await printed()
    await new Promise((resolve) => setTimeout(resolve, 2100))

    expect((await printed()).equals(first)).toBe(true)
    expect((await printed({ terms: '改沟' })).equals(first)).toBe(false)
  })

  it('names its Chinese faces, so that Word and WPS do not choose one', async () => {
    const zip = await JSZip.loadAsync(await printed())
    const words = (await zip.file('word/document.xml')?.async('string')) ?? ''

    for (const face of ['宋体', '仿宋', '黑体']) expect(words).toContain(`w:eastAsia="${face}"`)
    expect(words).toContain('w:firstLineChars="200"')
    expect(words).toContain('w:w="11907"')
  })

  opened('is opened by LibreOffice with every word of it', async () => {
    const text = await textOfDocx(await printed())

    for (const words of [
      '人民调解协议书',
      '人调字第',
      '纠-1124-0003',
      '赵小燕',
      '乙方姓名',
      '二、乙方付给甲方路面修复费 600 元，分两次付清',
      '第二笔修复费',
      '300.00',
      '2026年12月31日前',
      '按指印',
      '记录人（签名）',
      '人民调解委员会（印章）',
      '二〇二六年十一月二十四日',
      '2026年12月24日前共同向人民法院申请司法确认',
      '一式三份',
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/undefined|null|\ufffd/)
  })

  opened('is another paper where the police mediate', async () => {
    const changes = {
      kind: 'public-order',
      basis: 'public-order',
      title: '治安调解协议书',
      confirmableUntil: null,
    }
    const bytes = await printed(changes)
    const text = await textOfDocx(bytes)

    expect(text).toContain('治安调解协议书')
    expect(text).toContain('西屯派出所（印章）')
    expect(text).toContain('主持人（签名）')
    expect(text).toContain('起因、经过、情节、结果')
    expect(text).not.toContain('司法确认')
    expect(await countPages(bytes, 'docx')).toBe(2)
  })

  opened('bears hostile words as words', async () => {
    const text = await textOfDocx(
      await printed({ facts: '<w:p/>&amp; ]]> {{x}} 𠮷野', issues: null, meeting: null }),
    )

    expect(text).toContain('<w:p/>&amp; ]]> {{x}} 𠮷野')
  })
})

describe('a case file', () => {
  it('holds its contents sheet first, then what there is of each part, the pictures by number', async () => {
    const zip = await JSZip.loadAsync(await caseFileZip(aFile, attachments, taken))

    expect(Object.keys(zip.files)).toEqual([
      '00 卷内目录.docx',
      '01 受理登记表.docx',
      '06 证据/照片01.jpg',
      '06 证据/照片02.jpg',
      '06 证据/录音01.mp3',
      '08 协议书.docx',
    ])
    expect(await zip.file('06 证据/照片02.jpg')?.async('string')).toBe('second')
  })

  it('is the same file when the same person takes it at the same time', async () => {
    const files = await Promise.all([1, 2].map(() => caseFileZip(aFile, attachments, taken)))

    expect(files[0]?.equals(files[1] ?? Buffer.alloc(0))).toBe(true)
  })

  opened('lists every part, also the one on paper, and who took it out', async () => {
    const zip = await JSZip.loadAsync(await caseFileZip(aFile, attachments, taken))
    const text = await textOfDocx(
      (await zip.file('00 卷内目录.docx')?.async('nodebuffer')) ?? Buffer.alloc(0),
    )

    expect(text).toContain('卷内目录')
    expect(text).toContain('电子，照片 2 张，录音 1 段')
    expect(text).toContain('纸质另存（必须）')
    expect(text).toContain('本卷共十二项')
  })
})
