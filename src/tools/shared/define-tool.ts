/** Registers the element of a tool, once: a page may bring its script twice. @param name such as `callback-plan` */
export function defineTool(name: string, element: CustomElementConstructor): void {
	if (!customElements.get(name)) customElements.define(name, element);
}
