// There is no Docker engine where the tests run. dclint holds docker-compose.yml against the schema of the compose specification;
// this holds what we rely on beyond the schema. Neither is a start of the containers.
import { readFileSync } from "node:fs";
import { parse } from "yaml";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const compose = parse(read("docker-compose.yml"), { merge: true });
const proxy = read("deploy/haproxy.cfg");
const stages = read("deploy/Dockerfile").split(/^FROM /m);
const faults = [];
const must = (holds, sentence) => holds || faults.push(sentence);

const { services } = compose;
const hubs = Object.entries(services).filter(([name]) => name.startsWith("hub-"));
must(hubs.length === 2, "two hub nodes");
for (const [name, hub] of hubs) {
  must(hub.environment.COLLAB_REDIS === "redis:6379", `${name} rings the doorbell on Redis`);
  must(hub.environment.COLLAB_MONGO?.includes("replicaSet=rs0"), `${name} keeps its record in the replica set`);
  must(hub.environment.ASPNETCORE_URLS === "http://+:8080", `${name} listens where the proxy looks`);
  must(hub.environment.ASPNETCORE_FORWARDEDHEADERS_ENABLED === "true", `${name} believes the proxy on scheme and address`);
  must(services.proxy.environment[`COLLAB_HUB_${name.slice(4)}`] === `${name}:8080`, `the proxy knows ${name}`);
  must(parseInt(hub.stop_grace_period, 10) > 10, `${name} is given its 10 s to drain`);
}
must(new Set(hubs.map(([, hub]) => hub.volumes.join())).size === hubs.length, "no two nodes share a data directory");

const said = new Set(Object.keys(services.proxy.environment));
const needed = proxy.replace(/^\.if defined[\s\S]*?^\.endif/gm, "").matchAll(/"\$\{(\w+)\}"/g);
for (const [, variable] of needed) must(said.has(variable), `the proxy is told ${variable}`);
must(services.proxy.volumes.some((volume) => volume.startsWith("./deploy/haproxy.cfg:")), "the proxy reads deploy/haproxy.cfg");
// dclint's own rule for this is off: it stumbles over the colon in "${…:-…}".
must(services.proxy.ports.every((port) => port.startsWith("${COLLAB_BIND:-127.0.0.1}:")), "nothing is open to the world by default");

must(compose.networks.inside.internal === true, "the network of the stores has no way out");
for (const name of ["redis", "mongo"]) {
  must(services[name].networks.join() === "inside" && !services[name].ports, `${name} is reachable only from inside`);
}
must(services.mongo.command.includes("--replSet") && services.mongo.healthcheck.test.join().includes("rs.initiate"), "MongoDB is a replica set");
must(services.redis.command.join(" ").includes("--appendonly yes"), "the keys of the cookies outlive a restart of Redis");

const kept = new Set(Object.keys(compose.volumes));
for (const [name, service] of Object.entries(services)) {
  const image = service.build ? stages.at(-1).includes("HEALTHCHECK") : service.healthcheck;
  must(image, `${name} says whether it is healthy`);
  for (const volume of service.volumes ?? []) must(volume.startsWith("./") || kept.has(volume.split(":")[0]), `${name} keeps ${volume}`);
  must(!/:latest$|^[^:]+$/.test(service.image), `${name} names a version of its image`);
}
must(/^USER app$/m.test(stages.at(-1)), "the hub's image does not run as root");
must(!/password|secret|MONGO_INITDB_ROOT|requirepass/i.test(JSON.stringify(compose)), "no password is written down");

for (const fault of faults) console.error(`does not hold: ${fault}`);
process.exit(faults.length === 0 ? 0 : 1);
