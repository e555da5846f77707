import { View } from '@tarojs/components'
import { useDisplay } from '@client/platform/display'
import { goTo } from '@client/platform/navigate'
import { confirm, toast } from '@client/platform/notice'
import { type AccountView, isStaffAccount, useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { ListItem } from '@client/ui/card'
import { Page } from '@client/ui/page'
import { roleNames } from '@shared/kernel/actor'
import { useMyVillage } from '../beats/beats.store'
import { endSession } from '../identity/identity.api'
import { NoticesDoor } from './components/notice-bell'
import { StaffDoors } from './components/staff-doors'

export default function Me() {
  const actor = useSession((session) => session.actor)
  return (
    <Page title="我的" kind="tab">
      <View className="stack">
        {actor === null ? <SignInCard /> : <Account actor={actor} />}
        {actor === null ? null : <NoticesDoor key={actor.id} />}
        {actor !== null && isStaffAccount(actor) ? <StaffDoors actor={actor} /> : <ResidentDoors />}
        {isStaffAccount(actor) ? <StaffKeys /> : null}
        <Reading />
        {actor === null ? (
          <Button
            text="民警和工作人员登录"
            look="plain"
            onPress={() => {
              goTo('identity/pages/staff-sign-in', {})
            }}
          />
        ) : (
          <Button text="退出登录" icon="sign-out" look="plain" onPress={() => void signOut()} />
        )}
        <View className="soft small">
          本程序不是报警平台，紧急情况请打 110。民警不会在这里向您要钱、要银行卡号、验证码和密码。
        </View>
      </View>
    </Page>
  )
}

/** The phone forgets the session even where the server cannot be reached. */
async function signOut() {
  if (!(await confirm({ title: '退出登录？', text: '留言都还在，再登录就能看到。', yes: '退出' }))) return
  await endSession({}).catch(() => undefined)
  useSession.getState().end()
  toast('已退出')
}

function SignInCard() {
  return (
    <View className="card stack">
      <View className="subheading">还没有登录</View>
      <View className="soft">看东西不用登录；要留言时，用手机号登录就行。</View>
      <Button
        text="用手机号登录"
        icon="person"
        onPress={() => {
          goTo('identity/pages/sign-in', {})
        }}
      />
    </View>
  )
}

function Account({ actor }: { readonly actor: AccountView }) {
  const note = [roleNames[actor.role], actor.phone, actor.station?.name].filter(
    (part) => typeof part === 'string',
  )
  return <ListItem icon="person" title={actor.name ?? '您好'} note={note.join(' · ')} />
}

function StaffKeys() {
  return (
    <View className="stack stack-tight">
      <ListItem
        icon="key"
        title="改密码"
        onPress={() => {
          goTo('identity/pages/change-password', {})
        }}
      />
      <ListItem
        icon="lock"
        title="两步登录"
        note="多一道锁，密码丢了也不怕"
        onPress={() => {
          goTo('identity/pages/two-step', {})
        }}
      />
    </View>
  )
}

function ResidentDoors() {
  const mine = useMyVillage((state) => state.mine)
  return (
    <View className="stack stack-tight">
      <ListItem
        icon="place"
        title="我的村"
        note={mine?.name ?? '还没有选，点一下选您的村'}
        onPress={() => {
          goTo('beats/pages/find-officer', {})
        }}
      />
      <ListItem
        icon="inbox"
        title="提意见、说线索"
        note="留不留名都行，所长亲自看"
        onPress={() => {
          goTo('feedback/pages/opinion', {})
        }}
      />
      <ListItem
        icon="document"
        title="派出所问卷"
        note="不记名，八道题"
        onPress={() => {
          goTo('feedback/pages/questionnaire', {})
        }}
      />
    </View>
  )
}

function Reading() {
  const elder = useDisplay((display) => display.elder)
  const toggle = useDisplay((display) => display.toggleElder)
  return (
    <View className="stack stack-tight">
      <ListItem
        icon="letters"
        title="长辈版"
        note={elder ? '已打开：字大、按钮大' : '没打开，点一下字就变大'}
        onPress={toggle}
      />
      <ListItem
        icon="lock"
        title="我的信息"
        note="记了什么，要一份、改、删、注销"
        onPress={() => {
          goTo('identity/pages/privacy', {})
        }}
      />
    </View>
  )
}
