import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver'
import { findProgram } from '../../../scripts/system.js'

const driverPath = findProgram(['WebKitWebDriver'])
/** Our own window, written in Python, needs the engine's introspection data. */
const windowPath = fileURLToPath(new URL('webkit.py', import.meta.url))
const windowOpens =
  spawnSync('/usr/bin/python3', ['-c', 'import gi; gi.require_version("WebKit2", "4.1")'])
    .status === 0
const screen = findProgram(['xvfb-run'])

export const webkitPath = driverPath && windowOpens && screen ? driverPath : null

export interface OpenWebKit {
  driver: WebDriver
  close(): Promise<void>
  /** Ends the browser, its driver and its screen as a power cut would. */
  kill(): Promise<void>
}

/** Opens WebKitGTK on a screen that nobody sees, with its profile in a folder that may outlive it. */
export async function openWebKit(home: string): Promise<OpenWebKit> {
  if (!webkitPath || !screen)
    throw new Error(
      'WebKit is missing: install webkit2gtk-driver, gir1.2-webkit2-4.1, python3-gi and xvfb.',
    )
  const port = await freePort()
  // The group is ended as a whole: the screen, the driver and the browser that it started.
  const service = spawn(screen, ['-a', webkitPath, `--port=${port}`, '--host=127.0.0.1'], {
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      HOME: home,
      XDG_DATA_HOME: `${home}/data`,
      XDG_CACHE_HOME: `${home}/cache`,
    },
  })
  await answers(port)
  const driver = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities(
      new Capabilities({
        browserName: 'WebKitGTK',
        'webkitgtk:browserOptions': { binary: windowPath, args: [home] },
      }),
    )
    .build()
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    const ended = once(service, 'exit')
    process.kill(-service.pid!, signal)
    await ended
  }
  return {
    driver,
    async close() {
      await driver.quit()
      await end('SIGTERM')
    },
    kill: () => end('SIGKILL'),
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

async function answers(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const ready = await fetch(`http://127.0.0.1:${port}/status`).then(
      (response) => response.ok,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('WebKitWebDriver did not start within 10 seconds.')
}
