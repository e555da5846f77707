import { View } from '@tarojs/components'
import { goTo } from '@client/platform/navigate'
import { Card, Heading, ListItem } from '@client/ui/card'
import { Page } from '@client/ui/page'
import { ArticleList } from '../components/article-list'
import { FraudCheck } from '../components/fraud-check'

export default function AntiFraud() {
  return (
    <Page title="防骗">
      <View className="stack">
        <FraudCheck />
        <More />
        <Heading text="常见的骗局" />
        <ArticleList topic="anti-fraud" />
      </View>
    </Page>
  )
}

function More() {
  return (
    <View className="stack stack-tight">
      <ListItem
        icon="people"
        title="一分钟小考：是不是骗子？"
        note="六个小故事，答错也没关系"
        onPress={() => {
          goTo('articles/pages/quiz', {})
        }}
      />
      <ListItem
        icon="call"
        title="常用电话"
        note="96110来电要接；报警打110"
        onPress={() => {
          goTo('articles/pages/numbers', {})
        }}
      />
      <Card>
        <View className="subheading">国家反诈中心App</View>
        <View>只在手机自带的官方应用商店里下载。凡是发链接、发安装包的，都是假的。装不装您自己定。</View>
      </Card>
    </View>
  )
}
