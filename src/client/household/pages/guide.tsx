import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { usePageParams } from '@client/platform/navigate'
import { FourFaces } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { useLoadable } from '@client/ui/use-loadable'
import { GuideBody } from '../components/guide-body'
import { MaterialSheet } from '../components/material-sheet'
import { readGuide } from '../household.api'

export default function GuidePage() {
  const { slug = '', version } = usePageParams<'household/pages/guide'>()
  const older = version === undefined ? undefined : Number(version)
  const [guide, reload] = useLoadable(useCallback(() => readGuide(slug, older), [slug, older]))
  return (
    <Page title="户口、身份证指南">
      <FourFaces of={guide} onRetry={reload}>
        {(value) => (
          <>
            <View className="no-print">
              <GuideBody guide={value} />
            </View>
            <MaterialSheet guide={value} />
          </>
        )}
      </FourFaces>
    </Page>
  )
}
