import { failed } from '../../shared/ipc/result'

/** The code of the operating system's error. */
export const systemCodeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown error'

const mendPath = 'Correct its permissions, or name another file with AWS_CONFIG_FILE.'

/** The file is there and cannot be read. */
export const unreadable = (path: string, code: string) =>
  failed('ConfigFileUnreadable', `The AWS config file ${path} cannot be read (${code}).`, mendPath)

/** The file, or what stands in its place, cannot be replaced. */
export const notWritable = (path: string, why: string) =>
  failed('ConfigFileNotWritable', `The AWS config file ${path} was not changed: ${why}.`, mendPath)

/** The folder that the file would stand in is not there and is not made. */
export const folderMissing = (folder: string) =>
  failed(
    'ConfigFolderMissing',
    `The folder ${folder} of the AWS config file does not exist.`,
    'Make the folder, or correct AWS_CONFIG_FILE.',
  )

/** The file is not what it was when the change was shown. */
export const changed = (path: string) =>
  failed(
    'ConfigChanged',
    `The AWS config file ${path} was changed by something else after the change was shown.`,
    'Look at the change again, then write it.',
  )
