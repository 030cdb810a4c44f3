import { useEffect, useState } from 'react'
import { secondsUntil, showClock } from './time-left'

/** How long a sign-in still waits; it counts down while it is in sight. */
export const SignInClock = ({ endsAt }: { readonly endsAt: string | null }) => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const seconds = secondsUntil(endsAt, now)
  if (seconds === null) return null
  return (
    <span className="pl-clock" role="timer">
      {seconds === 0 ? 'The time is up' : `${showClock(seconds)} left`}
    </span>
  )
}
