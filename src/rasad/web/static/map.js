// The map over the table of places: Natural Earth's outlines, a circle a place. Nothing is asked of another host.
"use strict";

(async () => {
  const box = document.getElementById("map");
  if (!box) return;
  const ink = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const [countries, places] = await Promise.all(
    ["/static/vendor/countries.json", box.dataset.places].map(async (at) => (await fetch(at)).json()),
  );
  const map = L.map(box, { attributionControl: false, minZoom: 1, maxZoom: 8, worldCopyJump: true });
  map.setView([27, 44], 3);
  L.geoJSON(countries, { interactive: false, style: { color: ink("--quiet"), weight: 0.5, fillColor: ink("--wash"), fillOpacity: 1 } }).addTo(map);
  places.forEach((place, n) => {
    const circle = L.circleMarker(place.point, { radius: 4 + 3 * Math.sqrt(place.count), color: ink("--indigo"), weight: 1, fillOpacity: 0.35 });
    const told = document.createElement("bdi");
    told.textContent = `${place.name} · ${place.count}`;
    circle.bindTooltip(told).addTo(map);
    circle.on("click", () => document.getElementById(`p${n}`).scrollIntoView({ block: "center" }));
  });
  map.fitBounds(places.map((place) => place.point), { maxZoom: 5, padding: [24, 24] });
})();
