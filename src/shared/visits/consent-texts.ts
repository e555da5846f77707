/** Texts that are read aloud before anything is kept; a changed text gets another version. */
interface ConsentText {
  readonly version: string
  readonly lines: readonly string[]
}

/** Health data: asked for alone, told what for and how long (PIPL Art. 29 and 30). */
export const readingConsent: ConsentText = {
  version: '2026-11-25.2',
  lines: [
    '给您量个血压，量不量由您，不量也不影响别的事。',
    '读数只给管您这一片的民警、辅警和所长看，最长放 90 天，到时自动删掉；您说不想留，马上就删。',
    '民警不看病，数高了请您找村医。',
  ],
}

/** A child's data: the guardian decides, and only the least is kept (PIPL Art. 31, 未成年人网络保护条例). */
export const guardianConsent: ConsentText = {
  version: '2026-11-25.2',
  lines: [
    '我们想记一下孩子的情况，好经常来看看，有难处帮着联系学校和民政。',
    '只记一个小名，不记全名、身份证号和照片。记不记由您定，不记也照样来看孩子。',
    '只有管您这一片的民警和所长能看，谁看都要写理由、留记录；最长放 1 年，到时自动删掉，您说删，马上就删。',
  ],
}
