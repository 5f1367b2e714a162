/**
 * Every way in which a page can try to reach another machine; runs in the page. Gives by name what
 * came of each: `reached` where an answer came, anything else is a refusal.
 */
export async function reachOut(address: string): Promise<Record<string, string>> {
  const url = `http://${address}/`
  const outcome = (source: EventTarget, good: string): Promise<string> =>
    new Promise((gives) => {
      source.addEventListener(good, () => gives('reached'))
      source.addEventListener('error', () => gives('refused'))
    })
  const element = (name: string, fields: Record<string, string>): HTMLElement => {
    const made = document.createElement(name)
    for (const [key, value] of Object.entries(fields)) made.setAttribute(key, value)
    document.body.append(made)
    return made
  }
  const loaded = (name: string, fields: Record<string, string>): Promise<string> =>
    outcome(element(name, fields), 'load')
  const asked = async (request: () => Promise<unknown>): Promise<string> => {
    try {
      await request()
      return 'reached'
    } catch {
      return 'refused'
    }
  }
  const made = (make: () => unknown): string => {
    try {
      return make() === true ? 'reached' : 'silent'
    } catch {
      return 'refused'
    }
  }
  const called = (server: RTCIceServer): Promise<string> =>
    asked(async () => {
      const peer = new RTCPeerConnection({ iceServers: [server] })
      peer.createDataChannel('words')
      await peer.setLocalDescription(await peer.createOffer())
      await new Promise((gives) => setTimeout(gives, 1500))
      const { sdp = '' } = peer.localDescription ?? {}
      if (!sdp.includes('a=candidate')) throw new Error('There is no way out.')
    })
  const ways: Record<string, () => Promise<string> | string> = {
    fetch: () => asked(() => fetch(url)),
    'fetch by name': () => asked(() => fetch('http://localhost/')),
    'fetch https': () => asked(() => fetch(`https://${address}/`)),
    'fetch file': () => asked(() => fetch('file:///etc/hostname')),
    XMLHttpRequest: () => {
      const request = new XMLHttpRequest()
      const came = outcome(request, 'load')
      request.open('GET', url)
      request.send()
      return came
    },
    WebSocket: () => outcome(new WebSocket(`ws://${address}/`), 'open'),
    EventSource: () => outcome(new EventSource(url), 'open'),
    beacon: () => made(() => void navigator.sendBeacon(url, 'words')),
    img: () => loaded('img', { src: url }),
    video: () => outcome(element('video', { src: url }), 'loadeddata'),
    script: () => loaded('script', { src: url }),
    module: () => loaded('script', { src: url, type: 'module' }),
    'style sheet': () => loaded('link', { rel: 'stylesheet', href: url }),
    frame: () => made(() => element('iframe', { src: url })),
    object: () => made(() => element('object', { data: url })),
    prefetch: () => made(() => element('link', { rel: 'prefetch', href: url })),
    preconnect: () => made(() => element('link', { rel: 'preconnect', href: url })),
    'dns-prefetch': () => made(() => element('link', { rel: 'dns-prefetch', href: url })),
    worker: () => asked(async () => new Worker(url)),
    'service worker': () => asked(() => navigator.serviceWorker.register(url)),
    'font face': () => asked(() => new FontFace('far', `url(${url})`).load()),
    form: () =>
      made(() => {
        const form = element('form', { action: url, method: 'post' })
        if (form instanceof HTMLFormElement) form.submit()
      }),
    'window.open': () => made(() => window.open(url) !== null),
    link: () => made(() => element('a', { href: url, target: '_blank' }).click()),
    'link with ping': () => made(() => element('a', { href: '#', ping: url }).click()),
    download: () => made(() => element('a', { href: url, download: '' }).click()),
    location: () => made(() => void (location.href = url)),
    'WebRTC by UDP': () => called({ urls: `stun:${address}` }),
    'WebRTC by TCP': () => {
      return called({ urls: `turn:${address}?transport=tcp`, username: 'a', credential: 'b' })
    },
  }
  const patience = new Promise<string>((gives) => setTimeout(() => gives('silent'), 3000))
  const found = await Promise.all(
    Object.entries(ways).map(async ([name, way]) => {
      const came = await Promise.race([Promise.resolve().then(way), patience]).catch(
        () => 'refused',
      )
      return [name, came] as const
    }),
  )
  return Object.fromEntries(found)
}
