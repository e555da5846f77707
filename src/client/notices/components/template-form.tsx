import { View } from '@tarojs/components'
import { useState } from 'react'
import { goBack } from '@client/platform/navigate'
import { toast } from '@client/platform/notice'
import { randomKey } from '@client/platform/random-key'
import { Beside } from '@client/ui/beside'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { Field } from '@client/ui/field'
import { ProblemLine } from '@client/ui/problem-line'
import { errorFor, useAttempt } from '@client/ui/use-attempt'
import type { FieldError } from '@shared/kernel/refusals'
import { checkTemplate, previewOf } from '@shared/notices/notice-template.rules'
import { type TemplateView, writeTemplate } from '../notices.api'
import { channelNames } from './channel-names'
import './notices.css'
import { TemplateVersions } from './template-versions'

const textIn = (errors: readonly FieldError[], field: string) =>
  errors.find((error) => error.field === field)?.text

/** The words with what they will look like; what cannot be sent is said before it is saved. */
export function TemplateForm({ known }: { readonly known: TemplateView }) {
  const [words, setWords] = useState(known)
  const { busy, problem, run } = useAttempt()
  const errors = checkTemplate(words)
  const save = async () => {
    const { kind, channel, title, text, weixinTemplateId } = words
    const done = await run(async () => {
      const optional = {
        ...(title === null ? {} : { title }),
        ...(weixinTemplateId === null || weixinTemplateId === '' ? {} : { weixinTemplateId }),
      }
      await writeTemplate(
        { params: { kind, channel }, body: { basedOn: known.version, text, ...optional } },
        { key: randomKey() },
      )
    })
    if (!done) return
    toast('存好了')
    goBack()
  }
  const form = (
    <View className="stack">
      <Heading text={`${known.kindName} · ${channelNames[known.channel]}`} />
      <Fields
        words={words}
        errorOf={(field) => textIn(errors, field) ?? errorFor(problem, field)}
        onChange={setWords}
      />
      <ProblemLine problem={problem} />
      <Button text="存成新的一版" disabled={busy || errors.length > 0} onPress={() => void save()} />
      <TemplateVersions template={known} />
    </View>
  )
  return <Beside form={form} preview={<Preview words={words} />} />
}

interface FieldsProps {
  readonly words: TemplateView
  readonly errorOf: (field: string) => string | undefined
  readonly onChange: (words: TemplateView) => void
}

function Fields({ words, errorOf, onChange }: FieldsProps) {
  const { channel, mayName } = words
  return (
    <View className="stack">
      {channel === 'app' ? (
        <Field
          label="标题"
          initial={words.title ?? ''}
          most={20}
          error={errorOf('title')}
          onChange={(title) => {
            onChange({ ...words, title })
          }}
        />
      ) : null}
      <Field
        label={channel === 'weixin' ? '一行一个字段' : '说法'}
        kind="long"
        initial={words.text}
        most={300}
        error={errorOf('text')}
        onChange={(text) => {
          onChange({ ...words, text })
        }}
      />
      <View className="soft small">
        {mayName.length === 0 ? '这里没有能填的空格子。' : `能填的空格子：${mayName.join(' ')}`}
      </View>
      {channel === 'weixin' ? (
        <Field
          label="微信的模板编号"
          hint="在微信公众平台“订阅消息”里复制"
          initial={words.weixinTemplateId ?? ''}
          most={64}
          error={errorOf('weixinTemplateId')}
          onChange={(typed) => {
            onChange({ ...words, weixinTemplateId: typed.trim() })
          }}
        />
      ) : null}
    </View>
  )
}

function Preview({ words }: { readonly words: TemplateView }) {
  const { channel, title } = words
  return (
    <Card>
      <View className="soft small">{`${channelNames[channel]}，用的是举例的时间和编号`}</View>
      <View className="notice-words">
        {channel === 'app' ? <View className="subheading">{title ?? ''}</View> : null}
        <View>{previewOf(words)}</View>
      </View>
    </Card>
  )
}
