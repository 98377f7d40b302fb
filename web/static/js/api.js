/* Calls to the API of the same site. */

const BASE = "/api/coocook";

/** @typedef {{ date: string, start_times: string[] }} FreeDay */

/**
 * What the API answers: a booking with its `id`, or a problem with the rest.
 * @typedef {{ id?: number, detail?: string, rule?: string, errors?: Record<string, string> }} Answer
 */

/**
 * What a booking asks for.
 * @typedef {{ chef_id: number, booking_date: string, start_time: string, duration_hours: number,
 *   special_requests: string, phone?: string }} Wanted
 */

/** @param {string} name */
function cookie(name) {
  const found = document.cookie.split("; ").find((pair) => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : "";
}

/**
 * The free start times of a chef from one date to another.
 * @param {string} chef
 * @param {string} from
 * @param {string} to
 * @param {string} durationHours
 * @returns {Promise<FreeDay[]>}
 */
export async function freeTimes(chef, from, to, durationHours) {
  const query = new URLSearchParams({ from, to, duration_hours: durationHours });
  const response = await fetch(`${BASE}/chefs/${chef}/availability?${query}`);
  if (!response.ok) return [];
  return (await response.json()).days;
}

/**
 * Ask for a booking; the same key never makes two.
 * @param {Wanted} wanted
 * @param {string} idempotencyKey
 * @returns {Promise<{ status: number, answer: Answer }>}
 */
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
