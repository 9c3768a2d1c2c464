/** «J», «Ctrl K»: keys as they stand on the keyboard. */
export function Kbd({ children }: { readonly children: string }) {
  return <kbd>{children}</kbd>
}
