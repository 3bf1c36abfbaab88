// What the keyboard should reach, in order: links, summaries, tables that may scroll; only what can be seen.
() => [...document.querySelectorAll('a[href], summary, [tabindex="0"]')].filter(e => e.checkVisibility()).map((e, i) => { e.dataset.place = i; return String(i); })
