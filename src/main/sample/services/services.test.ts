import { describe, expect, it } from 'vitest'
import type { SampleService } from '../service'
import { sampleServices } from '.'

const written = import.meta.glob<SampleService | readonly SampleService[]>('./*/sample.ts', {
  eager: true,
  import: 'sample',
})

describe('services of the sample', () => {
  it.each(Object.entries(written))('%s is among those that answer', (_file, sample) => {
    expect(sampleServices).toEqual(expect.arrayContaining([sample].flat()))
  })

  it('answers for no service twice', () => {
    expect(new Set(sampleServices).size).toBe(sampleServices.length)
  })
})
