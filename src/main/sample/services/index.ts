import type { SampleService } from '../service'

/** Every service that the sample answers for; a new one is imported here and added. */
export const sampleServices: readonly SampleService[] = []
