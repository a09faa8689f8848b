using System.Collections.Frozen;

namespace Seatrial.Requirements.Dependencies.Identity;

/// <summary>
/// Modules that a JavaScript runtime, a framework or an editor brings along without a package (Node.js 24 documentation, "modules:
/// builtinModules").
/// </summary>
internal static class NodeModules
{
    private static readonly FrozenSet<string> Provided = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "assert",
            "async_hooks",
            "buffer",
            "child_process",
            "cluster",
            "console",
            "constants",
            "crypto",
            "dgram",
            "diagnostics_channel",
            "dns",
            "domain",
            "events",
            "fs",
            "http",
            "http2",
            "https",
            "inspector",
            "module",
            "net",
            "os",
            "path",
            "perf_hooks",
            "process",
            "punycode",
            "querystring",
            "readline",
            "repl",
            "sea",
            "sqlite",
            "stream",
            "string_decoder",
            "sys",
            "test",
            "timers",
            "tls",
            "trace_events",
            "tty",
            "url",
            "util",
            "v8",
            "vm",
            "wasi",
            "worker_threads",
            "zlib",
            "bun",
            "deno",
            "electron",
            "vscode",
            "k6",
            "server-only",
            "client-only",
        ]
    );

    public static bool IsProvided(string package) => Provided.Contains(package);
}
