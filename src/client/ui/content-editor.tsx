import { View } from '@tarojs/components'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { ContentDraft, DraftState, DraftStore, Opened } from '@client/platform/content-draft'
import { goBack } from '@client/platform/navigate'
import { confirm, toast } from '@client/platform/notice'
import { RequestProblem, asProblem } from '@client/platform/request-problem'
import { useWideScreen } from '@client/platform/wide-screen'
import { Beside } from './beside'
import { Button } from './button'
import { ContentConflict } from './content-conflict'
import { Field } from './field'
import { FourFaces, Skeleton } from './four-faces'
import { Page } from './page'
import { ProblemLine } from './problem-line'
import { useAttempt } from './use-attempt'
import { useLoadable } from './use-loadable'

export interface FormProps<T> {
  readonly text: T
  readonly change: (part: Partial<T>) => void
  readonly problem: RequestProblem | null
}

interface Props<T> {
  readonly title: string
  /** Null for something new. */
  readonly slug: string | null
  readonly drafts: DraftStore<T>
  /** What a field is called, for naming what somebody else changed. */
  readonly names: Readonly<Record<keyof T, string>>
  /** What is written now; a blank form where `slug` is null. */
  readonly read: (slug: string | null) => Promise<Opened<T>>
  readonly write: (slug: string, text: T, basedOn: number) => Promise<number>
  /** What was to be written in when the page was opened. */
  readonly adding?: (text: T) => Partial<T>
  readonly Form: (props: FormProps<T>) => ReactNode
  readonly preview: (draft: ContentDraft<T>) => ReactNode
  /** Who reads it, where it is not the villagers. */
  readonly readers?: string
  /** The earlier versions, below the form. */
  readonly versions: ReactNode
}

/** The page on which an administrator writes a guide, an article or the checklist: form, preview, and what somebody else changed. */
export function ContentEditor<T extends object>(props: Props<T>) {
  const { title, slug, drafts, read, adding } = props
  const [opened, reload] = useLoadable(useCallback(() => read(slug), [read, slug]))
  const begin = drafts((state) => state.begin)
  const draft = drafts((state) => state.draft)
  const wide = useWideScreen()
  useEffect(() => {
    if (opened.face === 'ready') begin(slug, opened.value, adding)
  }, [begin, slug, opened, adding])
  return (
    <Page title={title} kind={wide ? 'desk' : 'reading'}>
      <FourFaces of={opened} onRetry={reload}>
        {() => (draft === null ? <Skeleton /> : <Writing {...props} draft={draft} />)}
      </FourFaces>
    </Page>
  )
}

/** Saving: a version that somebody else wrote meanwhile is fetched and shown, and nothing typed is lost. */
function useSaving<T extends object>({ read, write, slug }: Props<T>, draft: ContentDraft<T>) {
  const [theirs, setTheirs] = useState<Opened<T> | null>(null)
  const { busy, problem, run } = useAttempt()
  const save = (basedOn: number, finish: DraftState<T>['finish']) =>
    run(async () => {
      try {
        const version = await write(draft.slug, draft.text, basedOn)
        finish()
        toast(`已存成第 ${String(version)} 版`)
        goBack()
      } catch (thrown) {
        if (slug !== null && asProblem(thrown).status === 409) setTheirs(await read(slug))
        throw thrown
      }
    })
  return { busy, problem, save, theirs, setTheirs }
}

function Writing<T extends object>(props: Props<T> & { readonly draft: ContentDraft<T> }) {
  const { drafts, names, Form, preview, readers, versions, slug, draft } = props
  const { change, put, rebase, finish } = drafts.getState()
  const round = drafts((state) => state.round)
  const { busy, problem, save, theirs, setTheirs } = useSaving(props, draft)
  const saveOverTheirs = (version: Opened<T>) => {
    rebase(version)
    setTheirs(null)
    void save(version.version, finish)
  }
  return (
    <Beside
      preview={preview(draft)}
      {...(readers === undefined ? {} : { readers })}
      form={
        <View className="stack">
          {draft.isFound ? <FoundDraft onDiscard={drafts.getState().discard} /> : null}
          {slug === null ? (
            <SlugField key={`slug-${String(round)}`} drafts={drafts} problem={problem} />
          ) : null}
          <View key={round}>
            <Form text={draft.text} change={change} problem={problem} />
          </View>
          {theirs === null ? (
            <ProblemLine problem={slug === null ? asTaken(problem) : problem} />
          ) : (
            <ContentConflict
              draft={draft}
              theirs={theirs}
              names={names}
              onTake={put}
              onSave={() => {
                saveOverTheirs(theirs)
              }}
            />
          )}
          <Button
            text={`存成第 ${String(draft.basedOn + 1)} 版`}
            icon="check"
            disabled={busy || theirs !== null}
            onPress={() => void save(draft.basedOn, finish)}
          />
          {versions}
        </View>
      }
    />
  )
}

/** For something new the server's refusal can only mean that the name is taken. */
const asTaken = (problem: RequestProblem | null): RequestProblem | null =>
  problem?.status === 409
    ? new RequestProblem(problem.code, '这个短名已经有了，请换一个；要改旧的，从清单里打开它', 409)
    : problem

function FoundDraft({ onDiscard }: { readonly onDiscard: () => void }) {
  const discard = async () => {
    if (await confirm({ title: '不要没存的？', text: '回到现在用的那一版。', yes: '不要了' })) onDiscard()
  }
  return (
    <View className="card stack stack-tight">
      <View>上次写到一半，还没有存。</View>
      <Button text="不要了，从现在的内容开始" look="quiet" onPress={() => void discard()} />
    </View>
  )
}

interface SlugProps<T> {
  readonly drafts: DraftStore<T>
  readonly problem: RequestProblem | null
}

function SlugField<T>({ drafts, problem }: SlugProps<T>) {
  const wrong = problem?.errors.find(({ field }) => field === 'params.slug')
  return (
    <Field
      label="短名（小写字母、数字、短横线；存了就不再改）"
      initial={drafts.getState().draft?.slug ?? ''}
      hint="如 lost-permit"
      most={60}
      counted
      error={wrong?.text}
      onChange={(slug) => {
        drafts.getState().name(slug.trim())
      }}
    />
  )
}
