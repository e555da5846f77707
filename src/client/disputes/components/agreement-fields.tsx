import { View } from '@tarojs/components'
import { Button } from '@client/ui/button'
import { Choice } from '@client/ui/choice'
import { Field } from '@client/ui/field'
import type { ActForm, FieldsProps, TypedInstalment } from './act-form'

interface Line {
  readonly field: keyof ActForm & ('text' | 'facts' | 'issues' | 'duties' | 'manner' | 'where' | 'performBy')
  readonly label: string
  readonly hint?: string
  readonly most: number
  readonly kind?: 'long'
}

/** The fields of the paper (人民调解法 29) in its order. */
const lines: readonly Line[] = [
  { field: 'facts', label: '主要事实', most: 1000, kind: 'long' },
  { field: 'issues', label: '争的是什么', most: 500 },
  { field: 'duties', label: '各方有什么责任', hint: '例如：排水的一方没有修沟', most: 500 },
  { field: 'text', label: '谈成的内容（写全：谁做什么）', most: 2000, kind: 'long' },
  { field: 'manner', label: '怎么履行', hint: '例如：当面给现金、自己动手改沟', most: 100 },
  { field: 'where', label: '在哪里履行', most: 60 },
  { field: 'performBy', label: '哪天前全部做到', hint: '如：2026-12-01', most: 10 },
]

/** What both sides agreed; both read it, so nobody is named who must not be. */
export function AgreementFields({ form, change }: FieldsProps) {
  return (
    <>
      <View className="soft small">双方都看得到下面写的。反映人要保密的，不要写名字。不用写身份证号。</View>
      {lines.map(({ field, label, hint, most, kind }) => (
        <Field
          key={field}
          label={label}
          hint={hint ?? ''}
          most={most}
          kind={kind ?? 'text'}
          onChange={(typed) => {
            change({ [field]: typed })
          }}
        />
      ))}
      <Instalments form={form} change={change} />
      {form.oral ? null : (
        <Choice
          text="对方已在纸上签字"
          chosen={form.otherSigned}
          wide
          onPress={() => {
            change({ otherSigned: !form.otherSigned })
          }}
        />
      )}
      {form.kind === 'people' ? (
        <Choice
          text="双方当面口头说好，不用签字，现在就算数"
          chosen={form.oral}
          wide
          onPress={() => {
            change({ oral: !form.oral })
          }}
        />
      ) : null}
    </>
  )
}

/** Parts with an amount and a day; each is ticked off later. */
function Instalments({ form, change }: FieldsProps) {
  const set = (index: number, part: Partial<TypedInstalment>) => {
    change({ instalments: form.instalments.map((one, at) => (at === index ? { ...one, ...part } : one)) })
  }
  return (
    <View className="stack stack-tight">
      {form.instalments.map((_, index) => (
        <View key={String(index)} className="dispute-instalment stack stack-tight">
          <View className="subheading">{`第 ${String(index + 1)} 笔`}</View>
          <Field
            label={`第 ${String(index + 1)} 笔：做什么`}
            hint="例如：付一半赔偿"
            most={60}
            onChange={(what) => {
              set(index, { what })
            }}
          />
          <Field
            label={`第 ${String(index + 1)} 笔：多少元（可以不写）`}
            kind="number"
            most={10}
            onChange={(yuan) => {
              set(index, { yuan })
            }}
          />
          <Field
            label={`第 ${String(index + 1)} 笔：哪天前`}
            hint="如：2026-12-01"
            most={10}
            onChange={(due) => {
              set(index, { due })
            }}
          />
        </View>
      ))}
      <Button
        text={form.instalments.length === 0 ? '要分几次做到' : '再加一笔'}
        icon="plus"
        look="quiet"
        onPress={() => {
          change({ instalments: [...form.instalments, { what: '', yuan: '', due: '' }] })
        }}
      />
    </View>
  )
}
