interface Hit {
  readonly title: string
  readonly snippet: string
}

const plainOf = (marked: string): string => marked.replaceAll(/\[\[|\]\]/g, '')

/**
 * What a found thing says in the palette. The server's snippet repeats the title of a measure, marks and all, and goes
 * on with what else was found: the marks belong to the title, the rest is the detail.
 */
export function hitWords({ title, snippet }: Hit): { readonly title: string; readonly detail: string } {
  const bare = title.replace(/^[\d.]+\s/, '')
  const plain = plainOf(snippet)
  if (plain === '' || bare.startsWith(plain)) {
    const rest = bare.slice(plain.length)
    return { title: title.slice(0, title.length - bare.length) + snippet + rest, detail: '' }
  }
  if (!plain.startsWith(bare)) return { title, detail: snippet }
  let [at, seen] = [0, 0]
  while (seen < bare.length || snippet.startsWith(']]', at)) {
    if (snippet.startsWith('[[', at) || snippet.startsWith(']]', at)) at += 2
    else [at, seen] = [at + 1, seen + 1]
  }
  return {
    title: title.slice(0, title.length - bare.length) + snippet.slice(0, at),
    detail: snippet.slice(at).replace(/^[\s·]+|[\s·]+$/g, ''),
  }
}
