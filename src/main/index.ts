import { BrowserWindow, app, net, protocol } from 'electron'
import { join, normalize, sep } from 'node:path'
import { pathToFileURL } from 'node:url'

const pageFolder = join(import.meta.dirname, '..', 'renderer')
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])

// Not awaited: Electron is ready only when this module has settled.
void app.whenReady().then(() => {
  protocol.handle('app', servePage)
  openWindow()
})
app.on('window-all-closed', () => app.quit())

async function servePage(request: Request): Promise<Response> {
  const file = normalize(join(pageFolder, decodeURIComponent(new URL(request.url).pathname)))
  if (!file.startsWith(pageFolder + sep)) return new Response('Not found', { status: 404 })
  const answer = await net.fetch(pathToFileURL(file).href)
  const headers = new Headers(answer.headers)
  headers.set('Content-Security-Policy', policy)
  headers.set('X-Content-Type-Options', 'nosniff')
  return new Response(answer.body, { status: answer.status, headers })
}

function openWindow(): void {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    title: 'Plumbline',
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  window.webContents.on('will-navigate', (event) => event.preventDefault())
  void window.loadURL('app://plumbline/index.html')
}
