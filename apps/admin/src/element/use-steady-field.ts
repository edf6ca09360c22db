import { type RefObject, useEffect } from 'react'

/**
 * Keeps the field that somebody types in where it is on the screen while `above` grows or shrinks. Browsers do so only where
 * the page is scrolled already, and some never; so that both do not do it, theirs is off meanwhile.
 */
export function useSteadyField(above: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = above.current
    if (!element) return
    const scrolled = element.closest<HTMLElement>('main') ?? document.documentElement
    let height = element.offsetHeight
    const observer = new ResizeObserver(() => {
      const grown = element.offsetHeight - height
      height = element.offsetHeight
      if (grown !== 0 && isTypedBelow(element)) scrolled.scrollTop += grown
    })
    scrolled.style.overflowAnchor = 'none'
    observer.observe(element)
    return () => {
      observer.disconnect()
      scrolled.style.overflowAnchor = ''
    }
  }, [above])
}

function isTypedBelow(element: HTMLElement): boolean {
  const { activeElement } = document
  const isField = activeElement instanceof HTMLTextAreaElement || activeElement instanceof HTMLInputElement
  if (!isField) return false
  return (element.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
