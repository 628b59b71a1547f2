// Runs a script of this project with the project's own Node, after installing what is missing.
// Any old Node can read this file, so that a machine with a too old one gets a sentence and not a stack.
"use strict";
var childProcess = require("child_process");
var fs = require("fs");
var path = require("path");

var root = path.join(__dirname, "..");
var modules = path.join(root, "node_modules");
var oldest = 20;

function stop(chinese, english) {
  console.error(chinese + "\n" + english);
  process.exit(2);
}

var major = Number(process.versions.node.split(".")[0]);
if (major < oldest)
  stop(
    "本机的Node.js是" +
      process.version +
      "，至少需要" +
      oldest +
      "版。请从 https://nodejs.org 安装后再运行。",
    "This machine has Node.js " +
      process.version +
      "; " +
      oldest +
      " or newer is needed. Install it from https://nodejs.org and run this again.",
  );

var modified = function (file) {
  return fs.existsSync(file) ? fs.statSync(file).mtimeMs : 0;
};
// npm writes its own copy of the lock file last, so it is there and newer only when all was installed.
var installed =
  modified(path.join(modules, ".package-lock.json")) >= modified(path.join(root, "package-lock.json"));
var runtime = path.join(modules, "node", "bin", process.platform === "win32" ? "node.exe" : "node");

if (!installed || !fs.existsSync(runtime)) {
  console.error("正在安装依赖（只需一次）…  Installing what is missing (once) …");
  // `npm ci` leaves nothing half-installed; npm-cli.js is called directly because Windows cannot spawn npm.cmd.
  var npm = process.env.npm_execpath;
  var how = { cwd: root, stdio: ["ignore", 2, 2] };
  var flags = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  var done = npm
    ? childProcess.spawnSync(process.execPath, [npm].concat(flags), how)
    : childProcess.spawnSync("npm", flags, Object.assign({ shell: process.platform === "win32" }, how));
  if (done.status !== 0 || !fs.existsSync(runtime))
    stop(
      "依赖没有装好：请检查网络或npm镜像设置，然后运行 npm ci 查看原因。",
      "The dependencies could not be installed: check the network or the npm registry, and run npm ci to see why.",
    );
}

var script = process.argv[2];
var run = childProcess.spawnSync(runtime, [path.join(root, script)].concat(process.argv.slice(3)), {
  cwd: root,
  stdio: "inherit",
  env: Object.assign({}, process.env, { ASTRO_TELEMETRY_DISABLED: "1" }),
});
process.exit(run.status === null ? 2 : run.status);
