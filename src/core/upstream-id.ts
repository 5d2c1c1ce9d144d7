/** Whether a vendor could have made this id: 1–200 characters, and fit to be a segment of a path. */
export const isUpstreamId = (text: string): boolean => /^(?!\.{1,2}$)[\w.:-]{1,200}$/.test(text)
