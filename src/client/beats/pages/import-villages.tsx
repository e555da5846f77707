import { ForRoles } from '@client/ui/for-roles'
import { Notice } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { TableImport } from '@client/ui/table-import'
import { importVillages, villageTemplate } from '../stations.api'

const title = '从表格添村'

export default function ImportVillages() {
  return (
    <ForRoles roles={['administrator']} title={title} text="给管理员用。">
      <Page title={title}>
        <TableImport
          unit="村"
          template={villageTemplate}
          send={importVillages}
          done={({ rows }) => (
            <Notice
              icon="check"
              title={`${String(rows)} 个村都添好了`}
              text="新的村按名字马上找得到；本来有的村划到了表里的警务区。"
            />
          )}
        />
      </Page>
    </ForRoles>
  )
}
