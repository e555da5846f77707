// Writes src/client/articles/pictures.css: one drawing of our own for each article, all with the same sky, hills, hand
// and few colours (those of tokens.css). Run by hand after changing a drawing: node config/draw-article-pictures.mjs
import { writeFileSync } from 'node:fs'

const A = '#17408b'
const D = '#b42318'
const G = '#11663c'
const W = '#8a4b00'
const I = '#16202e'
const skin = '#f0c8a4'
const gold = '#e9c46a'
const grey = '#b8c2d2'
const white = '#fff'

const rect = (x, y, w, h, fill, r = 2) =>
  `<rect x='${x}' y='${y}' width='${w}' height='${h}' rx='${r}' fill='${fill}'/>`
const dot = (x, y, r, fill) => `<circle cx='${x}' cy='${y}' r='${r}' fill='${fill}'/>`
const shape = (d, fill) => `<path d='${d}' fill='${fill}'/>`
const line = (d, stroke, width = 3) =>
  `<path d='${d}' fill='none' stroke='${stroke}' stroke-width='${width}' stroke-linecap='round' stroke-linejoin='round'/>`
const at = (x, y, drawing, scale = 1) =>
  `<g transform='translate(${x} ${y})${scale === 1 ? '' : ` scale(${scale})`}'>${drawing}</g>`
const word = (x, y, text, size, fill) =>
  `<text x='${x}' y='${y}' font-size='${size}' font-weight='700' text-anchor='middle' font-family='sans-serif' fill='${fill}'>${text}</text>`

const flame =
  shape('M0-16c7 7 9 10 9 15a9 9 0 0 1-18 0c0-5 5-6 9-15z', D) +
  shape('M0-5c3 3 4 4 4 7a4 4 0 0 1-8 0c0-3 2-3 4-7z', gold)
const house = rect(-15, -16, 30, 22, white) + shape('M-19-15 0-31l19 16z', A) + rect(-5, -8, 10, 14, W, 1)
const phone = (screen) => rect(-13, -24, 26, 48, I, 5) + rect(-10, -19, 20, 36, white, 2) + screen
const person = (coat) =>
  shape('M-11 20c0-13 4-18 11-18s11 5 11 18z', coat) +
  dot(0, -6, 8, skin) +
  shape('M-8-7c0-6 3-9 8-9s8 3 8 9c-4-3-12-3-16 0z', I)
const child = (coat) => at(0, 6, person(coat), 0.7)
const cap = shape('M-9-8c0-5 4-8 9-8s9 3 9 8z', A) + rect(-10, -9, 20, 3, I, 1)
const officer = person(A) + cap + dot(0, -12, 1.8, gold)
const masked = person(I) + rect(-8, -9, 16, 4, I, 1) + dot(-3, -7, 1.2, white) + dot(3, -7, 1.2, white)
const wheel = dot(0, 0, 8, I) + dot(0, 0, 4, grey)
const stop = `<circle r='13' fill='none' stroke='${D}' stroke-width='4'/>` + line('M-9-9 9 9', D, 4)
const coin = dot(0, 0, 7, gold) + rect(-2, -2, 4, 4, W, 0)
const bubble = (fill) =>
  shape('M-15-11h30a4 4 0 0 1 4 4V6a4 4 0 0 1-4 4H-5l-7 6v-6h-3a4 4 0 0 1-4-4V-7a4 4 0 0 1 4-4z', fill)
const tick = line('M-6 0-2 5 7-6', G, 4)
const card = (fill) =>
  rect(-18, -12, 36, 24, fill, 3) + rect(-18, -6, 36, 5, I, 0) + rect(-13, 4, 12, 3, white, 1)
const flower = (petal) =>
  line('M0 20V0', G) +
  shape('M0 14c-6-1-8-4-9-8 5 0 8 3 9 8z', G) +
  dot(-5, -3, 5, petal) +
  dot(5, -3, 5, petal) +
  dot(0, -8, 5, petal) +
  dot(0, -3, 3, I)
