using Seatrial.Engine.Documents;

namespace Seatrial.Requirements.Containers.Compose;

/// <summary>A service of a compose file, read once. Source: the Compose Specification.</summary>
internal sealed record ComposeService(string Name, int Line, DocumentNode Node)
{
    public string Image => Node["image"].Text ?? "";

    public bool IsBuilt => !Node["build"].IsMissing;

    public KnownImage? Known => IsBuilt || Image.Length == 0 ? null : KnownImages.Find(Image);

    /// <summary>The application's own code: built here or, in a file that builds nothing, an image that is no known product.</summary>
    public bool IsOwn { get; init; }

    /// <summary>
    /// All services of a file. One that is only named like a product (<c>postgres</c> with an image of another name) is that product.
    /// </summary>
    public static ComposeService[] ReadAll(DocumentNode services)
    {
        ComposeService[] all = [.. services.Members.Select(m => new ComposeService(m.Key, m.Line, m.Value))];
        bool buildsSomething = Array.Exists(all, s => s.IsBuilt);
        return
        [
            .. all.Select(s =>
                s with
                {
                    IsOwn = s.IsBuilt || (!buildsSomething && s.Image.Length > 0 && s.Known is null && KnownImages.Find(s.Name) is null),
                }
            ),
        ];
    }

    public DocumentNode HealthCheck => Node["healthcheck"];

    public bool HasHealthCheck => HealthCheck.IsMap && !HealthCheck["disable"].IsTrue;

    public bool Restarts => Node["restart"].Text is "always" or "unless-stopped";

    /// <summary>Settings of an orchestrator; resource limits alone are also used on a desk.</summary>
    public bool IsOrchestrated =>
        Node["deploy"].Members.Any(m => m.Key is "replicas" or "placement" or "update_config" or "rollback_config" or "mode");

    /// <summary>Whether the sources are mounted into the container, as for development with reload.</summary>
    public bool MountsSources =>
        Node["volumes"]
            .Items.Any(v =>
                (v.Text ?? v["source"].Text ?? "") is var volume
                && (
                    volume.StartsWith(".:", StringComparison.Ordinal)
                    || volume.StartsWith("./:", StringComparison.Ordinal)
                    || volume is "."
                    || volume.StartsWith("./src", StringComparison.Ordinal)
                    || volume.StartsWith("./app:", StringComparison.Ordinal)
                    || volume.StartsWith("./backend:", StringComparison.Ordinal)
                    || volume.StartsWith("./frontend:", StringComparison.Ordinal)
                    || volume.StartsWith("../", StringComparison.Ordinal)
                )
            );

    /// <summary>First port mapping that is bound to all interfaces of the host, as it is written; null when there is none.</summary>
    public string? OpenPort => Node["ports"].Items.Select(Mapping).FirstOrDefault(m => m is not null);

    public bool HasPort => Node["ports"].Items.Count > 0 || Node["expose"].Items.Count > 0;

    /// <summary>Variables of <c>environment</c> in both of its forms.</summary>
    public IEnumerable<EnvironmentVariable> Environment()
    {
        var node = Node["environment"];
        var fromMap = node.Members.Select(m => new EnvironmentVariable(m.Key, m.Value.Text, m.Line));
        var fromList = node
            .Items.Where(i => i.Text is not null)
            .Select(i =>
            {
                int equals = i.Text!.IndexOf('=', StringComparison.Ordinal);
                return equals < 0
                    ? new EnvironmentVariable(i.Text, null, i.Line)
                    : new EnvironmentVariable(i.Text[..equals], i.Text[(equals + 1)..], i.Line);
            });
        return fromMap.Concat(fromList);
    }

    private static string? Mapping(DocumentNode port)
    {
        if (port.IsMap)
        {
            bool local = port["host_ip"].Text is "127.0.0.1" or "localhost" or "::1";
            return local || port["published"].IsMissing ? null : $"{port["published"].Text}:{port["target"].Text}";
        }

        string text = port.Text ?? "";
        bool bound =
            text.StartsWith("127.", StringComparison.Ordinal)
            || text.StartsWith("localhost", StringComparison.Ordinal)
            || text.StartsWith("[::1]", StringComparison.Ordinal)
            || text.StartsWith("${", StringComparison.Ordinal) && text.Count(c => c == ':') > 2;
        return bound || !text.Contains(':', StringComparison.Ordinal) ? null : text;
    }
}
