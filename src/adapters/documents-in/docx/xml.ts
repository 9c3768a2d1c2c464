import { SaxesParser } from 'saxes'

/** An element of WordprocessingML; names keep their prefix, as Word always writes `w:`. Text is kept where `w:t` holds it. */
export interface Xml {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Xml[]
  text: string
}

/** Null where the part is not well-formed. */
export function parseXml(bytes: Uint8Array): Xml | null {
  const root: Xml = { name: '', attributes: {}, children: [], text: '' }
  const stack: Xml[] = [root]
  const errors: Error[] = []
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('error', (error) => errors.push(error))
  parser.on('opentag', ({ name, attributes }) => {
    const element: Xml = { name, attributes, children: [], text: '' }
    stack.at(-1)?.children.push(element)
    stack.push(element)
  })
  parser.on('closetag', () => stack.pop())
  parser.on('text', (text) => {
    const top = stack.at(-1)
    if (top?.name === 'w:t') top.text += text
  })
  parser.write(new TextDecoder().decode(bytes)).close()
  return errors.length > 0 ? null : (root.children[0] ?? null)
}

export const child = (it: Xml | undefined, name: string): Xml | undefined =>
  it?.children.find((element) => element.name === name)
export const children = (it: Xml | undefined, name: string): Xml[] =>
  it?.children.filter((element) => element.name === name) ?? []
export const value = (it: Xml | undefined, attribute = 'w:val'): string | undefined => it?.attributes[attribute]
export const integer = (it: Xml | undefined, fallback: number, attribute = 'w:val'): number => {
  const number = Number.parseInt(value(it, attribute) ?? '', 10)
  return Number.isNaN(number) ? fallback : number
}

/** A toggle of ECMA-376 17.17.4: present without a value is on; undefined where it is absent. */
export const toggle = (properties: Xml | undefined, name: string): boolean | undefined => {
  const element = child(properties, name)
  if (!element) return undefined
  return !['0', 'false', 'off', 'none'].includes(value(element) ?? 'true')
}
