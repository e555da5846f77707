import { describe, expect, it } from 'vitest'
import { RequestProblem, offline } from '@client/platform/request-problem'
import { afterFailure, failed, loading, ready } from '@client/ui/loadable'

const progress = ready('民警出发了')

describe('a page that asks again while it is read', () => {
  it('keeps what it shows while there is no signal', () => {
    expect(afterFailure(progress, offline())).toBe(progress)
  })

  it('keeps what it shows while the server is not itself', () => {
    const broken = new RequestProblem('unexpected', '服务暂时出了问题', 503)

    expect(afterFailure(progress, broken)).toBe(progress)
  })

  it('takes away what the person may not see any more', () => {
    const refused = new RequestProblem('actor.not-allowed', '您没有权限办理此事项', 403)

    expect(afterFailure(progress, refused)).toEqual(failed(refused))
  })

  it('says that it failed where nothing was shown yet', () => {
    const problem = offline()

    expect(afterFailure(undefined, problem)).toEqual(failed(problem))
    expect(afterFailure(loading, problem)).toEqual(failed(problem))
    expect(afterFailure(failed(problem), problem)).toEqual(failed(problem))
  })
})