const scooter =
  at(-16, 12, wheel) + at(16, 12, wheel) + line('M-16 12h12l6-8h10l-6-16', D, 4) + rect(-14, -1, 14, 4, I, 2)
const tree = rect(-2, -2, 4, 8, W, 1) + shape('M0-24 10-2h-20z', G)

const drawings = {
  badge:
    at(44, 42, officer, 1.2) +
    at(
      84,
      34,
      rect(-14, -17, 28, 34, A, 3) +
        dot(0, -6, 6, gold) +
        rect(-8, 5, 16, 3, white, 1) +
        rect(-8, 10, 16, 3, white, 1),
    ),
  'bank-card': at(52, 36, card(A), 1.3) + at(88, 34, stop),
  bicycle:
    at(60, 40, scooter) +
    at(54, 24, child(G)) +
    at(
      94,
      26,
      dot(0, 0, 13, white) +
        `<circle r='12' fill='none' stroke='${D}' stroke-width='3'/>` +
        word(0, 5, '16', 13, I),
    ),
  'call-110':
    at(60, 38, phone(word(0, -3, '110', 10, D) + dot(0, 9, 5, G)), 1.25) +
    line('M84 26q6 10 0 22', D) +
    line('M92 20q10 16 0 34', D) +
    line('M36 26q-6 10 0 22', D) +
    line('M28 20q-10 16 0 34', D),
  card: at(
    60,
    36,
    rect(-32, -20, 64, 40, white, 4) +
      at(-16, -2, officer, 0.8) +
      rect(2, -10, 22, 4, A, 2) +
      rect(2, -2, 22, 4, grey, 2) +
      rect(2, 6, 14, 4, grey, 2),
  ),
  'chart-heart':
    at(44, 38, rect(-24, -20, 48, 40, white, 3) + line('M-18 12-8 2l8 6L18-12', D)) +
    at(88, 34, shape('M0 14C-16 4-14-12-5-12c4 0 5 4 5 5 0-1 1-5 5-5 9 0 11 16-5 26z', D)),
  'child-seat':
    at(58, 42, scooter, 1.1) + at(58, 22, person(A), 0.9) + at(42, 26, child(gold)) + at(94, 26, stop),
  crash:
    at(
      38,
      48,
      rect(-20, -14, 34, 14, A, 4) +
        shape('M-14-14l5-9h14l6 9z', A) +
        at(-11, 2, wheel, 0.8) +
        at(8, 2, wheel, 0.8),
    ) +
    shape('M60 24l4 9 9-4-4 9 8 5-9 3 2 9-8-5-6 7-1-10-9-1 7-6z', gold) +
    at(92, 50, shape('M0-22 14 4h-28z', D) + shape('M0-13 7 0H-7z', white)),
  'e-bike':
    at(48, 44, scooter) +
    at(
      90,
      36,
      rect(-11, -15, 22, 30, G, 3) + rect(-4, -19, 8, 4, G, 1) + shape('M2-9-6 2h5l-2 8 8-11H0z', gold),
    ),
  eggs:
    at(
      42,
      46,
      shape('M-24 0h48l-5 14h-38z', W) +
        dot(-12, -4, 8, white) +
        dot(0, -6, 8, white) +
        dot(12, -4, 8, white),
    ) + at(88, 38, rect(-9, -10, 18, 26, white, 3) + rect(-6, -17, 12, 7, D, 2) + line('M-4 3h8M0-1v8', D)),
  eye:
    shape('M28 36c10-14 22-20 32-20s22 6 32 20c-10 14-22 20-32 20S38 50 28 36z', white) +
    dot(60, 36, 13, A) +
    dot(60, 36, 6, I) +
    dot(64, 32, 2.5, white),
  'fake-police':
    at(
      46,
      38,
      rect(-26, -22, 52, 38, I, 4) + rect(-22, -18, 44, 30, white, 1) + at(0, 0, masked + cap, 0.8),
    ) + at(90, 40, stop),
  'fire-call': at(40, 44, flame, 1.6) + at(82, 38, phone(word(0, -3, '119', 10, D) + dot(0, 9, 5, G))),
  glass:
    at(46, 38, shape('M-12-20h24L9 16H-9z', white) + shape('M-11-8h22L9 16H-9z', gold)) +
    at(86, 42, at(-12, 8, wheel, 0.8) + at(12, 8, wheel, 0.8) + line('M-12 8 0-6h10l2 14', A, 4)) +
    at(86, 38, stop, 0.9),
  helmet:
    at(
      58,
      44,
      shape('M-26 8c0-22 12-32 28-32s24 12 24 24l-22 2-4 6z', D) +
        rect(-26, 6, 30, 6, I, 3) +
        line('M4 12c2 6 6 8 12 8', I),
    ) + at(94, 30, tick, 1.4),
  'helping-hand':
    at(44, 42, person(W), 1.1) +
    at(76, 42, person(A), 1.1) +
    line('M54 50h12', skin, 5) +
    at(98, 28, phone(''), 0.6),
  'hill-fire':
    at(34, 40, tree, 1.1) +
    at(58, 36, tree, 1.3) +
    at(82, 40, tree, 1.1) +
    at(96, 48, flame, 1.1) +
    at(72, 50, flame, 0.8) +
    line('M88 26q6-8 0-14M98 28q8-8 2-16', grey),
  hoe:
    at(46, 46, flower(D)) +
    at(64, 48, flower(gold), 0.8) +
    line('M74 18 96 54', W, 4) +
    shape('M68 14l14-2 2 8-12 4z', grey),
  'id-card': at(
    60,
    36,
    rect(-32, -20, 64, 40, white, 4) +
      rect(-26, -12, 26, 4, A, 2) +
      rect(-26, -3, 20, 4, grey, 2) +
      rect(-26, 12, 44, 4, grey, 2) +
      at(18, -2, person(A), 0.7),
  ),
  licence:
    at(
      50,
      36,
      rect(-26, -19, 52, 38, A, 3) +
        rect(-20, -12, 16, 20, white, 2) +
        rect(2, -10, 18, 4, gold, 2) +
        rect(2, 0, 18, 4, white, 2),
    ) + at(94, 36, tick, 1.6),
  loan:
    at(48, 38, phone(at(0, -4, coin) + rect(-8, 8, 16, 5, D, 2)), 1.1) +
    at(88, 36, rect(-12, -4, 24, 20, W, 3) + line('M-7-4v-6a7 7 0 0 1 14 0v6', I, 4) + dot(0, 5, 3, gold)),
  'locked-door':
    at(48, 50, house, 1.4) +
    at(90, 38, rect(-11, -2, 22, 18, gold, 3) + line('M-6-2v-7a6 6 0 0 1 12 0v7', I, 4) + dot(0, 6, 3, I)),
  parcel:
    at(46, 42, rect(-20, -16, 40, 32, gold, 2) + rect(-5, -16, 10, 32, W, 0)) +
    at(90, 34, bubble(D) + word(0, 5, '?', 15, white)),
  people: at(32, 44, person(A)) + at(60, 42, person(G), 1.1) + at(88, 44, person(W)),
  'phone-coins':
    at(46, 38, phone(shape('M-5-8 7 0-5 8z', D)), 1.15) +
    at(78, 50, coin) +
    at(90, 42, coin) +
    at(86, 26, coin) +
    line('M76 20q14-8 22 4', D),
  plug:
    at(46, 46, rect(-28, -8, 56, 20, white, 4) + dot(-16, 2, 4, I) + dot(0, 2, 4, I) + dot(16, 2, 4, I)) +
    line('M62 38q10-22 26-8', I) +
    at(92, 40, flame, 0.9),
  poppy: at(42, 38, flower(D), 1.3) + at(64, 46, flower(D)) + at(92, 36, stop),
  pot:
    at(52, 44, shape('M-28-8h56l-6 22h-44z', I) + rect(-32, -11, 64, 5, grey, 2)) +
    line('M40 26q5-6 0-12M54 26q5-6 0-12M66 26q5-6 0-12', grey) +
    at(96, 32, stop, 0.9),
  qr:
    at(
      48,
      36,
      rect(-20, -20, 40, 40, white, 3) +
        rect(-15, -15, 11, 11, I, 1) +
        rect(4, -15, 11, 11, I, 1) +
        rect(-15, 4, 11, 11, I, 1) +
        rect(4, 4, 5, 5, I, 0) +
        rect(11, 10, 5, 5, I, 0),
    ) +
    at(
      92,
      36,
      shape('M0-18l14 5v10c0 10-6 16-14 20-8-4-14-10-14-20v-10z', G) + line('M-6 0-2 5 7-5', white, 3),
    ),
  ring:
    at(52, 38, phone(word(0, -4, '96110', 5.6, A) + dot(-5, 9, 4, D) + dot(5, 9, 4, G)), 1.2) +
    line('M78 28q5 9 0 20', A) +
    line('M86 22q9 15 0 32', A),
  sacks:
    at(
      38,
      44,
      shape('M-14 14c-4-14 0-24 6-28h16c6 4 10 14 6 28z', gold) +
        rect(-7, -18, 14, 5, W, 2) +
        word(0, 8, '肥', 12, W),
    ) +
    at(68, 48, shape('M-12 10c-3-12 0-20 5-23H7c5 3 8 11 5 23z', white) + word(0, 5, '种', 10, G)) +
    at(98, 34, bubble(D) + word(0, 5, '?', 14, white), 0.8),
  screen:
    at(42, 38, phone(rect(-7, -12, 14, 4, grey, 1) + word(0, 4, '***', 10, I)), 1.1) +
    line('M60 32h16M70 26l7 6-7 6', D) +
    at(94, 42, masked, 1.1),
  sheep:
    at(
      48,
      42,
      dot(-12, 0, 11, white) +
        dot(2, -4, 13, white) +
        dot(14, 2, 10, white) +
        dot(-24, -4, 7, I) +
        rect(-12, 8, 4, 12, I, 1) +
        rect(8, 8, 4, 12, I, 1),
    ) +
    at(
      92,
      36,
      rect(-14, -10, 28, 20, I, 3) + dot(0, 0, 7, grey) + dot(0, 0, 4, A) + rect(-5, -14, 10, 5, I, 1),
    ),
  shelter:
    at(46, 52, house, 1.4) +
    at(
      88,
      36,
      shape('M0-18l14 5v10c0 10-6 16-14 20-8-4-14-10-14-20v-10z', A) +
        shape('M0 8C-9 2-8-6-3-6c2 0 3 2 3 3 0-1 1-3 3-3 5 0 6 8-3 14z', white),
    ),
  snow:
    shape('M20 72 54 28h12l34 44z', grey) +
    line('M60 34v6M60 48v7M60 62v8', white) +
    line('M24 20v12M18 26h12M96 16v12M90 22h12M84 38v8M80 42h8', A, 2),
  stove:
    at(46, 48, rect(-18, -14, 36, 26, I, 3) + rect(-10, -6, 20, 10, D, 2) + rect(4, -38, 7, 24, grey, 1)) +
    line('M56 8q8-4 16 0', grey) +
    at(
      86,
      36,
      rect(-14, -16, 28, 32, white, 2) +
        line('M0-16v32M-14 0h28', A, 2) +
        line('M18-8h5M18 0h8M18 8h5', grey, 2),
    ),
  straw:
    at(40, 46, shape('M-16 14-8-16h16l8 30z', gold) + rect(-12, -4, 24, 5, W, 2)) +
    at(66, 50, shape('M-12 10-6-12H6l6 22z', gold) + rect(-9, -3, 18, 4, W, 2)) +
    at(96, 36, at(0, 4, flame, 0.8) + stop),
  subsidy:
    at(
      44,
      36,
      rect(-22, -18, 44, 36, white, 3) +
        rect(-14, -10, 28, 4, A, 2) +
        rect(-14, -1, 28, 4, grey, 2) +
        dot(8, 11, 6, D),
    ) +
    at(
      88,
      40,
      rect(-7, -2, 14, 22, W, 2) +
        line('M0-2v-18M0-8c-5-1-7-4-7-8M0-8c5-1 7-4 7-8M0-16c-3-2-3-5 0-8 3 3 3 6 0 8', G),
    ),
  sweets:
    at(40, 38, shape('M-20-8l8 6v8l-8 6zM20-8l-8 6v8l8 6z', D) + dot(0, 2, 12, gold)) +
    at(72, 44, rect(-8, -14, 16, 26, A, 3) + line('M2-14l5-10', I, 2)) +
    at(100, 34, stop, 0.8),
  'text-message':
    at(
      42,
      38,
      phone(rect(-7, -12, 14, 4, grey, 1) + rect(-7, -4, 10, 4, grey, 1) + rect(-7, 4, 12, 4, A, 1)),
      1.1,
    ) + at(86, 32, bubble(A) + word(0, 3.5, '12110', 10, white), 1.15),
  tomb:
    at(40, 48, shape('M-22 10c2-22 12-28 22-28s20 6 22 28z', G) + rect(-7, -16, 14, 26, grey, 3)) +
    at(84, 40, flower(gold), 1.1) +
    at(98, 46, flower(white), 0.9),
  tractor:
    at(
      42,
      46,
      rect(-14, -12, 22, 14, D, 3) +
        rect(-12, -26, 14, 14, white, 1) +
        at(-8, 6, wheel, 1.1) +
        at(10, 8, wheel, 0.7),
    ) +
    at(
      84,
      46,
      rect(-20, -10, 40, 12, W, 2) +
        at(0, 6, wheel, 0.8) +
        at(-10, -16, person(A), 0.5) +
        at(10, -16, person(G), 0.5),
    ) +
    at(84, 30, stop, 1.1),
  train:
    at(
      56,
      40,
      rect(-36, -18, 72, 30, A, 8) +
        rect(-28, -11, 13, 11, white, 2) +
        rect(-9, -11, 13, 11, white, 2) +
        rect(10, -11, 18, 11, white, 2) +
        rect(-36, 4, 72, 3, gold, 0) +
        dot(-20, 14, 5, I) +
        dot(20, 14, 5, I),
    ) + at(104, 26, rect(-4, -8, 8, 14, D, 4) + line('M0 6v5', gold, 2)),
  'two-faces': at(40, 42, person(G), 1.2) + at(80, 42, masked, 1.2) + line('M54 30h12M61 25l6 5-6 5', D),
  'two-phones':
    at(42, 38, phone(word(0, -3, '110', 10, D) + dot(0, 9, 5, D)), 1.1) +
    at(82, 38, phone(word(0, -3, '12345', 5.6, A) + dot(0, 9, 5, A)), 1.1),
}

const hills =
  shape('M0 72V60c22-9 42-9 62-4s38 6 58-2v18z', '#d3e3d8') + shape('M0 72v-5c26-6 80-6 120-1v6z', '#bcd5c4')
const draw = (content) =>
  `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120 72'>${rect(0, 0, 120, 72, '#e8eefa', 0)}${dot(104, 14, 7, '#fdf1dd')}${hills}${content}</svg>`

const address = (drawing) =>
  `url("data:image/svg+xml,${drawing.replace(/#/g, '%23').replace(/</g, '%3C').replace(/>/g, '%3E')}")`
const rules = Object.entries(drawings).map(([name, content]) => {
  const drawing = draw(content)
  if (Buffer.byteLength(drawing) > 2048) throw new Error(`${name} is ${Buffer.byteLength(drawing)} bytes`)
  return `.picture-${name} {\n  background-image: ${address(drawing)};\n}`
})
writeFileSync(
  'src/client/articles/pictures.css',
  `/* Written by config/draw-article-pictures.mjs. */\n${rules.join('\n')}\n`,
)
