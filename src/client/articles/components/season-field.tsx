import { View } from '@tarojs/components'
import { Choices, ErrorLine, toggled } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import type { ArticleText } from '../article-editing.api'

const months = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const
const monthNames = Object.fromEntries(months.map((month) => [month, `${month} 月`])) as Record<
  (typeof months)[number],
  string
>

const kinds = ['year', 'season'] as const
const kindNames = { year: '全年', season: '只在有的月份' }

interface Props {
  readonly season: ArticleText['season']
  readonly error: string | undefined
  readonly onChange: (part: Pick<ArticleText, 'season'>) => void
}

/** When the article stands on top: all year, or in the months in which people need it. */
export function SeasonField({ season, error, onChange }: Props) {
  return (
    <View className="stack stack-tight">
      <Choices
        label="什么时候排在前面"
        options={kinds}
        names={kindNames}
        chosen={[season === null ? 'year' : 'season']}
        onChoose={(kind) => {
          onChange({ season: kind === 'year' ? null : (season ?? { name: '', months: [] }) })
        }}
      />
      {season === null ? null : <Months season={season} onChange={onChange} />}
      <ErrorLine text={error} />
    </View>
  )
}

interface MonthsProps {
  readonly season: NonNullable<ArticleText['season']>
  readonly onChange: Props['onChange']
}

function Months({ season, onChange }: MonthsProps) {
  const choose = (month: (typeof months)[number]) => {
    const chosen = [...toggled(season.months, Number(month))].sort((one, other) => one - other)
    onChange({ season: { ...season, months: chosen } })
  }
  return (
    <>
      <Field
        label="这段时间叫什么"
        initial={season.name}
        most={8}
        hint="防火期"
        counted
        onChange={(name) => {
          onChange({ season: { ...season, name } })
        }}
      />
      <Choices
        label="哪几个月"
        options={months}
        names={monthNames}
        chosen={months.filter((month) => season.months.includes(Number(month)))}
        onChoose={choose}
      />
    </>
  )
}
