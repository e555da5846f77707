/** Sentences that carry a figure of the law; each is held to its source by a test. */
export const bookingAdvice = {
  /** 规范2021 Art. 80. */
  legalTime: '法定期限从受理那天算 45 天，交通不便的最多再加 30 天，以派出所答复为准。',
  /** 规范2021 Art. 82; 临时居民身份证管理办法 Art. 7, 12. */
  temporaryCard: '可以办临时身份证：凭领取凭证去派出所办，3 天内拿到，管 3 个月，领到新证时交回。',
  /** 发改价格〔2003〕2322号. */
  temporaryFee: '工本费 10 元，要不要交，以派出所答复为准。',
  /** 规范2021 Art. 81. */
  collectSelf: '本人来：按个指纹、签个字。',
  collectRelative: '家里人代领：带自己的身份证和领取凭证，签字。',
  /** 规范2021 Art. 76. */
  earlyRenewal: '到期前三个月才能换。也可以先约，能不能办，以派出所答复为准。',
  /** A promise of the station (facts B3), not the law. */
  visitPromise: '派出所争取 7 天内上门，以派出所答复为准。位置给您留着，民警会再打电话定钟点。',
} as const
