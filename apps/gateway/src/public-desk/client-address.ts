import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'
import proxyAddr from 'proxy-addr'

/** From whom a request comes, as far as its limits are concerned. */
export type ClientAddress = (request: IncomingMessage) => string

/**
 * Reads the address of a client: that of the connection, or what `X-Forwarded-For` says where the connection comes from a
 * proxy that is trusted, and only as far as each proxy on the way is. Of an IPv6 address it is the network of 64 bits, of
 * which one client has as many addresses as it likes.
 */
export function clientAddressBehind(trustedProxies: readonly string[]): ClientAddress {
  const trust = proxyAddr.compile([...trustedProxies])
  return request => {
    const given = proxyAddr(request, trust) ?? ''
    if (!ipaddr.isValid(given)) return 'unknown'
    const address = ipaddr.process(given)
    if (address.kind() === 'ipv4') return address.toString()
    return `${ipaddr.IPv6.networkAddressFromCIDR(`${address.toString()}/64`).toString()}/64`
  }
}
