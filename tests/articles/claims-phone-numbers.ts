import { claimsFrom } from '@tests/support/claims'

/** Which number an article tells people to call, and what that number is for (facts.md F, D5, E). */
export const phoneClaims = claimsFrom(`
call-96110 | 96110也能 | facts.md E：96110来电要接，可咨询举报，不是报警电话
call-96110 | 96110打来 | facts.md E：96110来电要接，可咨询举报，不是报警电话
call-96110 | 96110来电 | facts.md E：96110来电要接，可咨询举报，不是报警电话
call-96110 | 冒充96110 | facts.md E：96110来电要接，可咨询举报，不是报警电话
call-96110 | 号加96110 | facts.md E：96110来电要接，可咨询举报，不是报警电话
call-96110 | 接到96110 | facts.md E：96110来电要接，可咨询举报，不是报警电话
call-96110 | 显示96110 | facts.md E：96110来电要接，可咨询举报，不是报警电话
call-96110 | 真的96110 | facts.md E：96110来电要接，可咨询举报，不是报警电话
call-96110 | 一个12381 | facts.md E：预警短信，没有链接，不用回
driving-licence | ，打12123 | facts.md F：交管
after-an-accident | 、打122 | facts.md F：交通事故
after-an-accident | ：打122 | facts.md F：交通事故
after-an-accident, drink-driving, ice-and-snow, people-on-tractors | ，打122 | facts.md F：交通事故
which-number | 以打122 | facts.md F：交通事故
returning-workers, which-number | 薪打12333 | facts.md F：劳动；D1 欠薪
after-an-accident, people-on-tractors | 或者110 | facts.md F：危险、报警；D5
after-transfer, brushing-rebate, fake-investment, fake-loan, fake-subsidy, farm-goods, leaving-home, livestock-theft, screen-sharing, voice-and-face, which-number | 先打110 | facts.md F：危险、报警；D5
after-transfer, domestic-violence, impersonating-police | 上打110 | facts.md F：危险、报警；D5
after-transfer, who-is-my-officer | 事打110 | facts.md F：危险、报警；D5
call-96110 | 警打110 | facts.md F：危险、报警；D5
call-96110, domestic-violence, health-products, is-it-really-police, poppy-husk, report-drugs, returning-workers, strange-treats | ，打110 | facts.md F：危险、报警；D5
call-96110, impersonating-police | 己打110 | facts.md F：危险、报警；D5
call-96110, silent-call | 是打110 | facts.md F：危险、报警；D5
coal-smoke | 以打110 | facts.md F：危险、报警；D5
is-it-really-police, poppy-remove-early | 者打110 | facts.md F：危险、报警；D5
report-drugs | 再打110 | facts.md F：危险、报警；D5
report-drugs | 打110，说 | facts.md F：危险、报警；D5
silent-call | 通了110 | facts.md F：危险、报警；D5
which-number | 打110，还 | facts.md F：危险、报警；D5
which-number | 打110：有 | facts.md F：危险、报警；D5
which-number | 险打110 | facts.md F：危险、报警；D5
domestic-violence | ，打12338 | facts.md F：妇女
which-number | ，打12389 | facts.md F：对民警的投诉
domestic-violence | 或者12356 | facts.md F：心理援助
after-an-accident | 先停车救人，打122、120 | facts.md F：急救
after-an-accident | 先打120 | facts.md F：急救
coal-smoke, strange-treats | ，打120 | facts.md F：急救
which-number | 病打120 | facts.md F：急救
report-fire, wildfire-ban | 电话12119 | facts.md F：森林火警
domestic-violence | ，打12348 | facts.md F：法律援助
which-number | 师打12348 | facts.md F：法律援助
farm-goods, health-products, poppy-husk | ，打12315 | facts.md F：消费
after-an-accident, e-bike-charging, electric-heating | ，打119 | facts.md F：火警
report-fire | 打119，或 | facts.md F：火警
report-fire, wildfire-ban | 先打119 | facts.md F：火警
straw-burning, tomb-sweeping | 上打119 | facts.md F：火警
which-number | 火打119 | facts.md F：火警
domestic-violence, report-drugs, silent-call | 信到12110 | facts.md F：短信报警，写清地点；部分地方加区号[C]
silent-call | 信发12110 | facts.md F：短信报警，写清地点；部分地方加区号[C]
silent-call | 地方12110 | facts.md F：短信报警，写清地点；部分地方加区号[C]
silent-call | 就把12110 | facts.md F：短信报警，写清地点；部分地方加区号[C]
silent-call | 码是12110 | facts.md F：短信报警，写清地点；部分地方加区号[C]
which-number | 事打12345 | facts.md F：非紧急事项，含户口身份证咨询
which-number | 打12345：问 | facts.md F：非紧急事项，含户口身份证咨询
which-number | 是打12345 | facts.md F：非紧急事项，含户口身份证咨询
`)
