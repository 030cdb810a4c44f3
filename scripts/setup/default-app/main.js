// What Electron runs when it is started as `electron [switches] FOLDER [arguments]`: a stand-in lacks Electron's own.
// A module that awaits the app's module, because Electron holds `ready` back until it has settled; without that, an app
// that is a module itself could no longer register its own protocol.
import { app } from 'electron'
import { existsSync, readFileSync } from 'node:fs'
import Module from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const { folder, preloads, version } = readArguments(process.argv.slice(1))
if (version) {
  console.log(`v${process.versions.electron}`)
  process.exit(0)
}
if (folder === undefined) {
  console.error('Name the folder of the app: electron [switches] FOLDER [arguments]')
  process.exit(2)
}
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
Module._preloadModules(preloads)
await startApp(resolve(folder))

function readArguments(args) {
  const preloads = []
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index]
    if (argument === '-v' || argument === '--version') return { version: true, preloads }
    if (argument === '-r' || argument === '--require') preloads.push(args[(index += 1)])
    else if (!argument.startsWith('-')) return { folder: argument, preloads }
  }
  return { preloads }
}

async function startApp(place) {
  const manifest = join(place, 'package.json')
  const isFolder = existsSync(manifest)
  if (isFolder) {
    const { name, productName, version: appVersion } = JSON.parse(readFileSync(manifest, 'utf8'))
    if (appVersion !== undefined) app.setVersion(appVersion)
    app.name = productName ?? name ?? app.name
    app.setDesktopName(`${app.name}.desktop`)
  }
  try {
    const entry = Module._resolveFilename(place, null, true)
    app.setAppPath(isFolder ? place : dirname(entry))
    await import(pathToFileURL(entry).href)
  } catch (error) {
    console.error(`The app in ${place} could not be loaded.`)
    console.error(error)
    process.exit(1)
  }
}
