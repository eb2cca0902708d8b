// The written page looks alive before its script has come, and stays so where it never comes. This script stands in the
// page itself and says so. It is written in the words of old browsers, which read nothing else of the app.
;(function () {
  /** In an address that was corrected: it is corrected once. */
  var MOVED = 'moved'
  var BROKEN =
    'A part of the app did not arrive, or arrived damaged. Nothing that is saved in this browser was changed.'
  var OLD = 'Edgewise needs {browsers}, or later. In this browser it may not work, or not save.'
  var CALL_FOR_HELP =
    'Whoever runs this host can help: copy the whole folder again, its folder “assets” first.'

  var isFile = location.protocol === 'file:'
  var css = window.CSS
  // By what those versions brought: lengths of the visible page, selectors of parents, streams that unpack.
  var isOld = !(
    css &&
    css.supports &&
    css.supports('height', '1dvh') &&
    css.supports('selector(:has(a))') &&
    'CompressionStream' in window
  )

  function the(id) {
    return document.getElementById(id)
  }

  function say(title, text) {
    the('not-started').textContent = ''
    add('h1', title)
    add('p', text)
    the('not-started').hidden = false
  }

  function add(kind, text) {
    var element = document.createElement(kind)
    element.textContent = text
    return the('not-started').appendChild(element)
  }

  function whenRead(work) {
    if (the('app')) work()
    else document.addEventListener('DOMContentLoaded', work)
  }

  function fail() {
    // Vue leaves this mark on the page that it has taken over: what fails later has other ways to be told.
    if (the('app').__vue_app__) return
    the('app').hidden = true
    if (isOld) return say('Edgewise did not start', OLD)
    sayBroken(BROKEN)
    if (!isFile && location.search.indexOf(MOVED) < 0) findFolder()
  }

  function sayBroken(text) {
    say('Edgewise did not start', text)
    var button = add('button', 'Load it again')
    button.className = 'button button--primary'
    button.onclick = function () {
      button.disabled = true
      loadAgain()
    }
  }

  function firstScript() {
    var script = document.querySelector('script[type=module][src]')
    return script ? script.getAttribute('src') : ''
  }

  function typeOf(answer) {
    return answer.ok ? answer.headers.get('content-type') || '' : ''
  }

  /** Without its slash, or at an address below the folder, the page asks for its parts in the wrong place. */
  function findFolder() {
    var path = location.pathname
    var folders = [path.charAt(path.length - 1) === '/' ? path : path + '/']
    while (path.length > 1) {
      path = path.slice(0, path.lastIndexOf('/', path.length - 2) + 1)
      folders.push(path)
    }
    var asked = new URL('.', location.href).pathname
    ;(function look() {
      var folder = folders.shift()
      if (!folder || !firstScript()) return
      if (folder === asked) return look()
      fetch(folder + firstScript(), { cache: 'no-cache' }).then(function (answer) {
        if (!/javascript/.test(typeOf(answer))) return look()
        var search = location.search + (location.search ? '&' : '?') + MOVED
        location.replace(folder + search + location.hash)
      }, look)
    })()
  }

  /** Fetches the page and each of its parts past what the browser has stored, then opens it anew. */
  function loadAgain() {
    if (isFile) return location.reload()
    fetch(location.href, { cache: 'reload' })
      .then(function (answer) {
        return answer.text()
      })
      .then(function (page) {
        // Another version has other parts.
        return page.indexOf(firstScript()) < 0 ? [] : Promise.all(partsOfPage().map(fetchPart))
      })
      .then(function (missing) {
        missing = missing.filter(Boolean)
        if (missing.length === 0) return location.reload()
        sayBroken('This host does not have ' + missing[0] + '. ' + CALL_FOR_HELP)
      })
      .catch(function () {
        sayBroken('This host does not answer.')
      })
  }

  function partsOfPage() {
    var screens = JSON.parse(the('early-parts').textContent)
    var urls = [].map.call(document.querySelectorAll('script[src], link[href]'), function (part) {
      return part.src || part.href
    })
    return Object.keys(screens).reduce(function (all, screen) {
      return all.concat(screens[screen])
    }, urls)
  }

  /** The name of the part where the host does not have it; a page in its place is none. */
  function fetchPart(url) {
    return fetch(url, { cache: 'reload' }).then(function (answer) {
      var type = typeOf(answer)
      return type && !/html/.test(type) ? '' : url.replace(/^.*\//, '')
    })
  }

  addEventListener(
    'error',
    function (event) {
      // Of its element where a script does not come, of the window where it cannot be read or fails.
      if (event.target === window || event.target.localName === 'script') whenRead(fail)
    },
    true,
  )
  if (isFile)
    whenRead(function () {
      the('on-disk').hidden = false
    })
  if (isOld)
    whenRead(function () {
      // It may have failed already.
      if (!the('app').hidden) say('This browser is too old', OLD)
    })
  // A browser that knows no modules passes over the first script in silence.
  if (!('noModule' in document.createElement('script')))
    document.addEventListener('DOMContentLoaded', fail)
})()
