import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

const dataFolder = (): string => {
  switch (process.platform) {
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support')
    case 'win32':
      return process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming')
    default:
      return process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share')
  }
}

/** The folder of all app data: the one asked for, else `PLUMBLINE_HOME`, else the system's place for data of apps. */
export const chooseHome = (asked: string | undefined): string => {
  const named = asked ?? process.env.PLUMBLINE_HOME
  return named ? resolve(named) : join(dataFolder(), 'plumbline')
}
