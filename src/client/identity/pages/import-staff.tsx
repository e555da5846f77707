import { View } from '@tarojs/components'
import { Card, Heading } from '@client/ui/card'
import { ForRoles } from '@client/ui/for-roles'
import { Page } from '@client/ui/page'
import { TableImport } from '@client/ui/table-import'
import { FirstPassword } from '../components/first-password'
import { type StaffImport, importStaff, staffTemplate } from '../staff.api'

const title = '从表格添人'

export default function ImportStaff() {
  return (
    <ForRoles roles={['station-chief', 'administrator']} title={title} text="给所长和管理员用。">
      <Page title={title}>
        <TableImport
          unit="人"
          template={staffTemplate}
          send={importStaff}
          done={({ invited }) => <Invited invited={invited} />}
        />
      </Page>
    </ForRoles>
  )
}

function Invited({ invited }: Pick<StaffImport, 'invited'>) {
  return (
    <View className="stack">
      <Card>
        <Heading text={`添好了 ${String(invited.length)} 个人`} />
        <View className="soft">下面的首次密码只显示这一次，离开这一页就看不到了。</View>
      </Card>
      {invited.map(({ staffNumber, name, firstPassword }) => (
        <FirstPassword key={staffNumber} name={name} staffNumber={staffNumber} password={firstPassword} />
      ))}
    </View>
  )
}
