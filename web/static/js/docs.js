/* Shows the API's OpenAPI document; everything it needs comes from this server. */

window.SwaggerUIBundle({ url: "/openapi.json", dom_id: "#docs", deepLinking: true });
