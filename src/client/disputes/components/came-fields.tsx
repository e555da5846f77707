import { Choice } from '@client/ui/choice'
import { Choices, toggled } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { sides } from '@shared/disputes/dispute'
import type { FieldsProps } from './act-form'
import { sideNames } from './side-names'

/** Who sat there, for whom somebody else came, and whether others could listen. */
export function CameFields(props: FieldsProps) {
  const { form, change } = props
  return (
    <>
      <Field
        label="在场的人，用顿号隔开"
        initial={form.present}
        onChange={(present) => {
          change({ present })
        }}
      />
      <Proxies {...props} />
      <Choice
        text="双方都愿意公开调解（不点就是不公开）"
        chosen={form.isOpen}
        wide
        onPress={() => {
          change({ isOpen: !form.isOpen })
        }}
      />
      <NobodyTied {...props} />
    </>
  )
}

/** 行政案件程序规定 181: a suspect comes in person. */
function Proxies({ form, change }: FieldsProps) {
  const { kind, proxied, suspects } = form
  return (
    <>
      <Choices
        label="哪一方是请人代替来的（都是本人来的不用点；要有授权委托书）"
        options={sides}
        names={sideNames}
        chosen={proxied}
        onChoose={(side) => {
          change({ proxied: toggled(proxied, side) })
        }}
      />
      {kind !== 'public-order' || proxied.length === 0 ? null : (
        <Choices
          label="哪一方是违法嫌疑人（要本人来，不能请人代替）"
          options={sides}
          names={sideNames}
          chosen={suspects}
          onChoose={(side) => {
            change({ suspects: toggled(suspects, side) })
          }}
        />
      )}
    </>
  )
}

/** 治安管理处罚法 95, 人民调解法 15: whoever is close to a side leaves it to others. */
function NobodyTied({ form, change }: FieldsProps) {
  const { untold, nobodyTied } = form
  if (untold.length === 0) return null
  return (
    <Choice
      text={`都问过了：${untold.join('、')}和双方没有亲属、利害关系`}
      chosen={nobodyTied}
      wide
      onPress={() => {
        change({ nobodyTied: !nobodyTied })
      }}
    />
  )
}
