import { View } from '@tarojs/components'
import { canPrint, printPage } from '@client/platform/print'
import { Button } from '@client/ui/button'
import { Page } from '@client/ui/page'
import { questionnaire } from '@shared/feedback/questionnaire'
import './paper-questionnaire.css'

const print = () => {
  printPage('A4')
}

/** The same questions on one A4 sheet, for those who like a pen better. */
export default function PaperQuestionnaire() {
  return (
    <Page title="纸质问卷">
      <View className="no-print paper-act">
        {canPrint ? (
          <Button text="打印" icon="printer" onPress={print} />
        ) : (
          <View className="soft">手机里先看样子；要纸的，请到派出所拿，或在电脑上打开网页版打印。</View>
        )}
      </View>
      <View className="sheet-paper">
        <View className="sheet-title">派出所问卷（不记名）</View>
        <View>在方框里打勾，不用写名字。填好交给民警、网格员，或者放进派出所门口的意见箱。</View>
        {questionnaire.map((question, place) => (
          <View key={question.id} className="sheet-question">
            <View className="sheet-text">{`${String(place + 1)}. ${question.text}`}</View>
            <View className="sheet-options">
              {question.options.map(({ id, text }) => (
                <View key={id} className="sheet-option">
                  <View className="sheet-box" />
                  {text}
                </View>
              ))}
            </View>
          </View>
        ))}
        <View className="sheet-question">
          <View className="sheet-text">还想对派出所说什么？</View>
          <View className="sheet-line" />
          <View className="sheet-line" />
        </View>
        <View>
          我是＿＿＿＿＿＿村的（不写也行）。紧急情况请打110。民警不会向您要钱、要银行卡号、验证码和密码。
        </View>
      </View>
    </Page>
  )
}
