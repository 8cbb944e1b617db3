// Says on the page that a passkey was not used; allauth says it to the console only.
document.addEventListener('allauth.error', (event) => {
  event.preventDefault()
  for (const note of document.querySelectorAll('[data-passkey-failed]')) {
    note.hidden = false
  }
})
