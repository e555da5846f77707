import type { AgreementPaper } from '@shared/disputes/agreement-paper'

/** An agreement about a drain as it is printed; a test names only what matters to it. */
export const anAgreementPaper = (changes: Partial<AgreementPaper> = {}): AgreementPaper => ({
  kind: 'people',
  basis: 'people',
  title: '人民调解协议书',
  number: '纠-1124-0003',
  station: '西屯派出所',
  category: '用水、排水',
  village: '白草坡村',
  meeting: {
    heldOn: '2026-11-23',
    place: '白草坡村村委会',
    venue: 'village-office',
    present: ['村委会主任', '社长'],
    officers: 1,
    recorded: true,
    proxied: [],
  },
  parties: [
    { side: 'reporter', label: '甲方', name: '赵小燕', signedOn: '2026-11-24' },
    { side: 'other', label: '乙方', name: null, signedOn: null },
  ],
  facts:
    '双方系同社邻居。2026年8月以来，乙方院内排水沟的水流到甲方门前，雨后路面泥泞，甲方多次提出，乙方一直没有改，双方发生口角。',
  issues: '排水沟由谁改、多少天改好，以及甲方门前路面的修复费用。',
  responsibilities: '乙方排水不当，承担改沟的责任；甲方今后不再为此争吵。',
  oral: false,
  terms:
    '1. 乙方在七天内把排水沟改到公共水渠\n2. 乙方付给甲方路面修复费 600 元，分两次付清\n3. 双方今后互相谅解，不再为此事争吵',
  way: '现金或转账',
  place: '白草坡村村委会',
  performBy: '2026-12-31',
  instalments: [
    { what: '第一笔修复费', yuan: 300, due: '2026-12-01', doneOn: null },
    { what: '第二笔修复费', yuan: 300, due: '2026-12-31', doneOn: null },
  ],
  mediators: [
    { name: '姚德厚', role: '调解员' },
    { name: '马建国', role: '社区民警' },
  ],
  recorder: { name: '李小军', role: '辅警' },
  writtenOn: '2026-11-24',
  effectiveOn: null,
  copies: 3,
  confirmableUntil: '2026-12-24',
  court: null,
  notes: [
    '经人民调解委员会调解达成的调解协议，具有法律约束力，当事人应当按照约定履行（人民调解法第三十一条）。',
  ],
  ...changes,
})
