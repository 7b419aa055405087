/** What a system needs to install the page. It is named late: a first visit over a slow line has better things to fetch. */
export function offerInstall(): void {
  for (const [rel, href] of [
    ['manifest', '/app.webmanifest'],
    ['apple-touch-icon', '/icon-touch-180.png'],
  ] as const)
    document.head.append(Object.assign(document.createElement('link'), { rel, href }));
}
