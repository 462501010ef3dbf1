const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as HTML shows it: nothing that was texted can become part of the page. */
export const escape = (text: string): string => text.replace(/[&<>"']/g, mark => marks[mark] ?? mark)
