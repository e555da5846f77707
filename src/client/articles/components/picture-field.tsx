import { View } from '@tarojs/components'
import { useState } from 'react'
import { pressable } from '@client/ui/accessible'
import { Button } from '@client/ui/button'
import { articlePictures } from '@shared/articles/article-picture'
import type { ArticleText } from '../article-editing.api'
import '../pictures.css'
import './picture-field.css'

interface Props {
  readonly chosen: ArticleText['picture']
  readonly onChoose: (part: Pick<ArticleText, 'picture'>) => void
}

/** The drawing above the article: one of those that came with the app, chosen by its looks. */
export function PictureField({ chosen, onChoose }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <View className="stack stack-tight">
      <View className="field-label">图画</View>
      {open ? (
        <View className="picture-grid">
          {articlePictures.map((picture, place) => (
            <View
              key={picture}
              className={`picture-choice picture-${picture}${picture === chosen ? ' picture-chosen' : ''}`}
              {...pressable({
                role: 'checkbox',
                checked: picture === chosen,
                label: `第 ${String(place + 1)} 幅图`,
                onPress: () => {
                  onChoose({ picture })
                  setOpen(false)
                },
              })}
            />
          ))}
        </View>
      ) : (
        <>
          <View className={`picture-shown picture-${chosen}`} />
          <Button
            text="换一幅图"
            icon="picture"
            look="quiet"
            onPress={() => {
              setOpen(true)
            }}
          />
        </>
      )}
    </View>
  )
}
