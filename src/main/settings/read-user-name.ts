import { userInfo } from 'node:os'

/** The name of the person at this machine, as the system has it; some systems have none. */
export const readUserName = (): string => {
  try {
    return userInfo().username || 'unknown user'
  } catch {
    return 'unknown user'
  }
}
