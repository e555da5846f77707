// Writes src/client/ui/icons.css: the icons of lucide-static (ISC) as masks, so that a token colours them.
// Run by hand after changing the list: node config/draw-icons.mjs
import { readFileSync, writeFileSync } from 'node:fs'

const icons = {
  alert: 'triangle-alert',
  answered: 'circle-check',
  back: 'chevron-left',
  bell: 'bell',
  building: 'building-2',
  call: 'phone',
  camera: 'camera',
  car: 'car',
  cart: 'shopping-cart',
  check: 'check',
  clock: 'clock',
  close: 'x',
  construction: 'construction',
  dispute: 'handshake',
  document: 'file-text',
  factory: 'factory',
  fence: 'fence',
  forward: 'chevron-right',
  hall: 'landmark',
  hammer: 'hammer',
  helmet: 'hard-hat',
  hidden: 'eye-off',
  home: 'house',
  household: 'book-open',
  idCard: 'id-card',
  inbox: 'inbox',
  info: 'info',
  key: 'key-round',
  land: 'land-plot',
  leave: 'door-open',
  letters: 'a-large-small',
  lock: 'lock',
  message: 'message-circle',
  microphone: 'mic',
  money: 'banknote',
  more: 'ellipsis',
  noSignal: 'wifi-off',
  pause: 'pause',
  people: 'users',
  person: 'user-round',
  picture: 'image',
  place: 'map-pin',
  play: 'play',
  plus: 'plus',
  printer: 'printer',
  qr: 'qr-code',
  refresh: 'refresh-cw',
  route: 'route',
  search: 'search',
  send: 'send',
  shield: 'shield-check',
  signOut: 'log-out',
  siren: 'siren',
  speaker: 'volume-2',
  stethoscope: 'stethoscope',
  stop: 'square',
  tractor: 'tractor',
  transfer: 'arrow-left-right',
  trash: 'trash-2',
  trees: 'trees',
  waiting: 'hourglass',
  warning: 'shield-alert',
  water: 'droplets',
  wheat: 'wheat',
}

const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const inline = (file) =>
  readFileSync(`node_modules/lucide-static/icons/${file}.svg`, 'utf8')
    .replace(/<!--.*?-->/s, '')
    .replace(/\s*class="[^"]*"|\s*width="24"|\s*height="24"/g, '')
    .replace('currentColor', '#000')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .replace(/ ?\/>/g, '/>')
    .trim()
    .replace(/"/g, "'")
    .replace(/#/g, '%23')
    .replace(/</g, '%3C')
    .replace(/>/g, '%3E')

const rules = Object.entries(icons).map(([name, file]) => {
  return `.icon-${kebab(name)} {\n  --drawing: url("data:image/svg+xml,${inline(file)}");\n}`
})
const names = Object.keys(icons).map((name) => `'${kebab(name)}'`)
writeFileSync(
  'src/client/ui/icons.css',
  `/* Written by config/draw-icons.mjs from lucide-static (ISC). */\n${rules.join('\n')}\n`,
)
writeFileSync(
  'src/client/ui/icon-name.ts',
  `/** The icons drawn in icons.css (written by config/draw-icons.mjs). */\nexport type IconName =\n  | ${names.join('\n  | ')}\n`,
)
