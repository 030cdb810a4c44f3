import { setFlagsFromString } from 'node:v8'

/**
 * Lets the heap grow by two fifths over what is in use before it is cleared, where V8 would let it grow fourfold: a large review
 * makes much that is soon garbage, and a reviewer's machine has other things to do with a gigabyte.
 */
export const saveMemory = (): void => setFlagsFromString('--heap-growing-percent=40')
