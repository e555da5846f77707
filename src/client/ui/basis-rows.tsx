import type { RequestProblem } from '@client/platform/request-problem'
import { Field } from './field'
import { Rows } from './rows'
import { errorUnder } from './use-attempt'

interface Basis {
  readonly law: string
  readonly article: string | null
}

interface Props {
  readonly label: string
  /** What may stand in the first line: a law, a notice. */
  readonly lawLabel: string
  readonly articleHint: string
  readonly most: { readonly rows: number; readonly law: number; readonly article: number }
  readonly rows: readonly Basis[]
  readonly problem: RequestProblem | null
  readonly onChange: (rows: Basis[]) => void
}

/** What a text rests on: each law with its article. */
export function BasisRows({ label, lawLabel, articleHint, most, rows, problem, onChange }: Props) {
  return (
    <Rows<Basis>
      label={label}
      nameOf={(place) => `依据 ${String(place + 1)}`}
      rows={rows}
      most={most.rows}
      blank={{ law: '', article: null }}
      addText="再加一条依据"
      error={errorUnder(problem, 'basis')}
      onChange={(changed) => {
        onChange([...changed])
      }}
    >
      {(row, set, name) => (
        <>
          <Field
            label={`${name}：${lawLabel}`}
            kind="growing"
            initial={row.law}
            most={most.law}
            counted
            onChange={(law) => {
              set({ ...row, law })
            }}
          />
          <Field
            label={`${name}：第几条（整份文件就空着）`}
            initial={row.article ?? ''}
            most={most.article}
            hint={articleHint}
            counted
            onChange={(article) => {
              set({ ...row, article: article === '' ? null : article })
            }}
          />
        </>
      )}
    </Rows>
  )
}
