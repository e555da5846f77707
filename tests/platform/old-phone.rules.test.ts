import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { equipOldPhone } from '@client/platform/old-phone'

/** An engine as old as the floor: what came later is taken out. */
function anOldPhone() {
  const context = {}
  const engine = runInNewContext(
    `delete Array.prototype.flatMap; delete Object.fromEntries; delete String.prototype.replaceAll
    ;({ Array, Object, String })`,
    context,
  )
  const run = (code: string): unknown => JSON.parse(runInNewContext(`JSON.stringify(${code})`, context))
  return { engine, run }
}

describe('an old phone', () => {
  it('lacks what the pages call', () => {
    const { run } = anOldPhone()

    expect(() => run('[1].flatMap((one) => one)')).toThrow()
    expect(() => run('Object.fromEntries([])')).toThrow()
    expect(() => run("'a'.replaceAll('a', 'b')")).toThrow()
  })

  it.each([
    ['[1, 2].flatMap((one, place) => [one, place])', [1, 0, 2, 1]],
    ['[1, 2].flatMap((one) => one === 1 ? [] : one)', [2]],
    ['[].flatMap((one) => one)', []],
    ["Object.fromEntries([['a', 1], ['b', 2]])", { a: 1, b: 2 }],
    ["Object.fromEntries(new Map([['a', 1]]))", { a: 1 }],
    ["'a+b+c'.replaceAll('+', ' ')", 'a b c'],
    ["'$&'.replaceAll('$', 'x')", 'x&'],
    ['"(a)".replaceAll(/[()]/g, (sign) => "%" + sign.charCodeAt(0).toString(16))', '%28a%29'],
    ['(() => { const names = []; for (const name in [7]) names.push(name); return names })()', ['0']],
  ])('can do %s once it is equipped', (code, expected) => {
    const { engine, run } = anOldPhone()

    equipOldPhone(engine)

    expect(run(code)).toEqual(expected)
  })

  it('keeps its own where it has one', () => {
    const own = () => []
    const Newer = { prototype: { flatMap: own } }

    equipOldPhone({ Array: Newer, Object, String })

    expect(Newer.prototype.flatMap).toBe(own)
  })
})
