// Writes src/client/ui/avatars.css: six drawn officers of our own, standing in until the station enters photos.
// Run by hand after changing a drawing: node config/draw-avatars.mjs
import { writeFileSync } from 'node:fs'

const cap =
  "<path d='M29 36c0-13 9-19 21-19s21 6 21 19z' fill='#152a52'/><path d='M27 35h46l-3 7H30z' fill='#0d1c3a'/><path d='m50 21 6 3v4c0 4-3 6-6 8-3-2-6-4-6-8v-4z' fill='#e9c46a'/>"
const bareHead = "<path d='M31 44c-2-18 7-25 19-25s21 7 19 25c-3-8-8-11-19-11s-16 3-19 11z' fill='HAIR'/>"
const longHair =
  "<path d='M29 66c-4-32 5-48 21-48s25 16 21 48c-4 2-8 2-10 0V40H39v26c-2 2-6 2-10 0z' fill='HAIR'/>"
const shortSides = "<path d='M32 38h4v10h-4zm32 0h4v10h-4z' fill='HAIR'/>"

const officers = [
  { ground: '#dbe6f8', skin: '#f0c8a4', hair: '#20242c', head: shortSides + cap },
  { ground: '#e3efe8', skin: '#f3d0b0', hair: '#2b2320', behind: longHair, head: cap },
  { ground: '#f3ead9', skin: '#e5b78f', hair: '#2a2a2e', head: bareHead },
  { ground: '#e6e3f5', skin: '#f0c8a4', hair: '#1f1b1a', behind: longHair, head: bareHead },
  { ground: '#dff0f2', skin: '#d9a679', hair: '#6b7280', head: shortSides + cap },
  { ground: '#f6e4e0', skin: '#f3d0b0', hair: '#374151', head: bareHead, glasses: true },
]

const glasses =
  "<g fill='none' stroke='#1f2937' stroke-width='1.8'><circle cx='42' cy='47' r='5'/><circle cx='58' cy='47' r='5'/><path d='M47 47h6'/></g>"
const draw = ({ ground, skin, hair, behind = '', head, glasses: wears = false }) =>
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>" +
  `<path d='M0 0h100v100H0z' fill='${ground}'/>${behind.replace('HAIR', hair)}` +
  "<path d='M14 100c1-19 14-27 36-27s35 8 36 27z' fill='#17408b'/><path d='M40 73h20L50 88z' fill='#cfe0fb'/>" +
  "<path d='m48 79 2-2 2 2-1 14h-2z' fill='#0d1c3a'/><path d='M68 84h9v4h-9z' fill='#e9c46a'/>" +
  `<path d='M43 62h14v11l-7 6-7-6z' fill='${skin}'/><ellipse cx='50' cy='48' rx='18' ry='20' fill='${skin}'/>` +
  `${head.replaceAll('HAIR', hair)}<circle cx='42' cy='47' r='2' fill='#1f2937'/><circle cx='58' cy='47' r='2' fill='#1f2937'/>` +
  "<path d='M43 57c4 4 10 4 14 0' fill='none' stroke='#8a4b32' stroke-width='2' stroke-linecap='round'/>" +
  `${wears ? glasses : ''}</svg>`

const address = (drawing) =>
  `url("data:image/svg+xml,${drawing.replace(/#/g, '%23').replace(/</g, '%3C').replace(/>/g, '%3E')}")`
const rules = officers.map(
  (officer, index) => `.avatar-${index} {\n  background-image: ${address(draw(officer))};\n}`,
)
writeFileSync('src/client/ui/avatars.css', `/* Written by config/draw-avatars.mjs. */\n${rules.join('\n')}\n`)
