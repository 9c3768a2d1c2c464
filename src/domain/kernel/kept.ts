/** A pure function of an object that remembers its answer for as long as the object lives. */
export function kept<From extends object, To>(make: (from: From) => To): (from: From) => To {
  const answers = new WeakMap<From, To>()
  return (from) => {
    const known = answers.get(from)
    if (known !== undefined) return known
    const made = make(from)
    answers.set(from, made)
    return made
  }
}
