/** A phone has one pane: other rooms' panels stay out of the sub-package. */
export const OpenedWork = () => null
