import { cardClaims } from './claims-cards'
import { citations } from './claims-citations'
import { householdClaims } from './claims-household'

/** Sources a row on money or time may name; a citation names itself and tells what the article says. */
export const sources =
  /规范2021 第|条例|民法典|身份证法|办法|工作规定|〔20\d\d〕\d+号|公安部20\d\d年|GA\/T|GB\/T|诈骗法|公安机关|热线|村委会/

export const figureClaims = [...householdClaims, ...cardClaims]

/** Every fee, time limit, age, number and article in the household guides, with its source. */
export const claims = [...figureClaims, ...citations]
