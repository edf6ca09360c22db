/** The little of WebAssembly's own API that is used here; Node has it, its types do not. */
declare namespace WebAssembly {
  function instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: object } }>
}
