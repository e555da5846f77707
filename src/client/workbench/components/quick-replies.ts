/** Words that an officer says often; they go into the box, never straight to the villager. */
export const quickReplies: readonly string[] = [
  '您好，收到了。我了解一下情况，尽快答复您。',
  '请您再说一下具体地点，和什么时候方便联系您。',
  '我今天到村里，方便的话当面说。',
  '这件事要到派出所办。来之前先打个电话，我告诉您带什么，免得白跑。',
  '凡是让您转账、要验证码的，先别转也别说，等我给您回电话。',
  '如果正有危险，请马上打 110。',
]
