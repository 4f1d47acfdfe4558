/**
 * What a page of one's own site loads to tell what its visitors do. Plain JavaScript that every browser of the last years
 * runs, as small as it can be read. Without consent it keeps nothing in the browser: the server tells the visits of one day
 * together. It is silent where the browser says Do Not Track or Global Privacy Control.
 */
export const SITE_SCRIPT = `(function (w, d, n) {
  'use strict'
  var tag = d.currentScript
  if (!tag || !w.fetch) return
  var token = tag.getAttribute('data-token')
  var source = tag.getAttribute('data-source') || w.location.hostname
  var needsConsent = tag.hasAttribute('data-consent')
  var url = new URL('/api/v1/events', tag.src).href
  var consented = false
  var waiting = []
  var timer = 0
  var refused = n.doNotTrack === '1' || w.doNotTrack === '1' || n.globalPrivacyControl === true
  function id() {
    return w.crypto && w.crypto.randomUUID ? w.crypto.randomUUID() : Date.now().toString(36) + Math.random().toString(36).slice(2)
  }
  function visitor() {
    if (!consented) return undefined
    try {
      var known = w.localStorage.getItem('polku')
      if (!known) w.localStorage.setItem('polku', (known = id()))
      return known
    } catch (e) {
      return undefined
    }
  }
  function flush() {
    w.clearTimeout(timer)
    timer = 0
    if (needsConsent && !consented) return
    while (waiting.length) send(waiting.splice(0, 100))
  }
  function later(events) {
    waiting = events.concat(waiting)
    if (!timer) timer = w.setTimeout(flush, 10000)
  }
  function send(events) {
    w.fetch(url, {
      method: 'POST',
      keepalive: true,
      credentials: 'omit',
      headers: { 'content-type': 'application/json', authorization: 'Bearer ' + token },
      body: JSON.stringify({ source: source, events: events })
    }).then(function (answer) {
      if (answer.status === 429 || answer.status > 499) later(events)
    }, function () {
      later(events)
    })
  }
  function track(name, attributes) {
    if (refused || !name || waiting.length > 500) return
    waiting.push({
      id: id(),
      case: visitor(),
      event: String(name),
      time: Date.now(),
      attributes: Object.assign({ page: w.location.pathname, referrer: (d.referrer.split('/')[2] || '') }, attributes)
    })
    if (!timer) timer = w.setTimeout(flush, 1000)
  }
  function page() {
    track(w.location.pathname)
  }
  w.polku = {
    track: track,
    consent: function (given) {
      consented = given === true
      if (!consented) {
        if (given === false) refused = true
        waiting = []
        try { w.localStorage.removeItem('polku') } catch (e) {}
      } else {
        var known = visitor()
        waiting.forEach(function (one) { one.case = known })
        flush()
      }
    }
  }
  var push = w.history.pushState
  w.history.pushState = function () {
    push.apply(w.history, arguments)
    page()
  }
  w.addEventListener('popstate', page)
  w.addEventListener('pagehide', flush)
  d.addEventListener('visibilitychange', function () { if (d.visibilityState === 'hidden') flush() })
  page()
})(window, document, navigator)
`
