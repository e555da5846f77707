const figure = (name: string) =>
  `<figure><a href="${name}"><img src="${name}" loading="lazy" alt=""></a><figcaption>${name}</figcaption></figure>`

/** A page that shows every picture beside the others. */
export const overview = (names: readonly string[]): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Every page in both modes</title>
<style>
  body { font: 14px sans-serif; background: #e7eaf0; display: flex; flex-wrap: wrap; gap: 16px; align-items: start }
  figure { margin: 0 }
  img { width: 260px; display: block; box-shadow: 0 1px 4px #0003 }
</style>
${[...names].sort().map(figure).join('\n')}
</html>
`
