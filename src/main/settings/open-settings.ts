import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { settingsSchema, type Settings } from '../../shared/ipc/sign-in'
import { failed, ok, type Problem, type Result } from '../../shared/ipc/result'
import { readIfThere, setAside, systemCodeOf, writePrivately } from './settings-file'

/** The settings of a home. Each call reads the file anew, so that app and command line see each other's changes. */
export type SettingsStore = {
  /** The settings; what the reviewer never chose stands as it is by default. */
  readonly read: () => Result<Settings>
  /** Replaces the settings that are given, and keeps everything else in the file. */
  readonly write: (part: Partial<Settings>) => Result<Settings>
  /** Whether the reviewer allowed exactly this command of a `credential_process` profile; a file that cannot be read allows nothing. */
  readonly isAllowed: (command: string) => boolean
  /** Allows a command from now on, exactly as it stands. */
  readonly allow: (command: string) => Result<null>
  /** What the reviewer must know: a damaged file was set aside. */
  readonly notices: () => readonly Problem[]
}

/** What holds until the reviewer chooses otherwise. */
export const defaultSettings = {
  rolePreference: ['SecurityAudit', 'ReadOnlyAccess', 'ViewOnlyAccess'],
  favouriteAccounts: [],
  favouriteRegions: [],
  signInMethod: 'browser',
} as const satisfies Settings

/** The file: settings, allowed commands as SHA-256 of their text, and whatever a newer app keeps in it. */
const fileSchema = z.looseObject({
  ...settingsSchema.partial().shape,
  allowedCommands: z.array(z.string()).optional(),
})
type File = z.infer<typeof fileSchema>

const parse = (text: string): File | undefined => {
  try {
    return fileSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** A command itself may hold secrets; its hash does not. */
const hashOf = (command: string): string => createHash('sha256').update(command).digest('hex')

const settingsOf = (file: File): Settings => settingsSchema.parse({ ...defaultSettings, ...file })

/** Opens the settings of a home: `settings.json` in it, for its owner only. */
export const openSettings = (home: string): SettingsStore => {
  const path = join(home, 'settings.json')
  const notices: Problem[] = []

  const attempt = <Value>(what: string, action: () => Value): Result<Value> => {
    try {
      return ok(action())
    } catch (error) {
      return failed(
        'SettingsNotUsable',
        `The settings ${path} could not be ${what} (${systemCodeOf(error)}).`,
        'Check the permissions of the file and its folder, and the room on the disk.',
      )
    }
  }

  const load = (): Result<File> =>
    attempt('read', () => {
      const text = readIfThere(path)
      if (text === undefined) return {}
      const file = parse(text)
      if (file) return file
      const aside = setAside(path)
      notices.push({
        code: 'SettingsDamaged',
        text: `The settings ${path} could not be understood. They were kept as ${aside}, and those of a new app are used.`,
        next: 'Choose your settings again, or mend that file and put it back.',
      })
      return {}
    })

  const store = (change: (file: File) => File): Result<File> => {
    const before = load()
    if (!before.ok) return before
    const after = change(before.value)
    return attempt('written', () => {
      writePrivately(path, `${JSON.stringify(after, null, 2)}\n`)
      return after
    })
  }

  const toSettings = (file: Result<File>): Result<Settings> => (file.ok ? ok(settingsOf(file.value)) : file)

  return {
    read: () => toSettings(load()),
    write: (part) => toSettings(store((file) => ({ ...file, ...part }))),
    isAllowed: (command) => {
      const file = load()
      return file.ok && (file.value.allowedCommands ?? []).includes(hashOf(command))
    },
    allow: (command) => {
      const stored = store((file) => ({
        ...file,
        allowedCommands: [...new Set([...(file.allowedCommands ?? []), hashOf(command)])].sort(),
      }))
      return stored.ok ? ok(null) : stored
    },
    notices: () => notices,
  }
}
