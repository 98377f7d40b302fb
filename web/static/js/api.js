/* Calls to the API of the same site. */

const BASE = "/api/coocook";

function cookie(name) {
  const found = document.cookie.split("; ").find((pair) => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : "";
}

/** The free start times of a chef from one date to another, as a list of {date, start_times}. */
export async function freeTimes(chef, from, to, durationHours) {
  const query = new URLSearchParams({ from, to, duration_hours: durationHours });
  const response = await fetch(`${BASE}/chefs/${chef}/availability?${query}`);
  if (!response.ok) return [];
  return (await response.json()).days;
}

/** Ask for a booking; the same key never makes two. Gives {status, answer}. */
export async function book(wanted, idempotencyKey) {
  const response = await fetch(`${BASE}/bookings`, {
    method: "POST",
    credentials: "same-origin",
    headers: {
      "Content-Type": "application/json",
      "Idempotency-Key": idempotencyKey,
      "X-CSRF-TOKEN": cookie("__Host-csrf_access_token") || cookie("csrf_access_token"),
    },
    body: JSON.stringify(wanted),
  });
  const isJson = (response.headers.get("Content-Type") ?? "").includes("json");
  return { status: response.status, answer: isJson ? await response.json() : {} };
}
