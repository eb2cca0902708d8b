// @ts-check
import { readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { chromiumPath } from './system.js'

/** The mark on its own takes the whole square; a maskable icon keeps to the middle, which no shape cuts off. */
const ICONS = [
  { file: 'icon-180.png', size: 180, mark: 0.72, ground: '#ffffff' },
  { file: 'icon-192.png', size: 192, mark: 1, ground: 'transparent' },
  { file: 'icon-512.png', size: 512, mark: 1, ground: 'transparent' },
  { file: 'icon-maskable-512.png', size: 512, mark: 0.6, ground: '#ffffff' },
]

const svg = readFileSync('public/icon.svg', 'utf8')
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
const page = await browser.newPage()
for (const { file, size, mark, ground } of ICONS) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<style>body{margin:0;height:100vh;display:grid;place-items:center;background:${ground}} svg{width:${mark * 100}%}</style>${svg}`,
  )
  await page.screenshot({ path: `public/${file}`, omitBackground: true })
}
await browser.close()
