/** How often the server may be asked to look for new ideas, seconds (HTI API, stream). */
export const pollBounds = { leastSeconds: 1, mostSeconds: 10, usualSeconds: 2 };
