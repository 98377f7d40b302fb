/* Shows the API's OpenAPI document; everything it needs comes from this server. */

const page = /** @type {Window & Record<string, any>} */ (window);

page.SwaggerUIBundle({ url: "/openapi.json", dom_id: "#docs", deepLinking: true });
